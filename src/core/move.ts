import { randomUUID } from 'node:crypto';
import { cp, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { systemCode } from './errors.ts';

/**
 * Moves a file or folder; an existing file is replaced. Between two file systems, and out of the lower layer of a
 * container, it is copied under another name, which is changed when the copy is complete.
 */
export async function move(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if (systemCode(error) !== 'EXDEV') throw error;
    const copy = join(dirname(to), `.${basename(to)}-${randomUUID()}`);
    try {
      await cp(from, copy, { recursive: true, verbatimSymlinks: true });
      await rename(copy, to);
    } finally {
      await rm(copy, { recursive: true, force: true, maxRetries: 3 });
    }
    await rm(from, { recursive: true, force: true, maxRetries: 3 });
  }
}
