import type { Files } from './disk.ts';
import { secretSpots } from './hidden-values.ts';
import { type Json, string } from './json.ts';
import { parseBytes } from './parse-json.ts';
import type { Pause } from './pause.ts';
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

/** Every place in an exported bot that holds a secret in clear, or looks like it. */
export async function secretPlaces(files: Files, pause: Pause): Promise<SecretPlace[]> {
  const places: SecretPlace[] = [];
  for (const [file, bytes] of files) {
    await pause();
    const json = /\.json$/i.test(file) ? parseBytes(bytes) : undefined;
    const paths = json ? pathsIn(json) : linesOf(file, bytes);
    for (const path of paths) places.push({ file, path });
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
