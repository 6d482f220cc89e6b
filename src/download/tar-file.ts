import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { systemCode } from '../core/errors.ts';
import { BrokenArchive } from './broken-archive.ts';
import { type OnMember, readTar } from './tar-reader.ts';

/** Read and inflated in pieces of this size, in bytes. */
const CHUNK_BYTES = 256 * 1024;

/**
 * Reads a tar on the disk to its last byte; of a compressed one the checksum and length are checked too.
 *
 * @returns how many bytes follow its end
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
    // Node.js leaves what follows the last member of a gzip file unread.
    return extraBytes + (await stat(path)).size - gunzip.bytesWritten;
  } catch (error) {
    signal.throwIfAborted();
    if (!systemCode(error).startsWith('Z_')) throw error;
    const isCut = systemCode(error) === 'Z_BUF_ERROR';
    throw new BrokenArchive(
      isCut ? 'was cut: its compressed data ends too early' : `is damaged (${why(error)})`,
      isCut,
    );
  }
}

function why(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
