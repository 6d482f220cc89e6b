import type { Socket } from 'node:net';
import { describe, expect, test } from '@jest/globals';
import { rawServer, scriptedServer } from '../support/scripted-server.ts';
import { compare } from './bulk-outcome.ts';
import { onRequests, plainAnswer, sendBulk, trustedServer, wholeBody } from './bulk-request.ts';
import { openTransport } from './send.ts';

async function answering(answer: Buffer | string, then: (socket: Socket) => void = () => {}): Promise<URL> {
  const { url } = await rawServer((socket) =>
    onRequests(socket, () => socket.write(Buffer.from(answer as string, 'latin1'), () => then(socket))),
  );
  return url;
}

const OK = 'HTTP/1.1 200 OK\r\n';
const FIVE = 'content-length: 5\r\n';
const close = (socket: Socket): void => void socket.end();
const reset = (socket: Socket): void => void setTimeout(() => socket.resetAndDestroy(), 20);

describe('with bulk an answer comes as without it:', () => {
  test.each([
    ['a plain one', `${OK}${FIVE}\r\nhello`],
    ['a part', `HTTP/1.1 206 Partial Content\r\ncontent-range: bytes 0-4/9\r\n${FIVE}\r\nhello`],
    ['chunks', `${OK}transfer-encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n`],
    ['chunks with trailers', `${OK}transfer-encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\nx-sum: 1\r\n\r\n`],
    ['chunks in a coding that is spelled otherwise', `${OK}Transfer-Encoding: Chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n`],
    ['a redirect', `HTTP/1.1 302 Found\r\nlocation: /there\r\n${FIVE}\r\nhello`],
    ['not modified', 'HTTP/1.1 304 Not Modified\r\ncontent-length: 5\r\n\r\n'],
    ['no content', 'HTTP/1.1 204 No Content\r\n\r\n'],
    ['a refusal', `HTTP/1.1 403 Forbidden\r\n${FIVE}\r\nhello`],
    ['an error', `HTTP/1.1 503 Unavailable\r\nretry-after: 5\r\n${FIVE}\r\nhello`],
    ['a hint before the answer', `HTTP/1.1 103 Early Hints\r\nlink: </x>\r\n\r\n${OK}${FIVE}\r\nhello`],
    ['a go-on before the answer', `HTTP/1.1 100 Continue\r\n\r\n${OK}${FIVE}\r\nhello`],
    [
      'repeated headers',
      `${OK}${FIVE}set-cookie: a\r\nset-cookie: b\r\nvia: 1\r\nvia: 2\r\netag: 1\r\netag: 2\r\n\r\nhello`,
    ],
    ['a folded header', `${OK}x-name: a\r\n b\r\n${FIVE}\r\nhello`],
    ['a header beyond ASCII', `${OK}x-name: \xe9\xa0\r\n${FIVE}\r\nhello`],
    ['an empty line first', `\r\n${OK}${FIVE}\r\nhello`],
    ['two lengths', `${OK}${FIVE}content-length: 6\r\n\r\nhello`],
    ['the same length twice', `${OK}${FIVE}${FIVE}\r\nhello`],
    ['a length and chunks', `${OK}${FIVE}transfer-encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n`],
    ['a negative length', `${OK}content-length: -5\r\n\r\nhello`],
    ['a length in hexadecimal', `${OK}content-length: 0x5\r\n\r\nhello`],
    ['a length beyond all numbers', `${OK}content-length: 99999999999999999999\r\n\r\nhello`],
    ['a space before a colon', `${OK}content-length : 5\r\n\r\nhello`],
    ['a NUL in a header', `${OK}x-name: a\0b\r\n${FIVE}\r\nhello`],
    ['lines that end with LF alone', `HTTP/1.1 200 OK\n${FIVE.replace('\r', '')}\nhello`],
    ['no HTTP at all', 'SSH-2.0-OpenSSH_9.2\r\n'],
    ['no HTTP, and no line', '\x16\x03\x01\x02\0'],
    ['an empty header name', `${OK}: x\r\n`],
    ['a header with a control character', `${OK}x-name: \x01\r\n`],
    ['an old version', `HTTP/1.0 200 OK\r\nconnection: keep-alive\r\n${FIVE}\r\nhello`],
    ['a protocol in lower case', `http/1.1 200 OK\r\n${FIVE}\r\nhello`],
    ['a head of 15 KiB', `${OK}x-long: ${'a'.repeat(15_000)}\r\n${FIVE}\r\nhello`],
    ['a head of 17 KiB', `${OK}x-long: ${'a'.repeat(17_000)}\r\n${FIVE}\r\nhello`],
    ['a head that does not end', `${OK}x-long: ${'a'.repeat(200_000)}`],
  ])('%s', async (_name, answer) => {
    await compare(await answering(answer));
  });

  test.each([
    ['a body that ends with the connection', `${OK}\r\nhello`],
    ['an old version', `HTTP/1.0 200 OK\r\n\r\nhello`],
    ['a plain one, closed behind it', `${OK}${FIVE}\r\nhello`],
    ['a plain one that announces its end', `${OK}connection: close\r\n${FIVE}\r\nhello`],
    ['a body that breaks off', `${OK}${FIVE}\r\nhel`],
    ['a body without its first byte', `${OK}${FIVE}\r\n`],
    ['chunks that break off', `${OK}transfer-encoding: chunked\r\n\r\n5\r\nhel`],
    ['a head that breaks off', `${OK}content-le`],
    ['a head without its end', `${OK}${FIVE}`],
    ['nothing', ''],
    ['an offer to speak otherwise', 'HTTP/1.1 101 Switching\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n'],
  ])('%s, and an end', async (_name, answer) => {
    await compare(await answering(answer, close));
  });

  test.each([
    ['a body', `${OK}${FIVE}\r\nhel`],
    ['a body in chunks', `${OK}transfer-encoding: chunked\r\n\r\n5\r\nhel`],
    ['a head', `${OK}content-le`],
    ['nothing', ''],
  ])('%s, and a reset', async (_name, answer) => {
    await compare(await answering(answer, reset));
  });

  test.each([
    ['a plain one', `${OK}${FIVE}\r\nhello`],
    ['a plain one that is cut', `${OK}${FIVE}\r\nhel`],
    ['chunks', `${OK}transfer-encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n`],
    ['chunks that are cut', `${OK}transfer-encoding: chunked\r\n\r\n5\r\nhel`],
    ['a body that ends with the connection', `${OK}\r\nhello`],
    ['a head that is cut', `${OK}content-le`],
    ['nothing', ''],
  ])('%s, and an end, over TLS', async (_name, answer) => {
    const url = await trustedServer((socket) => onRequests(socket, () => socket.write(answer, () => socket.end())));
    expect((await compare(url)).failure).not.toBe('tls');
  });

  test.each([
    ['a body', `${OK}${FIVE}\r\nhel`],
    ['nothing', ''],
  ])('%s, and a connection that is dropped, over TLS', async (_name, answer) => {
    const url = await trustedServer((socket) => onRequests(socket, () => socket.write(answer, () => socket.destroy())));
    expect((await compare(url)).failure).not.toBe('tls');
  });

  test('silence', async () => {
    expect(await compare(await answering(''), 200)).toEqual({ failure: 'silent', sent: true });
    expect(await compare(await answering(`${OK}content-le`), 200)).toEqual({ failure: 'silent', sent: true });
  });

  test('the request that is sent', async () => {
    const { url, requests } = await scriptedServer({ text: 'ok' });
    const transport = openTransport();
    const headers = { auth: 't0ken', 'user-agent': 'test', range: 'bytes=3-' };
    for (const bulk of [false, true, true]) {
      await wholeBody(await sendBulk(new URL('/file?a=%20b#c', url), { bulk, headers }, transport));
    }
    const [without, ...withBulk] = requests.map(({ connection: _, query, ...seen }) => ({
      ...seen,
      query: `${query}`,
    }));
    expect(withBulk).toEqual([without, without]);
  });

  test('of two lengths and the like nothing is taken for a body', async () => {
    expect(await compare(await answering(`${OK}${FIVE}content-length: 6\r\n\r\nhello`))).toMatchObject({
      failure: 'lost',
    });
    expect(await compare(await answering(plainAnswer('hello')))).toMatchObject({ status: 200, body: 'hello' });
  });
});
