import { Readable } from 'node:stream';
import { describe, expect, test } from '@jest/globals';
import { exchange } from '../../src/http/exchange.ts';
import type { Transport } from '../../src/http/transport.ts';
import { rawServer, scriptedServer } from '../support/scripted-server.ts';
import { failureOf, openTransport, send } from './send.ts';

describe("the body of a transport of the caller's own", () => {
  const answered = (body: Readable): Promise<unknown> => {
    const transport: Transport = { send: () => Promise.resolve({ status: 200, headers: {}, body }), close() {} };
    const { signal } = new AbortController();
    return exchange(transport, { method: 'GET', url: new URL('http://127.0.0.1/'), headers: {}, signal });
  };

  test('may come as text', async () => {
    await expect(answered(Readable.from(['{"a":', '"ü"}']))).resolves.toMatchObject({ text: '{"a":"ü"}' });
  });

  test('that is neither bytes nor text fails the exchange, and is destroyed', async () => {
    const body = Readable.from([{ a: 1 }]);
    await expect(answered(body)).rejects.toThrow('of bytes or of text');
    expect(body.destroyed).toBe(true);
  });
});

describe('an answer', () => {
  test('has status, headers in lower case, and text', async () => {
    const { url, requests } = await scriptedServer({ status: 418, headers: { 'X-Kind': 'Teapot' }, text: 'Grüße 🫖' });
    const answer = await send(new URL('/a/b?c=d', url), { headers: { auth: 'x' } });
    expect(answer).toMatchObject({ status: 418, text: 'Grüße 🫖' });
    expect(answer.headers['x-kind']).toBe('Teapot');
    expect(requests).toMatchObject([{ method: 'GET', path: '/a/b', body: '', headers: { auth: 'x' } }]);
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
    await send(new URL('/a%20b/?c=d%26&e#f', url));
    await send(new URL(`http://us%40er:p%C3%A4ss@${url.host}/`));
    await send(new URL(`http://us%er:100%@${url.host}/`));
    expect(
      requests.map(({ path, query, headers }) => [`${path}?${query}`, headers.host, headers['authorization']]),
    ).toEqual([
      ['/a%20b/?c=d%26&e=', url.host, undefined],
      ['/?', url.host, `Basic ${Buffer.from('us@er:päss').toString('base64')}`],
      ['/?', url.host, `Basic ${Buffer.from('us%er:100%').toString('base64')}`],
    ]);
  });

  test('joins several headers of one name', async () => {
    const { url } = await scriptedServer((response) => response.setHeader('set-cookie', ['a=1', 'b=2']).end('x'));
    expect((await send(url)).headers['set-cookie']).toBe('a=1, b=2');
  });

  test('may be a redirect, which is not followed', async () => {
    const elsewhere = await scriptedServer({ text: 'caught' });
    for (const status of [301, 302, 303, 307, 308]) {
      const { url, requests } = await scriptedServer({ status, headers: { location: elsewhere.url.href } });
      expect((await send(url, { headers: { auth: 'secret' } })).status).toBe(status);
      expect(requests).toHaveLength(1);
    }
    expect(elsewhere.requests).toEqual([]);
  });

  test('of 10 MB is read completely', async () => {
    const { url } = await scriptedServer({ text: 'x'.repeat(10_000_000) });
    expect((await send(url)).text).toHaveLength(10_000_000);
  });

  test('of more than 32 MiB is not', async () => {
    const { url } = await scriptedServer({ text: ' '.repeat(33 * 1024 * 1024) });
    expect(await failureOf(send(url))).toMatchObject({ failure: 'truncated', sent: true });
  });
});

describe('an answer that breaks off', () => {
  const HEAD = 'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n';
  test.each([
    ['before its declared end, by closing', `${HEAD}content-length: 100\r\n\r\n{"status":"success"}`, 'end'],
    [
      'before its declared end, by a reset',
      `${HEAD}content-length: 100\r\n\r\n{"status":"success"}`,
      'resetAndDestroy',
    ],
    ['in the middle of its chunks', `${HEAD}transfer-encoding: chunked\r\n\r\n14\r\n{"status":"success"}\r\n`, 'end'],
    ['in the middle of a chunk', `${HEAD}transfer-encoding: chunked\r\n\r\n14\r\n{"stat`, 'resetAndDestroy'],
    ['in chunks that are none', `${HEAD}transfer-encoding: chunked\r\n\r\n14\r\n{"status":"success"}\r\nzz\r\n`, 'end'],
  ] as const)('%s is reported at once as truncated', async (_, bytes, how) => {
    const { url } = await rawServer((socket) => {
      socket.on('data', () => socket.write(bytes, () => setTimeout(() => socket[how](), 5)));
    });
    expect(await failureOf(send(url))).toMatchObject({ failure: 'truncated', sent: true });
  });

  test.each([
    ['in its head', 'HTTP/1.1 200 OK\r\ncontent-ty'],
    ['before its first byte', ''],
    ['by not being HTTP', 'SSH-2.0-OpenSSH_9.6\r\n'],
  ])('%s is reported as lost', async (_, bytes) => {
    const { url } = await rawServer((socket) => socket.on('data', () => socket.end(bytes)));
    expect(await failureOf(send(url))).toMatchObject({ failure: 'lost', sent: true });
  });
});

test('an answer that is shorter than its content-length is truncated, also from another transport', async () => {
  const transport: Transport = {
    send: () =>
      Promise.resolve({ status: 200, headers: { 'content-length': '9' }, body: Readable.from([Buffer.from('{}')]) }),
    close() {},
  };
  const error = await failureOf(send(new URL('http://127.0.0.1/'), {}, transport));
  expect(error).toMatchObject({ failure: 'truncated', sent: true });
});

describe('an answer that no retry can fix', () => {
  test('is one that is not HTTP', async () => {
    const { url } = await rawServer((socket) => socket.on('data', () => socket.end('HTP/1.1 200 OK\r\n\r\n')));
    const error = await failureOf(send(url));
    expect(error).toMatchObject({ failure: 'lost', isFinal: true, hint: expect.stringContaining('proxy') });
    expect(error.message).toContain('not valid HTTP');
  });

  test.each([
    [100, 'an answer'],
    [140, 'a failure'],
  ])('is one with %i kB of headers: %s', async (kilobytes, expected) => {
    const headers = Array.from({ length: kilobytes }, (_, at) => `x-${at}: ${'y'.repeat(1_015)}\r\n`).join('');
    const { url } = await rawServer((socket) =>
      socket.on('data', () => socket.write(`HTTP/1.1 200 OK\r\n${headers}content-length: 2\r\n\r\nok`)),
    );
    if (expected === 'an answer') return expect(await send(url)).toMatchObject({ status: 200, text: 'ok' });
    expect(await failureOf(send(url))).toMatchObject({
      message: 'the headers of the answer are larger than 128 kB',
      isFinal: true,
    });
  });
});

describe('a body that is closed before it is read', () => {
  const transportOf = (body: Readable): Transport => ({
    send: () => Promise.resolve({ status: 200, headers: {}, body }),
    close() {},
  });

  test.each([undefined, new Error('gone')])('is no answer if it was destroyed (%s)', async (why) => {
    const body = new Readable({ read() {} });
    body.on('error', () => {});
    body.destroy(why);
    await new Promise((resolve) => body.once('close', resolve));
    const failure = failureOf(send(new URL('http://127.0.0.1/'), {}, transportOf(body)));
    expect(await failure).toMatchObject({ failure: 'truncated', sent: true });
  });
});

describe('a server that sends nothing', () => {
  test('from the start is given up at the limit', async () => {
    const { url } = await scriptedServer(() => {});
    expect(await failureOf(send(url, { limitMs: 1_000 }))).toMatchObject({ failure: 'silent', sent: true });
  });

  test('after the head is given up at the limit', async () => {
    const { url } = await scriptedServer((response) => response.writeHead(200).write('{'));
    expect(await failureOf(send(url, { limitMs: 1_000 }))).toMatchObject({ failure: 'silent', sent: true });
  });

  test('but single bytes is given up at the limit too', async () => {
    const { url } = await scriptedServer((response) => {
      const timer = setInterval(() => response.write(' '), 10);
      response.on('close', () => clearInterval(timer));
    });
    expect(await failureOf(send(url, { limitMs: 1_000 }))).toMatchObject({ failure: 'silent' });
  });

  test('during the handshake has received nothing of the request', async () => {
    const { url } = await rawServer(() => {});
    const secure = new URL(`https://127.0.0.1:${url.port}/`);
    const error = await failureOf(send(secure, { method: 'POST', body: '{}', limitMs: 1_000 }));
    expect(error).toMatchObject({ failure: 'silent', sent: false });
  });
});

describe("the caller's signal", () => {
  test.each([
    ['aborted before the head', () => {}],
    ['aborted during the body', (response: { write(text: string): void }) => response.write('{')],
  ])('%s ends the exchange at once with its reason', async (_, answer) => {
    const controller = new AbortController();
    const { url } = await scriptedServer((response) => {
      answer(response);
      setTimeout(() => controller.abort(new Error('stop')), 20);
    });
    await expect(send(url, { signal: controller.signal })).rejects.toThrow('stop');
  });

  test('aborted before the start keeps anything from being sent', async () => {
    const server = await scriptedServer({});
    await expect(send(server.url, { signal: AbortSignal.abort(new Error('before')) })).rejects.toThrow('before');
    expect(server.connections()).toBe(0);
  });

  test('is honoured if it aborts at the moment of the head', async () => {
    const controller = new AbortController();
    const { url } = await scriptedServer((response) => response.writeHead(200).write('{'));
    const own = openTransport();
    const transport: Transport = {
      ...own,
      async send(request) {
        const response = await own.send(request);
        controller.abort(new Error('stop'));
        return response;
      },
    };
    const request = { method: 'GET' as const, url, headers: {}, signal: controller.signal };
    await expect(exchange(transport, request)).rejects.toThrow('stop');
  });
});
