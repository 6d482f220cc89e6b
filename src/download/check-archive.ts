import type { ArchiveFormat } from './archive-format.ts';
import { readTarFile } from './tar-file.ts';
import { readZipEnd } from './zip-end.ts';

/**
 * Checks that an archive is complete: that a zip ends with its directory, that a tar can be read to its end, and that
 * the checksum and length of a compressed one are right.
 *
 * @returns how many bytes follow its end
 * @throws BrokenArchive; errors of the file system; the signal's reason
 */
export async function checkArchive(
  { path, format }: { path: string; format: ArchiveFormat },
  signal: AbortSignal,
): Promise<number> {
  if (format === 'zip') return (await readZipEnd(path)).extraBytes;
  return await readTarFile({ path, format }, async () => {}, signal);
}
