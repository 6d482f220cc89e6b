import { createWriteStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { PassThrough } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import yazl from 'yazl';
import { makeFolder } from '../core/disk.ts';
import { KoreaiError } from '../core/errors.ts';
import { listed } from '../core/sanitize.ts';
import { type Files, onDisk } from './disk.ts';
import { type Json, parseBytes, print } from './json.ts';
import { isPart, MANIFEST, type NormalizedBot, readNormalizedBot } from './normalized.ts';
import { type Environment, filled } from './placeholder.ts';
import { fillSecrets } from './secret-fields.ts';
import { fillPlaceholders } from './secured.ts';
import { joinDefinition, partPaths, type Split } from './split.ts';

/**
 * Writes the files of a normalized bot as the platform exports them, ready for an import. Secured variables without a
 * value are empty, as in an export.
 *
 * @param folder - a normalized folder
 * @param target - an existing, empty folder
 * @throws KoreaiError `input-invalid` if the folder is not normalized, incomplete or inconsistent; the signal's reason
 */
export async function packBot(
  folder: string,
  target: string,
  environment: Environment,
  signal: AbortSignal,
): Promise<void> {
  await onDisk('input-invalid', 'The bot cannot be packed', target, async () => {
    const version = await readNormalizedBot(folder, signal);
    if (!version) throw refusal(`${folder} has no ${MANIFEST}`);
    for (const [path, bytes] of plainFiles(version, environment)) {
      signal.throwIfAborted();
      await makeFolder(dirname(join(target, path)));
      await writeFile(join(target, path), bytes, { flag: 'wx' });
    }
  });
}

/** @throws KoreaiError `input-invalid` if a file is missing, is not readable or would be lost, or a secret has no value */
export function plainFiles({ manifest, files }: NormalizedBot, environment: Environment): Files {
  if (!manifest.isComplete) throw refusal('the folder is incomplete, because the step that wrote it was interrupted');
  const plain = new Map<string, Buffer>();
  const missing: string[] = [];
  const named = new Set<string>();
  for (const path of manifest.files.filter((file) => !isPart(manifest, file))) {
    const bytes = files.get(path);
    if (!bytes) throw refusal(`${path} is missing`);
    if (!/\.json$/i.test(path) || manifest.kept.includes(path)) {
      plain.set(path, bytes);
      continue;
    }
    const split = manifest.definitions.find(({ file }) => file === path);
    const read = (member: string): Json => {
      named.add(member);
      return readJson(member, files);
    };
    const json = split ? joined(split, read) : read(path);
    const withSecrets = fillSecrets(json, (value, spot) => {
      const found = filled(value, environment);
      if (found.missing !== undefined) missing.push(`${found.missing} (${path}: ${spot.path})`);
      return found.value.kind === 'scalar' ? found.value : value;
    });
    plain.set(path, Buffer.from(print(fillPlaceholders(withSecrets, environment), 4)));
  }
  if (missing.length > 0) throw missingSecrets(missing);
  // A full import would remove a dialog that no list names from the target.
  const lost = [...files.keys()].find((path) => isPart(manifest, path) && !named.has(path));
  if (lost !== undefined) throw refusal(`no list names ${lost}, so it would be lost`);
  return plain;
}

function joined(split: Split, read: (path: string) => Json): Json {
  const rest = read(split.file);
  const unusable = split.lists.find((name) => !partPaths(split, rest, name));
  if (unusable !== undefined) throw refusal(`${unusable} in ${split.file} is not a list of distinct file names`);
  return joinDefinition(split, rest, read);
}

function readJson(path: string, files: Files): Json {
  const bytes = files.get(path);
  if (!bytes) throw refusal(`${path} is missing`);
  const json = parseBytes(bytes);
  if (!json) throw refusal(`${path} is not valid JSON`);
  return json;
}

/** Unlike secured variables, they cannot be left to the bot: the platform would store the placeholder as the value. */
function missingSecrets(missing: readonly string[]): KoreaiError {
  return new KoreaiError(
    'input-invalid',
    `These secrets of the bot have no value, so it cannot be packed: ${listed(missing)}`,
    {
      hint: 'Nothing was sent. Set these environment variables, or replace the placeholders in the files by values, which can be empty.',
    },
  );
}

function refusal(why: string): KoreaiError {
  return new KoreaiError('input-invalid', `The normalized bot cannot be packed: ${why}`, {
    hint: 'Restore the folder from version control, or export the bot again. docs/normalized.md describes its files.',
  });
}

/** Every file gets the same time, so that the same files give the same zip. */
const MTIME = new Date('2020-01-01T00:00:00Z');

/** Writes a zip of files, as Kore.ai exports them. A `name` can be a path. @throws file system errors; the signal's reason */
export async function packZip(
  files: readonly { path: string; name: string }[],
  target: string,
  signal: AbortSignal,
): Promise<void> {
  const zip = new yazl.ZipFile();
  const bytes = new PassThrough();
  // An unreadable file is reported by the zip only; its stream would never end.
  zip.on('error', (error: Error) => bytes.destroy(error));
  for (const { path, name } of files) zip.addFile(path, name, { mtime: MTIME, mode: 0o100644 });
  zip.end();
  zip.outputStream.pipe(bytes);
  try {
    await pipeline(bytes, createWriteStream(target), { signal });
  } catch (error) {
    signal.throwIfAborted();
    throw error;
  }
}
