import { createHash } from 'node:crypto';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import type { FileFormat } from '../../src/download/archive-format.ts';
import { tar, tarGz, zip } from '../support/archives.ts';
import { startPlatform } from '../support/platform-script.ts';
import { expectFailure, expectFile, fetchLink } from './start-download.ts';

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
    ['x-gzip', TAR_GZ, 'tar.gz'],
    ['gzip', TAR_GZ, 'tar.gz'],
    ['deflate', ZIP, 'zip'],
    ['br', TAR, 'tar'],
    ['aws-chunked', ZIP, 'zip'],
    ['aws-chunked,gzip', TAR_GZ, 'tar.gz'],
    ['binary', ZIP, 'zip'],
    ['utf-8', CSV, 'csv'],
    ['gzip', CSV, 'csv'],
    ['Identity', ZIP, 'zip'],
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
    ['br', brotliCompressSync(CSV), CSV, 'csv'],
    ['gzip', gzipSync(CSV), CSV, 'csv'],
    ['gzip', gzipSync(TAR_GZ), TAR_GZ, 'tar.gz'],
    ['x-gzip', gzipSync(TAR_GZ), TAR_GZ, 'tar.gz'],
    ['deflate, gzip', gzipSync(deflateSync(ZIP)), ZIP, 'zip'],
  ])('%s is decoded, and length and hash are those of the file', async (coding, body, decoded, format) => {
    const fetched = await fetchCoded(coding, body, [format]);
    await expectFile(fetched, decoded);
    expect(await fetched.result).toMatchObject({ format, sha256: sha256Of(decoded) });
  });

  test('a cut answer is fetched again from the start', async () => {
    const body = gzipSync(ZIP);
    const headers = { 'content-encoding': 'gzip', etag: '"v1"' };
    const { origin, seen } = await startPlatform({
      'GET /file': [
        { body, cutAt: body.length - 10, headers },
        { body, headers },
      ],
    });
    await expectFile(fetchLink(`${origin}/file`), ZIP);
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
