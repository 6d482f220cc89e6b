import { setMaxListeners } from 'node:events';
import type { PartFile } from './part-file.ts';

/** Archives up to this size are fetched over one connection, in bytes. */
const MIN_SPLIT_BYTES = 64 * 1024 * 1024;
/** How much of an archive shows how fast one connection is, in bytes. */
const SAMPLE_BYTES = 8 * 1024 * 1024;
/** More connections do not help if this process hardly waits for the first. In bytes a millisecond of waiting. */
const FAST_BYTES_PER_MS = 700_000;

/** Maximum number of pieces that are being fetched, or wait for an earlier one; each has a connection. */
const PIECES_AT_ONCE = 6;
const PIECE_BYTES = 2 * 1024 * 1024;

/**
 * True if several connections promise to be faster than the one that delivered the first bytes.
 *
 * @param waitedMs - how long this process has waited for these bytes, and not worked on them
 */
export function isWorthSplitting(received: number, total: number, waitedMs: number): boolean {
  const isLarge = total > MIN_SPLIT_BYTES && total - received > MIN_SPLIT_BYTES / 2;
  return isLarge && received >= SAMPLE_BYTES && received < waitedMs * FAST_BYTES_PER_MS;
}

/** Fetches as many bytes as `into` can hold, from the position `from` on: all of them, or it throws. */
export type FetchPiece = (from: number, into: Buffer, signal: AbortSignal) => Promise<void>;

/**
 * Fetches the rest of a file in pieces over several connections, and writes them in order. The first piece that fails
 * ends them all; what was written until then stays.
 */
export async function fetchPieces(
  fetchPiece: FetchPiece,
  part: PartFile,
  total: number,
  { signal, onProgress }: { signal: AbortSignal; onProgress?: (() => void) | undefined },
): Promise<void> {
  const stop = new AbortController();
  const stopped = AbortSignal.any([signal, stop.signal]);
  // Each connection and each answer listens to it; Node.js 20 would warn of more than ten listeners.
  setMaxListeners(0, stopped);
  const pieces: Promise<Buffer>[] = [];
  let next = part.size;
  const fetchNext = (memory: Buffer): void => {
    if (next >= total) return;
    const [from, into] = [next, memory.subarray(0, total - next)];
    next += into.length;
    const piece = fetchPiece(from, into, stopped).then(() => into);
    piece.catch((error: unknown) => stop.abort(error));
    pieces.push(piece);
  };
  let free: Buffer = Buffer.allocUnsafeSlow(PIECE_BYTES);
  try {
    for (let count = 0; count < PIECES_AT_ONCE; count += 1) fetchNext(Buffer.allocUnsafeSlow(PIECE_BYTES));
    for (let piece = pieces.shift(); piece; piece = pieces.shift()) {
      const bytes = await piece;
      // Each piece fills a batch, so that the one before it is on disk now, and its memory is free.
      await part.write(bytes);
      onProgress?.();
      fetchNext(free);
      free = bytes;
    }
    await part.flush();
  } catch (error) {
    stop.abort(error);
    // No request of this attempt may be under way when the next attempt begins.
    await Promise.allSettled(pieces);
    throw stop.signal.reason;
  }
}
