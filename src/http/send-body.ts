import type { ClientRequest } from 'node:http';
import type { Readable } from 'node:stream';
import { KoreaiError } from '../core/errors.ts';
import type { StreamedBody } from './transport.ts';

/** A streamed body that is being sent. */
export interface Sending {
  /** True if all of it was handed to the system, false if it was stopped before; rejects with the stream's error. */
  readonly done: Promise<boolean>;
  readonly isOver: boolean;
  readonly length: number;
  /** How much the system has taken, in bytes. */
  readonly bytes: number;
  /** Sends no more, and destroys the stream. */
  stop(): void;
}

/**
 * Sends a body while it is read: the next piece is read when the system has taken the last one.
 *
 * @param onMoved - called when the system has taken a piece
 */
export function sendBody(client: ClientRequest, body: StreamedBody, onMoved: () => void): Sending {
  const { length } = body;
  let source: Readable | undefined;
  const state = { isOver: false, bytes: 0, length };
  const stop = (): void => {
    state.isOver = true;
    source?.destroy();
  };
  const send = async (): Promise<boolean> => {
    source = body.open();
    // A stream may fail when it is destroyed, which is of no interest.
    source.on('error', () => {});
    let read = 0;
    for await (const piece of source as AsyncIterable<Uint8Array>) {
      read += piece.byteLength;
      if (read > length) throw wrongLength(length);
      await written(client, piece);
      if (state.isOver) return false;
      state.bytes = read;
      onMoved();
    }
    if (read !== length) throw wrongLength(length);
    client.end();
    return true;
  };
  const done = send()
    .catch((error: unknown) => {
      if (!state.isOver) throw error;
      return false;
    })
    .finally(stop);
  client.once('close', stop);
  return Object.assign(state, { done, stop });
}

/** Resolves when the system has taken the piece, or the connection is closed. */
async function written(client: ClientRequest, piece: Uint8Array): Promise<void> {
  // A write to a connection that was reset closes it at once, even if an answer is unread. So let it be read first.
  await new Promise((resolve) => setImmediate(resolve));
  if (client.destroyed) return;
  await new Promise<void>((resolve) => {
    const end = (): void => {
      client.removeListener('close', end);
      resolve();
    };
    // The callback of a write that never reaches a connection is not called.
    client.once('close', end);
    client.write(piece, end);
  });
}

function wrongLength(length: number): KoreaiError {
  return new KoreaiError('internal', `The stream of a body does not have the declared length of ${length} bytes`);
}
