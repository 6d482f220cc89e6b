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
import { zipDirectory } from './zip-end.ts';

const FILE_TYPE_MASK = 0o170000;
const REGULAR_FILE = 0o100000;
const FOLDER = 0o040000;
/** What a member takes in the directory, besides its name, its extra fields and its comment. In bytes. */
const ENTRY_LENGTH = 46;

/** Unpacks a zip into an empty folder. Only files and folders are made, with usual rights; every CRC is checked. */
export async function extractZip(path: string, into: string, judge: MemberJudge, signal: AbortSignal): Promise<void> {
  try {
    const zip = await openPromise(path, { autoClose: false });
    const made = new Set<string>();
    const makeFolder = async (folder: string): Promise<void> => {
      if (made.has(folder)) return;
      await mkdir(folder, { recursive: true });
      made.add(folder);
    };
    let listed = 0;
    try {
      for await (const entry of zip.eachEntry()) {
        signal.throwIfAborted();
        listed += ENTRY_LENGTH + entry.fileNameLength + entry.extraFieldLength + entry.fileCommentLength;
        const isFolder = entry.fileName.endsWith('/');
        checkKind(entry, isFolder);
        const target = join(into, ...judge.judge({ name: entry.fileName, isFolder }));
        await makeFolder(isFolder ? target : dirname(target));
        if (!isFolder) await writeMember(await zip.openReadStreamPromise(entry), entry, target, judge, signal);
      }
    } finally {
      zip.close();
    }
    await checkDirectory(path, listed);
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof KoreaiError || isDiskError(error)) throw error;
    throw refuse(error instanceof Error ? `it is broken (${error.message})` : 'it is broken', error);
  }
}

/**
 * Members are read by the number that the zip's end tells. Where it is too small, or the directory is not the one that
 * the end stands behind, some would be missing and nothing would show it.
 */
async function checkDirectory(path: string, listed: number): Promise<void> {
  const directory = await zipDirectory(path);
  const isWhole = directory?.length === listed && directory.offset + listed === directory.until;
  // Something stands before a directory of no members.
  const isEmptied = listed === 0 && directory?.offset !== 0;
  if (!isWhole || isEmptied) throw refuse('its directory holds other members than its end says');
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
