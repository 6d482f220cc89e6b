import { createReadStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { crc32 } from 'node:zlib';
import { type Entry, getFileNameLowLevel, RandomAccessReader, ZipFile } from 'yauzl';
import { makeFolder } from '../core/disk.ts';
import { BrokenArchive } from './archive-format.ts';
import { type MemberJudge, quoted, refuse } from './member.ts';
import { writeMember } from './write-member.ts';
import { readZipEnd } from './zip-end.ts';

const FILE_TYPE_MASK = 0o170000;
const REGULAR_FILE = 0o100000;
const FOLDER = 0o040000;
/** Set if the name of a member is UTF-8. */
const UTF8_FLAG = 0x800;

/** Unpacks a zip into an empty folder. Only files and folders are created, with default rights; every CRC is checked. */
export async function extractZip(path: string, into: string, judge: MemberJudge, signal: AbortSignal): Promise<void> {
  const { offset, members } = await readZipEnd(path);
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    // The library's own search could find another directory than the one that was checked.
    const zip = new ZipFile(new FileReader(path, file), offset, size, members, '', false, true, false, true);
    for await (const entry of zip.eachEntry()) {
      signal.throwIfAborted();
      const name = nameOf(entry);
      const isFolder = name.endsWith('/');
      checkKind(entry, name, isFolder);
      const target = join(into, ...judge.judge({ name, isFolder }));
      if (isFolder) {
        await makeFolder(target);
        continue;
      }
      const content = contentOf(zip, entry, name);
      await writeMember(content, { path: target, name, mode: 0o644, signal }, judge);
    }
  } finally {
    await file.close();
  }
}

/** Many programs write UTF-8 without its flag, which then would be decoded as code page 437. */
function nameOf({ fileNameRaw, extraFields, generalPurposeBitFlag: flag }: Entry): string {
  const isUtf8 = Buffer.from(fileNameRaw.toString('utf8')).equals(fileNameRaw);
  return getFileNameLowLevel(isUtf8 ? flag | UTF8_FLAG : flag, fileNameRaw, extraFields, false);
}

function checkKind(entry: Entry, name: string, isFolder: boolean): void {
  if (entry.isEncrypted()) throw refuse(`a member is encrypted: ${quoted(name)}`);
  const type = (entry.externalFileAttributes >>> 16) & FILE_TYPE_MASK;
  const isPlain = type === 0 || type === REGULAR_FILE || (isFolder && type === FOLDER);
  if (!isPlain) throw refuse(`a member is a link or device: ${quoted(name)}`);
  if (isFolder && entry.uncompressedSize > 0) throw refuse(`a folder has content: ${quoted(name)}`);
}

/** Opens the content when it is read: an earlier error would be unhandled. */
async function* contentOf(zip: ZipFile, entry: Entry, name: string): AsyncGenerator<Buffer> {
  let checksum = 0;
  for await (const chunk of (await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>) {
    checksum = crc32(chunk, checksum);
    yield chunk;
  }
  if (checksum !== entry.crc32) throw refuse(`a member's checksum is wrong: ${quoted(name)}`);
}

/** Lets the library read an open file. */
class FileReader extends RandomAccessReader {
  readonly #path: string;
  readonly #file: FileHandle;

  constructor(path: string, file: FileHandle) {
    super();
    this.#path = path;
    this.#file = file;
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return createReadStream(this.#path, { start, end: end - 1 });
  }

  override read(
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
    callback: (error: Error | null) => void,
  ): void {
    this.#file
      .read(buffer, offset, length, position)
      .then(
        ({ bytesRead }) => callback(bytesRead < length ? new BrokenArchive('ends within a member') : null),
        callback,
      );
  }
}
