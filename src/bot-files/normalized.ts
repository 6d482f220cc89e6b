import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { KoreaiError } from '../core/errors.ts';
import { type Files, poll, readPlainFile } from './disk.ts';
import { isPart, MANIFEST, type Manifest, parseManifest } from './manifest.ts';
import { folderOf } from './split.ts';

/** The version of a bot that a normalized folder holds. */
export interface Version {
  readonly manifest: Manifest;
  /** Its files, the manifest with them, and members of split lists that were added by hand. */
  readonly files: Files;
}

/**
 * True for a folder that holds a bot as stable files.
 *
 * @throws KoreaiError `input-invalid` where its manifest is damaged or of a newer version
 */
export async function isNormalized(folder: string): Promise<boolean> {
  return (await readManifest(folder)) !== undefined;
}

export async function readManifest(folder: string): Promise<Manifest | undefined> {
  const text = await readPlainFile(folder, MANIFEST);
  return text && parseManifest(text.toString());
}

/** @throws KoreaiError `input-invalid` where files are in the folder that are no bot of ours, or it is no folder */
export async function readVersion(folder: string, signal: AbortSignal): Promise<Version | undefined> {
  const stats = await poll(folder);
  if (stats === undefined) return undefined;
  if (!stats.isDirectory()) throw refuse(folder, 'is not a folder');
  const manifest = await readManifest(folder);
  if (!manifest) {
    if ((await readdir(folder)).length === 0) return undefined;
    throw refuse(folder, 'has files in it and was not written by koreai-ci');
  }
  const files = new Map<string, Buffer>();
  for (const path of [MANIFEST, ...new Set([...manifest.files, ...(await addedParts(folder, manifest))])]) {
    signal.throwIfAborted();
    const bytes = await readPlainFile(folder, path);
    if (bytes) files.set(path, bytes);
  }
  return { manifest, files };
}

/** Members of split lists that are on the disk, whether the manifest knows them or not. */
export async function addedParts(folder: string, manifest: Manifest): Promise<string[]> {
  const found: string[] = [];
  for (const split of manifest.definitions) {
    for (const name of split.lists) {
      const below = folderOf(split.file, name);
      const stats = await poll(join(folder, below));
      const members = stats?.isDirectory() ? await readdir(join(folder, below)) : [];
      found.push(...members.map((member) => below + member).filter((path) => isPart(manifest, path)));
    }
  }
  return found.sort();
}

function refuse(folder: string, why: string): KoreaiError {
  return new KoreaiError('input-invalid', `The folder for the normalized bot ${why}: ${folder}`, {
    hint: 'Nothing of it was touched. Give a folder that is empty, new, or was written with normalize before.',
  });
}
