import { once } from 'node:events';
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import { type AddressInfo, createServer as createNetServer, type Server as NetServer, type Socket } from 'node:net';
import { afterTest } from './after-test.ts';
import { unusedPort } from './unused-port.ts';

/** A request as the server saw it. */
export interface SeenRequest {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: IncomingHttpHeaders;
  body: string;
  /** Which connection it came over, counted from 1. */
  connection: number;
}

export interface PlainAnswer {
  status?: number;
  headers?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  json?: unknown;
  /** Sent as it is. */
  text?: string;
}

/** What to do with a request: a plain answer, or a function. */
export type ScriptedAnswer =
  | PlainAnswer
  | ((response: ServerResponse, seen: SeenRequest, request: IncomingMessage) => void);

export interface ScriptedServer {
  url: URL;
  requests: SeenRequest[];
  connections: () => number;
  server: Server;
}

/** A server on loopback that gives one answer after the other, and then the last one again and again. */
export async function scriptedServer(...answers: ScriptedAnswer[]): Promise<ScriptedServer> {
  const script = [...answers];
  const requests: SeenRequest[] = [];
  const numbers = new Map<Socket, number>();
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('error', () => {});
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const url = new URL(request.url ?? '/', 'http://server');
      const seen: SeenRequest = {
        method: request.method ?? '',
        path: url.pathname,
        query: url.searchParams,
        headers: request.headers,
        body: Buffer.concat(chunks).toString('utf8'),
        connection: numbers.get(request.socket) ?? 0,
      };
      requests.push(seen);
      const answer = (script.length > 1 ? script.shift() : script[0]) ?? { status: 404 };
      if (typeof answer === 'function') answer(response, seen, request);
      else give(response, answer);
    });
  });
  server.on('connection', (socket) => numbers.set(socket, numbers.size + 1));
  return { url: await openServer(server), requests, connections: () => numbers.size, server };
}

export interface RawServer {
  url: URL;
  connections: () => number;
}

/** A server that sends raw bytes, for answers that no HTTP server gives. */
export async function rawServer(onConnection: (socket: Socket, number: number) => void): Promise<RawServer> {
  let count = 0;
  const server = createNetServer((socket) => {
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
export async function openServer(server: NetServer): Promise<URL> {
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

function give(response: ServerResponse, { status = 200, headers = {}, json, text }: PlainAnswer): void {
  const body = text ?? (json === undefined ? '' : JSON.stringify(json));
  const type = json === undefined ? 'text/plain' : 'application/json';
  response.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(body), ...headers });
  response.end(body);
}
