import { KoreaiError } from '../core/errors.ts';
import { folderOf, type Split } from './split.ts';

/** The file that makes a folder a normalized one. */
export const MANIFEST = 'koreai-ci.json';

const FORMAT = 1;

/** What a normalized folder says about itself. */
export interface Manifest {
  /** False while a new version is being put in the place of an old one. */
  readonly isComplete: boolean;
  /** Every file of it besides the manifest, by path with `/` between folders. */
  readonly files: readonly string[];
  /** Those of them that end in `.json` and are kept byte for byte all the same. */
  readonly kept: readonly string[];
  readonly definitions: readonly Split[];
}

export function printManifest(manifest: Manifest): Buffer {
  const { isComplete, files, kept, definitions } = manifest;
  const reported = { format: FORMAT, ...(isComplete ? {} : { incomplete: true }), definitions, kept, files };
  return Buffer.from(`${JSON.stringify(reported, null, 2)}\n`);
}

/** @throws KoreaiError `input-invalid` for one that is damaged, newer than this version, or leads out of its folder */
export function parseManifest(text: string): Manifest {
  let reported: Partial<Record<string, unknown>> | null;
  try {
    reported = JSON.parse(text) as Partial<Record<string, unknown>> | null;
  } catch (error) {
    throw damaged('it is no JSON', error);
  }
  const format = reported?.['format'];
  if (typeof format !== 'number' || !Number.isInteger(format) || format < 1) throw damaged('it has no format');
  if (format > FORMAT) {
    throw new KoreaiError('input-invalid', `${MANIFEST} has format ${format}, and this koreai-ci knows ${FORMAT}`, {
      hint: 'A newer koreai-ci wrote the folder: use that version or a later one.',
    });
  }
  const { files, kept, definitions, incomplete } = reported ?? {};
  if (!isPaths(files) || !isPaths(kept)) throw damaged('its list of files is none');
  if (!Array.isArray(definitions) || !definitions.every(isSplit)) throw damaged('its list of definitions is none');
  return { isComplete: incomplete !== true, files, kept, definitions };
}

function damaged(why: string, cause?: unknown): KoreaiError {
  return new KoreaiError('input-invalid', `${MANIFEST} is damaged: ${why}`, {
    hint: 'Restore the folder from version control, or give an empty one.',
    cause,
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

/** A path that stays in its folder, touches nothing of Git or GitHub, and is not the manifest. */
export function isSafePath(path: string): boolean {
  if (path.toLowerCase() === MANIFEST) return false;
  return path
    .split('/')
    .every((segment) => !/^\.{0,2}$|^\.git|[\\:\p{Cc}]/iu.test(segment) && !/^git~\d/i.test(segment));
}

/** True for a file that is a member of a split list, whether the manifest names it or somebody added it by hand. */
export function isPart(manifest: Manifest, path: string): boolean {
  return manifest.definitions.some((split) =>
    split.lists.some((name) => {
      const folder = folderOf(split.file, name);
      return path.startsWith(folder) && /^[^/]+\.json$/.test(path.slice(folder.length));
    }),
  );
}
