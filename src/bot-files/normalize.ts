import { isDeepStrictEqual } from 'node:util';
import { KoreaiError } from '../core/errors.ts';
import { normalizeName } from '../core/names.ts';
import { type Files, onDisk } from './disk.ts';
import { install } from './install.ts';
import { type Json, parseBytes, print, sorted } from './json.ts';
import { readFiles } from './local-archive.ts';
import {
  isSafePath,
  MANIFEST,
  type Manifest,
  type NormalizedBot,
  parseManifest,
  printManifest,
  readNormalizedBot,
} from './normalized.ts';
import { replaceAllSecrets } from './replace-secrets.ts';
import { linesOf, type SecretPlace, suspectsIn } from './secret-places.ts';
import { isDefinition, isOfBot, type Split, splitDefinition } from './split.ts';

/** A file that cannot be read as JSON must contain none of these. */
const NAMES_A_SECRET = /issecured|(?:api_?-?key|secret|password|token|authorization)"\s*:\s*"[^"]/i;

/** The stable files of a bot, and its secrets. */
export interface StableFiles {
  readonly files: Files;
  /** Values that were replaced by placeholders, except those of secured variables. */
  readonly replaced: readonly SecretPlace[];
  /** Values that look like secrets and are in the files in clear. */
  readonly suspects: readonly SecretPlace[];
}

/**
 * Writes an extracted bot as stable files: sorted fields, a file for each dialog, task and component, placeholders for
 * secrets. docs/normalized.md describes them.
 *
 * @param source - a folder with an extracted bot
 * @param target - the absolute path of a folder that is new, empty, or contains a previous version. Its files that do
 *   not belong to the bot stay
 * @throws KoreaiError `input-invalid` if other files are in the way, `archive-invalid` if the export cannot be written
 *   without a secured value in it, `download-failed` if the disk fails; the signal's reason
 */
export async function normalizeBot(source: string, target: string, signal: AbortSignal) {
  return await onDisk('download-failed', 'The bot cannot be normalized', target, async () => {
    const { files, replaced, suspects } = stableFiles(await readFiles(source, signal));
    const previous = await readPrevious(target, signal);
    signal.throwIfAborted();
    const changed = !isDeepStrictEqual(previous?.files, files);
    if (changed) await install(target, files, previous, signal);
    return {
      version: { manifest: parseManifest(String(files.get(MANIFEST))), files },
      /** `undefined` if there was no previous version, or an incomplete one. */
      previous: previous?.manifest.isComplete ? previous : undefined,
      /** True if there was no previous version, or any byte differs from it. */
      changed,
      replaced,
      suspects,
    };
  });
}

/**
 * The previous version of a bot in a folder, if it has one.
 *
 * @throws KoreaiError `input-invalid` if other files are in the way, `download-failed` if the disk fails
 */
export function readPrevious(target: string, signal: AbortSignal): Promise<NormalizedBot | undefined> {
  return onDisk('download-failed', 'The bot cannot be normalized', target, () => readNormalizedBot(target, signal));
}

/**
 * The stable files of an extracted bot. The same bot gives the same bytes, whatever the order of its fields.
 *
 * @throws KoreaiError `archive-invalid` if a secured value cannot be separated from the rest, a path is
 *   unsafe, or a file is in the way of a part
 */
export function stableFiles(source: Files): StableFiles {
  for (const path of source.keys()) {
    if (!isSafePath(path)) throw refusal(`The export has a file that must not be written: ${path}`);
  }
  const read = withoutSecrets(source);
  const replaced: SecretPlace[] = [];
  const suspects: SecretPlace[] = [];
  const kept: string[] = [];
  const files = new Map<string, Buffer>();
  const definitions: Split[] = [];
  for (const [path, bytes] of source) {
    const file = read.get(path);
    replaced.push(...(file?.replaced ?? []).map((place) => ({ file: path, path: place })));
    const places = file ? suspectsIn(file.json) : linesOf(path, bytes);
    suspects.push(...places.map((place) => ({ file: path, path: place })));
    if (!file || (!isOfBot(path) && file.json === file.original)) {
      files.set(path, bytes);
      if (isJson(path)) kept.push(path);
      continue;
    }
    const stable = sorted(file.json);
    if (!isDefinition(path) || stable.kind !== 'fields') {
      files.set(path, Buffer.from(print(stable, 2)));
      continue;
    }
    const { split, texts } = splitDefinition(path, stable);
    for (const [part, text] of texts) {
      if (part !== path) refuseFileInTheWay(part, source);
      files.set(part, Buffer.from(text));
    }
    definitions.push(split);
  }
  const manifest: Manifest = { isComplete: true, files: [...files.keys()].sort(), kept: kept.sort(), definitions };
  return { files: files.set(MANIFEST, printManifest(manifest)), replaced, suspects };
}

/** @throws KoreaiError `archive-invalid` if the export has a file at the path of a part, above it or below it */
function refuseFileInTheWay(part: string, source: Files): void {
  const wanted = `${normalizeName(part)}/`;
  const inTheWay = [...source.keys()].find((path) => {
    const own = `${normalizeName(path)}/`;
    return own.startsWith(wanted) || wanted.startsWith(own);
  });
  if (inTheWay !== undefined) throw refusal(`${inTheWay}, a file of the export, is in the way of ${part}`);
}

function isJson(path: string): boolean {
  return /\.json$/i.test(path);
}

/**
 * The JSON files of an extracted bot, with placeholders for secrets.
 *
 * @throws KoreaiError `archive-invalid` if a secured value cannot be separated from the rest
 */
export function withoutSecrets(source: Files) {
  const parsed = new Map<string, Json>();
  for (const [path, bytes] of source) {
    const json = isJson(path) ? parseBytes(bytes) : undefined;
    if (json) parsed.set(path, json);
    else if (/config\.json$/i.test(path) || (isJson(path) && NAMES_A_SECRET.test(bytes.toString('latin1')))) {
      throw refusal(`${path} is not valid JSON, so its secured values cannot be removed`);
    }
  }
  return replaceAllSecrets(parsed);
}

function refusal(message: string): KoreaiError {
  return new KoreaiError('archive-invalid', message, {
    hint: 'Nothing was written. Extract the archive without {normalize} and check its files.',
  });
}
