import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { BrokenArchive } from '../../src/download/broken-archive.ts';
import { readZipEnd } from '../../src/download/zip-end.ts';
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

async function isComplete(file: Buffer): Promise<boolean> {
  return (await endOf(file)).kind === 'complete';
}

async function endOf(file: Buffer) {
  const path = join(temporaryFolder(), 'x.zip');
  writeFileSync(path, file);
  return await readZipEnd(path).then(
    (end) => ({ kind: 'complete', ...end }),
    (error: BrokenArchive) => ({ kind: error.isCut ? 'cut' : 'damaged', extraBytes: undefined }),
  );
}

/** A zip with so many members that their number is in the record for large ones, while its other fields are not. */
async function zip64ByCount(count: number): Promise<Buffer> {
  const file = rawZip(Array.from({ length: count }, (_, index) => ({ name: String(index) })));
  const at = file.length - 22;
  const record = Buffer.alloc(56);
  record.write('PK\x06\x06', 'latin1');
  record.writeBigUInt64LE(44n, 4);
  for (const field of [24, 32]) record.writeBigUInt64LE(BigInt(count), field);
  record.writeBigUInt64LE(BigInt(file.readUInt32LE(at + 12)), 40);
  record.writeBigUInt64LE(BigInt(file.readUInt32LE(at + 16)), 48);
  const locator = Buffer.alloc(20);
  locator.write('PK\x06\x07', 'latin1');
  locator.writeBigUInt64LE(BigInt(at), 8);
  locator.writeUInt32LE(1, 16);
  const end = Buffer.from(file.subarray(at));
  for (const field of [8, 10]) end.writeUInt16LE(0xffff, field);
  return Buffer.concat([file.subarray(0, at), record, locator, end]);
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
    expect(await isComplete(withComment(await zip({ a: 'a' }), comment))).toBe(true);
  });

  test('without a member', async () => {
    expect(await isComplete(await zip({}))).toBe(true);
  });

  test('with another zip in it', async () => {
    expect(await isComplete((await nested()).file)).toBe(true);
  });
});

describe('a zip is not whole', () => {
  test('wherever it was cut', async () => {
    const file = await zip({ a: 'a', b: 'b' });
    for (let length = 0; length < file.length; length++) expect(await isComplete(file.subarray(0, length))).toBe(false);
  });

  test('where it was cut in its comment', async () => {
    expect(await isComplete(withComment(await zip({ a: 'a' }), 'made by Kore.ai').subarray(0, -1))).toBe(false);
  });

  test('where it was cut anywhere behind a zip that it stores', async () => {
    const { file, innerEnd } = await nested();
    for (let length = innerEnd; length < file.length; length++)
      expect(await isComplete(file.subarray(0, length))).toBe(false);
  });
});

describe('bytes that follow the end of a zip', () => {
  test.each([
    ['a line end', Buffer.from('\n')],
    ['a page', Buffer.from('<html>')],
    ['many zeros', Buffer.alloc(3 * 1024 * 1024)],
    ['something like an end', Buffer.concat([Buffer.from('PK\x05\x06', 'latin1'), Buffer.alloc(40)])],
  ])('do not belong to it, and are counted: %s', async (_name, extra) => {
    expect(await endOf(Buffer.concat([await zip({ a: 'a' }), extra]))).toMatchObject({ extraBytes: extra.length });
  });

  test('are counted behind its comment', async () => {
    const file = Buffer.concat([withComment(await zip({ a: 'a' }), 'made by Kore.ai'), Buffer.from('more')]);
    expect(await endOf(file)).toMatchObject({ kind: 'complete', extraBytes: 4 });
  });

  test.each([
    ['another zip', 0],
    ['a zip that was cut', -30],
  ])('are not %s, whose members would be lost', async (_name, end) => {
    const other = await zip({ b: 'b'.repeat(200) });
    const both = Buffer.concat([await zip({ a: 'a' }), other.subarray(0, other.length + end)]);
    expect(await isComplete(both)).toBe(false);
  });
});

describe('a directory', () => {
  test('that was overwritten is none', async () => {
    const file = await zip({ a: 'a', b: 'b' });
    const offset = file.readUInt32LE(file.length - 6);
    expect(await isComplete(Buffer.from(file).fill(0, offset, file.length - 22))).toBe(false);
  });

  test('of which the end counts other members is none', async () => {
    const file = rawZip([{ name: 'a' }, { name: 'b' }]);
    file.writeUInt16LE(1, file.length - 12);
    expect(await isComplete(file)).toBe(false);
  });

  test('of 65,535 members, whose number alone would mark a large zip, is one', async () => {
    const file = rawZip(Array.from({ length: 65_535 }, (_, index) => ({ name: String(index) })));
    expect(await endOf(file)).toMatchObject({ kind: 'complete', members: 65_535, extraBytes: 0 });
  });

  test('of a large zip, marked by the number of members alone, is one', async () => {
    const file = await zip64ByCount(70_000);
    expect(await endOf(file)).toMatchObject({ kind: 'complete', members: 70_000, extraBytes: 0 });
  });
});

test('an end that is repeated without end does not keep its reader busy', async () => {
  const ends = Buffer.concat([
    Buffer.from('PK\x03\x04', 'latin1'),
    Buffer.alloc(4 * 1024 * 1024, 'PK\x05\x06', 'latin1'),
  ]);
  expect(await isComplete(ends)).toBe(false);
});

describe('a download is refused, whatever the step wants of the archive, if', () => {
  test('a zip that stores another was cut at the platform', async () => {
    const { file, innerEnd } = await nested();
    const { origin } = await startPlatform({ 'GET /file': { body: file.subarray(0, innerEnd + 40) } });

    const fetched = fetchLink(`${origin}/file`);

    await expect(fetched.result).rejects.toMatchObject({
      code: 'archive-invalid',
      message: expect.stringContaining('without the directory'),
    });
    expect(fetched.left()).toEqual([]);
    expect(fetched.retries).toEqual([]);
  });

  test('it came in chunks and ends each time at the same byte without its directory', async () => {
    const body = (await zip({ a: 'a'.repeat(500) })).subarray(0, -30);
    const { origin } = await startPlatform({
      'GET /file': { body, undeclared: true, headers: { 'transfer-encoding': 'chunked' } },
    });

    const fetched = fetchLink(`${origin}/file`);

    await expect(fetched.result).rejects.toMatchObject({ code: 'archive-invalid' });
    expect(fetched.retries).toHaveLength(2);
  });
});

test('a download of unknown length is retried until the zip has its directory', async () => {
  const file = await zip({ a: 'a'.repeat(500) });
  const cut = (length: number) => ({ body: file.subarray(0, length), undeclared: true });
  const { origin } = await startPlatform({
    'GET /file': [cut(60), cut(60), cut(60), cut(60), cut(90), cut(file.length)],
  });

  const fetched = fetchLink(`${origin}/file`);

  expect(await fetched.result).toMatchObject({ size: file.length, extraBytes: 0 });
  expect(fetched.retries).toHaveLength(5);
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
