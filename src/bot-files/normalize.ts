import { KoreaiError } from '../core/errors.ts';
import { type Files, onDisk, readFiles } from './disk.ts';
import { pathCollisions } from './entry-names.ts';
import { hideAllSecrets } from './hidden-secrets.ts';
import { install } from './install.ts';
import { type Json, mapMembers, parseBytes, print, sorted } from './json.ts';
import { isSafePath, MANIFEST, type Manifest, parseManifest, printManifest, readVersion } from './normalized.ts';
import { linesOf, type SecretPlace, suspectsIn } from './secret-places.ts';
import { isDefinition, isOfBot, type Split, splitDefinition, withBody, wrapperOf } from './split.ts';

/** A file that cannot be read as JSON must contain none of these. */
const NAMES_A_SECRET = /issecured|(?:api_?-?key|secret|password|token|authorization)"\s*:\s*"[^"]/i;

/**
 * Fields that describe the export, not the bot. They are dropped from the top of a definition and of `config.json`.
 * docs/normalized.md lists them. None was seen in an export yet; fields that were seen stay.
 */
const VOLATILE_FIELDS = ['exportDate', 'exportTime', 'exportTimestamp', 'exportedAt', 'exportedBy', 'exportedOn'];

/** The stable files of a bot, and its secrets. */
export interface StableFiles {
  readonly files: Files;
  /** Values that were replaced by placeholders, except those of secured variables. */
  readonly hidden: readonly SecretPlace[];
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
    const { files, hidden, suspects } = stableFiles(await readFiles(source, signal));
    const previous = await readVersion(target, signal);
    signal.throwIfAborted();
    const changed = !previous || differ(previous.files, files);
    if (changed) await install(target, files, previous, signal);
    return {
      version: { manifest: parseManifest(String(files.get(MANIFEST))), files },
      /** `undefined` if there was no previous version, or an incomplete one. */
      previous: previous?.manifest.isComplete ? previous : undefined,
      /** True if there was no previous version, or any byte differs from it. */
      changed,
      hidden,
      suspects,
    };
  });
}

function differ(old: Files, fresh: Files): boolean {
  return old.size !== fresh.size || [...fresh].some(([path, bytes]) => !old.get(path)?.equals(bytes));
}

/**
 * The stable files of an extracted bot. The same bot gives the same bytes, whatever the order of its fields.
 *
 * @throws KoreaiError `archive-invalid` if a secured value cannot be separated from the rest, or a path is unsafe
 */
export function stableFiles(source: Files): StableFiles {
  for (const path of source.keys()) {
    if (!isSafePath(path)) throw refuse(`The export has a file that must not be written: ${path}`);
  }
  const { parsed, redacted } = withoutSecrets(source);
  const isCollision = pathCollisions(source);
  const hidden: SecretPlace[] = [];
  const suspects: SecretPlace[] = [];
  const kept: string[] = [];
  const files = new Map<string, Buffer>();
  const definitions: Split[] = [];
  for (const [path, bytes] of source) {
    const [json, file] = [parsed.get(path), redacted.get(path)];
    if (!json || !file) {
      files.set(path, bytes);
      if (isJson(path)) kept.push(path);
      suspects.push(...linesOf(path, bytes).map((line) => ({ file: path, path: line })));
      continue;
    }
    hidden.push(...file.hidden.map((place) => ({ file: path, path: place })));
    suspects.push(...suspectsIn(file.json).map((place) => ({ file: path, path: place })));
    if (!isOfBot(path) && print(file.json, 0) === print(json, 0)) {
      files.set(path, bytes);
      kept.push(path);
      continue;
    }
    const { split, texts } = stableTexts(path, file.json, isCollision);
    for (const [part, text] of texts) files.set(part, Buffer.from(text));
    if (split) definitions.push(split);
  }
  const manifest: Manifest = { isComplete: true, files: [...files.keys()].sort(), kept: kept.sort(), definitions };
  return { files: files.set(MANIFEST, printManifest(manifest)), hidden, suspects };
}

/** One file, or several for a definition. A definition stays in one if another file of the export is in the way. */
function stableTexts(path: string, json: Json, isCollision: (part: string) => boolean) {
  const stable = sorted(withoutVolatileFields(path, json));
  const unsplit = new Map([[path, print(stable, 2)]]);
  if (!isDefinition(path) || stable.kind !== 'fields') return { split: undefined, texts: unsplit };
  const { split, texts } = splitDefinition(path, stable);
  const isFree = [...texts.keys()].every((part) => part === path || !isCollision(part));
  return isFree ? { split, texts } : { split: { ...split, lists: [] }, texts: unsplit };
}

function withoutVolatileFields(path: string, json: Json): Json {
  const withoutOwn = (from: Json): Json =>
    mapMembers(from, (value, name) => (value.kind === 'scalar' && VOLATILE_FIELDS.includes(name) ? undefined : value));
  if (!isOfBot(path)) return json;
  return isDefinition(path) ? withBody(withoutOwn(json), wrapperOf(json), withoutOwn) : withoutOwn(json);
}

function isJson(path: string): boolean {
  return /\.json$/i.test(path);
}

/**
 * The JSON files of an extracted bot, as they are and with placeholders for secrets.
 *
 * @throws KoreaiError `archive-invalid` if a secured value cannot be separated from the rest
 */
export function withoutSecrets(source: Files) {
  const parsed = parsedFiles(source);
  return { parsed, redacted: hideAllSecrets(parsed) };
}

function parsedFiles(source: Files): Map<string, Json> {
  const parsed = new Map<string, Json>();
  for (const [path, bytes] of source) {
    const json = isJson(path) ? parseBytes(bytes) : undefined;
    if (json) parsed.set(path, json);
    else if (/config\.json$/i.test(path) || (isJson(path) && NAMES_A_SECRET.test(bytes.toString('latin1')))) {
      throw refuse(`${path} is not valid JSON, so its secured values cannot be removed`);
    }
  }
  return parsed;
}

function refuse(message: string): KoreaiError {
  return new KoreaiError('archive-invalid', message, {
    hint: 'Nothing was written. Extract the archive without {normalize} and check its files.',
  });
}
