import { type FileHandle, open } from 'node:fs/promises';
import { BrokenArchive } from './archive-format.ts';

/** The end record of a zip, without its comment, in bytes. */
const END_LENGTH = 22;
const END_SIGNATURE = Buffer.from('PK\x05\x06', 'latin1');
/** Searched at once, in bytes. */
const WINDOW_BYTES = 1024 * 1024;
/** Maximum number of signatures that are examined: an archive with more is an attack. */
const MAX_CANDIDATES = 1_000;
/** The zip64 record, for numbers that are too large for the end record, and the locator that says where it is. */
const RECORD_LENGTH = 56;
const RECORD_SIGNATURE = 0x06064b50;
const LOCATOR_LENGTH = 20;
const LOCATOR_SIGNATURE = 0x07064b50;
/** An entry of the directory, without name, extra fields and comment. */
const ENTRY_LENGTH = 46;
const ENTRY_SIGNATURE = 0x02014b50;
const MEMBER_SIGNATURE = Buffer.from('PK\x03\x04', 'latin1');
/** Enough for a million members with long names; it is read into memory. */
const MAX_DIRECTORY_BYTES = 256 * 1024 * 1024;

export interface ZipEnd {
  /** The number of members. */
  members: number;
  /** Where the directory begins, in bytes from the start of the file. */
  offset: number;
  /** Bytes that follow the end of the zip. */
  extraBytes: number;
}

interface Directory {
  members: number;
  offset: number;
  length: number;
  /** Where the directory must end: at the first record after it. */
  until: number;
}

/**
 * Finds the directory of a zip, and checks that it lists as many members as the end record says.
 *
 * @throws BrokenArchive if there is none: the file was cut, or other bytes have replaced its end
 */
export async function readZipEnd(path: string): Promise<ZipEnd> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    let candidates = 0;
    for await (const position of lastEnds(file, size)) {
      const found = await endAt(file, position, size);
      if (found) return found;
      candidates += 1;
      if (candidates === MAX_CANDIDATES) break;
    }
    throw new BrokenArchive('was cut: it ends without the directory that every zip ends with', true);
  } finally {
    await file.close();
  }
}

/** The positions of the signature of an end record, from the last to the first. */
async function* lastEnds(file: FileHandle, size: number): AsyncGenerator<number> {
  for (let until = size; until > 0; until -= WINDOW_BYTES) {
    const start = Math.max(0, until - WINDOW_BYTES);
    const window = await readAt(file, start, until - start + END_SIGNATURE.length - 1);
    for (let at = window.lastIndexOf(END_SIGNATURE); at >= 0; at = window.subarray(0, at).lastIndexOf(END_SIGNATURE)) {
      yield start + at;
    }
  }
}

/** @returns undefined if this is not the end record, but bytes of a member, of a comment, or after the zip */
async function endAt(file: FileHandle, position: number, size: number): Promise<ZipEnd | undefined> {
  const end = await readAt(file, position, END_LENGTH);
  const next = position + END_LENGTH + (end.length < END_LENGTH ? 0 : end.readUInt16LE(20));
  // It was cut in its comment, or has the same bytes by chance.
  if (end.length < END_LENGTH || next > size) return undefined;
  const directory = await directoryAt(file, position, end);
  // The offset in a zip that is stored in this one counts from its own start, so that it does not fit here.
  if (directory.offset + directory.length !== directory.until) return undefined;
  await checkDirectory(file, directory);
  for (let at = next; at < size; at += WINDOW_BYTES) {
    const window = await readAt(file, at, WINDOW_BYTES + MEMBER_SIGNATURE.length - 1);
    if (window.includes(MEMBER_SIGNATURE)) throw new BrokenArchive('is followed by another archive');
  }
  return { members: directory.members, offset: directory.offset, extraBytes: size - next };
}

async function directoryAt(file: FileHandle, position: number, end: Buffer): Promise<Directory> {
  const locator = await readAt(file, Math.max(0, position - LOCATOR_LENGTH), Math.min(position, LOCATOR_LENGTH));
  if (locator.length === LOCATOR_LENGTH && locator.readUInt32LE(0) === LOCATOR_SIGNATURE) {
    const until = Number(locator.readBigUInt64LE(8));
    const record = until < position ? await readAt(file, until, RECORD_LENGTH) : Buffer.alloc(0);
    if (record.length === RECORD_LENGTH && record.readUInt32LE(0) === RECORD_SIGNATURE) {
      // At these positions of the zip64 record.
      const [members, length, offset] = [32, 40, 48].map((at) => Number(record.readBigUInt64LE(at)));
      return { members: members ?? 0, length: length ?? 0, offset: offset ?? 0, until };
    }
  }
  const [members, length, offset] = [end.readUInt16LE(10), end.readUInt32LE(12), end.readUInt32LE(16)];
  return { members, length, offset, until: position };
}

/** Members are read by the number in the end record: if it is too small, some would be missing unnoticed. */
async function checkDirectory(file: FileHandle, { members, offset, length }: Directory): Promise<void> {
  if (length > MAX_DIRECTORY_BYTES) throw new BrokenArchive('has a directory that is too large');
  const directory = await readAt(file, offset, length);
  let listed = 0;
  let at = 0;
  while (at + ENTRY_LENGTH <= directory.length && directory.readUInt32LE(at) === ENTRY_SIGNATURE) {
    const lengths = [28, 30, 32].map((field) => directory.readUInt16LE(at + field));
    at += lengths.reduce((sum, field) => sum + field, ENTRY_LENGTH);
    listed += 1;
  }
  // An empty zip has nothing before its directory.
  const isEmptied = members === 0 && offset !== 0;
  if (listed !== members || at !== length || isEmptied) {
    throw new BrokenArchive('has a directory that lists other members than its end says');
  }
}

async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}
