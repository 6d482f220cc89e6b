import { once } from 'node:events';
import { Readable } from 'node:stream';
import { type Answer, exchange } from '../../src/http/exchange.ts';
import type { StreamedBody } from '../../src/http/transport.ts';
import { deferred } from '../support/deferred.ts';
import { openTransport } from './send.ts';

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

/** Posts a body and reads the complete answer. */
export function upload(
  url: URL,
  body: StreamedBody,
  { limitMs, signal = new AbortController().signal }: { limitMs?: number; signal?: AbortSignal } = {},
): Promise<Answer> {
  const request = { method: 'POST' as const, url, headers: {}, body, freshConnection: true, signal };
  return exchange(openTransport(), request, limitMs);
}
