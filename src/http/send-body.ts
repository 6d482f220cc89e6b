import type { ClientRequest } from 'node:http';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { StreamedBody } from './transport.ts';

/** A streamed body that is being sent. */
export interface Sending {
  readonly length: number;
  /** How much the system has taken, in bytes. */
  readonly bytes: number;
  /** True once all of it was sent, or no more of it will be. */
  readonly isOver: boolean;
  /** Why the stream failed. The request is closed then. */
  readonly error: unknown;
  /** Resolves once all of it was sent. */
  readonly done: Promise<void>;
  /** Sends no more, and destroys the stream. */
  stop(): void;
}

/**
 * Sends a body while it is read: the next piece is sent when the system has taken the last one.
 *
 * @param onMoved - called when the system has taken a piece
 */
export function sendBody(client: ClientRequest, body: StreamedBody, onMoved: () => void): Sending {
  const progress = { length: body.length, bytes: 0, isOver: false, error: undefined as unknown };
  const sink = new Writable({
    write(piece: Buffer, _encoding, next) {
      // A write to a connection that was reset closes it at once, even if an answer is unread. So let it be read first.
      setImmediate(() =>
        client.write(piece, (error) => {
          // The request reports it.
          if (error) return;
          progress.bytes += piece.byteLength;
          onMoved();
          next();
        }),
      );
    },
  });
  const stop = (): void => {
    progress.isOver = true;
    sink.destroy();
  };
  const send = async (): Promise<void> => {
    try {
      await pipeline(body.open(), sink);
      client.end();
    } catch (error) {
      if (!progress.isOver) {
        progress.error = error;
        client.destroy();
      }
      throw error;
    } finally {
      progress.isOver = true;
    }
  };
  client.once('close', stop);
  const done = send();
  done.catch(() => {});
  return Object.assign(progress, { done, stop });
}
