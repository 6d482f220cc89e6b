import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { rawAnswers } from './raw-answers.ts';
import { distinctBytes, fetchLink, inFolder, otherVersion } from './start-download.ts';

const FILE = distinctBytes(4_000);
const OTHER = otherVersion(FILE);
const [MONDAY, TUESDAY] = ['Mon, 01 Jan 2024 00:00:00 GMT', 'Tue, 02 Jan 2024 00:00:00 GMT'];

type Reported = Record<string, string>;

/** The first version, cut in the middle; from then on the second, whatever `If-Range` says. */
function changing(first: Reported, second: Reported): ReturnType<typeof rawAnswers> {
  return rawAnswers(({ from = 0, turn }) => {
    if (turn === 1) {
      const headers = { 'content-length': FILE.length, ...first };
      return { status: '200 OK', headers, body: FILE.subarray(0, 1_000) };
    }
    const range = { 'content-range': `bytes ${from}-${OTHER.length - 1}/${OTHER.length}` };
    const headers = { 'content-length': OTHER.length - from, ...second, ...(from > 0 ? range : {}) };
    const status = from > 0 ? '206 Partial Content' : '200 OK';
    return { status, headers, body: OTHER.subarray(from) };
  });
}

describe('a rest is not put behind the beginning of another version, where the first told', () => {
  test.each<[string, Reported, Reported]>([
    ['an ETag and the rest a weak one', { etag: '"a"' }, { etag: 'W/"b"' }],
    ['an ETag and the rest the same, but weak', { etag: '"a"' }, { etag: 'W/"a"' }],
    ['an ETag and the rest one without quotes', { etag: '"a"' }, { etag: 'b' }],
    ['an ETag and the rest another', { etag: '"a"' }, { etag: '"b"' }],
    ['a date and the rest another', { 'last-modified': MONDAY }, { 'last-modified': TUESDAY }],
    ['a date and the rest a weak ETag', { 'last-modified': MONDAY }, { etag: 'W/"b"', 'last-modified': TUESDAY }],
    ['both and the rest another date', { etag: '"a"', 'last-modified': MONDAY }, { 'last-modified': TUESDAY }],
    [
      'both and the rest the same ETag with another date',
      { etag: '"a"', 'last-modified': MONDAY },
      { etag: '"a"', 'last-modified': TUESDAY },
    ],
  ])('%s', async (_name, first, second) => {
    const { link } = await changing(first, second);

    const fetched = fetchLink(link);

    await fetched.result;
    expect(readFileSync(inFolder(fetched, 'bot.zip')).equals(OTHER)).toBe(true);
  });
});

test('a part that tells nothing goes by what was told before it, and the next one too', async () => {
  const ranges: (number | undefined)[] = [];
  const { link } = await rawAnswers(({ from, turn }) => {
    ranges.push(from);
    if (turn === 4) return { status: '200 OK', headers: { 'content-length': OTHER.length }, body: OTHER };
    const at = from ?? 0;
    const headers = { 'content-length': 4_000 - at, 'content-range': `bytes ${at}-3999/4000` };
    const reported = [{ etag: '"a"' }, {}, { etag: '"b"' }][turn - 1];
    const status = turn === 1 ? '200 OK' : '206 Partial Content';
    return { status, headers: { ...headers, ...reported }, body: FILE.subarray(at, at + 1_000) };
  });

  const fetched = fetchLink(link);

  await fetched.result;
  expect(ranges).toEqual([undefined, 1_000, 2_000, undefined]);
  expect(readFileSync(inFolder(fetched, 'bot.zip')).equals(OTHER)).toBe(true);
});
