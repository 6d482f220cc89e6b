import type { PartFile } from './part-file.ts';

/** Archives up to this size come over one connection, in bytes. */
const SMALLEST_BYTES = 64 * 1024 * 1024;
/** How much of an archive shows how fast one connection is, in bytes. */
const SAMPLE_BYTES = 16 * 1024 * 1024;
/** A connection this fast is limited by this machine, and more of them only cost. In bytes a millisecond. */
const FAST_BYTES_PER_MS = 300_000;

/** Past this share of its time a process is what limits a connection, whatever the speed. */
const BUSY = 0.5;

const CONNECTIONS = 4;
const PIECE_BYTES = 2 * 1024 * 1024;
/** Pieces that may be held in memory while an earlier one is still on its way. */
const MOST_AHEAD = CONNECTIONS + 2;
/** One more than may be ahead, and one that is on its way to the disk. */
const MOST_ROOMS = MOST_AHEAD + 2;
/** Files in pieces at once: each holds sixteen megabytes, and many files at once fill a line without it. */
const MOST_FILES = 2;

let files = 0;

/** The share of the time since it was made in which this process had something to do, from 0 to 1. */
export type Load = () => number;

export function measureLoad(): Load {
  const start = performance.eventLoopUtilization();
  return () => performance.eventLoopUtilization(start).utilization;
}

/** True where several connections at once promise to be faster than the one that brought the first bytes. */
export function isWorthSplitting(received: number, total: number, elapsedMs: number, load: Load): boolean {
  const isLarge = total > SMALLEST_BYTES && total - received > SMALLEST_BYTES / 2;
  const isSlow = received >= SAMPLE_BYTES && received < elapsedMs * FAST_BYTES_PER_MS;
  return isLarge && isSlow && files < MOST_FILES && load() < BUSY;
}

/**
 * Fetches the bytes from `from` up to, but not including, `to`. It gives all of them or throws; `room` is there to hold
 * them, and is used again: buffers made anew for each piece would pile up until they are collected.
 */
export type FetchPiece = (from: number, to: number, signal: AbortSignal, room: Buffer) => Promise<Buffer>;

/**
 * Fetches the rest of a file in pieces over several connections, and writes them in order, so that the file is hashed
 * on its way as ever. The first piece that fails ends them all; what was written in order until then stays.
 */
export async function fetchPieces(
  fetchPiece: FetchPiece,
  part: PartFile,
  total: number,
  { signal, onProgress }: { signal: AbortSignal; onProgress: (() => void) | undefined },
): Promise<void> {
  const stop = new AbortController();
  const stopped = AbortSignal.any([signal, stop.signal]);
  const arrived = new Map<number, { piece: Buffer; room: Buffer }>();
  const rooms: Buffer[] = [];
  let made = 0;
  let next = part.size;
  let waiting: (() => void)[] = [];
  const wakeAll = (): void => {
    const woken = waiting;
    waiting = [];
    for (const wake of woken) wake();
  };
  stopped.addEventListener('abort', wakeAll, { once: true });

  const writeInOrder = (): void => {
    for (let turn = arrived.get(part.size); turn; turn = arrived.get(part.size)) {
      arrived.delete(part.size);
      const { piece, room } = turn;
      part.append(piece).then(
        () => {
          rooms.push(room);
          wakeAll();
        },
        (error: unknown) => stop.abort(error),
      );
      onProgress?.();
    }
  };
  const mustWait = (): boolean => {
    const isFarAhead = next - part.size >= MOST_AHEAD * PIECE_BYTES;
    return next < total && (isFarAhead || (rooms.length === 0 && made === MOST_ROOMS));
  };
  const newRoom = (): Buffer => {
    made += 1;
    return Buffer.allocUnsafeSlow(PIECE_BYTES);
  };
  const work = async (): Promise<void> => {
    for (;;) {
      stopped.throwIfAborted();
      while (mustWait()) {
        await new Promise<void>((resolve) => waiting.push(resolve));
        stopped.throwIfAborted();
      }
      if (next >= total) return;
      const from = next;
      const to = Math.min(total, from + PIECE_BYTES);
      next = to;
      const room = rooms.pop() ?? newRoom();
      const piece = await fetchPiece(from, to, stopped, room);
      // A piece that comes after another has failed is late: nothing may be written any more.
      stopped.throwIfAborted();
      arrived.set(from, { piece, room });
      writeInOrder();
    }
  };
  files += 1;
  try {
    await Promise.all(Array.from({ length: CONNECTIONS }, work));
    await part.flush();
    stopped.throwIfAborted();
  } catch (error) {
    stop.abort(error);
    throw error;
  } finally {
    files -= 1;
    stopped.removeEventListener('abort', wakeAll);
  }
}
