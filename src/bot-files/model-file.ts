import { sanitize } from '../core/sanitize.ts';
import type { JobContext } from '../jobs/operation.ts';
import type { UploadedFile } from '../platform/upload.ts';
import { localArchive, unusable } from './local-file.ts';

const HINT = 'Nothing was sent. The archive must be the uncompressed tar of a model.';

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
  const { path, name, size, format, isFolder } = await localArchive(archive, workspace, HINT);
  if (isFolder) throw unusable(`{archive} is not a file: ${archive}`, HINT);
  if (size === 0) throw unusable(`{archive} is empty: ${archive}`, HINT);
  if (format === 'zip' || format === 'tar.gz') {
    throw unusable(`{archive} is a ${format} file, not a tar: ${archive}`, HINT);
  }
  if (format === undefined) log.warning(`${sanitize(name, 100)} does not begin like a tar. It is sent as it is.`);
  return { path, size, name, extension: 'tar' };
}
