import { mkdtemp, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { diskError, makeFolder } from '../core/disk.ts';
import { KoreaiError, systemCode } from '../core/errors.ts';
import type { JobContext } from '../jobs/operation.ts';

/** Creates a folder for temporary files and removes it afterwards, also after an error. */
export async function withScratch<T>(
  { scratch, log }: Pick<JobContext, 'scratch' | 'log'>,
  work: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = await makeScratch(scratch);
  try {
    return await work(folder);
  } catch (error) {
    throw withRoomHint(error, folder);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 }).catch((error: unknown) => {
      // Not an error: a job may have been started by now, and its id must not be lost.
      log.warning(`A temporary folder could not be removed (${systemCode(error)}). Remove it by hand: ${folder}`);
    });
  }
}

/** The work writes all its files to this folder, so an error about a full disk is about the disk of the folder. */
function withRoomHint(error: unknown, folder: string): unknown {
  const cause = error instanceof KoreaiError ? error.cause : error;
  if (!['ENOSPC', 'EDQUOT'].includes(systemCode(cause))) return error;
  const hint = 'Free some space or set RUNNER_TEMP, or TMPDIR, to a folder on another disk, and run again.';
  if (error instanceof KoreaiError) return error.with({ hint, cause });
  return diskError('The temporary files cannot be written', folder, error, 'input-invalid', hint);
}

/** The folder that the system names for temporary files may not exist. */
async function makeScratch(parent: string): Promise<string> {
  try {
    await makeFolder(resolve(parent));
    return await mkdtemp(join(parent, 'koreai-ci-'));
  } catch (error) {
    const hint = 'Nothing was sent. Set RUNNER_TEMP, or TMPDIR, to a folder that can be written to.';
    throw diskError('The folder for temporary files cannot be used', parent, error, 'input-invalid', hint);
  }
}
