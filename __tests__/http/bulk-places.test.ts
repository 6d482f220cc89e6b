import { describe, expect, test } from '@jest/globals';
import { rawServer } from '../support/scripted-server.ts';
import { onRequests, plainAnswer, sendBulk, wholeBody } from './bulk-request.ts';
import { openTransport } from './send.ts';

const ENDS_WITH_ITS_CONNECTION = [
  ['of HTTP/1.0', 'HTTP/1.0 200 OK\r\nContent-Length: 5\r\n\r\nhello'],
  ['in chunks', 'HTTP/1.1 200 OK\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n'],
  [
    'with a header twice',
    'HTTP/1.1 200 OK\r\nConnection: close\r\nVary: a\r\nVary: b\r\nContent-Length: 5\r\n\r\nhello',
  ],
  ['with a plain head', 'HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 5\r\n\r\nhello'],
] as const;

describe.each(ENDS_WITH_ITS_CONNECTION)('an answer %s that ends its connection', (_, answer) => {
  test('gives its place free, also where the server leaves the closing to us', async () => {
    const closed: Promise<unknown>[] = [];
    const { url } = await rawServer((socket) => {
      closed.push(new Promise((resolve) => socket.once('close', resolve)));
      socket.once('data', () => socket.write(answer));
    });
    const transport = openTransport({ maxSockets: 1 });
    for (let count = 0; count < 3; count += 1) {
      expect(String(await wholeBody(await sendBulk(url, {}, transport)))).toBe('hello');
    }
    await Promise.all(closed);
    expect(closed).toHaveLength(3);
  });
});

describe('a request that waits for a place', () => {
  test('lets go at once when it is given up, and sends nothing when its turn comes', async () => {
    const paths: string[] = [];
    const { url } = await rawServer((socket) => {
      onRequests(socket, (_, path) => {
        paths.push(path);
        socket.write(plainAnswer('whole'));
      });
    });
    const transport = openTransport({ maxSockets: 1 });
    const first = await sendBulk(new URL('/first', url), {}, transport);
    const stop = new AbortController();
    const waiting = sendBulk(new URL('/given-up', url), { signal: stop.signal }, transport);
    const next = sendBulk(new URL('/next', url), {}, transport);

    stop.abort(new Error('no longer wanted'));
    await expect(waiting).rejects.toThrow('no longer wanted');
    await expect(sendBulk(url, { signal: stop.signal }, transport)).rejects.toThrow('no longer wanted');
    await wholeBody(first);
    await wholeBody(await next);
    expect(paths).toEqual(['/first', '/next']);
  });
});
