import { describe, expect, test } from '@jest/globals';
import { rawServer, type ScriptedAnswer, scriptedServer } from '../support/scripted-server.ts';
import { failureOf, openTransport, send } from './send.ts';
import { bodyOf } from './upload.ts';

const BODIES: [string, () => string | ReturnType<typeof bodyOf>][] = [
  ['a text', () => '{}'],
  ['a streamed body', () => bodyOf(['{}'], 2)],
];

describe('the limit for the answer to a request', () => {
  test.each(BODIES)('may be longer than the limit for sending it: %s', async (_body, body) => {
    const late: ScriptedAnswer = (response) => void setTimeout(() => response.end('late'), 2_500);
    const { url } = await scriptedServer(late);
    const request = { method: 'POST', body: body(), freshConnection: true, answerTimeoutMs: 60_000 } as const;

    expect(await send(url, { ...request, limitMs: 1_500 }, openTransport())).toMatchObject({
      status: 200,
      text: 'late',
    });
  });

  test.each(BODIES)('ends a request that is never answered: %s', async (_body, body) => {
    const { url } = await scriptedServer(() => {});
    const request = { method: 'POST', body: body(), freshConnection: true, answerTimeoutMs: 50 } as const;

    expect(await failureOf(send(url, request, openTransport()))).toMatchObject({ failure: 'silent', sent: true });
  });
});

test('a request without a complete connection was not sent', async () => {
  const { url } = await rawServer(() => {});
  const request = { method: 'POST', body: '{}', freshConnection: true, answerTimeoutMs: 60_000, limitMs: 200 } as const;
  const error = await failureOf(send(new URL(`https://127.0.0.1:${url.port}/`), request));

  expect(error).toMatchObject({ failure: 'silent', sent: false });
  expect(error.message).toContain('Could not connect to');
});
