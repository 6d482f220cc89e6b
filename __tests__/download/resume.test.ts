import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Answer, inParts, type Seen, startPlatform } from '../support/platform-script.ts';
import { type RawAnswer, rawAnswers } from './raw-answers.ts';
import { distinctBytes, expectFailure, expectFile, fetchLink, otherVersion } from './start-download.ts';

const FILE = distinctBytes(4_000);
const OTHER = otherVersion(FILE);
const ETAG = '"v1"';
const DATE = 'Sat, 31 Jan 2026 12:00:00 GMT';

/** The start of the file, in a body that declares all of it. */
function cut(at: number, headers: Record<string, string> = { etag: ETAG }): Answer {
  return { body: FILE, cutAt: at, headers };
}

describe('a download that breaks off', () => {
  test.each([
    ['etag', ETAG],
    ['last-modified', DATE],
  ])('is resumed where it stopped, if it has the same %s', async (name, version) => {
    const rest = (request: Seen): Answer => {
      const answer = inParts(FILE, version)(request);
      return { ...answer, headers: { ...answer.headers, etag: '', [name]: version } };
    };
    const { origin, seen } = await startPlatform({ 'GET /file': [cut(1_000, { [name]: version }), rest] });

    const fetched = fetchLink(`${origin}/file`);

    await expectFile(fetched, FILE);
    expect(seen.map(({ headers }) => [headers.range, headers['if-range']])).toEqual([
      [undefined, undefined],
      ['bytes=1000-', version],
    ]);
    expect(fetched.retries).toEqual([expect.stringContaining('broke off')]);
  });

  test.each<[string, Record<string, string>]>([
    ['a weak ETag', { etag: 'W/"v1"' }],
    ['neither ETag nor date', {}],
    ['the date of the answer', { 'last-modified': DATE, date: DATE }],
    ['a date 59 s before the answer', { 'last-modified': DATE, date: 'Sat, 31 Jan 2026 12:00:59 GMT' }],
  ])('restarts with %s', async (_name, headers) => {
    const { origin, seen } = await startPlatform({ 'GET /file': [cut(1_000, headers), { body: FILE, headers }] });

    await expectFile(fetchLink(`${origin}/file`), FILE);
    expect(seen.map((request) => request.headers.range)).toEqual([undefined, undefined]);
  });

  const longer = distinctBytes(FILE.length + 600);
  test.each<[string, Buffer, ((seen: Seen) => Answer) | Answer]>([
    ['the file has changed', longer, inParts(longer, '"v2"')],
    ['the file has changed and the server ignores If-Range', OTHER, inParts(OTHER, '"v2"', { ignoresIfRange: true })],
    ['the server supports no ranges', FILE, { body: FILE, headers: { etag: ETAG } }],
    ...[400, 403, 405, 412, 416].map((status): [string, Buffer, (seen: Seen) => Answer] => [
      `the server refuses the range with ${status}`,
      FILE,
      ({ headers }) => (headers.range ? { status } : { body: FILE }),
    ]),
  ])('restarts if %s', async (_name, file, answer) => {
    const { origin } = await startPlatform({ 'GET /file': [cut(1_000), answer] });

    await expectFile(fetchLink(`${origin}/file`), file);
  });

  test.each([400, 2_000])('is never composed of parts that do not fit: one from %i on', async (from) => {
    const headers = { etag: ETAG, 'content-range': `bytes ${from}-3999/4000` };
    const other = { status: 206, body: FILE.subarray(from), headers };
    const { origin } = await startPlatform({ 'GET /file': [cut(1_000), other, inParts(FILE, ETAG)] });

    await expectFile(fetchLink(`${origin}/file`), FILE);
  });

  test('is resumed if it falls silent', async () => {
    const silent = { body: FILE, silentAt: 2_000, headers: { etag: ETAG } };
    const { origin } = await startPlatform({ 'GET /file': [silent, inParts(FILE, ETAG)] });

    const fetched = fetchLink(`${origin}/file`, { silenceMs: 500 });

    await expectFile(fetched, FILE);
    expect(fetched.retries).toEqual([expect.stringContaining('no byte for')]);
  });

  test.each([202, 429, 500, 503])('is retried after %i', async (status) => {
    const refused = { status, headers: { 'retry-after': '7' } };
    const { origin } = await startPlatform({ 'GET /file': [refused, { body: FILE }] });

    const fetched = fetchLink(`${origin}/file`);

    await expectFile(fetched, FILE);
    expect(fetched.retries).toEqual([expect.stringContaining(String(status))]);
  });

  test('arrives byte for byte, wherever and however often it breaks', async () => {
    const breaks = fc.array(fc.nat(FILE.length - 1), { maxLength: 5 });
    const etag = fc.constantFrom(ETAG, 'W/"weak"', '');
    await fc.assert(
      fc.asyncProperty(breaks, etag, async (points, tag) => {
        let turn = 0;
        const answer = (seen: Seen): Answer => {
          const point = points[turn++];
          const complete = inParts(FILE, tag)(seen);
          const headers = { ...complete.headers, ...(tag === '' ? { etag: '' } : {}) };
          const end = point === undefined ? {} : { cutAt: Math.min(point, Number(complete.body?.length) - 1) };
          return { ...complete, headers, ...end };
        };
        const { origin } = await startPlatform({ 'GET /file': answer });
        await expectFile(fetchLink(`${origin}/file`), FILE);
      }),
      { numRuns: 12 },
    );
  });
});

type Version = Record<string, string>;
const [MONDAY, TUESDAY] = ['Mon, 01 Jan 2024 00:00:00 GMT', 'Tue, 02 Jan 2024 00:00:00 GMT'];

describe('a rest is not appended to another version, if the first answer had', () => {
  test.each<[string, Version, Version]>([
    ['an ETag and the rest the same, but weak', { etag: '"a"' }, { etag: 'W/"a"' }],
    ['an ETag and the rest another', { etag: '"a"' }, { etag: '"b"' }],
    ['a date and the rest another', { 'last-modified': MONDAY }, { 'last-modified': TUESDAY }],
    ['a date and the rest a weak ETag', { 'last-modified': MONDAY }, { etag: 'W/"b"', 'last-modified': MONDAY }],
    [
      'both and the rest the same ETag with another date',
      { etag: '"a"', 'last-modified': MONDAY },
      { etag: '"a"', 'last-modified': TUESDAY },
    ],
  ])('%s', async (_name, first, second) => {
    const { link } = await rawAnswers(({ from = 0, turn }) => {
      if (turn === 1) {
        // So long after the file changed, its date identifies it.
        const headers = { 'content-length': FILE.length, date: DATE, ...first };
        return { status: '200 OK', headers, body: FILE.subarray(0, 1_000) };
      }
      const range = { 'content-range': `bytes ${from}-${OTHER.length - 1}/${OTHER.length}` };
      const headers = { 'content-length': OTHER.length - from, ...second, ...(from > 0 ? range : {}) };
      const status = from > 0 ? '206 Partial Content' : '200 OK';
      return { status, headers, body: OTHER.subarray(from) };
    });

    await expectFile(fetchLink(link), OTHER);
  });
});

test('a part that does not identify its version must have the one before it, and the next part too', async () => {
  const ranges: (number | undefined)[] = [];
  const { link } = await rawAnswers(({ from, turn }) => {
    ranges.push(from);
    if (turn === 4) return { status: '200 OK', headers: { 'content-length': OTHER.length }, body: OTHER };
    const at = from ?? 0;
    const headers = { 'content-length': 4_000 - at, 'content-range': `bytes ${at}-3999/4000` };
    const version = [{ etag: '"a"' }, {}, { etag: '"b"' }][turn - 1];
    const status = turn === 1 ? '200 OK' : '206 Partial Content';
    return { status, headers: { ...headers, ...version }, body: FILE.subarray(at, at + 1_000) };
  });

  await expectFile(fetchLink(link), OTHER);
  expect(ranges).toEqual([undefined, 1_000, 2_000, undefined]);
});

describe('progress', () => {
  const file = distinctBytes(900_000);
  const none = Buffer.alloc(0);
  const start = (etag: string): ReturnType<RawAnswer> => {
    const headers = { 'content-length': file.length, ...(etag === '' ? {} : { etag }) };
    return { status: '200 OK', headers, body: file.subarray(0, 100_000) };
  };
  const otherRange = { 'content-length': 5, 'content-range': 'bytes 1-5/6' };

  test.each<[string, string, ReturnType<RawAnswer>]>([
    ['416', '"a"', { status: '416 No', headers: { 'content-length': 0 }, body: none }],
    ['another range', '"a"', { status: '206 PC', headers: otherRange, body: Buffer.from('abcde') }],
    ['the complete file', '', start('')],
  ])('is not made by bytes that arrive again: a rest answered with %s', async (_name, etag, rest) => {
    const { link, turns } = await rawAnswers(({ from, turn }) => {
      if (turn > 60) return { status: '404 Not Found', headers: { 'content-length': 0 }, body: none };
      return from === undefined ? start(etag) : rest;
    });

    await expectFailure(fetchLink(link));
    expect(turns()).toBeLessThanOrEqual(22);
  });

  test('is made by new bytes, however often the download breaks off', async () => {
    const { link } = await rawAnswers(({ from = 0 }) => {
      const range = { 'content-range': `bytes ${from}-${file.length - 1}/${file.length}` };
      const headers = { 'content-length': file.length - from, etag: '"a"', ...(from > 0 ? range : {}) };
      return { status: from > 0 ? '206 PC' : '200 OK', headers, body: file.subarray(from, from + 70_000) };
    });

    await expectFile(fetchLink(link), file);
  });
});
