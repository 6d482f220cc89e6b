import { once } from 'node:events';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { afterTest } from './after-test.ts';
import { unusedPort } from './unused-port.ts';

export interface RawServer {
  url: URL;
  connections: () => number;
}

/** A server that sends raw bytes, for answers that no HTTP server gives. */
export async function rawServer(onConnection: (socket: Socket, number: number) => void): Promise<RawServer> {
  let count = 0;
  const server = createServer((socket) => {
    count += 1;
    socket.on('error', () => {});
    onConnection(socket, count);
  });
  return { url: await openServer(server), connections: () => count };
}

/** An address on loopback where nothing listens. */
export async function deadAddress(): Promise<URL> {
  return new URL(`http://127.0.0.1:${await unusedPort()}`);
}

/** Lets a server listen on loopback until the test ends. */
export async function openServer(server: Server): Promise<URL> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  afterTest(() => {
    for (const socket of sockets) socket.destroy();
    return new Promise<void>((resolve) => server.close(() => resolve()));
  });
  return new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
}
