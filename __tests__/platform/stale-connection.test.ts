import { expect, test } from '@jest/globals';
import { rawServer } from '../support/scripted-server.ts';
import { errorOf, never, platformAt } from './open-platform.ts';

const ANSWER = 'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 2\r\n\r\n{}';
const call = { method: 'GET', path: ['x'], signal: never } as const;

/** A server that answers the first request of its first connection, and drops connections at the requests that follow. */
async function dropping(times: number) {
  const tokens: string[] = [];
  let drops = 0;
  const { url } = await rawServer((socket) => {
    socket.on('data', (bytes) => {
      tokens.push(/^auth: (.*)$/im.exec(bytes.toString('latin1'))?.[1] ?? '');
      if (tokens.length > 1 && drops < times) {
        drops += 1;
        socket.resetAndDestroy();
      } else socket.write(ANSWER);
    });
  });
  return { url, tokens };
}

test('a request over a connection that the server had closed goes again, with a token of its own', async () => {
  const { url, tokens } = await dropping(1);
  const { platform } = platformAt(url);
  await platform.request(call);
  expect((await platform.request(call)).value).toEqual({});
  expect(tokens).toHaveLength(3);
  expect(new Set(tokens).size).toBe(3);
});

test('it goes again once, not for ever', async () => {
  const { url, tokens } = await dropping(Number.POSITIVE_INFINITY);
  const { platform } = platformAt(url);
  await platform.request(call);
  expect(await errorOf(platform.request(call))).toMatchObject({ code: 'network', transient: true });
  expect(tokens).toHaveLength(3);
});
