import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import { PartFile } from '../../src/download/part-file.ts';
import { fetchPieces, isWorthSplitting } from '../../src/download/pieces.ts';
import { afterTest, temporaryFolder } from '../support/after-test.ts';
import { type Answer, inParts, type Seen, startPlatform } from '../support/platform-script.ts';
import { distinctBytes, expectFile, fetchLink } from './start-download.ts';

const MIB = 1024 * 1024;
const PIECE = 2 * MIB;
/** From its start, the last piece fills no batch. */
const FILE = distinctBytes(14 * MIB + 100);
const quiet = { signal: new AbortController().signal };

async function partWith(bytes: number): Promise<PartFile> {
  const part = await PartFile.create(join(temporaryFolder(), 'x.part'));
  afterTest(() => part.discard());
  await part.write(FILE.subarray(0, bytes));
  return part;
}

describe('the rest of a file in pieces', () => {
  test.each([
    [0, [0]],
    [MIB - 7, [8, 0, 4, 0, 0, 2, 8]],
    [100, [0, 1, 2, 3, 4, 5, 6]],
  ])('is written in order from %i on, in whatever order it arrives', async (start, waits) => {
    const part = await partWith(start);
    let turn = 0;
    const fetchPiece = async (from: number, into: Buffer) => {
      // The memory must not be one that is still being written.
      into.fill('x');
      await delay(waits[turn++ % waits.length]);
      FILE.copy(into, 0, from);
    };
    await fetchPieces(fetchPiece, part, FILE.length, quiet);
    expect(readFileSync(part.path).equals(FILE)).toBe(true);
    await part.finish();
  });

  test('ends with the first piece that fails, and leaves a correct beginning', async () => {
    const part = await partWith(0);
    const fetchPiece = async (from: number, into: Buffer, signal: AbortSignal) => {
      if (from === 3 * PIECE) throw new Error('cut');
      await delay(1);
      signal.throwIfAborted();
      FILE.copy(into, 0, from);
    };

    await expect(fetchPieces(fetchPiece, part, FILE.length, quiet)).rejects.toThrow('cut');
    const { size } = part;
    await part.finish();
    expect(readFileSync(part.path).equals(FILE.subarray(0, size))).toBe(true);
  });

  test('ends with the reason of an abort', async () => {
    const stop = new AbortController();
    let asked = 0;
    const fetchPiece = (from: number, _into: Buffer, signal: AbortSignal): Promise<void> => {
      asked += 1;
      if (from > 0) return Promise.resolve();
      return new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
    };
    const fetching = fetchPieces(fetchPiece, await partWith(0), FILE.length, { ...quiet, signal: stop.signal });
    fetching.catch(() => {});
    await delay(20);
    expect(asked).toBe(6);
    stop.abort(new Error('stopped'));

    await expect(fetching).rejects.toThrow('stopped');
  });
});

test.each([
  ['a small file', 17 * MIB, 63 * MIB, 1_000, false],
  ['too few bytes to measure', 7 * MIB, 500 * MIB, 1_000, false],
  ['a slow connection', 9 * MIB, 500 * MIB, 1_000, true],
  ['a connection that is hardly waited for', 200 * MIB, 500 * MIB, 100, false],
  ['a small rest', 480 * MIB, 500 * MIB, 100_000, false],
])('several connections are used with %s: %s', (_name, received, total, waitedMs, expected) => {
  expect(isWorthSplitting(received, total, waitedMs)).toBe(expected);
});

describe('a large download over a slow connection', () => {
  async function fetchLarge(answer: (seen: Seen) => Answer, silenceMs = 30_000) {
    const { origin, seen } = await startPlatform({ 'GET /file': answer });
    const isWorthSplitting = (received: number): boolean => received >= MIB;
    return { fetched: fetchLink(`${origin}/file`, { isWorthSplitting, silenceMs }), seen };
  }

  test('arrives in pieces, byte for byte', async () => {
    const { fetched, seen } = await fetchLarge(inParts(FILE, '"v1"'));

    await expectFile(fetched, FILE);
    expect(seen.length).toBeGreaterThan(4);
    expect(seen.slice(1).every(({ headers }) => headers['if-range'] === '"v1"')).toBe(true);
  });

  test.each<[string, Answer]>([
    ['is refused', { status: 403 }],
    ['is answered later', { status: 202 }],
    ['falls silent', { silentAt: 0 }],
  ])('stays on the first answer if a second request %s, as of a link that serves once', async (_name, second) => {
    let isFirst = true;
    const complete = inParts(FILE, '"v1"');
    const { fetched, seen } = await fetchLarge((request) => {
      if (!isFirst) return second;
      isFirst = false;
      return complete(request);
    }, 2_000);

    await expectFile(fetched, FILE);
    expect(fetched.retries).toEqual([]);
    expect(seen).toHaveLength(2);
  });

  test('is never composed of two versions of the file', async () => {
    const other = Buffer.from(FILE).fill('x', MIB, FILE.length - 100);
    const first = inParts(FILE, '"v1"', { ignoresIfRange: true });
    const second = inParts(other, '"v2"', { ignoresIfRange: true });
    let turn = 0;
    const { fetched } = await fetchLarge((seen) => (turn++ < 3 ? first(seen) : second(seen)));

    await expectFile(fetched, other);
  });

  type Piece = { from: number; to: number; complete: Answer };
  const other = ({ complete }: Piece, headers: Record<string, string>): Answer => {
    const body = Buffer.alloc(Number(complete.body?.length), 'x');
    return { ...complete, body, headers: { ...complete.headers, ...headers } };
  };
  test.each<[string, (piece: Piece) => Answer]>([
    ['is refused', () => ({ status: 503 })],
    ['falls silent', ({ complete }) => ({ ...complete, silentAt: 1_000 })],
    [
      'is another range',
      (piece) => other(piece, { 'content-range': `bytes ${piece.from}-${piece.to + 1}/${FILE.length}` }),
    ],
    ['has more bytes than its range', ({ complete }) => ({ ...complete, body: Buffer.alloc(PIECE + 1, 'x') })],
    ['has another ETag, a weak one', (piece) => other(piece, { etag: 'W/"v2"' })],
  ])('continues over one connection if a piece %s', async (_name, answer) => {
    const inOnePart = inParts(FILE, '"v1"');
    const { fetched, seen } = await fetchLarge((request) => {
      const complete = inOnePart(request);
      const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? [];
      // The first request for a part only asks for a byte, and shows whether parts are served.
      const isPiece = from !== undefined && from !== to;
      return !isPiece ? complete : answer({ from: Number(from), to: Number(to), complete });
    }, 2_000);

    await expectFile(fetched, FILE);
    expect(seen.at(-1)?.headers.range).toMatch(/-$/);
  });
});
