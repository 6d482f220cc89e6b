import { readFile } from 'node:fs/promises';
import { normalizeWord } from '../core/status-words.ts';
import { asString, type Fields, type Json, parseBytes, parseText, string } from './json.ts';
import { filesIn, MAX_CHECKED } from './local-archive.ts';
import { isPlaceholder } from './placeholder.ts';
import { secretSpots } from './replace-secrets.ts';
import { replaceSecrets } from './secret-fields.ts';
import { decoded, holdsSecret, isSecretName, isVariable, looksRandom, looksSecret, OUTSIDE } from './secret-names.ts';
import { nameIn, securedInClear } from './secured.ts';
import { fieldOf, itemOf, type Spot, TOP } from './spot.ts';

/** The place of a value that is a secret, or looks like one. Both fields are the bot's own text. */
export interface SecretPlace {
  readonly file: string;
  readonly path: string;
}

/** Text files. Pictures and archives are not searched. */
const TEXT = /\.(?:js|mjs|cjs|ts|json|csv|txt|xml|ya?ml|html?|properties|env|pem|key)$/i;

/** All values in the files of a folder that are secrets in clear, or look like them. @throws the signal's reason */
export async function secretsIn(folder: string, signal: AbortSignal): Promise<SecretPlace[]> {
  const places: SecretPlace[] = [];
  const { found } = await filesIn(folder, 'the archive', signal);
  for (const [file, { path, size, extension }] of found) {
    if (!TEXT.test(file) || size > MAX_CHECKED) continue;
    const bytes = await readFile(path, { signal });
    const json = extension === 'json' ? parseBytes(bytes) : undefined;
    for (const place of json ? pathsIn(json) : linesOf(file, bytes)) places.push({ file, path: place });
  }
  return places;
}

function pathsIn(json: Json): string[] {
  const rest = replaceSecrets(json, () => string(''));
  const variables = securedInClear(json).map((variable) => `secured variable "${nameIn(variable) ?? ''}"`);
  return [...new Set([...secretSpots(json).map(({ path }) => path), ...variables, ...suspectsIn(rest)])];
}

/** The same in a file that is not JSON: line numbers. */
export function linesOf(file: string, bytes: Buffer): string[] {
  if (!TEXT.test(file)) return [];
  const lines = bytes.toString('utf8').split(/\r\n|\r|\n/);
  return lines.flatMap((line, index) => (looksSecret(line, '') ? [`line ${index + 1}`] : []));
}

/** Fields that may hold a key, or the name of something else. */
const KEY_NAME = /(?:key|^pass)$/;

/** The paths of values in clear that look like secrets, each once. */
export function suspectsIn(json: Json): string[] {
  return [...new Set(suspects(json, '', TOP))];
}

/** @param name - of the field or the variable that the value belongs to */
function suspects(json: Json, name: string, spot: Spot): string[] {
  if (json.kind === 'list') {
    return json.items.flatMap((item, index) => suspects(item, name, itemOf(spot, item, index)));
  }
  if (json.kind === 'fields') return suspectsInFields(json, spot);
  const text = asString(json) ?? '';
  return looksSecret(text, name) || isRandomKey(text, name) || holdsNamedSecret(text) ? [spot.path] : [];
}

function suspectsInFields(json: Fields, spot: Spot): string[] {
  const key = isVariable(json) ? nameIn(json) : undefined;
  return json.entries.flatMap(({ name, value }) => {
    const variable = name === 'value' ? key : undefined;
    const own = fieldOf(spot, name);
    const inside = suspects(value, variable ?? name, own);
    return variable !== undefined && isSecretInClear(value, variable) ? [...inside, own.path] : inside;
  });
}

/** Whether the value of a variable with the name of a secret is in clear. */
function isSecretInClear(value: Json, variable: string): boolean {
  const text = asString(value);
  if (text === undefined || isPlaceholder(text)) return false;
  return isSecretName(variable, OUTSIDE) && holdsSecret(string(text), variable);
}

function isRandomKey(text: string, name: string): boolean {
  return KEY_NAME.test(normalizeWord(name)) && looksRandom(text);
}

/** Whether text is JSON (as `agentAssistExport` is) with a secret in it. */
function holdsNamedSecret(text: string): boolean {
  const plain = decoded(text);
  const json = /^\s*[{[]/.test(plain) ? parseText(plain) : undefined;
  if (json === undefined) return false;
  let isThere = false;
  replaceSecrets(json, (value) => {
    isThere ||= !isPlaceholder(asString(value) ?? '');
    return value;
  });
  return isThere;
}
