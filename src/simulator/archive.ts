import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { pack } from 'tar-stream';
import { ZipFile } from 'yazl';
import { type Piece, piece } from './body.ts';
import { largeArchive } from './large-archive.ts';
import type { Archive, ArchiveFormat, FileContent } from './scenario.ts';

/** What is the same in every run has to have the same bytes, so it is always this old. */
const ZIP_MTIME = new Date(2024, 0, 1);
const TAR_MTIME = new Date(Date.UTC(2024, 0, 1));

/** The bytes of an archive. */
export async function archiveBytes(archive: Archive, format: ArchiveFormat, seed: string): Promise<Piece> {
  if ('base64' in archive) return piece(Buffer.from(archive.base64, 'base64'));
  if ('bytes' in archive) return largeArchive(archive.bytes, format, seed);
  const files = Object.entries(archive.files).map(([name, content]) => ({ name, bytes: bytesOf(content) }));
  if (format === 'zip') return piece(await zipOf(files));
  const tar = await tarOf(files);
  return piece(format === 'tar' ? tar : gzipSync(tar));
}

interface File {
  name: string;
  bytes: Buffer;
}

/** As Kore.ai's own: its members are streamed, so their sizes stand in the directory at the end alone. */
async function zipOf(files: readonly File[]): Promise<Buffer> {
  const zip = new ZipFile();
  for (const { name, bytes } of files) {
    zip.addReadStream(Readable.from([bytes]), name, { mtime: ZIP_MTIME, forceDosTimestamp: true });
  }
  zip.end();
  return await buffer(zip.outputStream);
}

async function tarOf(files: readonly File[]): Promise<Buffer> {
  const tar = pack();
  for (const { name, bytes } of files) tar.entry({ name, mtime: TAR_MTIME }, bytes);
  tar.finalize();
  return await buffer(tar as AsyncIterable<Buffer>);
}

function bytesOf(content: FileContent): Buffer {
  return typeof content === 'string' ? Buffer.from(content) : Buffer.from(content.base64, 'base64');
}
