import { stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { KoreaiError, systemCode } from '../core/errors.ts';
import { sanitize } from '../core/sanitize.ts';
import { archiveFormat } from '../download/archive-format.ts';
import type { JobContext } from '../jobs/operation.ts';
import type { UploadedFile } from '../platform/upload.ts';
import { headOf } from './import-source.ts';

/**
 * The file of an exported model, which must be a tar (kore-api.md, section 2). It is not read to its end: it can be far
 * larger than a disk for temporary files.
 *
 * @throws KoreaiError `input-invalid` if it cannot be read, is empty or is another kind of archive
 */
export async function readModelFile(
  archive: string,
  { workspace, log }: Pick<JobContext, 'workspace' | 'log'>,
): Promise<UploadedFile> {
  const path = resolve(workspace, archive);
  const stats = await stat(path).catch((error: unknown) => {
    throw unusable(`archive cannot be read (${systemCode(error)}): ${archive}`, error);
  });
  if (!stats.isFile()) throw unusable(`archive is not a file: ${archive}`);
  if (stats.size === 0) throw unusable(`archive is empty: ${archive}`);
  const format = archiveFormat(await headOf(path));
  if (format === 'zip' || format === 'tar.gz') throw unusable(`archive is a ${format} file, not a tar: ${archive}`);
  const name = basename(path);
  if (format === undefined) log.warning(`${sanitize(name, 100)} does not begin like a tar. It is sent as it is.`);
  return { path, size: stats.size, name, extension: 'tar' };
}

function unusable(message: string, cause?: unknown): KoreaiError {
  const hint = 'Nothing was sent. The archive must be the uncompressed tar of a model.';
  return new KoreaiError('input-invalid', message, { hint, cause });
}
