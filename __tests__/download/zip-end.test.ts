import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { hasZipEnd } from '../../src/download/zip-end.ts';
import { temporaryFolder } from '../support/after-test.ts';
import { rawZip, zip } from '../support/archives.ts';
import { startPlatform } from '../support/platform-script.ts';
import { fetchLink } from './start-download.ts';

/** The same zip with a comment behind its directory. */
function withComment(file: Buffer, comment: string): Buffer {
  const commented = Buffer.concat([file, Buffer.from(comment)]);
  commented.writeUInt16LE(Buffer.byteLength(comment), file.length - 2);
  return commented;
}

async function isWhole(file: Buffer): Promise<boolean> {
  const path = join(temporaryFolder(), 'x.zip');
  writeFileSync(path, file);
  return hasZipEnd(path, file.length);
}

/** A zip that stores another zip, and how long it is up to the end of that one. */
async function nested(innerComment = ''): Promise<{ file: Buffer; innerEnd: number }> {
  const inner = withComment(await zip({ a: 'a' }), innerComment);
  const file = rawZip([
    { name: 'inner.zip', content: inner },
    { name: 'b', content: 'b'.repeat(100) },
  ]);
  return { file, innerEnd: file.indexOf(inner) + inner.length };
}

describe('a zip is whole', () => {
  test.each([
    ['as it is', ''],
    ['with a comment', 'made by Kore.ai'],
    ['with a comment that speaks of a directory', 'PK\u0005\u0006 and more'],
    ['with the longest comment there may be', 'x'.repeat(65_535)],
  ])('%s', async (_name, comment) => {
    expect(await isWhole(withComment(await zip({ a: 'a' }), comment))).toBe(true);
  });

  test('without a member', async () => {
    expect(await isWhole(await zip({}))).toBe(true);
  });

  test('with another zip in it', async () => {
    expect(await isWhole((await nested()).file)).toBe(true);
  });
});

describe('a zip is not whole', () => {
  test('wherever it was cut', async () => {
    const file = await zip({ a: 'a', b: 'b' });
    for (let length = 0; length < file.length; length++) expect(await isWhole(file.subarray(0, length))).toBe(false);
  });

  test('where it was cut in its comment', async () => {
    expect(await isWhole(withComment(await zip({ a: 'a' }), 'made by Kore.ai').subarray(0, -1))).toBe(false);
  });

  test('where it was cut anywhere behind a zip that it stores', async () => {
    const { file, innerEnd } = await nested();
    for (let length = innerEnd; length < file.length; length++)
      expect(await isWhole(file.subarray(0, length))).toBe(false);
  });

  test('with something behind its directory', async () => {
    expect(await isWhole(Buffer.concat([await zip({ a: 'a' }), Buffer.from('<html>')]))).toBe(false);
  });
});

test('a download says so where a zip that stores another was cut at the platform', async () => {
  const { file, innerEnd } = await nested();
  const { origin } = await startPlatform({ 'GET /file': { body: file.subarray(0, innerEnd + 40) } });

  expect(await fetchLink(`${origin}/file`).result).toMatchObject({ looksCut: true });
});

test('a download of no told length fails where a zip that stores another was cut', async () => {
  const { file, innerEnd } = await nested();
  const { origin } = await startPlatform({
    'GET /file': { body: file.subarray(0, innerEnd + 40), undeclared: true },
  });

  const fetched = fetchLink(`${origin}/file`);

  await expect(fetched.result).rejects.toMatchObject({ code: 'download-failed' });
  expect(fetched.left()).toEqual([]);
});
