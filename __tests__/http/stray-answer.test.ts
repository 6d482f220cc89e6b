import { type AddressInfo, createServer, type Socket } from 'node:net';
import { expect, test } from '@jest/globals';
import { exchange } from '../../src/http/exchange.ts';
import { nodeTransport } from '../../src/http/node-transport.ts';
import { afterTest } from '../support/after-test.ts';

function answer(text: string): string {
  return `HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: ${text.length}\r\n\r\n${text}`;
}

/** Answers each request with its path, and sends one answer that nobody asked for behind each. */
async function servesStrays(
  send: (socket: Socket, stray: string) => void,
): Promise<{ url: URL; connections: Set<Socket> }> {
  const connections = new Set<Socket>();
  const server = createServer((socket) => {
    connections.add(socket);
    socket.setNoDelay(true);
    socket.on('error', () => {});
    socket.on('data', (bytes) => {
      const [, path = ''] = /^GET (\S+)/.exec(bytes.toString()) ?? [];
      socket.write(answer(path));
      send(socket, answer('a stray'));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  afterTest(() => {
    for (const socket of connections) socket.destroy();
    return new Promise((resolve) => server.close(resolve));
  });
  return { url: new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`), connections };
}

test.each<[string, (socket: Socket, stray: string) => void]>([
  ['at once', (socket, stray) => void socket.write(stray)],
  ['a moment later', (socket, stray) => void setTimeout(() => socket.write(stray), 1)],
  [
    'in pieces',
    (socket, stray) => {
      socket.write(stray.slice(0, 20));
      setTimeout(() => socket.write(stray.slice(20)), 1);
    },
  ],
])('an answer that nobody asked for is not taken for the next one: %s', async (_name, send) => {
  const { url } = await servesStrays(send);
  const transport = nodeTransport();
  afterTest(() => transport.close());
  const { signal } = new AbortController();
  for (let look = 0; look < 30; look += 1) {
    const { text } = await exchange(transport, { method: 'GET', url: new URL(`/${look}`, url), headers: {}, signal });
    expect(text).toBe(`/${look}`);
  }
});

test('a connection that nothing comes on is used again, also where the next request is there at once', async () => {
  const { url, connections } = await servesStrays(() => {});
  const transport = nodeTransport();
  afterTest(() => transport.close());
  const { signal } = new AbortController();
  const look = (path: string) => exchange(transport, { method: 'GET', url: new URL(path, url), headers: {}, signal });
  for (let round = 0; round < 5; round += 1) await Promise.all([look('/a'), look('/b')]);
  expect(connections.size).toBe(2);
});
