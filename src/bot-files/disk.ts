import type { Dirent, Stats } from 'node:fs';
import { lstat, readdir, readFile } from 'node:fs/promises';
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

/** Every file below a folder, sorted by path. @throws KoreaiError `archive-invalid` for anything but files and folders */
export async function listFiles(folder: string, signal: AbortSignal): Promise<string[]> {
  const found: string[] = [];
  const visit = async (below: string): Promise<void> => {
    signal.throwIfAborted();
    for (const member of await readdir(join(folder, below), { withFileTypes: true })) {
      const path = below + member.name;
      if (member.isDirectory()) await visit(`${path}/`);
      else found.push(plainFile(path, member));
    }
  };
  await visit('');
  return found.sort();
}

/** Reads every file below a folder. @throws KoreaiError as {@link listFiles} does */
export async function readFiles(folder: string, signal: AbortSignal): Promise<Files> {
  const files = new Map<string, Buffer>();
  for (const path of await listFiles(folder, signal)) files.set(path, await readFile(join(folder, path), { signal }));
  return files;
}

function plainFile(path: string, member: Dirent): string {
  if (member.isFile()) return path;
  throw new KoreaiError('archive-invalid', `The export contains something other than files and folders: ${path}`, {
    hint: 'Links are not followed, and without it the bot would be incomplete. Export the bot again.',
  });
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
