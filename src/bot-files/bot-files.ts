import { KoreaiError } from '../core/errors.ts';
import type { Files } from './disk.ts';
import { HiddenValues } from './hidden-values.ts';
import { type Json, print, sorted } from './json.ts';
import { isSafePath, MANIFEST, type Manifest, printManifest } from './manifest.ts';
import { parseBytes } from './parse-json.ts';
import { collidingPaths } from './path-collision.ts';
import type { Pause } from './pause.ts';
import { linesOf, type SecretPlace } from './secret-places.ts';
import { isDefinition, isOfBot, type Split, splitDefinition, withBody, wrapperOf } from './split.ts';
import { suspectsIn } from './suspects.ts';
import { withoutVolatileFields } from './volatile-fields.ts';

/** What cannot be read as JSON must not hold any of these. */
const SPEAKS_OF_SECRETS = /issecured|(?:api_?-?key|secret|password|token|authorization)"\s*:\s*"[^"]/i;

/** The stable files of a bot, and what about them concerns its secrets. */
export interface NormalBot {
  readonly files: Files;
  /** Values that were replaced by placeholders, besides those of secured variables. */
  readonly hidden: readonly SecretPlace[];
  /** Values that look like secrets and are in the files in clear. */
  readonly suspects: readonly SecretPlace[];
}

/**
 * The stable files of an extracted bot. The same bot gives the same bytes, whatever the order of its fields.
 *
 * @throws KoreaiError `archive-invalid` where a secured value could not be told from the rest, or a file could do harm;
 *   what `pause` throws
 */
export async function normalBot(source: Files, pause: Pause): Promise<NormalBot> {
  for (const path of source.keys()) {
    if (!isSafePath(path)) throw refuse(`The export has a file that may not be written: ${path}`);
  }
  const readable = await readableJson(source, pause);
  const values = new HiddenValues(readable);
  const hidden: SecretPlace[] = [];
  const suspects: SecretPlace[] = [];
  const kept: string[] = [];
  const normal = new Map<string, Buffer>();
  const definitions: Split[] = [];
  const isCollision = collidingPaths(source);
  for (const [path, bytes] of source) {
    await pause();
    const json = readable.get(path);
    if (json === undefined) {
      normal.set(path, bytes);
      if (isJson(path)) kept.push(path);
      for (const line of linesOf(path, bytes)) suspects.push({ file: path, path: line });
      continue;
    }
    const safe = values.hide(path, json);
    for (const place of values.secretPaths(path)) hidden.push({ file: path, path: place });
    for (const place of suspectsIn(safe)) suspects.push({ file: path, path: place });
    if (!isOfBot(path) && print(safe, 0) === print(json, 0)) {
      normal.set(path, bytes);
      kept.push(path);
      continue;
    }
    const stable = sorted(unstamped(path, safe));
    const split =
      isDefinition(path) && stable.kind === 'fields' ? await splitDefinition(path, stable, pause) : undefined;
    const isFree = split && [...split.texts.keys()].every((part) => part === path || !isCollision(part));
    const texts = split && isFree ? split.texts : new Map([[path, print(stable, 2)]]);
    for (const [part, text] of texts) normal.set(part, Buffer.from(text));
    if (split) definitions.push(isFree ? split.split : { ...split.split, lists: [] });
  }
  const files = [...normal.keys()].sort();
  const manifest: Manifest = { isComplete: true, files, kept: kept.sort(), definitions };
  return { files: normal.set(MANIFEST, printManifest(manifest)), hidden, suspects };
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
    else if (/config\.json$/i.test(path) || (isJson(path) && SPEAKS_OF_SECRETS.test(bytes.toString('latin1')))) {
      throw refuse(`${path} cannot be read as JSON, so its secured values could not be taken out`);
    }
  }
  return readable;
}

function unstamped(path: string, json: Json): Json {
  if (isDefinition(path)) return withBody(withoutVolatileFields(json), wrapperOf(json), withoutVolatileFields);
  return isOfBot(path) ? withoutVolatileFields(json) : json;
}

function refuse(message: string): KoreaiError {
  return new KoreaiError('archive-invalid', message, {
    hint: 'Nothing was written. Extract the archive without {normalize} and look into it.',
  });
}
