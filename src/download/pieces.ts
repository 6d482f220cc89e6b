import { Semaphore } from '../core/semaphore.ts';
import type { PartFile } from './part-file.ts';

/** Archives up to this size come over one connection, in bytes. */
const SMALLEST_BYTES = 64 * 1024 * 1024;
/** How much of an archive shows how fast one connection is, in bytes. */
const SAMPLE_BYTES = 16 * 1024 * 1024;
/** A connection this fast is limited by this machine, and more of them only cost. In bytes a millisecond. */
const FAST_BYTES_PER_MS = 300_000;

const CONNECTIONS = 4;
const PIECE_BYTES = 2 * 1024 * 1024;
/** Pieces that are on their way or in memory at once, waiting for an earlier one. */
const MOST_PIECES = CONNECTIONS + 2;
/** Files in pieces at once: each holds sixteen megabytes, and many files at once fill a line without it. */
const MOST_FILES = 2;

let files = 0;

/** True if several connections at once promise to be faster than the one that brought the first bytes. */
export function isWorthSplitting(received: number, total: number, elapsedMs: number): boolean {
  const isLarge = total > SMALLEST_BYTES && total - received > SMALLEST_BYTES / 2;
  const isSlow = received >= SAMPLE_BYTES && received < elapsedMs * FAST_BYTES_PER_MS;
  return isLarge && isSlow && files < MOST_FILES;
}

/**
 * Fetches the bytes from `from` up to, but not including, `to`: all of them, or it throws. `room` is there to hold them,
 * and is used again when they are written.
 */
export type FetchPiece = (from: number, to: number, signal: AbortSignal, room: Buffer) => Promise<Buffer>;

/**
 * Fetches the rest of a file in pieces over several connections, and writes them in order, so that the file is hashed
 * as ever. The first piece that fails ends them all; what was written in order until then stays.
 */
export async function fetchPieces(
  fetchPiece: FetchPiece,
  part: PartFile,
  total: number,
  { signal, onProgress }: { signal: AbortSignal; onProgress: (() => void) | undefined },
): Promise<void> {
  const stop = new AbortController();
  const stopped = AbortSignal.any([signal, stop.signal]);
  const connections = new Semaphore(CONNECTIONS);
  const pieces: Promise<{ bytes: Buffer; room: Buffer }>[] = [];
  const rooms: Buffer[] = [];
  let next = part.size;
  const fetchNext = (): void => {
    if (next >= total) return;
    const [from, to] = [next, Math.min(total, next + PIECE_BYTES)];
    next = to;
    const piece = connections.run(async () => {
      stopped.throwIfAborted();
      const room = rooms.pop() ?? Buffer.allocUnsafeSlow(PIECE_BYTES);
      return { bytes: await fetchPiece(from, to, stopped, room), room };
    });
    piece.catch((error: unknown) => stop.abort(error));
    pieces.push(piece);
  };
  files += 1;
  try {
    for (let count = 0; count < MOST_PIECES; count += 1) fetchNext();
    for (let piece = pieces.shift(); piece; piece = pieces.shift()) {
      const { bytes, room } = await piece;
      // A piece that comes after another has failed is late: nothing may be written any more.
      stopped.throwIfAborted();
      await part.write(bytes);
      rooms.push(room);
      onProgress?.();
      fetchNext();
    }
    await part.flush();
    stopped.throwIfAborted();
  } catch (error) {
    stop.abort(error);
    // Nothing of this attempt goes on when the next one begins.
    await Promise.allSettled(pieces);
    throw stop.signal.reason;
  } finally {
    files -= 1;
  }
}
