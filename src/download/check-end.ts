import { KoreaiError } from '../core/errors.ts';
import { TransportError } from '../http/transport.ts';
import {
  archiveFormat,
  BrokenArchive,
  type FileFormat,
  fileFormat,
  isArchiveFormat,
  SIGNATURE_LENGTH,
} from './archive-format.ts';
import { notAnArchive, PROXY_HINT } from './download-errors.ts';
import type { PartFile } from './part-file.ts';
import { readZipEnd } from './zip-end.ts';

/**
 * @param isEndKnown - false for a body that ended with its connection
 * @param total - the length of the file, in bytes, if the server declared it
 * @returns how many bytes follow the end of the archive
 */
export type CheckEnd = (isEndKnown: boolean, total: number | undefined) => Promise<number>;

/** A file of unknown length that ends at the same byte this many times in a row is cut at its source. */
const MAX_SAME_CUTS = 3;

/**
 * Makes the check whether a received file is complete, for each time that the server has sent its last byte: a zip ends
 * with its directory, a tar can be read to its end, and compressed data has the right checksum and length.
 *
 * The check throws a TransportError if another attempt may complete the file, else a KoreaiError: `archive-invalid` if
 * the server has no more of it, `download-failed` if the file cannot show whether it is complete.
 */
export function checkEndOf(part: PartFile, formats: readonly FileFormat[], signal: AbortSignal): CheckEnd {
  let cutAt = -1;
  let cuts = 0;
  return async (isEndKnown, total) => {
    const { path, size, head } = part;
    if (!isEndKnown && mayBegin(head)) {
      throw new TransportError('truncated', `the file broke off after ${size} bytes`);
    }
    const format = formatOf(part, formats);
    if (!isArchiveFormat(format)) {
      if (isEndKnown) return 0;
      // A text file does not show where it ends.
      const message = 'The server did not declare the length of the file, so it may have been cut';
      throw new KoreaiError('download-failed', message, { hint: PROXY_HINT });
    }
    try {
      if (format === 'zip') return (await readZipEnd(path)).extraBytes;
      const { readTarFile } = await import('./tar-reader.ts');
      return await readTarFile({ path, format }, async () => {}, signal);
    } catch (error) {
      await part.checkName();
      if (!(error instanceof BrokenArchive)) throw error;
      cuts = cutAt === size ? cuts + 1 : 1;
      cutAt = size;
      // A proxy may have sent the end of chunks for a body that was cut before it.
      const mayComplete = error.isCut && (!isEndKnown || (total === undefined && cuts < MAX_SAME_CUTS));
      if (mayComplete)
        throw new TransportError('truncated', `the file ${error.message} (${size} bytes)`, { cause: error });
      throw incomplete(format, size, error);
    }
  };
}

/** @throws KoreaiError `archive-invalid` for a file that has none of the formats */
export function formatOf({ head }: PartFile, formats: readonly FileFormat[]): FileFormat {
  const format = fileFormat(head, formats);
  if (format === undefined) throw notAnArchive(head, undefined, formats);
  return format;
}

/** True for bytes that are too few to identify a format, and could be the first of an archive. */
function mayBegin(head: Buffer): boolean {
  if (head.length >= SIGNATURE_LENGTH || archiveFormat(head) !== undefined) return false;
  return head.includes(0) || ['PK\x03\x04', '\x1f\x8b\x08'].some((start) => start.startsWith(head.toString('latin1')));
}

function incomplete(format: FileFormat, size: number, cause: BrokenArchive): KoreaiError {
  const message = `The archive is not intact: the ${format} of ${size} bytes ${cause.message}`;
  return new KoreaiError('archive-invalid', message, {
    hint: 'Nothing was kept. Run the export again; if it happens again, check the proxies between this machine and the host.',
    cause,
  });
}
