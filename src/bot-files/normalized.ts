import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { KoreaiError } from '../core/errors.ts';
import { parseJson } from '../core/json.ts';
import { type Files, readPlainFile, statOf } from './disk.ts';
import { folderOf, type Split } from './split.ts';

/** The file by which a normalized folder is recognized. */
export const MANIFEST = 'koreai-ci.json';

const FORMAT = 1;

/** The content of the manifest. */
export interface Manifest {
  /** False while a new version replaces an old one. */
  readonly isComplete: boolean;
  /** The paths of all files except the manifest, with `/` between folders. */
  readonly files: readonly string[];
  /** Those that end in `.json` and were kept byte for byte. */
  readonly kept: readonly string[];
  readonly definitions: readonly Split[];
}

export function printManifest(manifest: Manifest): Buffer {
  const { isComplete, files, kept, definitions } = manifest;
  const reported = { format: FORMAT, ...(isComplete ? {} : { incomplete: true }), definitions, kept, files };
  return Buffer.from(`${JSON.stringify(reported, null, 2)}\n`);
}

/** @throws KoreaiError `input-invalid` for a manifest that is damaged, newer than this version, or has unsafe paths */
export function parseManifest(text: string): Manifest {
  const manifest: Partial<Record<keyof Manifest | 'format' | 'incomplete', unknown>> = Object(parseJson(text));
  const { format, incomplete, files, kept, definitions } = manifest;
  if (typeof format === 'number' && format > FORMAT) {
    throw new KoreaiError(
      'input-invalid',
      `${MANIFEST} has format ${format}, but this version of koreai-ci only supports ${FORMAT}`,
      { hint: 'The folder was written by a newer koreai-ci: use that version or a later one.' },
    );
  }
  const isRead = format === FORMAT && isPaths(files) && isPaths(kept) && Array.isArray(definitions);
  if (isRead && definitions.every(isSplit)) return { isComplete: incomplete !== true, files, kept, definitions };
  throw new KoreaiError('input-invalid', `${MANIFEST} is damaged`, {
    hint: 'Restore the folder from version control, or use an empty one.',
  });
}

function isPaths(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((path) => typeof path === 'string' && isSafePath(path));
}

function isSplit(value: Partial<Split> | null): value is Split {
  return (
    typeof value?.file === 'string' &&
    isSafePath(value.file) &&
    typeof value.wrapper === 'string' &&
    isPaths(value.lists) &&
    value.lists.every((name) => !name.includes('/'))
  );
}

/** Whether a path stays in its folder, is none of Git's or GitHub's, and is not the manifest. */
export function isSafePath(path: string): boolean {
  if (path.toLowerCase() === MANIFEST) return false;
  return path
    .split('/')
    .every((segment) => !/^\.{0,2}$|^\.git|[\\:\p{Cc}]/iu.test(segment) && !/^git~\d/i.test(segment));
}

/** Whether a file is a member of a split list, listed in the manifest or added by hand. */
export function isPart(manifest: Manifest, path: string): boolean {
  const [, folder = '', name = ''] = /^(.*\/)([^/]+\.json)$/.exec(path) ?? [];
  return name !== '' && partFolders(manifest).includes(folder);
}

function partFolders({ definitions }: Manifest): string[] {
  return definitions.flatMap(({ file, lists }) => lists.map((name) => folderOf(file, name)));
}

/** The bot in a normalized folder. */
export interface NormalizedBot {
  readonly manifest: Manifest;
  /** Its files, including the manifest and members of split lists that were added by hand. */
  readonly files: Files;
}

/** @throws KoreaiError `input-invalid` if the manifest is damaged or of a newer version */
export async function isNormalized(folder: string): Promise<boolean> {
  return (await readManifest(folder)) !== undefined;
}

async function readManifest(folder: string): Promise<Manifest | undefined> {
  const text = await readPlainFile(folder, MANIFEST);
  return text && parseManifest(text.toString());
}

/** @throws KoreaiError `input-invalid` if it is not a folder, or has files but no manifest */
export async function readNormalizedBot(folder: string, signal: AbortSignal): Promise<NormalizedBot | undefined> {
  const stats = await statOf(folder);
  if (stats === undefined) return undefined;
  if (!stats.isDirectory()) throw refusal(folder, 'is not a folder');
  const manifest = await readManifest(folder);
  if (!manifest) {
    if ((await readdir(folder)).length === 0) return undefined;
    throw refusal(folder, 'contains files that koreai-ci did not write');
  }
  const files = new Map<string, Buffer>();
  for (const path of [MANIFEST, ...new Set([...manifest.files, ...(await partsOnDisk(folder, manifest))])]) {
    signal.throwIfAborted();
    const bytes = await readPlainFile(folder, path);
    if (bytes) files.set(path, bytes);
  }
  return { manifest, files };
}

/** The files on the disk that are members of split lists, listed in the manifest or not. */
async function partsOnDisk(folder: string, manifest: Manifest): Promise<string[]> {
  const found: string[] = [];
  for (const below of partFolders(manifest)) {
    const stats = await statOf(join(folder, below));
    const members = stats?.isDirectory() ? await readdir(join(folder, below)) : [];
    found.push(...members.map((member) => below + member));
  }
  return found.filter((path) => isPart(manifest, path)).sort();
}

function refusal(folder: string, why: string): KoreaiError {
  return new KoreaiError('input-invalid', `The folder for the normalized bot ${why}: ${folder}`, {
    hint: 'It was not changed. Use a folder that is new, empty, or was written with normalize before.',
  });
}
