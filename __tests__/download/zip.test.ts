import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { BrokenArchive } from '../../src/download/archive-format.ts';
import { readZipEnd } from '../../src/download/zip-end.ts';
import { temporaryFolder } from '../support/after-test.ts';
import { type RawMember, rawZip, zip } from '../support/archives.ts';
import { startPlatform } from '../support/platform-script.ts';
import { expectFailure, fetchLink } from './start-download.ts';
import { expectRefused, expectUnpacked, unpack } from './unpack.ts';

const END_LENGTH = 22;
const END_SIGNATURE = Buffer.from('PK\x05\x06', 'latin1');

interface End {
  count?: number;
  /** The length of the directory, in bytes. */
  length?: number;
  offset?: number;
}

/** The same zip with another end record and a comment. */
function withEnd(file: Buffer, { count, length, offset }: End, comment: string | Buffer = ''): Buffer {
  const changed = Buffer.concat([file, Buffer.from(comment)]);
  const end = file.length - END_LENGTH;
  if (count !== undefined) for (const at of [8, 10]) changed.writeUInt16LE(count, end + at);
  if (length !== undefined) changed.writeUInt32LE(length, end + 12);
  if (offset !== undefined) changed.writeUInt32LE(offset, end + 16);
  changed.writeUInt16LE(changed.length - file.length, end + 20);
  return changed;
}

const withComment = (file: Buffer, comment: string | Buffer): Buffer => withEnd(file, {}, comment);

/** The same zip with its numbers in a zip64 record; `end` are those in the end record. */
function asZip64(file: Buffer, count: number, end: End): Buffer {
  const at = file.length - END_LENGTH;
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
  return Buffer.concat([file.subarray(0, at), record, locator, withEnd(file.subarray(at), end)]);
}

const IN_RECORD: End = { count: 0xffff, length: 0xffffffff, offset: 0xffffffff };

/** A zip that lists one member again and again. */
function manyMembers(count: number): Buffer {
  const one = rawZip([{ name: 'a' }]);
  const [start, end] = [one.indexOf('PK\x01\x02', 'latin1'), one.length - END_LENGTH];
  const directory = Buffer.alloc((end - start) * count, one.subarray(start, end));
  const file = Buffer.concat([one.subarray(0, start), directory, one.subarray(end)]);
  return withEnd(file, { count: Math.min(count, 0xffff), length: directory.length });
}

async function endOf(file: Buffer) {
  const path = join(temporaryFolder(), 'x.zip');
  writeFileSync(path, file);
  return await readZipEnd(path).then(
    (end) => ({ kind: 'complete', ...end }),
    (error: BrokenArchive) => ({ kind: error.isCut ? 'cut' : 'damaged' }),
  );
}

/** A zip that stores another zip, and its length up to the end of that one. */
async function nested(): Promise<{ file: Buffer; innerEnd: number }> {
  const inner = await zip({ a: 'a' });
  const file = rawZip([
    { name: 'inner.zip', content: inner },
    { name: 'b', content: 'b'.repeat(100) },
  ]);
  return { file, innerEnd: file.indexOf(inner) + inner.length };
}

describe('a zip is complete', () => {
  test.each([
    ['without a comment', ''],
    ['with a comment', 'made by Kore.ai'],
    ['with a comment that contains the signature of an end', 'PK\u0005\u0006 and more'],
    ['with the longest comment', 'x'.repeat(65_535)],
    ['with another zip in its comment', rawZip([{ name: 'inner' }])],
  ])('%s', async (_name, comment) => {
    const file = withComment(await zip({ a: 'a', b: 'b' }), comment);
    expect(await endOf(file)).toMatchObject({ kind: 'complete', members: 2, extraBytes: 0 });
    await expectUnpacked(unpack(file), ['a', 'b']);
  });

  test.each<[string, Buffer | Promise<Buffer>, number]>([
    ['without a member', zip({}), 0],
    ['with another zip in it', nested().then(({ file }) => file), 2],
    ['with its numbers in a zip64 record', asZip64(manyMembers(3), 3, IN_RECORD), 3],
    ['with 65,535 members, whose number alone would mark zip64', manyMembers(65_535), 65_535],
    ['with 70,000 members by zip64', asZip64(manyMembers(70_000), 70_000, { count: 0xffff }), 70_000],
  ])('%s', async (_name, file, members) => {
    expect(await endOf(await file)).toMatchObject({ kind: 'complete', members, extraBytes: 0 });
  });
});

describe('a zip is cut', () => {
  test('wherever it ends before its end', async () => {
    const file = withComment(await zip({ a: 'a', b: 'b' }), 'made by Kore.ai');
    for (let length = 0; length < file.length; length++) {
      expect(await endOf(file.subarray(0, length))).toEqual({ kind: 'cut' });
    }
  });

  test('wherever it ends after a zip that it stores', async () => {
    const { file, innerEnd } = await nested();
    for (let length = innerEnd; length < file.length; length++) {
      expect(await endOf(file.subarray(0, length))).toEqual({ kind: 'cut' });
    }
  });

  test('if it only repeats the signature of an end', async () => {
    const ends = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), Buffer.alloc(4 * 1024 * 1024, END_SIGNATURE)]);
    expect(await endOf(ends)).toEqual({ kind: 'cut' });
  });
});

describe('bytes that follow the end of a zip', () => {
  test.each([
    ['a line end', Buffer.from('\n')],
    ['many zeros', Buffer.alloc(3 * 1024 * 1024)],
    ['something like an end', Buffer.concat([END_SIGNATURE, Buffer.alloc(40)])],
  ])('are counted, and ignored: %s', async (_name, extra) => {
    for (const comment of ['', 'made by Kore.ai']) {
      const file = Buffer.concat([withComment(await zip({ a: 'a' }), comment), extra]);
      expect(await endOf(file)).toMatchObject({ kind: 'complete', extraBytes: extra.length });
      await expectUnpacked(unpack(file), ['a']);
    }
  });

  test.each([
    ['another zip', 0],
    ['a zip that was cut', -30],
  ])('must not be %s, whose members would be lost', async (_name, end) => {
    const other = await zip({ b: 'b'.repeat(200) });
    const both = Buffer.concat([await zip({ a: 'a' }), other.subarray(0, other.length + end)]);
    expect(await endOf(both)).toEqual({ kind: 'damaged' });
  });
});

describe('a zip is refused whose end has', () => {
  const file = manyMembers(3);
  const length = file.readUInt32LE(file.length - END_LENGTH + 12);
  const offset = file.length - END_LENGTH;
  test.each([
    ['fewer members than its directory', withEnd(file, { count: 1 })],
    ['fewer members, and a comment', withEnd(file, { count: 1 }, 'made by Kore.ai')],
    ['no members, and a directory of no length', withEnd(file, { count: 0, length: 0 })],
    ['no members, and a directory at its end', withEnd(file, { count: 0, length: 0, offset })],
    ['a shorter directory', withEnd(file, { length: length - 1 })],
    ['fewer members, and a directory that is as long as they are', withEnd(file, { count: 1, length: length / 3 })],
    ['a longer directory', withEnd(file, { length: length + 1 })],
    ['fewer members in a zip64 record', asZip64(file, 2, IN_RECORD)],
    ['a directory that was overwritten', Buffer.from(file).fill(0, offset - length, offset)],
    ['missing bytes before it', Buffer.concat([file.subarray(0, 40), file.subarray(60)])],
  ])('%s', async (_name, spoilt) => {
    await expectRefused(unpack(spoilt));
  });
});

describe('a zip is refused of which a member', () => {
  test.each<[string, RawMember]>([
    ['is a folder that is a link', { name: 'a/', mode: 0o120777 }],
    ['is a device', { name: 'a', mode: 0o020666 }],
    ['is a file that says it is a folder', { name: 'a', content: 'a', mode: 0o040755 }],
    ['has a NUL in its name', { name: 'a\0b', content: 'x' }],
    ['has no name', { name: '', content: 'x' }],
    ['has a name that is not UTF-8, although it says so', { name: Buffer.from([0x61, 0xe9]), content: 'x' }],
    ['is encrypted', { name: 'a', content: 'x', flags: 1 }],
    ['has another checksum', { name: 'a', content: 'x', crc: 1 }],
    ['is larger than it says', { name: 'a', content: 'x'.repeat(1_000), deflate: true, reportedSize: 10 }],
    ['is smaller than it says', { name: 'a', content: 'x', deflate: true, reportedSize: 10 }],
  ])('%s', async (_name, member) => {
    await expectRefused(unpack(rawZip([{ name: 'good', content: 'good' }, member])));
  });
});

test.each([
  ['UTF-8', Buffer.from('größe/日本.js'), 'größe/日本.js'],
  ['code page 437', Buffer.from([0x81, 0x62, 0x65, 0x72]), 'über'],
])('a name may be %s without a flag that says so', async (_encoding, name, decoded) => {
  const unpacked = unpack(rawZip([{ name, content: 'a', isUnflagged: true }]));

  await unpacked.result;
  expect(unpacked.read(decoded)).toBe('a');
});

test('no file of a zip is executable', async () => {
  const unpacked = unpack(rawZip([{ name: 'a', content: 'a', mode: 0o104777 }]));

  await unpacked.result;
  expect(statSync(join(unpacked.folder, 'bot', 'a')).mode & 0o7111).toBe(0);
});

test('a download fails if it arrives in chunks and always ends at the same byte without its directory', async () => {
  const body = (await zip({ a: 'a'.repeat(500) })).subarray(0, -30);
  const headers = { 'transfer-encoding': 'chunked' };
  const { origin } = await startPlatform({ 'GET /file': { body, undeclared: true, headers } });

  const fetched = fetchLink(`${origin}/file`);

  await expectFailure(fetched, 'archive-invalid');
  expect(fetched.retries).toHaveLength(2);
});
