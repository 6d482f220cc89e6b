import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { systemCode } from '../core/errors.ts';
import { BLOCK_LENGTH, BrokenArchive, hasTarChecksum } from './archive-format.ts';
import { ByteReader } from './byte-reader.ts';
import { type PaxRecords, paddingOf, parsePax, parseTarHeader, paxSize, type TarHeader, textAt } from './tar-header.ts';

export interface TarMember {
  name: string;
  isFile: boolean;
  isFolder: boolean;
  /** What it is, in words, if it is neither a file nor a folder. */
  kind: string;
  /** In bytes. */
  size: number;
  /** Whether its owner may execute it. */
  isExecutable: boolean;
}

/** Called for each member; it need not read the content. */
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
 * Anything that programs read in different ways is refused, so that no member has a second name or content. The checksum and
 * length of compressed data are checked too.
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
  let pax: PaxRecords = new Map();
  let longName: string | undefined;
  for (;;) {
    const block = await bytes.take(BLOCK_LENGTH);
    if (block.equals(EMPTY_BLOCK)) break;
    if (block.length < BLOCK_LENGTH) throw cut();
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

async function readMember(bytes: ByteReader, header: TarHeader, pax: PaxRecords, onMember: OnMember): Promise<void> {
  for (let isMore = header.hasHoleBlocks; isMore; ) {
    const block = await bytes.take(BLOCK_LENGTH);
    if (block.length < BLOCK_LENGTH) throw cut();
    isMore = block[504] === 1;
  }
  const { name, type } = header;
  const size = paxSize(pax) ?? header.size;
  const isSparse = [...pax.keys()].some((key) => /^GNU\.sparse\.|^SCHILY\.realsize$|^SUN\.holesdata$/.test(key));
  const isFolder = type === '5' || (type === '0' && name.endsWith('/'));
  // Some programs read such a content as members, others skip it.
  if (size > 0 && (isFolder || /[12346]/.test(type)))
    throw new BrokenArchive('has a folder, link or device with content');
  // The label of a volume is no member.
  if (type !== 'V' || size > 0) {
    const isFile = !isFolder && !isSparse && (type === '0' || type === '7');
    const kind = isSparse ? 'a sparse file' : (KINDS[type] ?? 'of an unknown type');
    const member = { name, isFile, isFolder, kind, size, isExecutable: (header.mode & 0o100) !== 0 };
    let left = size;
    async function* content(): AsyncGenerator<Buffer> {
      for await (const chunk of bytes.stream(left)) {
        left -= chunk.length;
        yield chunk;
      }
      if (left > 0) throw cut();
    }
    await onMember(member, content());
    await skip(bytes, left);
  }
  await skip(bytes, paddingOf(size));
}

/** A global header changes every member that follows, but not all programs support it. */
function refuseGlobals(records: PaxRecords): void {
  for (const key of records.keys()) {
    if (/^(path|linkpath|size)$|^GNU\.sparse\./.test(key)) {
      throw new BrokenArchive(`has a global header that sets ${key}`);
    }
  }
}

async function extension(bytes: ByteReader, { size }: TarHeader): Promise<Buffer> {
  if (size > MAX_EXTENSION_BYTES) throw new BrokenArchive('has an extended header that is too long');
  const content = await bytes.take(size);
  if (content.length < size) throw cut();
  await skip(bytes, paddingOf(size));
  return content;
}

async function skip(bytes: ByteReader, length: number): Promise<void> {
  let left = length;
  for await (const chunk of bytes.stream(length)) left -= chunk.length;
  if (left > 0) throw cut();
}

/** Two empty blocks are the end; the first was read. More may follow, because a tar is filled up to a record. */
async function readEnd(bytes: ByteReader): Promise<number> {
  const second = await bytes.take(BLOCK_LENGTH);
  if (second.length < BLOCK_LENGTH) throw cut();
  if (!second.equals(EMPTY_BLOCK)) throw new BrokenArchive('has an empty block between its members');
  let extra = 0;
  for (;;) {
    const block = await bytes.take(BLOCK_LENGTH);
    if (extra === 0 && hasTarChecksum(block)) throw new BrokenArchive('is followed by another archive');
    const isPadding = extra === 0 && block.every((byte) => byte === 0);
    if (!isPadding) extra += block.length;
    if (block.length < BLOCK_LENGTH) return extra;
  }
}

function cut(): BrokenArchive {
  return new BrokenArchive('was cut: it ends without the two empty blocks that every tar ends with', true);
}
