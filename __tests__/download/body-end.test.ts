import { describe, expect, test } from '@jest/globals';
import type { FileFormat } from '../../src/download/archive-format.ts';
import { tar, zip } from '../support/archives.ts';
import { chunked, type RawAnswer, rawAnswers } from './raw-answers.ts';
import { distinctBytes, expectFailure, expectFile, type Fetched, fetchLink, otherVersion } from './start-download.ts';

const TAR = await tar([{ name: 'a', content: 'a'.repeat(8_000) }]);
/** The start of a tar. */
const CUT_TAR = TAR.subarray(0, 4_096);
const ZIP = await zip({ a: 'a' });
const FILE = distinctBytes(4_000);
/** A zip of which only the first bytes matter. */
const PADDED = padded(await zip({ a: Buffer.alloc(3_500), b: 'b' }), 4_000);
const OK = '200 OK';
const PART = '206 Partial Content';
const LENGTH = { 'content-length': FILE.length };
const CHUNKED = { 'transfer-encoding': 'chunked' };
const complete = { status: OK, headers: LENGTH, body: FILE };
const cut = { ...complete, headers: { ...LENGTH, etag: '"a"' }, body: FILE.subarray(0, 1_000) };

async function fetchFrom(answer: RawAnswer): Promise<Fetched> {
  const { link } = await rawAnswers(answer);
  return fetchLink(link, { formats: ['zip', 'tar'] satisfies FileFormat[] });
}

/** A zip in whose comment the file ends. */
function padded(archive: Buffer, length: number): Buffer {
  const file = Buffer.concat([archive, Buffer.alloc(length - archive.length)]);
  file.writeUInt16LE(length - archive.length, archive.length - 2);
  return file;
}

type Headers = Record<string, string | number>;
const coding = (name: string): Headers => ({ 'transfer-encoding': name });
const range = (reported: string, end: Headers = LENGTH): Headers => ({ ...end, 'content-range': reported });

describe('an answer is the complete file', () => {
  test.each<[string, string, Headers, Buffer, Buffer?]>([
    ['of a zip that shows its end', OK, coding('identity'), ZIP],
    ['in chunks', OK, coding('chunked'), chunked(TAR), TAR],
    ['in chunks, in upper case', OK, coding('Chunked'), chunked(TAR), TAR],
    ['in chunks, in no other coding', OK, coding('identity, chunked'), chunked(TAR), TAR],
    ['with no coding, in words', OK, { ...LENGTH, 'content-encoding': 'Identity' }, FILE],
    ['with no coding', OK, { ...LENGTH, 'content-encoding': '' }, FILE],
    ['with a range that agrees with its length', OK, range('bytes 0-3999/4000'), FILE],
    ['that was not requested as a part, but is complete', PART, range('bytes 0-3999/4000'), FILE],
  ])('%s', async (_name, status, headers, body, file = body) => {
    const fetched = await fetchFrom(() => ({ status, headers, body }));
    await expectFile(fetched, file);
    expect(fetched.retries).toEqual([]);
  });
});

describe('an answer is not the complete file', () => {
  test.each<[string, string, Headers, Buffer]>([
    ['that declares no end', OK, coding('identity'), CUT_TAR],
    ['that declares no end, in upper case', OK, coding('Identity'), CUT_TAR],
    ['whose chunks are in another coding', OK, coding('chunked, identity'), CUT_TAR],
    ['that is an unrequested part of unknown total', PART, range('bytes 0-3999/*', CHUNKED), chunked(PADDED)],
    ['that is a part and ends before the file', PART, range('bytes 0-3999/8000', CHUNKED), chunked(PADDED)],
    ['that is a part and ends after the file', PART, range('bytes 0-3999/3000', CHUNKED), chunked(PADDED)],
    ['that is a part and begins later', PART, range('bytes 4000-7999/8000', CHUNKED), chunked(PADDED)],
    ['that is a part of no readable range', PART, range('bytes=0-3999/4000', CHUNKED), chunked(PADDED)],
    ['with the range of another total', OK, range('bytes 0-3999/8000'), FILE],
    ['with the range of another total, in chunks', OK, range('bytes 0-3999/8000', CHUNKED), chunked(FILE)],
    ['with another total', OK, range('bytes */8000'), FILE],
    ...['bytes 0-4095/*', 'what?'].flatMap((reported): [string, string, Headers, Buffer][] => [
      [`with the range ${reported}`, OK, range(reported, { 'content-length': 4_096 }), CUT_TAR],
      [`in chunks, with the range ${reported}`, OK, range(reported, CHUNKED), chunked(CUT_TAR)],
    ]),
  ])('%s', async (_name, status, headers, body) => {
    await expectFailure(await fetchFrom(() => ({ status, headers: { ...headers, etag: '"a"' }, body })));
  });

  test.each(['gzip', 'gzip, chunked', 'X-GZip,Chunked', 'chunked, chunked'])('in the coding %s', async (name) => {
    const body = /chunked/i.test(name) ? chunked(ZIP) : ZIP;
    const fetched = await fetchFrom(() => ({ status: OK, headers: coding(name), body }));
    await expectFailure(fetched, 'download-failed', 'transfer coding');
    expect(fetched.retries).toEqual([]);
  });
});

test('a part that was not requested does not continue an answer that was cut', async () => {
  const other = otherVersion(FILE);
  const fetched = await fetchFrom(({ turn }) => {
    if (turn === 1) return { ...cut, headers: LENGTH };
    const headers = range('bytes 1000-3999/4000', { 'content-length': 3_000 });
    return turn === 2 ? { status: PART, headers, body: other.subarray(1_000) } : { ...complete, body: other };
  });
  await expectFile(fetched, other);
});

test('a smaller complete file is not the rest of a larger one', async () => {
  const headers = range('bytes 0-4/5', { 'content-length': 5 });
  const fetched = await fetchFrom(({ turn }) => {
    if (turn === 2) return { status: PART, headers, body: FILE.subarray(0, 5) };
    return turn === 1 ? cut : complete;
  });
  await expectFile(fetched, FILE);
});

describe.each([true, false])('a rest that does not end the file as it should, chunked: %s', (inChunks) => {
  test.each([
    ['the complete file in place of its rest', 'bytes 1000-3999/4000', FILE],
    ['the complete file in place of a part', 'bytes 1000-1999/4000', FILE],
    ['more than the part', 'bytes 1000-1999/4000', FILE.subarray(0, 1_500)],
    ['less than the rest', 'bytes 1000-3999/4000', FILE.subarray(1_000, 2_000)],
    ['a part of the rest', 'bytes 1000-1999/4000', FILE.subarray(1_000, 2_000)],
  ])('is not the file: %s', async (_name, reported, body) => {
    const fetched = await fetchFrom(({ from, turn }) => {
      const etag = '"a"';
      if (turn === 1) return cut;
      if (turn === 2) {
        const end = inChunks ? CHUNKED : { 'content-length': body.length };
        return { status: PART, headers: { etag, ...range(reported, end) }, body: inChunks ? chunked(body) : body };
      }
      if (from === undefined) return { ...complete, headers: { ...LENGTH, etag } };
      const headers = { etag, ...range(`bytes ${from}-3999/4000`, { 'content-length': 4_000 - from }) };
      return { status: PART, headers, body: FILE.subarray(from) };
    });
    await expectFile(fetched, FILE);
  });
});

test.each([
  1_999, 4_000,
])('a rest of unknown total that ends after its range (%i) is no zip, although it ends like one', async (end) => {
  const file = padded(await zip({ a: Buffer.alloc(5_000, 'all different '), b: Buffer.alloc(3_000, 'x') }), 3_400);
  const headers = { ...CHUNKED, etag: '"a"' };
  const fetched = await fetchFrom(({ turn }) => {
    if (turn === 1) return { status: OK, headers, body: chunked(file.subarray(0, 1_000)).subarray(0, -5) };
    if (turn > 2) return { status: '404 Not Found', headers: {}, body: Buffer.alloc(0) };
    return { status: PART, headers: range(`bytes 1000-${end}/*`, headers), body: chunked(file.subarray(1_000)) };
  });
  await expectFailure(fetched);
});
