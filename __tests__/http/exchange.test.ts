import { Readable } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { exchange } from '../../src/http/exchange.ts';
import type { Transport } from '../../src/http/transport.ts';
import { rawServer } from '../support/open-server.ts';
import { type Answer, type Script, scriptedServer } from '../support/platform-script.ts';
import { bodyOf, failureOf, send } from './send.ts';

describe("an answer of a transport of the caller's own", () => {
  const answered = (body: Readable, headers: Record<string, string> = {}) => {
    const transport: Transport = { send: () => Promise.resolve({ status: 200, headers, body }), close() {} };
    return send(new URL('http://127.0.0.1/'), {}, transport);
  };

  test('may come as text', async () => {
    await expect(answered(Readable.from(['{"a":', '"ü"}']))).resolves.toMatchObject({ text: '{"a":"ü"}' });
  });

  test('that is neither bytes nor text fails the exchange, and is destroyed', async () => {
    const body = Readable.from([{ a: 1 }]);
    await expect(answered(body)).rejects.toThrow('ERR_INVALID_ARG_TYPE');
    expect(body.destroyed).toBe(true);
  });

  test('is read whatever content-length it has: the transport may have decompressed it', async () => {
    const body = Readable.from([Buffer.from('{}')]);
    await expect(answered(body, { 'content-length': '9' })).resolves.toMatchObject({ text: '{}' });
  });

  test('is truncated if it is already destroyed', async () => {
    expect(await failureOf(answered(new Readable().destroy()))).toMatchObject({ failure: 'truncated', sent: true });
  });
});

describe('an answer', () => {
  test('has status, headers in lower case, and text', async () => {
    const { url, requests } = await scriptedServer({
      status: 418,
      headers: { 'X-Kind': 'Teapot' },
      text: 'Grüße 🫖',
    });
    const answer = await send(new URL('/a/b?c=d', url), { headers: { auth: 'x' } });
    expect(answer).toMatchObject({ status: 418, text: 'Grüße 🫖' });
    expect(answer.headers).toMatchObject({ 'x-kind': 'Teapot' });
    expect(requests).toMatchObject([{ method: 'GET', path: '/a/b', body: '', headers: { auth: 'x' } }]);
  });

  test('is decompressed if the server compresses it although that was not requested', async () => {
    const text = '{"status":"success","name":"Grüße"}';
    const gzip = (body: Buffer): Answer => ({ headers: { 'content-encoding': 'gzip' }, body });
    const complete = await scriptedServer(gzip(gzipSync(text)));
    const cut = await scriptedServer(gzip(gzipSync(text).subarray(0, 20)));
    const bomb = await scriptedServer(gzip(gzipSync(Buffer.alloc(33 * 1024 * 1024))));

    expect((await send(complete.url)).text).toBe(text);
    for (const { url } of [cut, bomb]) {
      expect(await failureOf(send(url))).toMatchObject({ failure: 'truncated', sent: true });
    }
  });

  test.each([
    ['br', brotliCompressSync],
    ['deflate', deflateSync],
    ['Deflate', deflateRawSync],
    // Some servers only claim it.
    ['br', Buffer.from],
    ['deflate', Buffer.from],
  ])('is decompressed from %s, if it is compressed', async (coding, code) => {
    const text = '{"status":"success","name":"Grüße"}';
    const { url } = await scriptedServer({ headers: { 'content-encoding': coding }, body: code(Buffer.from(text)) });

    expect((await send(url)).text).toBe(text);
  });

  test('is for the complete body', async () => {
    const { url, requests } = await scriptedServer({ text: 'ok' });
    await send(url, { method: 'POST', body: '{"a":"ü"}' });
    await send(url, { method: 'POST' });
    await send(url, { method: 'GET', body: '{}' });
    expect(requests.map(({ method, body, headers }) => [method, body, headers['content-length']])).toEqual([
      ['POST', '{"a":"ü"}', '10'],
      ['POST', '', '0'],
      ['GET', '{}', '2'],
    ]);
  });

  test('is requested with the path, the query and the credentials of the URL', async () => {
    const { url, requests } = await scriptedServer({ text: 'ok' });
    const basic = (login: string): string => `Basic ${Buffer.from(login).toString('base64')}`;
    await send(new URL('/a%20b/?c=d%26&e#f', url));
    await send(new URL(`http://us%40er:p%C3%A4ss@${url.host}/`));
    await send(new URL(`http://us%er:100%@${url.host}/`));
    expect(requests.map(({ path, query, headers }) => [`${path}?${query}`, headers.authorization])).toEqual([
      ['/a%20b/?c=d%26&e', undefined],
      ['/?', basic('us@er:päss')],
      ['/?', basic('us%er:100%')],
    ]);
  });

  test('of 10 MB is read completely, of more than 32 MiB is not', async () => {
    const { url } = await scriptedServer({ text: 'x'.repeat(10_000_000) }, { text: ' '.repeat(33 * 1024 * 1024) });
    expect((await send(url)).text).toHaveLength(10_000_000);
    expect(await failureOf(send(url))).toMatchObject({ failure: 'truncated', sent: true });
  });
});

describe('an answer that breaks off', () => {
  const HEAD = 'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n';
  const DECLARED = `${HEAD}content-length: 100\r\n\r\n{"status":"success"}`;
  const CHUNKED = `${HEAD}transfer-encoding: chunked\r\n\r\n14\r\n{"status":"success"}\r\n`;
  test.each([
    ['before its declared end, by closing', DECLARED, 'end', 'truncated'],
    ['in the middle of its chunks', CHUNKED, 'end', 'truncated'],
    ['in the middle of a chunk', CHUNKED.slice(0, -20), 'resetAndDestroy', 'truncated'],
    ['in chunks that are none', `${CHUNKED}zz\r\n`, 'end', 'truncated'],
    ['in its head', 'HTTP/1.1 200 OK\r\ncontent-ty', 'end', 'lost'],
    ['before its first byte', '', 'end', 'lost'],
  ] as const)('%s is no answer, and the request is not repeated', async (_, bytes, how, failure) => {
    const { url, connections } = await rawServer((socket) => {
      socket.on('data', () => socket.write(bytes, () => setTimeout(() => socket[how](), 5)));
    });
    expect(await failureOf(send(url))).toMatchObject({ failure, sent: true });
    expect(connections()).toBe(1);
  });
});

test('an answer with 100 kB of headers, as some proxies add them, is read', async () => {
  const { url } = await rawServer((socket) => {
    socket.on('data', () => socket.end(`HTTP/1.1 200 OK\r\nx: ${'y'.repeat(100_000)}\r\ncontent-length: 2\r\n\r\n{}`));
  });
  expect(await send(url)).toMatchObject({ status: 200, text: '{}' });
});

test('a refusal that breaks off is an answer, without the rest of its text', async () => {
  const { url } = await rawServer((socket) => {
    socket.on('data', () => socket.end('HTTP/1.1 403 Forbidden\r\ncontent-length: 100\r\n\r\n{"errors":'));
  });
  expect(await send(url)).toMatchObject({ status: 403, text: '{"errors":' });
});

test('a refusal that cannot be decompressed is an answer without text', async () => {
  const { url } = await scriptedServer({ status: 403, body: gzipSync('{"errors":[]}').subarray(0, 15) });
  expect(await send(url)).toMatchObject({ status: 403, text: '' });
});

describe('an answer that no retry can fix', () => {
  test.each([
    ['is not HTTP', 'HTP/1.1 200 OK\r\n\r\n'],
    ['is of another protocol', 'SSH-2.0-OpenSSH_9.6\r\n'],
    ['has headers of 140 kB', `HTTP/1.1 200 OK\r\nx: ${'y'.repeat(140_000)}\r\n\r\n`],
  ])('is one that %s', async (_, bytes) => {
    const { url } = await rawServer((socket) => socket.on('data', () => socket.end(bytes)));
    const error = await failureOf(send(url));
    expect(error).toMatchObject({ failure: 'lost', sent: true, isFinal: true, hint: expect.stringContaining('proxy') });
    expect(error.message).toContain('not valid HTTP');
  });
});

describe('a server that sends nothing', () => {
  test.each<[string, Script]>([
    ['from the start', () => {}],
    ['after the head', { text: '{}', silentAt: 1 }],
    [
      'but single bytes',
      (_seen, response) => {
        const timer = setInterval(() => response.write(' '), 10);
        response.on('close', () => clearInterval(timer));
      },
    ],
  ])('%s is given up at the limit', async (_, answer) => {
    const { url } = await scriptedServer(answer);
    expect(await failureOf(send(url, { limitMs: 1_000 }))).toMatchObject({ failure: 'silent', sent: true });
  });

  test('during the handshake has received nothing of the request', async () => {
    const { url } = await rawServer(() => {});
    const request = { method: 'POST', body: '{}', answerTimeoutMs: 60_000, limitMs: 200 } as const;
    const error = await failureOf(send(new URL(`https://127.0.0.1:${url.port}/`), request));
    expect(error).toMatchObject({ failure: 'connect', sent: false });
    expect(error.message).toContain('Could not connect to');
  });
});

describe.each([
  ['a text', () => '{}'],
  ['a streamed body', () => bodyOf(['{}'], 2)],
])('the limit for the answer to %s', (_body, body) => {
  const request = () => ({ method: 'POST' as const, body: body(), freshConnection: true });

  test('may be longer than the limit for sending it', async () => {
    const { url } = await scriptedServer(() => delay(2_000, { text: 'late' }));
    const answer = await send(url, { ...request(), limitMs: 1_500, answerTimeoutMs: 60_000 });
    expect(answer).toMatchObject({ status: 200, text: 'late' });
  });

  test('ends a request that is never answered', async () => {
    const { url } = await scriptedServer(() => {});
    const failure = await failureOf(send(url, { ...request(), answerTimeoutMs: 50 }));
    expect(failure).toMatchObject({ failure: 'silent', sent: true });
  });
});

describe("the caller's signal", () => {
  test.each<[string, Answer | undefined]>([
    ['before the head', undefined],
    ['during the body', { text: '{}', silentAt: 1 }],
  ])('aborted %s ends the exchange at once with its reason', async (_, answer) => {
    const controller = new AbortController();
    const { url } = await scriptedServer(() => {
      setTimeout(() => controller.abort(new Error('stop')), 20);
      return answer;
    });
    await expect(send(url, { signal: controller.signal, limitMs: 600_000 })).rejects.toThrow('stop');
  });

  test('aborted before the start keeps anything from being sent', async () => {
    const server = await scriptedServer({});
    await expect(send(server.url, { signal: AbortSignal.abort(new Error('before')) })).rejects.toThrow('before');
    expect(server.connections()).toBe(0);
  });

  test('is honoured if it aborts at the moment of the head, also with another transport', async () => {
    const controller = new AbortController();
    const transport: Transport = {
      async send() {
        controller.abort(new Error('stop'));
        return { status: 200, headers: {}, body: new Readable({ read() {} }) };
      },
      close() {},
    };
    const request = { method: 'GET' as const, url: new URL('http://127.0.0.1/'), headers: {} };
    await expect(exchange(transport, { ...request, signal: controller.signal }, 600_000)).rejects.toThrow('stop');
  });
});
