import type { ClientRequest } from 'node:http';
import type { Readable } from 'node:stream';
import { KoreaiError } from '../core/errors.ts';
import type { StreamedBody } from './transport.ts';

/** What is handed to the connection at once, in bytes: small enough that a slow line moves one well within a limit. */
const PIECE = 64 * 1024;

/** A streamed body on its way. */
export interface Sending {
  /** Whether all of it was handed to the system, or it was stopped before; rejects with what its stream failed with. */
  readonly done: Promise<boolean>;
  readonly isOver: boolean;
  /** How much the system has taken, in bytes. */
  readonly bytes: number;
  /** Sends no more, and lets go of the stream. */
  stop(): void;
}

/**
 * Sends a body while it is read, one piece at a time: the next one is asked for when the system has taken the last.
 *
 * @param onMoved - called whenever the system has taken a piece
 */
export function sendBody(client: ClientRequest, body: StreamedBody, onMoved: () => void): Sending {
  let source: Readable | undefined;
  const state = { isOver: false, bytes: 0 };
  const stop = (): void => {
    state.isOver = true;
    source?.destroy();
  };
  const send = async (): Promise<boolean> => {
    source = body.open();
    // A stream that is let go of may fail at that; by then nobody needs it.
    source.on('error', () => {});
    let read = 0;
    for await (const piece of pieces(source)) {
      if (state.isOver) return false;
      read += piece.byteLength;
      if (read > body.length) throw wrongLength(body);
      await written(client, piece);
      if (state.isOver) return false;
      state.bytes = read;
      onMoved();
    }
    if (state.isOver) return false;
    if (read !== body.length) throw wrongLength(body);
    client.end();
    state.isOver = true;
    return true;
  };
  const done = send()
    .catch((error: unknown) => {
      if (!state.isOver) throw error;
      return false;
    })
    .finally(stop);
  client.once('close', stop);
  return {
    done,
    stop,
    get isOver() {
      return state.isOver;
    },
    get bytes() {
      return state.bytes;
    },
  };
}

async function* pieces(source: Readable): AsyncGenerator<Uint8Array> {
  for await (const chunk of source) {
    const bytes: Uint8Array = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    for (let at = 0; at < bytes.byteLength; at += PIECE) yield bytes.subarray(at, at + PIECE);
  }
}

/** Resolves when the system has taken the piece, or the connection is gone. */
async function written(client: ClientRequest, piece: Uint8Array): Promise<void> {
  // A write to a connection that was reset ends it at once, with an answer on it that nobody has read yet. Right after
  // a look at the connections there is none.
  await new Promise((resolve) => setImmediate(resolve));
  if (client.destroyed) return;
  await new Promise<void>((resolve) => {
    const end = (): void => {
      client.removeListener('close', end);
      resolve();
    };
    // Pieces that never reached a connection are not called back.
    client.once('close', end);
    client.write(piece, end);
  });
}

function wrongLength(body: StreamedBody): KoreaiError {
  return new KoreaiError('internal', `The stream of a body does not give the ${body.length} bytes it was said to`);
}
