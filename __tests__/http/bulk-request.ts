import type { Socket } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { setImmediate as turn } from 'node:timers/promises';
import { createServer, getCACertificates, setDefaultCACertificates } from 'node:tls';
import type { HttpRequest, HttpResponse, Receiver, Transport } from '../../src/http/transport.ts';
import { afterTest } from '../support/after-test.ts';
import { openServer } from '../support/scripted-server.ts';
import { selfSigned } from './self-signed.ts';
import { openTransport } from './send.ts';

/** Sends a GET whose answer may be large. */
export function sendBulk(
  url: URL,
  request: Partial<HttpRequest> = {},
  transport: Transport = openTransport(),
): Promise<HttpResponse> {
  const { signal } = new AbortController();
  return transport.send({ method: 'GET', url, headers: {}, headTimeoutMs: 5_000, bulk: true, signal, ...request });
}

export interface Collecting extends Receiver {
  bytes: () => Buffer;
}

/** Takes all that comes, into rooms of these sizes in turn; `answer` says what follows each. */
export function collecting(sizes: readonly number[] = [64 * 1024], answer: Receiver['took'] = () => true): Collecting {
  const taken: Buffer[] = [];
  let rooms = 0;
  let room = Buffer.alloc(sizes[0] ?? 1);
  return {
    room: () => room,
    took(bytes) {
      taken.push(room.subarray(0, bytes));
      rooms += 1;
      room = Buffer.alloc(sizes[rooms % sizes.length] ?? 1);
      return answer(bytes);
    },
    bytes: () => Buffer.concat(taken),
  };
}

/** Reads a body whole: into room of the reader's own where the transport can, else as a stream. */
export async function wholeBody({ body, readInto }: HttpResponse): Promise<Buffer> {
  if (!readInto) return await buffer(body);
  const receiver = collecting();
  if (!(await readInto(receiver))) throw new Error('the receiver wanted everything');
  return receiver.bytes();
}

/** Calls back for each request over a connection, counted from 1. */
export function onRequests(socket: Socket, onRequest: (count: number, path: string) => void): void {
  let [text, count] = ['', 0];
  socket.on('data', (bytes: Buffer) => {
    text += bytes.toString('latin1');
    for (let end = text.indexOf('\r\n\r\n'); end >= 0; end = text.indexOf('\r\n\r\n')) {
      const [, path = ''] = text.split(' ', 2);
      text = text.slice(end + 4);
      count += 1;
      onRequest(count, path);
    }
  });
}

/** Writes bytes in pieces of these sizes, each in a turn of its own. */
export async function writeInPieces(socket: Socket, bytes: Buffer, sizes: readonly number[]): Promise<void> {
  socket.setNoDelay(true);
  let at = 0;
  for (let count = 0; at < bytes.length; count += 1) {
    const size = count < sizes.length ? (sizes[count] ?? 1) : bytes.length;
    socket.write(bytes.subarray(at, at + size));
    at += size;
    await turn();
  }
}

/** A server on loopback behind a certificate that is trusted until the test ends. */
export async function trustedServer(onConnection: (socket: Socket) => void): Promise<URL> {
  const certificate = selfSigned('127.0.0.1', 'localhost');
  const before = getCACertificates('default');
  setDefaultCACertificates([...before, certificate.cert]);
  afterTest(() => setDefaultCACertificates(before));
  const server = createServer(certificate, (socket) => {
    socket.on('error', () => {});
    onConnection(socket);
  });
  server.on('tlsClientError', () => {});
  const { port } = await openServer(server);
  return new URL(`https://127.0.0.1:${port}/`);
}

/** Bytes in which each tells where it belongs. */
export function numbered(length: number): Buffer {
  const bytes = Buffer.alloc(length);
  for (let at = 0; at < length; at += 1) bytes[at] = (at * 31 + (at >> 8) * 7 + (at >> 16)) & 0xff;
  return bytes;
}

export function plainAnswer(body: Buffer | string, ...headers: string[]): Buffer {
  const bytes = Buffer.from(body);
  const head = ['HTTP/1.1 200 OK', `content-length: ${bytes.length}`, ...headers, '', ''].join('\r\n');
  return Buffer.concat([Buffer.from(head, 'latin1'), bytes]);
}
