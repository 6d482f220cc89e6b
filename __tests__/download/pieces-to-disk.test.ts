import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import type { PartFile } from '../../src/download/part-file.ts';
import { fetchPieces } from '../../src/download/pieces.ts';

const PIECE = 2 * 1024 * 1024;
const quiet = { signal: new AbortController().signal, onProgress: undefined };

describe('a disk behind pieces', () => {
  /** In place of a part file: what becomes of a write is up to the test. */
  function disk(write: (bytes: Buffer) => Promise<void>): PartFile {
    let size = 0;
    let written: Promise<unknown> = Promise.resolve();
    const stand = {
      get size() {
        return size;
      },
      append(bytes: Buffer) {
        size += bytes.length;
        const writing = write(bytes);
        written = Promise.all([written, writing]);
        written.catch(() => {});
        return writing;
      },
      flush: () => written,
    };
    return stand as unknown as PartFile;
  }

  test('that is slower than the network is waited for, and the same rooms are used again', async () => {
    const writes: { bytes: Buffer; done: () => void }[] = [];
    const part = disk((bytes) => new Promise((done) => writes.push({ bytes, done })));
    const rooms = new Set<Buffer>();
    const written: number[] = [];
    let isOver = false;
    const fetching = fetchPieces(
      async (from, to, _signal, room) => {
        rooms.add(room);
        expect(writes.some(({ bytes }) => bytes.buffer === room.buffer)).toBe(false);
        return room.fill(from / PIECE, 0, to - from).subarray(0, to - from);
      },
      part,
      40 * PIECE + 1,
      quiet,
    ).then(() => {
      isOver = true;
    });
    while (!isOver) {
      await delay(1);
      const write = writes.shift();
      if (write) written.push(write.bytes[0] ?? -1);
      write?.done();
    }

    await fetching;
    expect(written).toEqual(Array.from({ length: 41 }, (_, index) => index));
    expect(rooms.size).toBeLessThanOrEqual(8);
  });

  test('that fails ends them all with its failure, and nothing more is asked for', async () => {
    let [asked, count] = [0, 0];
    const part = disk(async () => {
      count += 1;
      if (count === 3) throw Object.assign(new Error('no space'), { code: 'ENOSPC' });
    });
    const signals: AbortSignal[] = [];
    const fetching = fetchPieces(
      async (from, to, signal, room) => {
        asked += 1;
        signals.push(signal);
        await delay(1);
        return room.subarray(0, to - from);
      },
      part,
      100 * PIECE,
      quiet,
    );

    await expect(fetching).rejects.toMatchObject({ code: 'ENOSPC' });
    const before = asked;
    await delay(20);
    expect(asked).toBe(before);
    expect(asked).toBeLessThan(16);
    expect(signals.every(({ aborted }) => aborted)).toBe(true);
  });

  test('that fails with the last piece fails them too', async () => {
    let count = 0;
    const part = disk(async () => {
      count += 1;
      await delay(5);
      if (count === 3) throw Object.assign(new Error('no space'), { code: 'ENOSPC' });
    });
    const fetching = fetchPieces(
      async (from, to, _signal, room) => room.subarray(0, to - from),
      part,
      3 * PIECE,
      quiet,
    );

    await expect(fetching).rejects.toMatchObject({ code: 'ENOSPC' });
  });
});
