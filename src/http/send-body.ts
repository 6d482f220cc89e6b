import type { ClientRequest } from 'node:http';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { StreamedBody } from './transport.ts';

/** A streamed body that is being sent. */
export interface Upload {
  readonly length: number;
  /** How much the system has taken, in bytes. */
  readonly bytes: number;
  readonly isOver: boolean;
  /** True if all of it was sent, false if it was stopped or the connection was closed; rejects with the stream's error. */
  readonly done: Promise<boolean>;
  /** Sends no more, and destroys the stream. */
  stop(): void;
}

/**
 * Sends a body while it is read: the next piece is sent when the system has taken the last one.
 *
 * @param onMoved - called when the system has taken a piece
 */
export function sendBody(client: ClientRequest, body: StreamedBody, onMoved: () => void): Upload {
  const progress = { length: body.length, bytes: 0, isOver: false };
  const sink = new Writable({
    write(piece: Buffer, _encoding, next) {
      // A write to a connection that was reset closes it at once, even if an answer is unread. So let it be read first.
      setImmediate(() =>
        client.write(piece, (error) => {
          // Reported by the request itself.
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
  const send = async (): Promise<boolean> => {
    try {
      await pipeline(body.open(), sink);
      client.end();
      return true;
    } catch (error) {
      if (progress.isOver) return false;
      throw error;
    } finally {
      progress.isOver = true;
    }
  };
  client.once('close', stop);
  return Object.assign(progress, { done: send(), stop });
}
