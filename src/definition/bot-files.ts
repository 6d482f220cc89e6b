import { KoreaiError } from '../kernel/errors.ts';
import type { Files } from './disk.ts';
import { type Json, print, sorted } from './json.ts';
import { isSafePath, MANIFEST, type Manifest, printManifest } from './manifest.ts';
import { parseBytes } from './parse-json.ts';
import type { Pause } from './pause.ts';
import { Placeholders } from './secured.ts';
import { isDefinition, type Split, splitDefinition, withBody, wrapperOf } from './split.ts';
import { withoutStamps } from './stamps.ts';
import { takenPaths } from './taken.ts';

/**
 * The stable files of an extracted bot. The same bot gives the same bytes, whatever the order of its fields.
 *
 * @throws KoreaiError `archive-invalid` where a secured value could not be told from the rest, or a file could do harm;
 *   what `pause` throws
 */
export async function normalFiles(source: Files, pause: Pause): Promise<Files> {
  for (const path of source.keys()) {
    if (!isSafePath(path)) throw refuse(`The export has a file that may not be written: ${path}`);
  }
  const readable = await readableJson(source, pause);
  const placeholders = new Placeholders(readable.values());
  const normal = new Map<string, Buffer>();
  const definitions: Split[] = [];
  const isTaken = takenPaths(source);
  for (const [path, bytes] of source) {
    await pause();
    const json = readable.get(path);
    if (json === undefined) {
      normal.set(path, bytes);
      continue;
    }
    const stable = sorted(placeholders.hide(unstamped(path, json)));
    const split =
      isDefinition(path) && stable.kind === 'fields' ? await splitDefinition(path, stable, pause) : undefined;
    const isFree = split && [...split.texts.keys()].every((part) => part === path || !isTaken(part));
    const texts = split && isFree ? split.texts : new Map([[path, print(stable, 2)]]);
    for (const [part, text] of texts) normal.set(part, Buffer.from(text));
    if (split) definitions.push(isFree ? split.split : { ...split.split, lists: [] });
  }
  const files = [...normal.keys()].sort();
  const kept = files.filter((path) => isJson(path) && source.has(path) && !readable.has(path));
  const manifest: Manifest = { isWhole: true, files, kept, definitions };
  return normal.set(MANIFEST, printManifest(manifest));
}

function isJson(path: string): boolean {
  return /\.json$/i.test(path);
}

async function readableJson(source: Files, pause: Pause): Promise<Map<string, Json>> {
  const readable = new Map<string, Json>();
  for (const [path, bytes] of source) {
    await pause();
    const json = isJson(path) ? parseBytes(bytes) : undefined;
    if (json) readable.set(path, json);
    else if (/config\.json$/i.test(path) || (isJson(path) && /issecured/i.test(bytes.toString('latin1')))) {
      throw refuse(`${path} cannot be read as JSON, so its secured values could not be taken out`);
    }
  }
  return readable;
}

function unstamped(path: string, json: Json): Json {
  if (isDefinition(path)) return withBody(withoutStamps(json), wrapperOf(json), withoutStamps);
  return path.toLowerCase() === 'config.json' ? withoutStamps(json) : json;
}

function refuse(message: string): KoreaiError {
  return new KoreaiError('archive-invalid', message, {
    hint: 'Nothing was written. Extract the archive without normalize and look into it.',
  });
}
