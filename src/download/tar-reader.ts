import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { systemCode } from '../core/errors.ts';
import { BLOCK_LENGTH, BrokenArchive, hasTarChecksum } from './archive-format.ts';
import { paddingOf, parsePax, parseTarHeader, paxSize, type TarHeader, textAt } from './tar-header.ts';

export interface TarMember {
  name: string;
  isFile: boolean;
  isFolder: boolean;
  /** What it is, in words, if it is neither a file nor a folder. */
  kind: string;
  /** Whether its owner may execute it. */
  isExecutable: boolean;
}

/** Called for each member. Reads all of the content, or nothing. */
export type OnMember = (member: TarMember, content: AsyncIterable<Buffer>) => Promise<void>;

const EMPTY_BLOCK = Buffer.alloc(BLOCK_LENGTH);
/** Maximum length of an extended header; usual ones have a few hundred bytes. */
const MAX_EXTENSION_BYTES = 1024 * 1024;

const KINDS: Readonly<Record<string, string>> = {
  '1': 'a hard link',
  '2': 'a symbolic link',
  '3': 'a device',
  '4': 'a device',
  '6': 'a pipe',
  S: 'a sparse file',
};

/** Read and decompressed at once, in bytes. */
const CHUNK_BYTES = 256 * 1024;

/**
 * Reads a tar to its last byte, in every dialect: POSIX with extended headers, GNU with long names, and older ones.
 * Anything that programs read in different ways is refused, so that no member has a second name or content. The
 * checksum and length of compressed data are checked too.
 *
 * @returns how many bytes follow the end of the archive, its own padding not counted
 * @throws BrokenArchive; what `onMember` throws; errors of the file system; the signal's reason
 */
export async function readTarFile(
  { path, format }: { path: string; format: 'tar' | 'tar.gz' },
  onMember: OnMember,
  signal: AbortSignal,
): Promise<number> {
  const source = createReadStream(path, { highWaterMark: CHUNK_BYTES });
  let extraBytes = 0;
  const read = async (chunks: AsyncIterable<Buffer>): Promise<void> => {
    extraBytes = await readTar(chunks, onMember);
  };
  try {
    if (format === 'tar') {
      await pipeline(source, read, { signal });
      return extraBytes;
    }
    const gunzip = createGunzip({ chunkSize: CHUNK_BYTES });
    await pipeline(source, gunzip, read, { signal });
    // Node leaves what follows the compressed data unread.
    return extraBytes + (await stat(path)).size - gunzip.bytesWritten;
  } catch (error) {
    signal.throwIfAborted();
    if (!systemCode(error).startsWith('Z_')) throw error;
    if (systemCode(error) === 'Z_BUF_ERROR')
      throw new BrokenArchive('was cut: its compressed data ends too early', true);
    throw new BrokenArchive(`is damaged (${error instanceof Error ? error.message : error})`);
  }
}

async function readTar(chunks: AsyncIterable<Buffer>, onMember: OnMember): Promise<number> {
  const bytes = new ByteReader(chunks);
  let pax = new Map<string, string>();
  let longName: string | undefined;
  for (;;) {
    const block = await bytes.take(BLOCK_LENGTH);
    if (block.equals(EMPTY_BLOCK)) break;
    const header = parseTarHeader(block);
    if (header.type === 'x') pax = parsePax(await extension(bytes, header));
    else if (header.type === 'g') refuseGlobals(parsePax(await extension(bytes, header)));
    else if (header.type === 'L') longName = textAt(await extension(bytes, header), 0, header.size);
    else if (header.type === 'K') await extension(bytes, header);
    else {
      await readMember(bytes, { ...header, name: pax.get('path') || longName || header.name }, pax, onMember);
      pax = new Map();
      longName = undefined;
    }
  }
  if (pax.size > 0 || longName !== undefined) throw new BrokenArchive('ends with an extended header of no member');
  return await readEnd(bytes);
}

async function readMember(
  bytes: ByteReader,
  { name, type, mode, ...header }: TarHeader,
  pax: ReadonlyMap<string, string>,
  onMember: OnMember,
): Promise<void> {
  for (let isMore = header.hasHoleBlocks; isMore; ) isMore = (await bytes.take(BLOCK_LENGTH))[504] === 1;
  const size = paxSize(pax) ?? header.size;
  const isSparse = [...pax.keys()].some((key) => /^GNU\.sparse\.|^SCHILY\.realsize$|^SUN\.holesdata$/.test(key));
  const isFolder = type === '5' || (type === '0' && name.endsWith('/'));
  // Some programs read such a content as members, others skip it.
  if (size > 0 && (isFolder || /[12346]/.test(type)))
    throw new BrokenArchive('has a folder, link or device with content');
  const content = bytes.stream(size);
  // The label of a volume is no member.
  if (type !== 'V' || size > 0) {
    const isFile = !isFolder && !isSparse && (type === '0' || type === '7');
    const kind = isSparse ? 'a sparse file' : (KINDS[type] ?? 'of an unknown type');
    await onMember({ name, isFile, isFolder, kind, isExecutable: (mode & 0o100) !== 0 }, content);
  }
  for await (const _unread of content);
  await bytes.take(paddingOf(size));
}

/** A global header changes every member that follows, but not all programs support it. */
function refuseGlobals(records: ReadonlyMap<string, string>): void {
  const changed = [...records.keys()].find((key) => /^(path|linkpath|size)$|^GNU\.sparse\./.test(key));
  if (changed !== undefined) throw new BrokenArchive(`has a global header that sets ${changed}`);
}

async function extension(bytes: ByteReader, { size }: TarHeader): Promise<Buffer> {
  if (size > MAX_EXTENSION_BYTES) throw new BrokenArchive('has an extended header that is too long');
  const content = await bytes.take(size);
  await bytes.take(paddingOf(size));
  return content;
}

/** Two empty blocks are the end; the first was read. More may follow, because a tar is filled up to a record. */
async function readEnd(bytes: ByteReader): Promise<number> {
  const second = await bytes.take(BLOCK_LENGTH);
  if (!second.equals(EMPTY_BLOCK)) throw new BrokenArchive('has an empty block between its members');
  let extra = 0;
  for (;;) {
    const block = await bytes.upTo(BLOCK_LENGTH);
    if (extra === 0 && hasTarChecksum(block)) throw new BrokenArchive('is followed by another archive');
    const isPadding = extra === 0 && block.every((byte) => byte === 0);
    if (!isPadding) extra += block.length;
    if (block.length < BLOCK_LENGTH) return extra;
  }
}

/** Reads a stream in the lengths that the format prescribes. */
class ByteReader {
  readonly #chunks: AsyncIterator<Buffer>;
  #rest: Buffer = Buffer.alloc(0);

  constructor(chunks: AsyncIterable<Buffer>) {
    this.#chunks = chunks[Symbol.asyncIterator]();
  }

  /** The next bytes, at most `length`; none only at the end. */
  async #next(length: number): Promise<Buffer> {
    while (this.#rest.length === 0) {
      const { value, done } = await this.#chunks.next();
      if (done) break;
      this.#rest = value;
    }
    const bytes = this.#rest.subarray(0, length);
    this.#rest = this.#rest.subarray(length);
    return bytes;
  }

  /** The next `length` bytes in chunks. @throws BrokenArchive if there are fewer */
  async *stream(length: number): AsyncGenerator<Buffer> {
    for (let left = length; left > 0; ) {
      const chunk = await this.#next(left);
      if (chunk.length === 0) throw cut();
      left -= chunk.length;
      yield chunk;
    }
  }

  /** The next `length` bytes; fewer only at the end. */
  async upTo(length: number): Promise<Buffer> {
    const chunks: Buffer[] = [];
    for (let left = length; left > 0; ) {
      const chunk = await this.#next(left);
      if (chunk.length === 0) break;
      left -= chunk.length;
      chunks.push(chunk);
    }
    return Buffer.concat(chunks);
  }

  /** The next `length` bytes. @throws BrokenArchive if there are fewer */
  async take(length: number): Promise<Buffer> {
    const bytes = await this.upTo(length);
    if (bytes.length < length) throw cut();
    return bytes;
  }
}

function cut(): BrokenArchive {
  return new BrokenArchive('was cut: it ends without the two empty blocks that every tar ends with', true);
}
