import { createWriteStream } from 'node:fs';
import { PassThrough } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import yazl from 'yazl';

/** Every file gets the same time, so that the same files give the same zip. */
const MTIME = new Date('2020-01-01T00:00:00Z');

/** Writes a zip of files, as Kore.ai exports them. A `name` can be a path. @throws file system errors; the signal's reason */
export async function packZip(
  files: readonly { path: string; name: string }[],
  target: string,
  signal: AbortSignal,
): Promise<void> {
  const zip = new yazl.ZipFile();
  const bytes = new PassThrough();
  // An unreadable file is reported by the zip only; its stream would never end.
  zip.on('error', (error: Error) => bytes.destroy(error));
  for (const { path, name } of files) zip.addFile(path, name, { mtime: MTIME, mode: 0o100644 });
  zip.end();
  zip.outputStream.pipe(bytes);
  try {
    await pipeline(bytes, createWriteStream(target), { signal });
  } catch (error) {
    signal.throwIfAborted();
    throw error;
  }
}
