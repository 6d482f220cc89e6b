import type { Dirent, Stats } from 'node:fs';
import { lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { diskError } from '../core/disk-error.ts';
import { type ErrorCode, KoreaiError, systemCode } from '../core/errors.ts';

/** Bytes by path, with `/` between folders. */
export type Files = ReadonlyMap<string, Buffer>;

/** Does something with the disk. @throws KoreaiError with `code` where the system refuses */
export async function onDisk<T>(code: ErrorCode, what: string, where: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof KoreaiError || !/^E[A-Z]+$/.test(systemCode(error))) throw error;
    throw diskError(what, pathOf(error) ?? where, error, code);
  }
}

/** What the system refused to touch. */
function pathOf(error: unknown): string | undefined {
  return error instanceof Error && 'path' in error && typeof error.path === 'string' ? error.path : undefined;
}

/** What is at a path, links not followed; `undefined` where nothing is. */
export async function poll(path: string): Promise<Stats | undefined> {
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

function plainFile(path: string, member: Dirent): string {
  if (member.isFile()) return path;
  throw new KoreaiError('archive-invalid', `The export has something that is no plain file: ${path}`, {
    hint: 'Links are not followed, and leaving one out would lose a part of the bot.',
  });
}

/**
 * Reads one file of a folder; nothing on the way to it may be a link.
 *
 * @returns `undefined` where there is none. @throws KoreaiError `input-invalid` for a link and for what is no file
 */
export async function readPlainFile(folder: string, path: string): Promise<Buffer | undefined> {
  const isThere = await pollsPlain(folder, path);
  return isThere ? await readFile(join(folder, path)) : undefined;
}

/** Whether a plain file is there. @throws KoreaiError `input-invalid` for a link on the way, and for what is no file */
export async function pollsPlain(folder: string, path: string): Promise<boolean> {
  const segments = path.split('/');
  for (let count = 1; count <= segments.length; count++) {
    const at = segments.slice(0, count).join('/');
    const stats = await poll(join(folder, at));
    if (stats === undefined) return false;
    if (count < segments.length ? !stats.isDirectory() : !stats.isFile()) {
      throw new KoreaiError(
        'input-invalid',
        `${at} is not the plain ${count < segments.length ? 'folder' : 'file'} it should be`,
        {
          hint: 'Links are not followed. Remove what has this name, and run again.',
        },
      );
    }
  }
  return true;
}
