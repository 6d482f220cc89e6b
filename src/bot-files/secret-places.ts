import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { listFiles } from './disk.ts';
import { secretSpots } from './hidden-values.ts';
import { type Json, string } from './json.ts';
import { parseBytes } from './parse-json.ts';
import { pauseFor } from './pause.ts';
import { hideSecrets } from './secret-fields.ts';
import { securedInClear } from './secured.ts';
import { suspectLines, suspectsIn } from './suspects.ts';

/** Where something stands in a bot that is a secret, or looks like one. Both are the bot's own text. */
export interface SecretPlace {
  readonly file: string;
  readonly path: string;
}

/** Text of other kinds than JSON; pictures and archives are not looked into. */
const TEXT = /\.(?:js|mjs|cjs|ts|json|csv|txt|xml|ya?ml|html?|properties|env|pem|key)$/i;

/** A larger file is no text that somebody wrote. In bytes. */
const LARGEST = 64 * 1024 * 1024;

/** Every place in the files of a folder that holds a secret in clear, or looks like it. @throws the signal's reason */
export async function secretsIn(folder: string, signal: AbortSignal): Promise<SecretPlace[]> {
  const places: SecretPlace[] = [];
  const pause = pauseFor(signal);
  for (const file of await listFiles(folder, signal)) {
    await pause();
    const path = join(folder, file);
    if (!TEXT.test(file) || (await stat(path)).size > LARGEST) continue;
    const bytes = await readFile(path, { signal });
    const json = /\.json$/i.test(file) ? parseBytes(bytes) : undefined;
    for (const place of json ? pathsIn(json) : linesOf(file, bytes)) places.push({ file, path: place });
  }
  return places;
}

function pathsIn(json: Json): string[] {
  const rest = hideSecrets(json, () => string(''));
  const variables = securedInClear(json).map((key) => `secured variable "${key}"`);
  return [...new Set([...secretSpots(json).map(({ path }) => path), ...variables, ...suspectsIn(rest)])];
}

/** Places in what is no JSON. */
export function linesOf(file: string, bytes: Buffer): string[] {
  return TEXT.test(file) ? suspectLines(bytes.toString('utf8')) : [];
}
