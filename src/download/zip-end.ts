import { type FileHandle, open } from 'node:fs/promises';

/** The end of a zip's directory: 22 bytes and a comment of at most 65,535. */
const SHORTEST_END = 22;
const LONGEST_END = SHORTEST_END + 65_535;
const END_SIGNATURE = 0x06054b50;
/** Stands where a number is too large for its field; the true one is in a record of its own. */
const ZIP64 = 0xffffffff;
/** The record of large numbers, and what stands before the end to tell where it is. */
const ZIP64_LENGTH = 56;
const LOCATOR_LENGTH = 20;
const LOCATOR_SIGNATURE = 0x07064b50;

/** Where the end of a zip says that its directory is. In bytes. */
export interface ZipDirectory {
  offset: number;
  length: number;
  /** Where the directory has to reach to: the first record that is none of its own. */
  until: number;
}

/** True where a zip ends with the end of its directory: one that was cut does not, even where it holds another zip. */
export async function hasZipEnd(path: string, size: number): Promise<boolean> {
  const length = Math.min(size, LONGEST_END);
  const handle = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, size - length);
    return endsWithDirectory(buffer.subarray(0, bytesRead), size);
  } finally {
    await handle.close();
  }
}

/**
 * The end tells the length of the comment behind it, which has to reach to the last byte, and where the directory is,
 * which has to reach to the end itself: that of a zip inside of this one does not.
 */
function endsWithDirectory(tail: Buffer, size: number): boolean {
  for (let at = tail.length - SHORTEST_END; at >= 0; at--) {
    const isEnd = tail.readUInt32LE(at) === END_SIGNATURE;
    if (!isEnd || at + SHORTEST_END + tail.readUInt16LE(at + 20) !== tail.length) continue;
    const [length, offset] = [tail.readUInt32LE(at + 12), tail.readUInt32LE(at + 16)];
    const isZip64 = length === ZIP64 || offset === ZIP64;
    if (isZip64 || offset + length === size - tail.length + at) return true;
  }
  return false;
}

/** Reads what the end of a zip says of its directory. @returns undefined where there is no end */
export async function zipDirectory(path: string): Promise<ZipDirectory | undefined> {
  const handle = await open(path, 'r');
  try {
    const { size } = await handle.stat();
    const start = Math.max(0, size - LONGEST_END - LOCATOR_LENGTH);
    const tail = await readAt(handle, start, size - start);
    let at = tail.length - SHORTEST_END;
    while (at >= 0 && tail.readUInt32LE(at) !== END_SIGNATURE) at -= 1;
    if (at < 0) return undefined;
    const locator = at - LOCATOR_LENGTH;
    if (locator < 0 || tail.readUInt32LE(locator) !== LOCATOR_SIGNATURE) {
      return { offset: tail.readUInt32LE(at + 16), length: tail.readUInt32LE(at + 12), until: start + at };
    }
    const until = Number(tail.readBigUInt64LE(locator + 8));
    const record = await readAt(handle, until, ZIP64_LENGTH);
    return { offset: Number(record.readBigUInt64LE(48)), length: Number(record.readBigUInt64LE(40)), until };
  } finally {
    await handle.close();
  }
}

async function readAt(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}
