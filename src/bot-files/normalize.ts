import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { normalBot } from './bot-files.ts';
import type { Change } from './change.ts';
import { changesBetween } from './changes.ts';
import { type Files, listFiles, onDisk } from './disk.ts';
import { install } from './install.ts';
import { MANIFEST, parseManifest } from './manifest.ts';
import { readVersion, type Version } from './normalized.ts';
import { pauseFor } from './pause.ts';
import type { SecretPlace } from './secret-places.ts';

export interface NormalizedBot {
  /** `undefined` where there was no previous version, or only half of one. */
  readonly changes: readonly Change[] | undefined;
  /** True where there was no previous version, and where any byte differs from it. */
  readonly changed: boolean;
  /** Values that were replaced by placeholders, besides those of secured variables. */
  readonly hidden: readonly SecretPlace[];
  /** Values that look like secrets and are in the folder in clear. */
  readonly suspects: readonly SecretPlace[];
}

/**
 * Writes an extracted bot as stable files: sorted fields, a file a dialog, task and node, placeholders for
 * secured values and for fields that are secrets by their name. docs/normalized.md describes them.
 *
 * @param source - a folder with an extracted bot
 * @param target - the absolute path of a folder that is new, empty, or holds a previous version. Files in it that are
 *   not the bot's stay
 * @throws KoreaiError `input-invalid` for a target with other files in the way, `archive-invalid` for an export that
 *   cannot be written without a secured value in it, `download-failed` where the disk refuses; the signal's reason
 */
export async function normalizeBot(
  source: string,
  target: string,
  options: { readonly signal: AbortSignal },
): Promise<NormalizedBot> {
  const { signal } = options;
  const pause = pauseFor(signal);
  return await onDisk('download-failed', 'The bot cannot be normalized', target, async () => {
    const { files, hidden, suspects } = await normalBot(await readFiles(source, signal), pause);
    const previous = await readVersion(target, signal);
    signal.throwIfAborted();
    const changed = !previous || differ(previous.files, files);
    const changes = previous?.manifest.isComplete ? await changesBetween(previous, versionOf(files), pause) : undefined;
    if (changed) await install(target, files, previous, signal);
    return { changes, changed, hidden, suspects };
  });
}

export async function readFiles(source: string, signal: AbortSignal): Promise<Files> {
  const files = new Map<string, Buffer>();
  for (const path of await listFiles(source, signal)) files.set(path, await readFile(join(source, path), { signal }));
  return files;
}

function versionOf(files: Files): Version {
  return { manifest: parseManifest(files.get(MANIFEST)?.toString() ?? ''), files };
}

function differ(old: Files, fresh: Files): boolean {
  return old.size !== fresh.size || [...fresh].some(([path, bytes]) => !old.get(path)?.equals(bytes));
}
