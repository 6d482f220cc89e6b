import type { Readable } from 'node:stream';
import { ReadableStream } from 'node:stream/web';
import type { StreamedBody } from '../http/transport.ts';
import { KoreaiError } from '../kernel/errors.ts';

/** What is handed over at once, in bytes: small enough that a slow line moves one well within a limit. */
const PIECE = 64 * 1024;

/** A streamed body on its way through a web stream. */
export interface Upload {
  readonly stream: ReadableStream<Uint8Array>;
  /** Resolves to whether all of it was read, once no more will be. */
  readonly done: Promise<boolean>;
  readonly isWhole: boolean;
  /** How much was read, in bytes. */
  readonly bytes: number;
  /** Reads no more, and lets go of the source. Whoever waits for the next piece waits on, until its request ends. */
  stop(): void;
}

/**
 * Reads a body as it is asked for, one piece at a time.
 *
 * @param on.piece - called when a piece is handed over
 * @param on.failure - called with what the source failed with
 */
export function uploadStream(body: StreamedBody, on: { piece: () => void; failure: (error: unknown) => void }): Upload {
  const source = opened(body, on.failure);
  // A stream that is let go of may fail at that; by then nobody needs it.
  source.on('error', () => {});
  const pieces = piecesOf(source, body);
  const state = { isOver: false, isWhole: false, bytes: 0 };
  let settle: (isWhole: boolean) => void = () => {};
  const done = new Promise<boolean>((resolve) => {
    settle = resolve;
  });
  const end = (isWhole: boolean): void => {
    if (state.isOver) return;
    Object.assign(state, { isOver: true, isWhole });
    settle(isWhole);
    source.destroy();
  };
  const pull = async (controller: { enqueue: (piece: Uint8Array) => void; close: () => void }): Promise<void> => {
    const next = await pieces.next();
    if (state.isOver) return new Promise(() => {});
    if (next.done) {
      controller.close();
      return end(true);
    }
    state.bytes += next.value.byteLength;
    on.piece();
    controller.enqueue(next.value);
  };
  const stream = new ReadableStream<Uint8Array>(
    {
      pull: (controller) =>
        pull(controller).catch((error: unknown) => {
          if (state.isOver) return;
          end(false);
          on.failure(error);
          throw error;
        }),
      cancel: () => end(false),
    },
    // Nothing is read ahead of being asked for.
    { highWaterMark: 0 },
  );
  return {
    stream,
    done,
    stop: () => end(false),
    get isWhole() {
      return state.isWhole;
    },
    get bytes() {
      return state.bytes;
    },
  };
}

function opened(body: StreamedBody, onFailure: (error: unknown) => void): Readable {
  try {
    return body.open();
  } catch (error) {
    onFailure(error);
    throw error;
  }
}

async function* piecesOf(source: Readable, { length }: StreamedBody): AsyncGenerator<Uint8Array, void, undefined> {
  let read = 0;
  for await (const chunk of source) {
    const bytes: Uint8Array = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    read += bytes.byteLength;
    if (read > length) throw wrongLength(length);
    for (let at = 0; at < bytes.byteLength; at += PIECE) yield bytes.subarray(at, at + PIECE);
  }
  if (read !== length) throw wrongLength(length);
}

function wrongLength(length: number): KoreaiError {
  return new KoreaiError('internal', `The stream of a body does not give the ${length} bytes it was said to`);
}
