import { expect, test } from '@jest/globals';
import { type RawAnswer, rawAnswers } from './raw-answers.ts';
import { distinctBytes, fetchLink } from './start-download.ts';

const FILE = distinctBytes(900_000);
const NOTHING = Buffer.alloc(0);

/** The file's first 100 KB, again and again. */
function cut(etag: string): ReturnType<RawAnswer> {
  const headers = { 'content-length': FILE.length, ...(etag === '' ? {} : { etag }) };
  return { status: '200 OK', headers, body: FILE.subarray(0, 100_000) };
}

test.each<[string, string, ReturnType<RawAnswer>]>([
  ['416', '"a"', { status: '416 No', headers: { 'content-length': 0 }, body: NOTHING }],
  [
    'another range',
    '"a"',
    { status: '206 PC', headers: { 'content-length': 5, 'content-range': 'bytes 1-5/6' }, body: Buffer.from('abcde') },
  ],
  ['the whole', '', cut('')],
])('bytes that come a second time are no progress: a rest answered with %s', async (_name, etag, rest) => {
  const { link, turns } = await rawAnswers(({ from, turn }) => {
    if (turn > 60) return { status: '404 Not Found', headers: { 'content-length': 0 }, body: NOTHING };
    return from === undefined ? cut(etag) : rest;
  });

  const fetched = fetchLink(link);

  await expect(fetched.result).rejects.toMatchObject({ code: 'download-failed' });
  expect(turns()).toBeLessThanOrEqual(22);
});

test('bytes that come for the first time are progress, however often it breaks off', async () => {
  const { link } = await rawAnswers(({ from = 0 }) => {
    const range = { 'content-range': `bytes ${from}-${FILE.length - 1}/${FILE.length}` };
    const headers = { 'content-length': FILE.length - from, etag: '"a"', ...(from > 0 ? range : {}) };
    return { status: from > 0 ? '206 PC' : '200 OK', headers, body: FILE.subarray(from, from + 70_000) };
  });

  expect(await fetchLink(link).result).toMatchObject({ size: FILE.length });
});
