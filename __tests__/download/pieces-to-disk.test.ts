import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import type { PartFile } from '../../src/download/part-file.ts';
import { fetchPieces } from '../../src/download/pieces.ts';

const PIECE = 2 * 1024 * 1024;
const quiet = { signal: new AbortController().signal, onProgress: undefined };

describe('a disk behind pieces', () => {
  /** In place of a part file: a write ends when the test says so. */
  function disk(write: () => Promise<void>): PartFile {
    let size = 0;
    let written: Promise<unknown> = Promise.resolve();
    const stand = {
      get size() {
        return size;
      },
      write(bytes: Buffer) {
        const before = written;
        size += bytes.length;
        written = before.then(write);
        written.catch(() => {});
        return before;
      },
      flush: () => written,
    };
    return stand as unknown as PartFile;
  }

  test('that is slower than the network is waited for', async () => {
    let [asked, written] = [0, 0];
    const part = disk(async () => {
      await delay(1);
      written += 1;
      expect(asked - written).toBeLessThanOrEqual(10);
    });
    const fetchPiece = async (from: number, to: number) => {
      asked += 1;
      return Buffer.alloc(to - from);
    };
    await fetchPieces(fetchPiece, part, 20 * PIECE + 1, quiet);
    expect([asked, written, part.size]).toEqual([21, 21, 20 * PIECE + 1]);
  });

  test('that fails ends them all with its failure, and nothing more is asked for', async () => {
    let [asked, count] = [0, 0];
    const part = disk(async () => {
      count += 1;
      if (count === 3) throw Object.assign(new Error('no space'), { code: 'ENOSPC' });
    });
    const signals: AbortSignal[] = [];
    const fetching = fetchPieces(
      async (from, to, signal) => {
        asked += 1;
        signals.push(signal);
        await delay(1);
        return Buffer.alloc(to - from);
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
    const fetching = fetchPieces(async (from, to) => Buffer.alloc(to - from), part, 3 * PIECE, quiet);

    await expect(fetching).rejects.toMatchObject({ code: 'ENOSPC' });
  });
});
