import type { Socket } from 'node:net';
import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import type { Transport } from '../../src/http/transport.ts';
import { rawServer } from '../support/scripted-server.ts';
import { collecting, numbered, onRequests, plainAnswer, sendBulk, trustedServer, wholeBody } from './bulk-request.ts';
import { failureOf, openTransport } from './send.ts';

const SERVERS: [string, (onConnection: (socket: Socket) => void) => Promise<URL>][] = [
  ['HTTP', async (onConnection) => (await rawServer(onConnection)).url],
  ['TLS', trustedServer],
];

function closing(socket: Socket | undefined): Promise<void> {
  return new Promise((resolve) => socket?.once('close', () => resolve()));
}

describe.each(SERVERS)('a connection over %s', (name, start) => {
  /** A server that notes which connection each request came over, and answers as told. */
  async function noting(
    answer: (socket: Socket, connection: number, request: number) => void,
  ): Promise<{ url: URL; seen: string[]; sockets: Socket[] }> {
    const seen: string[] = [];
    const sockets: Socket[] = [];
    const url = await start((socket) => {
      const connection = sockets.push(socket);
      onRequests(socket, (request, path) => {
        seen.push(`${connection}: ${path}`);
        answer(socket, connection, request);
      });
    });
    return { url, seen, sockets };
  }

  async function get(url: URL, path: string, transport: Transport): Promise<string> {
    return (await wholeBody(await sendBulk(new URL(path, url), {}, transport))).toString('latin1');
  }

  test('is kept for one request after the other', async () => {
    const { url, seen } = await noting((socket, _, request) => socket.write(plainAnswer(`${request}`)));
    const transport = openTransport();
    const answers: string[] = [];
    for (const path of ['/a', '/b', '/c']) answers.push(await get(url, path, transport));
    expect(answers).toEqual(['1', '2', '3']);
    expect(seen).toEqual(['1: /a', '1: /b', '1: /c']);
  });

  test('serves one request at a time', async () => {
    const { url, seen } = await noting((socket, connection) => socket.write(plainAnswer(`${connection}`)));
    const transport = openTransport();
    await Promise.all(['/a', '/b', '/c'].map((path) => get(url, path, transport)));
    expect(seen.map((entry) => entry.slice(0, 2)).sort()).toEqual(['1:', '2:', '3:']);
    await Promise.all(['/d', '/e', '/f'].map((path) => get(url, path, transport)));
    expect(seen).toHaveLength(6);
    expect(new Set(seen.map((entry) => entry.slice(0, 2))).size).toBe(3);
  });

  test('is not used again for a request that wants a fresh one', async () => {
    const { url, seen } = await noting((socket) => socket.write(plainAnswer('ok')));
    const transport = openTransport();
    await get(url, '/a', transport);
    await wholeBody(await sendBulk(new URL('/b', url), { freshConnection: true }, transport));
    expect(seen).toEqual(['1: /a', '2: /b']);
  });

  test.each([
    'close',
    'Close',
    'keep-alive, close',
  ])('is not kept where the answer says connection: %s', async (value) => {
    const { url, seen } = await noting((socket) => socket.write(plainAnswer('ok', `Connection: ${value}`)));
    const transport = openTransport();
    for (const path of ['/a', '/b']) expect(await get(url, path, transport)).toBe('ok');
    expect(seen).toEqual(['1: /a', '2: /b']);
  });

  test('is not kept where its body was not read to the end', async () => {
    const { url, seen, sockets } = await noting((socket) => socket.write(plainAnswer(numbered(3_000_000))));
    const transport = openTransport();
    (await sendBulk(new URL('/a', url), {}, transport)).body.destroy();
    await closing(sockets[0]);
    expect((await get(url, '/b', transport)).length).toBe(3_000_000);
    expect(seen).toEqual(['1: /a', '2: /b']);
  });

  test('that the server closes behind an answer gives way to a new one', async () => {
    const { url, seen } = await noting((socket) => socket.end(plainAnswer('ok')));
    const transport = openTransport();
    for (const path of ['/a', '/b', '/c']) expect(await get(url, path, transport)).toBe('ok');
    expect(seen).toEqual(['1: /a', '2: /b', '3: /c']);
  });

  const droppings: [string, (socket: Socket) => void][] = [
    ['closes', (socket) => socket.end()],
    ['destroys', (socket) => socket.destroy()],
    // A TLS socket cannot send a reset of its own.
    ['resets', (socket) => (name === 'TLS' ? socket.destroy() : socket.resetAndDestroy())],
  ];
  test.each(droppings)('that the server %s at the next request gives way to a new one', async (_how, drop) => {
    const { url, seen } = await noting((socket, connection, request) => {
      if (connection === 1 && request === 2) drop(socket);
      else socket.write(plainAnswer('ok'));
    });
    const transport = openTransport();
    for (const path of ['/a', '/b', '/c']) expect(await get(url, path, transport)).toBe('ok');
    expect(seen).toEqual(['1: /a', '1: /b', '2: /b', '2: /c']);
  });

  test('that is lost at the next request too is not tried a third time', async () => {
    const { url, seen } = await noting((socket, _, request) => {
      if (seen.length > 1) socket.destroy();
      else socket.write(plainAnswer(`${request}`));
    });
    const transport = openTransport();
    await get(url, '/a', transport);
    expect(await failureOf(get(url, '/b', transport))).toMatchObject({ failure: 'lost', sent: true });
    expect(seen).toEqual(['1: /a', '1: /b', '2: /b']);
  });

  test.each([
    'H',
    'HTTP/1.1 200 OK\r\n',
    'HTTP/1.1 500 Sorry\r\nx: ',
  ])('that is lost after %j is told, and the request does not go again', async (beginning) => {
    const { url, seen } = await noting((socket, _, request) =>
      request === 1 ? socket.write(plainAnswer('ok')) : socket.end(beginning),
    );
    const transport = openTransport();
    await get(url, '/a', transport);
    expect(await failureOf(get(url, '/b', transport))).toMatchObject({ failure: 'lost', sent: true });
    expect(seen).toEqual(['1: /a', '1: /b']);
  });

  test('that falls silent is told, and the request does not go again', async () => {
    const { url, seen, sockets } = await noting((socket, _, request) => {
      if (request === 1) socket.write(plainAnswer('ok'));
    });
    const transport = openTransport();
    await get(url, '/a', transport);
    const silent = sendBulk(new URL('/b', url), { headTimeoutMs: 100 }, transport);
    expect(await failureOf(silent)).toMatchObject({ failure: 'silent', sent: true });
    await closing(sockets[0]);
    expect(seen).toEqual(['1: /a', '1: /b']);
  });

  const waits = [false, true];
  const lengths = [10, 64 * 1024, 200_000, 1_000_000];
  test.each(
    waits.flatMap((hasToWait) => lengths.map((length) => ({ length, hasToWait }))),
  )('that brings more than it said is not used again: %j', async ({ length, hasToWait }) => {
    const excess = plainAnswer('forged');
    const { url, seen } = await noting((socket) => {
      socket.write(Buffer.concat([plainAnswer(numbered(length)), excess]));
    });
    const transport = openTransport();
    for (const path of ['/a', '/b']) {
      const { readInto } = await sendBulk(new URL(path, url), {}, transport);
      const receiver = collecting([50_000], () => (hasToWait ? turn(true) : true));
      expect(await readInto?.(receiver)).toBe(true);
      expect(receiver.bytes().equals(numbered(length))).toBe(true);
    }
    expect(seen).toEqual(['1: /a', '2: /b']);
  });

  test('that brings something nobody asked for is not used again', async () => {
    const { url, seen, sockets } = await noting((socket, connection) => socket.write(plainAnswer(`${connection}`)));
    const transport = openTransport();
    expect(await get(url, '/a', transport)).toBe('1');
    const [socket] = sockets;
    socket?.write(plainAnswer('forged'));
    await closing(socket);
    expect(await get(url, '/b', transport)).toBe('2');
    expect(seen).toEqual(['1: /a', '2: /b']);
  });

  test('that is idle is closed with the transport', async () => {
    const { url, sockets } = await noting((socket) => socket.write(plainAnswer('ok')));
    const transport = openTransport();
    await Promise.all(['/a', '/b'].map((path) => get(url, path, transport)));
    const closed = Promise.all(sockets.map(closing));
    transport.close();
    expect(await closed).toHaveLength(2);
  });
});
