import { describe, expect, test } from '@jest/globals';
import { tar, zip } from '../support/archives.ts';
import { chunked, type RawAnswer, rawAnswers } from './raw-answers.ts';
import { distinctBytes, expectFailure, expectFile, type Fetched, fetchLink, otherVersion } from './start-download.ts';

const TAR = await tar([{ name: 'a', content: 'a'.repeat(8_000) }]);
const FILE = distinctBytes(4_000);
const complete = { status: '200 OK', headers: { 'content-length': FILE.length }, body: FILE };
const cut = { ...complete, headers: { ...complete.headers, etag: '"a"' }, body: FILE.subarray(0, 1_000) };
const PART = '206 Partial Content';

async function fetchFrom(answer: RawAnswer, formats: readonly ('zip' | 'tar')[] = ['zip']): Promise<Fetched> {
  const { link } = await rawAnswers(answer);
  return fetchLink(link, { formats });
}

describe('a transfer coding', () => {
  test.each(['identity', 'Identity', 'chunked, identity'])('%s declares no end', async (coding) => {
    const headers = { 'transfer-encoding': coding };
    const answer = { status: '200 OK', headers, body: TAR.subarray(0, 4_096) };
    await expectFailure(await fetchFrom(() => answer, ['tar']));
  });

  test('identity does not matter if the zip shows that it is complete', async () => {
    const body = await zip({ a: 'a' });
    const headers = { 'transfer-encoding': 'identity' };
    const fetched = await fetchFrom(() => ({ status: '200 OK', headers, body }));
    await expectFile(fetched, body);
  });

  test.each(['gzip', 'gzip, chunked', 'X-GZip,Chunked', 'chunked, chunked'])('%s is refused', async (coding) => {
    const body = /chunked/i.test(coding) ? chunked(await zip({ a: 'a' })) : await zip({ a: 'a' });
    const fetched = await fetchFrom(() => ({ status: '200 OK', headers: { 'transfer-encoding': coding }, body }));
    await expectFailure(fetched);
    expect(fetched.retries).toEqual([]);
  });

  test.each(['chunked', 'Chunked', 'identity, chunked'])('%s declares the end', async (coding) => {
    const headers = { 'transfer-encoding': coding };
    const fetched = await fetchFrom(() => ({ status: '200 OK', headers, body: chunked(TAR) }), ['tar']);
    await expectFile(fetched, TAR);
  });
});

test.each(['Identity', ''])('content-encoding "%s" is none', async (encoding) => {
  const headers = { 'content-length': FILE.length, 'content-encoding': encoding };
  await expectFile(await fetchFrom(() => ({ ...complete, headers })), FILE);
});

describe('a part of unknown total', () => {
  test.each(['chunked', undefined])('does not declare the end of the file (%s)', async (coding) => {
    const begin = { 'transfer-encoding': 'chunked', etag: '"a"' };
    const first = chunked(TAR.subarray(0, 2_048)).subarray(0, -5);
    const rest = TAR.subarray(2_048, 4_096);
    const range = { etag: '"a"', 'content-range': 'bytes 2048-4095/*' };
    const fetched = await fetchFrom(
      ({ turn }) => {
        if (turn === 1) return { status: '200 OK', headers: begin, body: first };
        if (!coding) return { status: PART, headers: { ...range, 'content-length': rest.length }, body: rest };
        return { status: PART, headers: { ...range, 'transfer-encoding': coding }, body: chunked(rest) };
      },
      ['tar'],
    );
    await expectFailure(fetched);
  });
});

describe('a part that was not requested', () => {
  test.each([
    ['of unknown total', 'bytes 0-3999/*'],
    ['that ends before the file', 'bytes 0-3999/8000'],
    ['that ends after the file', 'bytes 0-3999/3000'],
    ['that begins later', 'bytes 4000-7999/8000'],
    ['of no readable range', 'bytes=0-3999/4000'],
  ])('%s is not the file', async (_name, range) => {
    const body = await zip({ a: Buffer.alloc(3_500), b: 'b' });
    const file = Buffer.concat([body, Buffer.alloc(4_000 - body.length)]);
    file.writeUInt16LE(4_000 - body.length, body.length - 2);
    const headers = { 'content-range': range, 'transfer-encoding': 'chunked', etag: '"a"' };
    await expectFailure(await fetchFrom(() => ({ status: PART, headers, body: chunked(file) })));
  });

  test('is the file if it is complete', async () => {
    const headers = { 'content-range': 'bytes 0-3999/4000', 'content-length': 4_000 };
    const fetched = await fetchFrom(() => ({ status: PART, headers, body: FILE }));
    await expectFile(fetched, FILE);
    expect(fetched.retries).toEqual([]);
  });

  test('does not continue an answer that was cut', async () => {
    const other = otherVersion(FILE);
    const fetched = await fetchFrom(({ turn }) => {
      if (turn === 1) return { ...cut, headers: complete.headers };
      const headers = { 'content-range': 'bytes 1000-3999/4000', 'content-length': 3_000 };
      if (turn === 2) return { status: PART, headers, body: other.subarray(1_000) };
      return { ...complete, body: other };
    });
    await expectFile(fetched, other);
  });
});

test('a smaller complete file is not the rest of a larger one', async () => {
  const headers = { 'content-range': 'bytes 0-4/5', 'content-length': 5 };
  const fetched = await fetchFrom(({ turn }) => {
    if (turn === 2) return { status: PART, headers, body: FILE.subarray(0, 5) };
    return turn === 1 ? cut : complete;
  });
  await expectFile(fetched, FILE);
});

describe('a rest whose body is not as long as its range', () => {
  /** Only the second answer is wrong. */
  function lying(range: string, body: Buffer, isChunked: boolean): Promise<Fetched> {
    return fetchFrom(({ from, turn }) => {
      if (turn === 1) return cut;
      if (turn === 2) {
        const reported = { etag: '"a"', 'content-range': range };
        return isChunked
          ? { status: PART, headers: { ...reported, 'transfer-encoding': 'chunked' }, body: chunked(body) }
          : { status: PART, headers: { ...reported, 'content-length': body.length }, body };
      }
      if (from === undefined) return { ...complete, headers: { ...complete.headers, etag: '"a"' } };
      const headers = { etag: '"a"', 'content-range': `bytes ${from}-3999/4000`, 'content-length': 4_000 - from };
      return { status: PART, headers, body: FILE.subarray(from) };
    });
  }

  describe.each([true, false])('chunked: %s', (isChunked) => {
    test.each([
      ['the complete file in place of its rest', 'bytes 1000-3999/4000', FILE],
      ['the complete file in place of a part', 'bytes 1000-1999/4000', FILE],
      ['more than the part', 'bytes 1000-1999/4000', FILE.subarray(0, 1_500)],
      ['less than the rest', 'bytes 1000-3999/4000', FILE.subarray(1_000, 2_000)],
    ])('is not the file: %s', async (_name, range, body) => {
      const fetched = await lying(range, body, isChunked);
      await expectFile(fetched, FILE);
    });
  });

  test.each([1_999, 4_000])('and of unknown total is no zip, although it ends like one', async (end) => {
    const body = await zip({ a: Buffer.alloc(5_000, 'all different '), b: Buffer.alloc(3_000, 'x') });
    const file = Buffer.concat([body, Buffer.alloc(3_000, 'x')]);
    file.writeUInt16LE(3_000, body.length - 2);
    const begin = { 'transfer-encoding': 'chunked', etag: '"a"' };
    const fetched = await fetchFrom(({ turn }) => {
      const first = chunked(file.subarray(0, 1_000)).subarray(0, -5);
      if (turn === 1) return { status: '200 OK', headers: begin, body: first };
      if (turn > 2) return { status: '404 Not Found', headers: {}, body: Buffer.alloc(0) };
      const headers = { ...begin, 'content-range': `bytes 1000-${end}/*` };
      return { status: PART, headers, body: chunked(file.subarray(1_000)) };
    });
    await expectFailure(fetched);
  });
});

describe('a complete answer with a range', () => {
  test.each([
    ['of another total', 'bytes 0-3999/8000', 'content-length'],
    ['of another total, in chunks', 'bytes 0-3999/8000', 'chunked'],
    ['that has only a total', 'bytes */8000', 'content-length'],
  ])('%s is not the file', async (_name, range, end) => {
    const reported = end === 'chunked' ? { 'transfer-encoding': 'chunked' } : { 'content-length': 4_000 };
    const body = end === 'chunked' ? chunked(FILE) : FILE;
    await expectFailure(
      await fetchFrom(() => ({ status: '200 OK', headers: { ...reported, 'content-range': range }, body })),
    );
  });

  test.each(['bytes 0-4095/*', 'what?'])('of unknown total declares no end: %s', async (range) => {
    const body = TAR.subarray(0, 4_096);
    const reported = { status: '200 OK', headers: { 'content-length': body.length, 'content-range': range }, body };
    const inChunks = {
      ...reported,
      headers: { 'transfer-encoding': 'chunked', 'content-range': range },
      body: chunked(body),
    };
    for (const answer of [reported, inChunks]) await expectFailure(await fetchFrom(() => answer, ['tar']));
  });

  test('that agrees with its length is the file', async () => {
    const headers = { ...complete.headers, 'content-range': 'bytes 0-3999/4000' };
    await expectFile(await fetchFrom(() => ({ ...complete, headers })), FILE);
  });
});
