import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { diskError, isDiskError } from '../core/disk-error.ts';
import { KoreaiError } from '../core/errors.ts';
import { TransportError } from '../http/transport.ts';
import { archiveFormat, type FileFormat, fileFormat, SIGNATURE_LENGTH } from './archive-format.ts';
import { BrokenArchive } from './broken-archive.ts';
import { checkArchive } from './check-archive.ts';
import { notAnArchive } from './download-errors.ts';
import { PartFile, PartReplaced } from './part-file.ts';
import { type EndReported, type Source, Transfer, type TransferOptions } from './transfer.ts';

export type { FileFormat } from './archive-format.ts';
export type { Source } from './transfer.ts';

export type DownloadOptions = Omit<TransferOptions, 'formats' | 'checkEnd'>;

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
  /** Bytes that follow the end of the archive and do not belong to it. Usually 0. */
  extraBytes: number;
}

/**
 * Brings an archive home. It is written as `NAME.part`, hashed on its way, resumed after a cut where the server
 * supports that (else begun again), checked for length, signature and end of archive, and renamed at the end: a file
 * under its final name is complete. No `.part` is left behind, whatever happens.
 *
 * @throws KoreaiError `download-failed`, `archive-invalid`; the signal's reason
 */
export async function download(
  source: Source,
  destination: Destination,
  options: DownloadOptions,
): Promise<DownloadedFile> {
  const base = join(destination.directory, destination.baseName);
  const { formats } = destination;
  let part: PartFile | undefined;
  try {
    part = await PartFile.create(`${base}.part`);
    const end = new EndOfFile(part, formats, options.signal);
    await new Transfer(source, part, { ...options, formats, checkEnd: (reported) => end.check(reported) }).run();
    const format = checkedFormat(part, formats);
    const { size } = part;
    const sha256 = await part.finish();
    options.signal.throwIfAborted();
    const path = `${base}.${format}`;
    await rename(part.path, path);
    return { path, size, sha256, format, extraBytes: end.extraBytes };
  } catch (error) {
    await part?.discard();
    if (error instanceof PartReplaced) throw replaced(destination.directory);
    throw isDiskError(error) ? diskError('The archive cannot be written', destination.directory, error) : error;
  }
}

/** How often in a row a file of unknown length may end properly at the same byte, before that is taken for its own end. */
const MAX_SAME_CUTS = 3;

/** Checks whether the file that was received is complete, each time that the server has sent its last byte. */
class EndOfFile {
  readonly #part: PartFile;
  readonly #formats: readonly FileFormat[];
  readonly #signal: AbortSignal;
  #cutAt = -1;
  #cuts = 0;
  extraBytes = 0;

  constructor(part: PartFile, formats: readonly FileFormat[], signal: AbortSignal) {
    this.#part = part;
    this.#formats = formats;
    this.#signal = signal;
  }

  /**
   * @throws TransportError for what another attempt may complete; KoreaiError `archive-invalid` for what the server has no
   *   more of, `download-failed` for a file that cannot show whether it is complete
   */
  async check({ isEndKnown, total }: EndReported): Promise<void> {
    const { path, size, head } = this.#part;
    if (!isEndKnown && mayBegin(head))
      throw new TransportError('truncated', `the file broke off after ${size} bytes`, true);
    const format = checkedFormat(this.#part, this.#formats);
    if (format === 'csv' || format === 'json') {
      if (!isEndKnown) throw endUnknown();
      return;
    }
    try {
      this.extraBytes = await checkArchive({ path, format }, this.#signal);
    } catch (error) {
      await this.#part.checkName();
      if (!(error instanceof BrokenArchive)) throw error;
      this.#cuts = this.#cutAt === size ? this.#cuts + 1 : 1;
      this.#cutAt = size;
      // What ended with its connection was cut like any other; an end that was sent may still be that of a proxy.
      const mayComplete = error.isCut && (!isEndKnown || (total === undefined && this.#cuts < MAX_SAME_CUTS));
      if (mayComplete) throw new TransportError('truncated', `the file ${error.message} (${size} bytes)`, true, error);
      throw incomplete(format, size, error);
    }
  }
}

/** True for bytes that are too few to tell a format by, and could be the first of an archive. */
function mayBegin(head: Buffer): boolean {
  if (head.length >= SIGNATURE_LENGTH || archiveFormat(head) !== undefined) return false;
  return head.includes(0) || ['PK\x03\x04', '\x1f\x8b\x08'].some((start) => start.startsWith(head.toString('latin1')));
}

function checkedFormat(part: PartFile, formats: readonly FileFormat[]): FileFormat {
  const format = fileFormat(part.head, formats);
  if (format) return format;
  throw notAnArchive(part.head, undefined, formats);
}

/** What arrived is an archive by its first bytes, but not by its last. */
function incomplete(format: FileFormat, size: number, cause: BrokenArchive): KoreaiError {
  return new KoreaiError(
    'archive-invalid',
    `The archive is not intact: the ${format} of ${size} bytes ${cause.message}`,
    {
      hint: 'Nothing was kept. Run the export again; if it happens again, check what stands between this machine and the host.',
      cause,
    },
  );
}

/** A body that ends with its connection may have been cut anywhere. Archives show where they end; text does not. */
function endUnknown(): KoreaiError {
  return new KoreaiError('download-failed', 'The server did not say how long the file is, so it may have been cut', {
    hint: 'Check what stands between this machine and the host, and run again.',
  });
}

function replaced(directory: string): KoreaiError {
  return new KoreaiError('download-failed', `Another download wrote the same archive at the same time (${directory})`, {
    hint: 'Let no two runs bring the same target home into one folder at once, or give each an {outputDir} of its own.',
  });
}
