import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { KoreaiError } from '../core/errors.ts';
import { makeFolder } from '../core/make-folder.ts';
import { sanitize } from '../core/sanitize.ts';
import { type Files, onDisk } from './disk.ts';
import { type Json, print } from './json.ts';
import { isPart, MANIFEST } from './manifest.ts';
import { isNormalized, readVersion, type Version } from './normalized.ts';
import { parseBytes } from './parse-json.ts';
import { type Pause, pauseFor } from './pause.ts';
import { filled } from './placeholder.ts';
import { fillSecrets } from './secret-fields.ts';
import { fillSecured, type Unfilled } from './secured.ts';
import { joinDefinition, partPaths, type Split } from './split.ts';

/** How many of them an error names. */
const MOST_SHOWN = 20;

export interface PackOptions {
  /** The value of an environment variable, by its name. An empty one counts as none. */
  variables: (name: string) => string | undefined;
  /** What becomes of secured variables without a value. Default: `leave-out`. */
  unfilled?: Unfilled;
  signal: AbortSignal;
}

export interface PackedBot {
  /** The keys of secured variables without a value, for the import's `options.botVariables.ignore`. */
  readonly ignoredVariables: readonly string[];
}

/**
 * Writes the files of a normalized bot as the platform exports them, ready for an import.
 *
 * @param folder - a normalized folder
 * @param target - an existing, empty folder
 * @throws KoreaiError `input-invalid` where the folder is not normalized, half written, or does not add up; the
 *   signal's reason
 */
export async function packBot(folder: string, target: string, options: PackOptions): Promise<PackedBot> {
  return await onDisk('input-invalid', 'The bot cannot be packed', target, async () => {
    const version = (await isNormalized(folder)) ? await readVersion(folder, options.signal) : undefined;
    if (!version) throw refuse(`${folder} has no ${MANIFEST}`);
    const pause = pauseFor(options.signal);
    const { files, ignoredVariables } = await plainFiles(version, options.variables, pause, options.unfilled);
    for (const [path, bytes] of files) {
      options.signal.throwIfAborted();
      await makeFolder(dirname(join(target, path)));
      await writeFile(join(target, path), bytes, { flag: 'wx' });
    }
    return { ignoredVariables };
  });
}

/**
 * @throws KoreaiError `input-invalid` where a file is missing, cannot be read, or would be lost, and where a secret has
 *   no value; what `pause` throws
 */
export async function plainFiles(
  { manifest, files }: Version,
  variables: PackOptions['variables'],
  pause: Pause,
  unfilled: Unfilled = 'leave-out',
): Promise<{ readonly files: Files; readonly ignoredVariables: readonly string[] }> {
  if (!manifest.isComplete) throw refuse('the folder is half written: the step that wrote it was cut short');
  const plain = new Map<string, Buffer>();
  const leftOut = new Set<string>();
  const missing: string[] = [];
  for (const path of manifest.files.filter((file) => !isPart(manifest, file))) {
    await pause();
    const bytes = files.get(path);
    if (!bytes) throw refuse(`${path} is missing`);
    if (!/\.json$/i.test(path) || manifest.kept.includes(path)) {
      plain.set(path, bytes);
      continue;
    }
    const split = manifest.definitions.find(({ file }) => file === path);
    const json = split ? await joined(split, files, pause) : readJson(path, files);
    const withSecrets = fillSecrets(json, (value, spot) => {
      const found = filled(value, variables);
      if (found.missing !== undefined) missing.push(`${found.missing} (${path}: ${spot.path})`);
      return found.value.kind === 'scalar' ? found.value : value;
    });
    const complete = fillSecured(withSecrets, variables, unfilled);
    for (const key of complete.missing) leftOut.add(key);
    plain.set(path, Buffer.from(print(complete.json, 4)));
  }
  if (missing.length > 0) throw withoutSecrets(missing);
  refuseLostParts(manifest.definitions, files, (path) => isPart(manifest, path));
  return { files: plain, ignoredVariables: [...leftOut] };
}

async function joined(split: Split, files: Files, pause: Pause): Promise<Json> {
  const rest = readJson(split.file, files);
  for (const name of split.lists) {
    if (!partPaths(split, rest, name)) throw refuse(`${name} in ${split.file} does not name each of its files once`);
  }
  const complete = await joinDefinition(split, rest, (path) => readJson(path, files), pause);
  if (!complete) throw refuse(`${split.file} does not add up`);
  return complete;
}

/** A dialog that no list names would be gone from the target after a full import. */
function refuseLostParts(definitions: readonly Split[], files: Files, isMember: (path: string) => boolean): void {
  const named = new Set(
    definitions.flatMap((split) => {
      const rest = readJson(split.file, files);
      return split.lists.flatMap((name) => partPaths(split, rest, name) ?? []);
    }),
  );
  const lost = [...files.keys()].find((path) => isMember(path) && !named.has(path));
  if (lost !== undefined) throw refuse(`${lost} is named in no list, so it would be left out`);
}

function readJson(path: string, files: Files): Json {
  const bytes = files.get(path);
  if (!bytes) throw refuse(`${path} is missing`);
  const json = parseBytes(bytes);
  if (!json) throw refuse(`${path} is no JSON that can be read`);
  return json;
}

/** Unlike variables, no import can leave them to the bot, and the platform would take the placeholder for the value. */
function withoutSecrets(missing: readonly string[]): KoreaiError {
  const shown = missing.slice(0, MOST_SHOWN).map((one) => sanitize(one));
  const more = missing.length > shown.length ? ` and ${missing.length - shown.length} more` : '';
  return new KoreaiError(
    'input-invalid',
    `These secrets of the bot have no value, so it cannot be packed: ${shown.join(', ')}${more}`,
    {
      hint: 'Nothing was sent. Set each of these environment variables, or write the value that the bot is to have, which may be empty, in the place of the placeholder.',
    },
  );
}

function refuse(why: string): KoreaiError {
  return new KoreaiError('input-invalid', `The normalized bot cannot be packed: ${why}`, {
    hint: 'Restore the folder from version control or export the bot again; docs/normalized.md describes its files.',
  });
}
