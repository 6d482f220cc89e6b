import { createHash } from 'node:crypto';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import type { FileFormat } from '../../src/download/archive-format.ts';
import { tar, tarGz, zip } from '../support/archives.ts';
import { startPlatform } from '../support/platform-script.ts';
import { distinctBytes, expectFailure, expectFile, fetchLink } from './start-download.ts';

const ZIP = await zip({ 'botDefinition.json': '{"a":1}'.repeat(500) });
const TAR = await tar([{ name: 'a', content: 'a'.repeat(3_000) }]);
const TAR_GZ = await tarGz([{ name: 'a', content: 'a'.repeat(3_000) }]);
const CSV = Buffer.from('utterance,expected\nhello,greeting\n'.repeat(50));

const sha256Of = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

async function fetchCoded(coding: string, body: Buffer, formats: readonly FileFormat[]) {
  const { origin, seen } = await startPlatform({ 'GET /file': { body, headers: { 'content-encoding': coding } } });
  const fetched = fetchLink(`${origin}/file`, { formats });
  return { ...fetched, seen };
}

describe('a content coding that is a label of the stored file', () => {
  test.each<[string, Buffer, FileFormat]>([
    ['gzip', ZIP, 'zip'],
    ['gzip', TAR_GZ, 'tar.gz'],
    ['deflate', ZIP, 'zip'],
    ['br', TAR, 'tar'],
    ['aws-chunked,gzip', TAR_GZ, 'tar.gz'],
    ['binary', ZIP, 'zip'],
    ['utf-8', CSV, 'csv'],
    ['gzip', CSV, 'csv'],
  ])('%s leaves the bytes as they are', async (coding, body, format) => {
    const fetched = await fetchCoded(coding, body, [format]);
    await expectFile(fetched, body);
    expect(await fetched.result).toMatchObject({ format, sha256: sha256Of(body) });
  });
});

describe('a content coding that was applied on the way', () => {
  test.each<[string, Buffer, Buffer, FileFormat]>([
    ['gzip', gzipSync(ZIP), ZIP, 'zip'],
    ['x-gzip', gzipSync(TAR), TAR, 'tar'],
    ['deflate', deflateSync(ZIP), ZIP, 'zip'],
    ['deflate', deflateRawSync(ZIP), ZIP, 'zip'],
    ['br', brotliCompressSync(ZIP), ZIP, 'zip'],
    ['gzip', gzipSync(CSV), CSV, 'csv'],
    ['gzip', gzipSync(TAR_GZ), TAR_GZ, 'tar.gz'],
    ['deflate, gzip', gzipSync(deflateSync(ZIP)), ZIP, 'zip'],
  ])('%s is decoded, and length and hash are those of the file', async (coding, body, decoded, format) => {
    const fetched = await fetchCoded(coding, body, [format]);
    await expectFile(fetched, decoded);
    expect(await fetched.result).toMatchObject({ format, sha256: sha256Of(decoded) });
  });

  test('gzip around a zip is decoded if a tar.gz is wanted, too', async () => {
    const fetched = await fetchCoded('gzip', gzipSync(ZIP), ['zip', 'tar', 'tar.gz']);
    await expectFile(fetched, ZIP);
  });

  test('a cut answer is fetched again from the start', async () => {
    const file = distinctBytes(200_000);
    const body = gzipSync(file, { level: 0 });
    const complete = { body, headers: { 'content-encoding': 'gzip', etag: '"v1"' } };
    const { origin, seen } = await startPlatform({ 'GET /file': [{ ...complete, cutAt: 150_000 }, complete] });
    await expectFile(fetchLink(`${origin}/file`), file);
    expect(seen.map(({ headers: { range } }) => range)).toEqual([undefined, undefined]);
  });

  test.each([
    ['gzip', Buffer.from('<html>Sign in</html>')],
    ['br', Buffer.from('<html>Sign in</html>')],
    ['gzip', gzipSync(Buffer.from('<html>Sign in</html>'))],
  ])('%s: a page is refused at once', async (coding, body) => {
    const fetched = await fetchCoded(coding, body, ['zip']);
    await expectFailure(fetched, 'archive-invalid');
    expect(fetched.seen).toHaveLength(1);
  });
});
