import { randomUUID } from 'node:crypto';
import { realpath, rm, rmdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { KoreaiError } from '../core/errors.ts';
import { makeFolder } from '../core/make-folder.ts';
import { move } from '../core/move.ts';
import { type Files, poll, pollsPlain } from './disk.ts';
import { folded } from './entry-names.ts';
import { MANIFEST, printManifest } from './manifest.ts';
import type { Version } from './normalized.ts';

/**
 * Puts the files of a new version in the place of the previous one. They are all written beside the folder first. A
 * folder that is new takes its name at once; in one that exists the manifest says that it is incomplete for as long as
 * it is. What is not the bot's stays.
 *
 * @throws KoreaiError `input-invalid` where a file that is not the bot's is in the way; the signal's reason
 */
export async function install(
  target: string,
  files: Files,
  previous: Version | undefined,
  signal: AbortSignal,
): Promise<void> {
  if (previous) await refuseForeign(target, files, previous);
  const fresh = join(dirname(target), `.${basename(target)}-${randomUUID()}`);
  try {
    for (const [path, bytes] of files) {
      signal.throwIfAborted();
      await makeFolder(dirname(join(fresh, path)));
      await writeFile(join(fresh, path), bytes);
    }
    signal.throwIfAborted();
    if (previous) await replace(target, fresh, files, previous);
    else await takeName(target, fresh);
  } finally {
    await rm(fresh, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function takeName(target: string, fresh: string): Promise<void> {
  // Only an empty folder goes, and on Windows none may be in the way.
  if (await poll(target)) await rmdir(target);
  await move(fresh, target);
}

async function replace(target: string, fresh: string, files: Files, previous: Version): Promise<void> {
  const isManifest = (path: string): boolean => path === MANIFEST;
  const stale = [...previous.files.keys()].filter((path) => !files.has(path));
  const gone = new Set(stale.map(folded));
  const owned = new Set([...previous.manifest.files, ...previous.files.keys(), ...files.keys()]);
  const marker = {
    ...previous.manifest,
    isComplete: false,
    files: [...owned].filter((path) => !isManifest(path)).sort(),
  };
  const markerPath = join(fresh, `.${randomUUID()}`);
  await writeFile(markerPath, printManifest(marker));
  await move(markerPath, join(target, MANIFEST));
  // Before anything arrives: on a disk that ignores case, a new name can be a stale one.
  for (const path of stale) await rm(join(target, path), { force: true });
  for (const path of stale) await removeEmpty(target, dirname(path));
  for (const [path, bytes] of files) {
    const isThere = previous.files.get(path)?.equals(bytes) && !gone.has(folded(path));
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

/** Finds out before anything is touched whether each file of the bot has its place. */
async function refuseForeign(target: string, files: Files, previous: Version): Promise<void> {
  const owned = new Map([...previous.manifest.files, ...previous.files.keys()].map((path) => [folded(path), path]));
  for (const path of files.keys()) {
    const own = owned.get(folded(path));
    if (own === path || isBelowStale(path, owned, files)) continue;
    if (!(await pollsPlain(target, path))) continue;
    if (own !== undefined && (await isSame(join(target, own), join(target, path)))) continue;
    throw new KoreaiError('input-invalid', `A file that is not the bot's is in its way: ${path}`, {
      hint: `Nothing of ${target} was touched. Move the file, or normalize into another folder.`,
    });
  }
}

/** A file of the previous version that becomes a folder. */
function isBelowStale(path: string, owned: ReadonlyMap<string, string>, files: Files): boolean {
  for (let at = dirname(path); at !== '.'; at = dirname(at)) {
    const own = owned.get(folded(at));
    if (own !== undefined && !files.has(own)) return true;
  }
  return false;
}

/** One file under two spellings of its name, as disks that ignore case have it. */
async function isSame(one: string, other: string): Promise<boolean> {
  // Node.js rounds the inode numbers of Windows.
  if (process.platform === 'win32') return (await realpath(one)) === (await realpath(other));
  const [first, second] = [await poll(one), await poll(other)];
  return first !== undefined && first.ino === second?.ino && first.dev === second.dev;
}
