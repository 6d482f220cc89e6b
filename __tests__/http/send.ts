import { once } from 'node:events';
import { Readable } from 'node:stream';
import { type Answer, exchange } from '../../src/http/exchange.ts';
import { nodeTransport } from '../../src/http/node-transport.ts';
import { type HttpRequest, type StreamedBody, type Transport, TransportError } from '../../src/http/transport.ts';
import { afterTest } from '../support/after-test.ts';
import { deferred } from '../support/deferred.ts';

type Request = Partial<Omit<HttpRequest, 'headTimeoutMs'>> & { limitMs?: number };

/** A transport that is closed when the test has ended. */
export function openTransport(...options: Parameters<typeof nodeTransport>): Transport {
  const transport = nodeTransport(...options);
  afterTest(() => transport.close());
  return transport;
}

/** Sends a request, by default a GET, and reads the complete answer. */
export function send(url: URL, request: Request = {}, transport: Transport = openTransport()): Promise<Answer> {
  const { limitMs, ...more } = request;
  const signal = new AbortController().signal;
  return exchange(transport, { method: 'GET', url, headers: {}, signal, ...more }, limitMs);
}

/** The error of a request. */
export async function failureOf(answer: Promise<unknown>): Promise<TransportError> {
  const error = await answer.then(
    () => new Error('there was an answer'),
    (thrown: unknown) => thrown,
  );
  if (error instanceof TransportError) return error;
  throw error;
}

/** Posts a body over a new connection, and reads the complete answer. */
export function upload(url: URL, body: StreamedBody, request: Request = {}): Promise<Answer> {
  return send(url, { method: 'POST', body, freshConnection: true, ...request });
}

const CHUNK = Buffer.alloc(256 * 1024, 'x');

export interface CountedBody extends StreamedBody {
  /** How much has been read of it so far, in bytes. */
  readonly read: () => number;
  /** Resolves when the stream is closed. */
  readonly closed: Promise<unknown>;
  /** How often it was opened. */
  readonly opened: () => number;
}

/** A body of `length` bytes, which counts what is read of it. */
export function countedBody(length: number): CountedBody {
  let [read, opened] = [0, 0];
  const closing = deferred<unknown>();
  return {
    length,
    read: () => read,
    opened: () => opened,
    closed: closing.promise,
    open() {
      opened += 1;
      const source = new Readable({
        read() {
          const piece = CHUNK.subarray(0, length - read);
          read += piece.byteLength;
          this.push(piece.byteLength === 0 ? null : piece);
        },
      });
      once(source, 'close').then(closing.resolve, closing.resolve);
      return source;
    },
  };
}

/** A body of these pieces. */
export function bodyOf(pieces: Iterable<unknown> | AsyncIterable<unknown>, length: number): StreamedBody {
  return { length, open: () => Readable.from(pieces, { objectMode: false }) };
}
