import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Clock } from '../../src/core/clock.ts';
import { PartFile } from '../../src/download/part-file.ts';
import { fetchPieces, isWorthSplitting } from '../../src/download/pieces.ts';
import { temporaryFolder } from '../support/after-test.ts';
import { IdleClock } from '../support/idle-clock.ts';
import { inParts, type Seen, startPlatform } from '../support/platform-script.ts';
import { distinctBytes, fetchLink, inFolder } from './start-download.ts';

const MIB = 1024 * 1024;
const PIECE = 2 * MIB;
const FILE = distinctBytes(36 * MIB);
const quiet = { signal: new AbortController().signal, onProgress: undefined };

async function partWith(bytes: number): Promise<PartFile> {
  const part = await PartFile.create(join(temporaryFolder(), 'x.part'));
  await part.write(FILE.subarray(0, bytes));
  return part;
}

describe('the rest of a file in pieces', () => {
  test('is written in order, in whatever order it arrives, and not far ahead', async () => {
    const delays = fc.array(fc.nat(8), { minLength: 8, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(delays, fc.nat(MIB), async (waits, start) => {
        const part = await partWith(start);
        let [turn, ahead] = [0, 0];
        await fetchPieces(
          async (from, to) => {
            ahead = Math.max(ahead, to - part.size);
            await delay(waits[turn++ % waits.length]);
            return FILE.subarray(from, to);
          },
          part,
          FILE.length,
          quiet,
        );
        await part.finish();
        expect(readFileSync(part.path).equals(FILE)).toBe(true);
        expect(ahead).toBeLessThanOrEqual(7 * PIECE);
      }),
      { numRuns: 2 },
    );
  });

  test('ends with the first piece that fails, and leaves a beginning that is right', async () => {
    const part = await partWith(0);
    const failing = fetchPieces(
      async (from, to) => {
        if (from === 3 * PIECE) throw new Error('cut');
        await delay(1);
        return FILE.subarray(from, to);
      },
      part,
      FILE.length,
      quiet,
    );

    await expect(failing).rejects.toThrow('cut');
    const { size } = part;
    await part.finish();
    expect(readFileSync(part.path).equals(FILE.subarray(0, size))).toBe(true);
  });

  test('writes nothing any more once it has failed', async () => {
    const part = await partWith(0);
    const resolves = new Map<number, (piece: Buffer) => void>();
    const rejects = new Map<number, (error: Error) => void>();
    const fetching = fetchPieces(
      (from, _to, signal) =>
        new Promise((resolve, reject) => {
          resolves.set(from, resolve);
          rejects.set(from, reject);
          signal.addEventListener('abort', () => reject(signal.reason));
        }),
      part,
      FILE.length,
      quiet,
    );
    rejects.get(PIECE)?.(new Error('cut'));
    resolves.get(0)?.(FILE.subarray(0, PIECE));

    await expect(Promise.race([fetching, delay(500, 'hangs')])).rejects.toThrow('cut');
    const { size } = part;
    await delay(20);
    expect(part.size).toBe(size);
    await part.discard();
  });

  test('ends with the reason of whoever stops it', async () => {
    const stop = new AbortController();
    const part = await partWith(0);
    const fetching = fetchPieces(
      (_from, _to, signal) =>
        new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason))),
      part,
      FILE.length,
      { ...quiet, signal: stop.signal },
    );
    stop.abort(new Error('stopped'));

    await expect(fetching).rejects.toThrow('stopped');
    await part.discard();
  });

  test('ends with that reason too where the pieces far ahead wait for one that never comes', async () => {
    const stop = new AbortController();
    const part = await partWith(0);
    const piece = Buffer.alloc(PIECE);
    let asked = 0;
    const fetching = fetchPieces(
      (from, _to, signal) => {
        asked += 1;
        if (from > 0) return Promise.resolve(piece);
        return new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
      },
      part,
      100 * PIECE,
      { ...quiet, signal: stop.signal },
    );
    fetching.catch(() => {});
    await delay(20);
    expect(asked).toBe(6);
    stop.abort(new Error('stopped'));

    await expect(Promise.race([fetching, delay(500, 'hangs')])).rejects.toThrow('stopped');
    await part.discard();
  });
});

test.each([
  ['a small file', 17 * MIB, 63 * MIB, 1_000, false],
  ['too few bytes to tell', 15 * MIB, 500 * MIB, 1_000, false],
  ['a slow connection', 17 * MIB, 500 * MIB, 1_000, true],
  ['a connection as fast as this machine', 200 * MIB, 500 * MIB, 100, false],
  ['little that is left', 480 * MIB, 500 * MIB, 100_000, false],
])('of %s several connections are worth it: %s', (_name, received, total, elapsedMs, expected) => {
  expect(isWorthSplitting(received, total, elapsedMs)).toBe(expected);
});

test('of no more than two files at once several connections are worth it', async () => {
  const stop = new AbortController();
  const stopped = (_from: number, _to: number, signal: AbortSignal): Promise<Buffer> =>
    new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
  const asked = (): boolean => isWorthSplitting(17 * MIB, 500 * MIB, 1_000);
  const parts = [await partWith(0), await partWith(0)];
  const fetching = parts.map((part) => {
    expect(asked()).toBe(true);
    return fetchPieces(stopped, part, FILE.length, { ...quiet, signal: stop.signal });
  });
  expect(asked()).toBe(false);
  stop.abort(new Error('stopped'));

  await Promise.allSettled(fetching);
  expect(asked()).toBe(true);
  await Promise.all(parts.map((part) => part.discard()));
});

describe('a large download over a slow connection', () => {
  const large = distinctBytes(68 * MIB);

  /** A clock on which every look at the time finds a second gone: no connection is fast on it. */
  function slowClock(): Clock {
    const idle = new IdleClock();
    let polls = 0;
    return {
      wall: () => idle.wall(),
      schedule: (ms, action) => idle.schedule(ms, action),
      now: () => idle.now() + 1_000 * polls++,
    };
  }

  test('comes in pieces, byte for byte', async () => {
    const { origin, seen } = await startPlatform({ 'GET /file': inParts(large, '"v1"') });

    const fetched = fetchLink(`${origin}/file`, { clock: slowClock() });

    await fetched.result;
    expect(readFileSync(inFolder(fetched, 'bot.zip')).equals(large)).toBe(true);
    expect(seen.length).toBeGreaterThan(4);
    expect(seen.slice(1).every(({ headers }) => headers['if-range'] === '"v1"')).toBe(true);
  });

  test('is never put together from two versions of the file', async () => {
    const other = Buffer.from(large).fill('x', MIB, large.length - 100);
    const [first, second] = [
      inParts(large, '"v1"', { ignoresIfRange: true }),
      inParts(other, '"v2"', { ignoresIfRange: true }),
    ];
    let turn = 0;
    const { origin } = await startPlatform({ 'GET /file': (seen: Seen) => (turn++ < 3 ? first(seen) : second(seen)) });

    const fetched = fetchLink(`${origin}/file`, { clock: slowClock() });
    const ended = await fetched.result.then(
      () => 'success',
      () => 'failure',
    );

    if (ended === 'success') expect(readFileSync(inFolder(fetched, 'bot.zip')).equals(other)).toBe(true);
    else expect(fetched.left()).toEqual([]);
  });

  test('goes on over one connection where the link serves no second one', async () => {
    const complete = inParts(large, '"v1"');
    let refused = 0;
    const { origin } = await startPlatform({
      'GET /file': (seen: Seen) =>
        seen.headers.range !== undefined && refused++ < 4 ? { status: 503 } : complete(seen),
    });

    const fetched = fetchLink(`${origin}/file`, { clock: slowClock() });

    await fetched.result;
    expect(readFileSync(inFolder(fetched, 'bot.zip')).equals(large)).toBe(true);
  });

  test.each<[string, (from: number, to: number) => Record<string, string>]>([
    [
      'declares more than was asked for',
      (from, to) => ({ 'content-range': `bytes ${from}-${to + 1}/${large.length}` }),
    ],
    ['declares less', (from, to) => ({ 'content-range': `bytes ${from}-${to - 1}/${large.length}` })],
    ['has another ETag, a weak one', () => ({ etag: 'W/"v2"' })],
    ['has an ETag without quotes', () => ({ etag: 'v2' })],
  ])('goes on over one connection where a piece %s', async (_name, lie) => {
    const complete = inParts(large, '"v1"');
    const { origin, seen } = await startPlatform({
      'GET /file': (request: Seen) => {
        const answer = complete(request);
        const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? [];
        if (from === undefined) return answer;
        const body = Buffer.alloc(Number(answer.body?.length), 'x');
        return { ...answer, body, headers: { ...answer.headers, ...lie(Number(from), Number(to)) } };
      },
    });

    const fetched = fetchLink(`${origin}/file`, { clock: slowClock() });

    await fetched.result;
    expect(readFileSync(inFolder(fetched, 'bot.zip')).equals(large)).toBe(true);
    expect(seen.at(-1)?.headers.range).toMatch(/-$/);
  });
});
