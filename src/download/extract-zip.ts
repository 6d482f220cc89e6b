import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { crc32 } from 'node:zlib';
import { type Entry, openPromise } from 'yauzl';
import { KoreaiError } from '../kernel/errors.ts';
import { isDiskError } from './disk-error.ts';
import { type MemberJudge, quoted, refuse } from './member.ts';

const FILE_TYPE_MASK = 0o170000;
const REGULAR_FILE = 0o100000;
const FOLDER = 0o040000;

/** Unpacks a zip into an empty folder. Only files and folders are made, with usual rights; every CRC is checked. */
export async function extractZip(path: string, into: string, judge: MemberJudge, signal: AbortSignal): Promise<void> {
  try {
    const zip = await openPromise(path, { autoClose: false });
    try {
      for await (const entry of zip.eachEntry()) {
        signal.throwIfAborted();
        const isFolder = entry.fileName.endsWith('/');
        checkKind(entry, isFolder);
        const target = join(into, ...judge.judge({ name: entry.fileName, isFolder }));
        await mkdir(isFolder ? target : dirname(target), { recursive: true });
        if (!isFolder) await writeMember(await zip.openReadStreamPromise(entry), entry, target, judge, signal);
      }
    } finally {
      zip.close();
    }
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof KoreaiError || isDiskError(error)) throw error;
    throw refuse(error instanceof Error ? `it is broken (${error.message})` : 'it is broken', error);
  }
}

/** Counts a zip's members by its directory, which stands at the end: a zip that was cut has none. */
export async function hasWholeDirectory(path: string): Promise<boolean> {
  try {
    const zip = await openPromise(path, { autoClose: false });
    try {
      for await (const _entry of zip.eachEntry());
      return true;
    } finally {
      zip.close();
    }
  } catch {
    // Whatever is wrong with it, it is not whole.
    return false;
  }
}

function checkKind(entry: Entry, isFolder: boolean): void {
  if (entry.isEncrypted()) throw refuse(`a member is encrypted: ${quoted(entry.fileName)}`);
  const type = (entry.externalFileAttributes >>> 16) & FILE_TYPE_MASK;
  const isPlain = type === 0 || type === REGULAR_FILE || (isFolder && type === FOLDER);
  if (!isPlain) throw refuse(`a member is a link or device: ${quoted(entry.fileName)}`);
}

async function writeMember(
  content: Readable,
  entry: Entry,
  target: string,
  judge: MemberJudge,
  signal: AbortSignal,
): Promise<void> {
  let checksum = 0;
  async function* checked(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const chunk of chunks) {
      judge.count(chunk.length);
      checksum = crc32(chunk, checksum);
      yield chunk;
    }
  }
  await pipeline(content, checked, createWriteStream(target, { flags: 'wx', mode: 0o644 }), { signal });
  if (checksum !== entry.crc32) throw refuse(`a member's checksum is wrong: ${quoted(entry.fileName)}`);
}
