import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, mkdir, open, readdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { crc32 } from 'node:zlib';
import { type Entry, getFileNameLowLevel, RandomAccessReader, ZipFile } from 'yauzl';
import { diskError, isDiskError, move } from '../core/disk.ts';
import { KoreaiError, systemCode } from '../core/errors.ts';
import { type ArchiveFormat, BrokenArchive } from './archive-format.ts';
import type { DownloadedFile } from './download.ts';
import { type ExtractLimits, type Members, membersIn, quoted, refusal } from './member.ts';
import { readTarFile } from './tar-reader.ts';
import { readZipEnd } from './zip-end.ts';

const FILE_TYPE_MASK = 0o170000;
const REGULAR_FILE = 0o100000;
const FOLDER = 0o040000;
/** Set if the name of a member is UTF-8. */
const UTF8_FLAG = 0x800;

export interface ExtractOptions {
  signal: AbortSignal;
  /** Absolute path of the folder to unpack into. Default: beside the archive, with its name without extension. */
  into?: string;
  limits?: Partial<ExtractLimits>;
}

/** An archive and its size in bytes. Its name ends in its format. */
export type ArchiveOnDisk = Pick<DownloadedFile, 'path' | 'size'> & { format: ArchiveFormat };

/**
 * Unpacks an archive into a new folder beside the target, which takes the name of the target at the end and replaces
 * what had that name. Nothing is written to the folder of the archive if the target is elsewhere.
 *
 * @returns the absolute path of the folder
 * @throws KoreaiError `archive-invalid` for an archive that is broken or hostile, `download-failed` for an error of the
 *   file system; the signal's reason
 */
export async function extract(file: ArchiveOnDisk, options: ExtractOptions): Promise<string> {
  const { path, size, format } = file;
  const { signal } = options;
  const target = options.into ?? path.slice(0, -(format.length + 1));
  const fresh = join(dirname(target), `.unpacking-${randomUUID()}`);
  const replaced = `${fresh}-replaced`;
  const members = membersIn(fresh, size, options.limits ?? {}, signal);
  try {
    await mkdir(fresh);
    if (format === 'zip') await extractZip(path, members);
    else await extractTar({ path, format }, members, signal);
    await checkCount(fresh, members.files());
    signal.throwIfAborted();
    await move(target, replaced).catch((error: unknown) => {
      if (systemCode(error) !== 'ENOENT') throw error;
    });
    await move(fresh, target);
    return target;
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof KoreaiError) throw error;
    if (isDiskError(error)) throw diskError('The archive cannot be unpacked', dirname(target), error);
    if (error instanceof BrokenArchive) throw refusal(`it ${error.message}`, error);
    // All other errors come from yauzl, about the archive.
    throw refusal(error instanceof Error ? `it is broken (${error.message})` : 'it is broken', error);
  } finally {
    await rm(fresh, { recursive: true, force: true, maxRetries: 3 });
    await rm(replaced, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** A disk may treat names as equal that were judged different, so the folder must have as many files as the archive. */
async function checkCount(folder: string, expected: number): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const found = entries.filter((entry) => entry.isFile()).length;
  if (found !== expected) throw refusal(`it has ${expected} files, but ${found} are on the disk after unpacking`);
}

/** Unpacks a tar. Only files and folders are created. */
async function extractTar(
  file: { path: string; format: 'tar' | 'tar.gz' },
  members: Members,
  signal: AbortSignal,
): Promise<void> {
  await readTarFile(
    file,
    async ({ name, isFile, isFolder, kind, isExecutable }, content) => {
      if (!isFile && !isFolder) throw refusal(`a member is ${kind}: ${quoted(name)}`);
      // Some tars contain their own root.
      if (isFolder && /^(\.\/?)+$/.test(name)) return;
      await members.write({ name, isFolder, isExecutable }, content);
    },
    signal,
  );
}

/** Unpacks a zip. Only files and folders are created, with default rights; every CRC is checked. */
async function extractZip(path: string, members: Members): Promise<void> {
  const { offset, members: count } = await readZipEnd(path);
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    // The library's own search could find another directory than the one that was checked.
    const zip = new ZipFile(new FileReader(path, file), offset, size, count, '', false, true, false, true);
    for await (const entry of zip.eachEntry()) {
      const name = nameOf(entry);
      const isFolder = name.endsWith('/');
      checkKind(entry, name, isFolder);
      await members.write({ name, isFolder }, contentOf(zip, entry, name));
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
  if (entry.isEncrypted()) throw refusal(`a member is encrypted: ${quoted(name)}`);
  const type = (entry.externalFileAttributes >>> 16) & FILE_TYPE_MASK;
  const isPlain = type === 0 || type === REGULAR_FILE || (isFolder && type === FOLDER);
  if (!isPlain) throw refusal(`a member is a link or device: ${quoted(name)}`);
  if (isFolder && entry.uncompressedSize > 0) throw refusal(`a folder has content: ${quoted(name)}`);
}

/** Opens the content when it is read: an earlier error would be unhandled. */
async function* contentOf(zip: ZipFile, entry: Entry, name: string): AsyncGenerator<Buffer> {
  let checksum = 0;
  for await (const chunk of (await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>) {
    checksum = crc32(chunk, checksum);
    yield chunk;
  }
  if (checksum !== entry.crc32) throw refusal(`a member's checksum is wrong: ${quoted(name)}`);
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
