import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { systemCode } from './errors.ts';

/**
 * Creates a folder and its parents, unless they exist. Node's own `recursive` reports a read-only file system, and other
 * causes too, as a folder that does not exist.
 */
export async function makeFolder(path: string): Promise<void> {
  const error = await refusal(path);
  if (error === undefined) return;
  if (systemCode(error) !== 'ENOENT' || dirname(path) === path) throw error;
  await makeFolder(dirname(path));
  const again = await refusal(path);
  if (again !== undefined) throw again;
}

/** @returns why the folder cannot be created; `undefined` if it exists */
async function refusal(path: string): Promise<unknown> {
  try {
    await mkdir(path);
  } catch (error) {
    const found = await stat(path).catch(() => undefined);
    return found?.isDirectory() ? undefined : error;
  }
  return undefined;
}
