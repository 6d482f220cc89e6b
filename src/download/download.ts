import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { KoreaiError } from '../kernel/errors.ts';
import { type FileFormat, fileFormat } from './archive-format.ts';
import { diskError, isDiskError } from './disk-error.ts';
import { notAnArchive } from './download-errors.ts';
import { PartFile, PartReplaced } from './part-file.ts';
import { type Source, Transfer, type TransferOptions } from './transfer.ts';
import { hasZipEnd } from './zip-end.ts';

export type { FileFormat } from './archive-format.ts';
export type { Source } from './transfer.ts';

export type DownloadOptions = Omit<TransferOptions, 'formats'>;

export interface Destination {
  directory: string;
  /** The file's name without extension; the extension follows from the content. */
  baseName: string;
  formats: readonly FileFormat[];
}

export interface DownloadedFile {
  path: string;
  /** In bytes. */
  size: number;
  sha256: string;
  format: FileFormat;
  /** True for a zip that has all bytes the server declared, but not the directory that every zip ends with. */
  looksCut: boolean;
}

/**
 * Brings an archive home. It is written as `NAME.part`, hashed on its way, resumed after a cut where the server
 * supports that (else begun again), checked for length and signature, and renamed at the end: a file under its final
 * name is whole. No `.part` is left behind, whatever happens.
 *
 * @throws KoreaiError `download-failed`, `archive-invalid`; the signal's reason
 */
export async function download(
  source: Source,
  destination: Destination,
  options: DownloadOptions,
): Promise<DownloadedFile> {
  const base = join(destination.directory, destination.baseName);
  let part: PartFile | undefined;
  try {
    part = await PartFile.create(`${base}.part`);
    const end = await new Transfer(source, part, { ...options, formats: destination.formats }).run();
    const format = checkedFormat(part, destination.formats);
    const { size } = part;
    const sha256 = await part.finish();
    const looksCut = format === 'zip' && !(await hasZipEnd(part.path, size));
    if (end === 'unknown' && (looksCut || format !== 'zip')) throw endUnknown();
    options.signal.throwIfAborted();
    const path = `${base}.${format}`;
    await rename(part.path, path);
    return { path, size, sha256, format, looksCut };
  } catch (error) {
    await part?.discard();
    if (error instanceof PartReplaced) throw replaced(destination.directory);
    throw isDiskError(error) ? diskError('The archive cannot be written', destination.directory, error) : error;
  }
}

function checkedFormat(part: PartFile, formats: readonly FileFormat[]): FileFormat {
  const format = fileFormat(part.head, formats);
  if (format) return format;
  throw notAnArchive(part.head, undefined, formats);
}

/** A body that ends with its connection may have been cut anywhere. A zip ends with its directory; others cannot tell. */
function endUnknown(): KoreaiError {
  return new KoreaiError(
    'download-failed',
    'The server told no length, and the archive does not show that it is whole',
    {
      hint: 'The download may have been cut. Check what stands between this machine and the host, and run again.',
    },
  );
}

function replaced(directory: string): KoreaiError {
  return new KoreaiError('download-failed', `Another download wrote the same archive at the same time (${directory})`, {
    hint: 'Let no two runs bring the same target home into one folder at once, or give each an outputDir of its own.',
  });
}
