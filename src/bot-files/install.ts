import { randomUUID } from 'node:crypto';
import { realpath, rm, rmdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { makeFolder, move } from '../core/disk.ts';
import { KoreaiError } from '../core/errors.ts';
import { normalizeName } from '../core/names.ts';
import { type Files, isPlainFile, statOf } from './disk.ts';
import { MANIFEST, type NormalizedBot, printManifest } from './normalized.ts';

/**
 * Replaces the previous version of a bot by a new one. All files are written beside the folder first. A new folder is
 * renamed at once. In an existing one the manifest says that it is incomplete until everything is replaced. Files that
 * do not belong to the bot stay.
 *
 * @throws KoreaiError `input-invalid` if a file that does not belong to the bot is in the way; the signal's reason
 */
export async function install(
  target: string,
  files: Files,
  previous: NormalizedBot | undefined,
  signal: AbortSignal,
): Promise<void> {
  if (previous) await refuseOtherFiles(target, files, previous);
  const fresh = join(dirname(target), `.${basename(target)}-${randomUUID()}`);
  try {
    for (const [path, bytes] of files) {
      signal.throwIfAborted();
      await makeFolder(dirname(join(fresh, path)));
      await writeFile(join(fresh, path), bytes);
    }
    signal.throwIfAborted();
    if (previous) await replace(target, fresh, files, previous);
    else await installNew(target, fresh);
  } finally {
    await rm(fresh, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function installNew(target: string, fresh: string): Promise<void> {
  // Only an empty folder is removed. On Windows a folder cannot be renamed to an existing one.
  if (await statOf(target)) await rmdir(target);
  await move(fresh, target);
}

async function replace(target: string, fresh: string, files: Files, previous: NormalizedBot): Promise<void> {
  const isManifest = (path: string): boolean => path === MANIFEST;
  const stale = [...previous.files.keys()].filter((path) => !files.has(path));
  const gone = new Set(stale.map(normalizeName));
  const owned = new Set([...previous.manifest.files, ...previous.files.keys(), ...files.keys()]);
  const marker = {
    ...previous.manifest,
    isComplete: false,
    files: [...owned].filter((path) => !isManifest(path)).sort(),
  };
  const markerPath = join(fresh, `.${randomUUID()}`);
  await writeFile(markerPath, printManifest(marker));
  await move(markerPath, join(target, MANIFEST));
  // Removed first: on a disk that ignores case, the name of a new file can be a stale one.
  for (const path of stale) await rm(join(target, path), { force: true });
  for (const path of stale) await removeEmpty(target, dirname(path));
  for (const [path, bytes] of files) {
    const isThere = previous.files.get(path)?.equals(bytes) && !gone.has(normalizeName(path));
    if (isManifest(path) || isThere) continue;
    await makeFolder(dirname(join(target, path)));
    await move(join(fresh, path), join(target, path));
  }
  await move(join(fresh, MANIFEST), join(target, MANIFEST));
}

async function removeEmpty(target: string, folder: string): Promise<void> {
  for (let at = folder; at !== '.'; at = dirname(at)) {
    try {
      await rmdir(join(target, at));
    } catch {
      return;
    }
  }
}

/** Checks before any change that no other file is in the way. */
async function refuseOtherFiles(target: string, files: Files, previous: NormalizedBot): Promise<void> {
  const owned = new Map(
    [...previous.manifest.files, ...previous.files.keys()].map((path) => [normalizeName(path), path]),
  );
  for (const path of files.keys()) {
    const own = owned.get(normalizeName(path));
    if (own === path || isBelowStale(path, owned, files)) continue;
    if (!(await isPlainFile(target, path))) continue;
    if (own !== undefined && (await isSame(join(target, own), join(target, path)))) continue;
    throw new KoreaiError('input-invalid', `A file that does not belong to the bot is in the way: ${path}`, {
      hint: `${target} was not changed. Move the file, or normalize into another folder.`,
    });
  }
}

/** Whether a file of the previous version becomes a folder. */
function isBelowStale(path: string, owned: ReadonlyMap<string, string>, files: Files): boolean {
  for (let at = dirname(path); at !== '.'; at = dirname(at)) {
    const own = owned.get(normalizeName(at));
    if (own !== undefined && !files.has(own)) return true;
  }
  return false;
}

/** Whether two spellings name the same file, on a disk that ignores case. */
async function isSame(one: string, other: string): Promise<boolean> {
  // Node.js rounds the inode numbers of Windows.
  if (process.platform === 'win32') return (await realpath(one)) === (await realpath(other));
  const [first, second] = [await statOf(one), await statOf(other)];
  return first !== undefined && first.ino === second?.ino && first.dev === second.dev;
}
