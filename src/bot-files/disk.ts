import type { Stats } from 'node:fs';
import { lstat, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { diskError } from '../core/disk.ts';
import { type ErrorCode, KoreaiError, systemCode } from '../core/errors.ts';

/** Bytes by path, with `/` between folders. */
export type Files = ReadonlyMap<string, Buffer>;

/** Runs `work`. @throws KoreaiError with `code` for an error of the file system */
export async function onDisk<T>(code: ErrorCode, what: string, path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof KoreaiError || !/^E[A-Z]+$/.test(systemCode(error))) throw error;
    throw diskError(what, pathOf(error) ?? path, error, code);
  }
}

/** The path of a file system error. */
function pathOf(error: unknown): string | undefined {
  return error instanceof Error && 'path' in error && typeof error.path === 'string' ? error.path : undefined;
}

/** The file or folder at a path, without following links; `undefined` if there is none. */
export async function statOf(path: string): Promise<Stats | undefined> {
  try {
    return await lstat(path);
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(systemCode(error))) return undefined;
    throw error;
  }
}

/** Reads a file of a folder. @returns `undefined` if there is none. @throws KoreaiError as {@link isPlainFile} does */
export async function readPlainFile(folder: string, path: string): Promise<Buffer | undefined> {
  return (await isPlainFile(folder, path)) ? await readFile(join(folder, path)) : undefined;
}

/** Whether there is a file at a path. @throws KoreaiError `input-invalid` for a link in the path, or anything but a file */
export async function isPlainFile(folder: string, path: string): Promise<boolean> {
  const segments = path.split('/');
  for (let count = 1; count <= segments.length; count++) {
    const at = segments.slice(0, count).join('/');
    const stats = await statOf(join(folder, at));
    if (stats === undefined) return false;
    if (count < segments.length ? !stats.isDirectory() : !stats.isFile()) {
      throw new KoreaiError('input-invalid', `${at} is not a regular ${count < segments.length ? 'folder' : 'file'}`, {
        hint: 'Links are not followed. Remove or rename it, and run again.',
      });
    }
  }
  return true;
}
