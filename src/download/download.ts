import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { diskError, isDiskError } from '../core/disk.ts';
import { KoreaiError } from '../core/errors.ts';
import type { FileFormat } from './archive-format.ts';
import { formatOf } from './check-end.ts';
import { PartFile, PartReplaced } from './part-file.ts';
import { type Source, type TransferOptions, transfer } from './transfer.ts';

export type { Source } from './transfer.ts';

export interface DownloadOptions extends Omit<TransferOptions, 'silenceMs' | 'formats'> {
  /** How long no byte may arrive, in milliseconds. Default: 30,000. */
  silenceMs?: number;
}

export interface Destination {
  directory: string;
  /** The name of the file without extension; the extension follows from the content. */
  baseName: string;
  /** What the file may be; any other format ends the download with its first bytes. */
  formats: readonly FileFormat[];
}

export interface DownloadedFile {
  path: string;
  /** In bytes. */
  size: number;
  sha256: string;
  format: FileFormat;
  /** Bytes that follow the end of the archive and do not belong to it. Usually 0. */
  extraBytes: number;
}

/**
 * Downloads an archive. It is written as `NAME.part`, hashed while it arrives, resumed if it breaks off (or restarted if
 * the server supports no ranges), checked for length, signature and end of archive, and renamed: a file with its final
 * name is complete. The `.part` file is always removed.
 *
 * @throws KoreaiError `download-failed`, `archive-invalid`; the signal's reason
 */
export async function download(source: Source, to: Destination, options: DownloadOptions): Promise<DownloadedFile> {
  const { directory, baseName, formats } = to;
  let part: PartFile | undefined;
  try {
    part = await PartFile.create(join(directory, `${baseName}.part`));
    const extraBytes = await transfer(source, part, { silenceMs: 30_000, ...options, formats });
    const format = formatOf(part, formats);
    const { size } = part;
    const sha256 = await part.finish();
    options.signal.throwIfAborted();
    const path = join(directory, `${baseName}.${format}`);
    await rename(part.path, path);
    return { path, size, sha256, format, extraBytes };
  } catch (error) {
    await part?.discard();
    if (error instanceof PartReplaced) throw replaced(directory);
    throw isDiskError(error) ? diskError('The archive cannot be written', directory, error) : error;
  }
}

function replaced(directory: string): KoreaiError {
  return new KoreaiError('download-failed', `Another download wrote the same archive at the same time (${directory})`, {
    hint: 'Do not run two steps for one target and folder at the same time, or give each its own {outputDir}.',
  });
}

/** A warning about bytes that follow an archive and do not belong to it: odd, but nothing is lost. */
export function extraBytesWarning(path: string, count: number): string {
  return `${path} is complete, but ${count} ${count === 1 ? 'byte follows' : 'bytes follow'} the end of the archive. Programs ignore them.`;
}
