import type { Socket } from 'node:net';
import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import { rawServer } from '../support/scripted-server.ts';
import { collecting, numbered, onRequests, plainAnswer, sendBulk, wholeBody } from './bulk-request.ts';
import { openTransport } from './send.ts';

const HEAD = 'HTTP/1.1 200 OK\r\ncontent-length: 1000000\r\n\r\n';

interface Watched {
  url: URL;
  requests: string[];
  /** Resolves when every connection so far is closed. */
  closed: () => Promise<unknown>;
  connections: () => number;
}

async function watched(onRequest: (socket: Socket, path: string) => void): Promise<Watched> {
  const requests: string[] = [];
  const closings: Promise<unknown>[] = [];
  const { url, connections } = await rawServer((socket) => {
    closings.push(new Promise((resolve) => socket.once('close', resolve)));
    onRequests(socket, (_, path) => {
      requests.push(path);
      onRequest(socket, path);
    });
  });
  return { url, requests, connections, closed: () => Promise.all(closings) };
}

describe('a body that does not come whole', () => {
  const endings: [string, (socket: Socket) => void][] = [
    ['is cut', (socket) => socket.end(Buffer.concat([Buffer.from(HEAD), numbered(300_000)]))],
    ['is reset', (socket) => socket.write(HEAD, () => void setTimeout(() => socket.resetAndDestroy(), 10))],
  ];
  test.each(endings)('%s fails its reading, in whichever way', async (_how, end) => {
    const { url } = await watched(end);
    const read = collecting();
    await expect((await sendBulk(url)).readInto?.(read)).rejects.toMatchObject({ code: 'ECONNRESET' });
    expect(read.bytes().equals(numbered(read.bytes().length))).toBe(true);
    const iterate = async (): Promise<void> => {
      for await (const _ of (await sendBulk(url)).body);
    };
    await expect(iterate()).rejects.toMatchObject({ code: 'ECONNRESET' });
  });

  test('fails its reading behind all that came', async () => {
    const { url, closed } = await watched((socket) => socket.end(Buffer.concat([Buffer.from(HEAD), numbered(1_000)])));
    const { readInto } = await sendBulk(url);
    const receiver = collecting([300]);
    await expect(readInto?.(receiver)).rejects.toMatchObject({ code: 'ECONNRESET' });
    expect(receiver.bytes().equals(numbered(1_000))).toBe(true);
    await closed();
  });

  test('ends with the reason of whoever destroys it while the receiver has to wait', async () => {
    const { url, closed } = await watched((socket) =>
      socket.write(Buffer.concat([Buffer.from(HEAD), numbered(200_000)])),
    );
    const { body, readInto } = await sendBulk(url);
    const receiver = collecting([1_000], async () => {
      body.destroy(new Error('silence'));
      await closed();
      await turn();
      return true;
    });
    await expect(readInto?.(receiver)).rejects.toThrow('silence');
  });

  test('ends with the reason of whoever destroys it while nothing comes', async () => {
    const { url, closed } = await watched((socket) => socket.write(HEAD));
    const { body, readInto } = await sendBulk(url);
    const reading = readInto?.(collecting());
    body.destroy(new Error('silence'));
    await expect(reading).rejects.toThrow('silence');
    await closed();
  });

  test('ends where it is destroyed before anybody reads it, and fails whoever reads it then', async () => {
    const { url, closed } = await watched((socket) => socket.write(HEAD));
    const { body, readInto } = await sendBulk(url);
    body.destroy();
    await closed();
    await expect(readInto?.(collecting())).rejects.toMatchObject({ code: 'ECONNRESET' });
  });
});

describe('a request that is given up', () => {
  test('before it is sent leaves no connection behind', async () => {
    const { url, requests, closed } = await watched(() => {});
    const signal = AbortSignal.abort(new Error('cancelled'));
    await expect(sendBulk(url, { signal })).rejects.toThrow('cancelled');
    for (let count = 0; count < 20; count += 1) await turn();
    await closed();
    expect(requests).toEqual([]);
  });

  test('before it is sent leaves the kept connection for the next one', async () => {
    const { url, requests, connections, closed } = await watched((socket) => socket.write(plainAnswer('ok')));
    const transport = openTransport();
    await wholeBody(await sendBulk(url, {}, transport));
    const signal = AbortSignal.abort(new Error('cancelled'));
    await expect(sendBulk(url, { signal }, transport)).rejects.toThrow('cancelled');
    await wholeBody(await sendBulk(url, {}, transport));
    expect([requests.length, connections()]).toEqual([2, 1]);
    transport.close();
    await closed();
  });

  test('for what stands in its headers leaves no connection behind', async () => {
    const { url, closed } = await watched(() => {});
    await expect(sendBulk(url, { headers: { 'x-name': 'a\nb' } })).rejects.toMatchObject({ code: 'ERR_INVALID_CHAR' });
    for (let count = 0; count < 20; count += 1) await turn();
    await closed();
  });

  test('while it connects ends', async () => {
    const { url } = await watched(() => {});
    const stop = new AbortController();
    const sending = sendBulk(url, { signal: stop.signal });
    await turn();
    stop.abort(new Error('cancelled'));
    await expect(sending).rejects.toThrow('cancelled');
  });

  test.each([
    '',
    'HTTP/1.1 200 OK\r\ncont',
    'HTTP/1.1 500 Sorry\r\ncont',
  ])('after %j ends, over a kept connection too, and is not sent again', async (beginning) => {
    const stop = new AbortController();
    const { url, requests, closed, connections } = await watched((socket, path) => {
      if (path === '/first') return void socket.write(plainAnswer('ok'));
      socket.write(beginning, () => setImmediate(() => stop.abort(new Error('cancelled'))));
    });
    const transport = openTransport();
    await wholeBody(await sendBulk(new URL('/first', url), {}, transport));
    const sending = sendBulk(new URL('/second', url), { signal: stop.signal }, transport);
    await expect(sending).rejects.toThrow('cancelled');
    await closed();
    expect([requests, connections()]).toEqual([['/first', '/second'], 1]);
  });

  test('after its head is up to whoever reads it', async () => {
    const stop = new AbortController();
    const { url } = await watched((socket) => socket.write(plainAnswer(numbered(500_000))));
    const response = await sendBulk(url, { signal: stop.signal });
    stop.abort(new Error('cancelled'));
    expect(await wholeBody(response)).toHaveLength(500_000);
  });
});
