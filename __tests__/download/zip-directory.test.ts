import { describe, expect, test } from '@jest/globals';
import { rawZip, zip } from '../support/archives.ts';
import { unpack } from './unpack.ts';

const MEMBERS = ['a', 'b', 'c'].map((name) => ({ name, content: name }));
const END_LENGTH = 22;

interface End {
  count?: number;
  /** The length of the directory, in bytes. */
  length?: number;
  offset?: number;
}

/** The same zip with another end. */
function withEnd(file: Buffer, { count, length, offset }: End, comment = ''): Buffer {
  const changed = Buffer.concat([file, Buffer.from(comment)]);
  const end = file.length - END_LENGTH;
  if (count !== undefined) for (const at of [8, 10]) changed.writeUInt16LE(count, end + at);
  if (length !== undefined) changed.writeUInt32LE(length, end + 12);
  if (offset !== undefined) changed.writeUInt32LE(offset, end + 16);
  changed.writeUInt16LE(comment.length, end + 20);
  return changed;
}

/** The same zip with its numbers in the record that holds large ones, `count` aside. */
function asZip64(file: Buffer, count: number): Buffer {
  const at = file.length - END_LENGTH;
  const record = Buffer.alloc(56);
  record.write('PK\x06\x06', 'latin1');
  record.writeBigUInt64LE(44n, 4);
  record.writeBigUInt64LE(BigInt(count), 24);
  record.writeBigUInt64LE(BigInt(count), 32);
  record.writeBigUInt64LE(BigInt(file.readUInt32LE(at + 12)), 40);
  record.writeBigUInt64LE(BigInt(file.readUInt32LE(at + 16)), 48);
  const locator = Buffer.alloc(20);
  locator.write('PK\x06\x07', 'latin1');
  locator.writeBigUInt64LE(BigInt(at), 8);
  locator.writeUInt32LE(1, 16);
  const end = withEnd(file.subarray(at), { count: 0xffff, length: 0xffffffff, offset: 0xffffffff });
  return Buffer.concat([file.subarray(0, at), record, locator, end]);
}

describe('a zip is refused whose end tells', () => {
  const file = rawZip(MEMBERS);
  const length = file.readUInt32LE(file.length - END_LENGTH + 12);
  test.each([
    ['fewer members than its directory holds', withEnd(file, { count: 1 })],
    ['fewer, with a comment', withEnd(file, { count: 1 }, 'made by Kore.ai')],
    ['none', withEnd(file, { count: 0 })],
    ['none, of a directory of no length', withEnd(file, { count: 0, length: 0 })],
    ['none, of a directory where it ends', withEnd(file, { count: 0, length: 0, offset: file.length - END_LENGTH })],
    ['a shorter directory', withEnd(file, { length: length - 1 })],
    ['fewer of a directory that is as long as they are', withEnd(file, { count: 1, length: length / MEMBERS.length })],
    ['a longer directory', withEnd(file, { length: length + 1 })],
    ['fewer members in the record for large numbers', asZip64(file, 2)],
  ])('%s', async (_name, spoilt) => {
    const unpacked = unpack(spoilt);

    await expect(unpacked.result).rejects.toMatchObject({ code: 'archive-invalid' });
    expect(unpacked.found()).toEqual([]);
  });
});

describe('a zip is unpacked', () => {
  test.each<[string, (file: Buffer) => Buffer]>([
    ['with a comment', (file) => withEnd(file, {}, 'made by Kore.ai')],
    ['with the longest comment there may be', (file) => withEnd(file, {}, 'x'.repeat(65_535))],
    ['with its numbers in the record for large ones', (file) => asZip64(file, 3)],
  ])('%s', async (_name, change) => {
    const unpacked = unpack(change(await zip({ a: 'a', b: 'b', c: 'c' })));

    await unpacked.result;
    expect(unpacked.found()).toEqual(['bot/', 'bot/a', 'bot/b', 'bot/c']);
  });
});
