import { readFile } from 'node:fs/promises';
import { normalizeStatus } from '../core/status-words.ts';
import { asString, type Json, parseBytes, parseText, string } from './json.ts';
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
  const found: string[] = [];
  visit(json, '', TOP, found);
  return [...new Set(found)];
}

function visit(json: Json, name: string, spot: Spot, found: string[]): void {
  if (json.kind === 'list') {
    for (const [index, item] of json.items.entries()) visit(item, name, itemOf(spot, item, index), found);
    return;
  }
  if (json.kind === 'fields') {
    const key = isVariable(json) ? nameIn(json) : undefined;
    for (const { name: own, value } of json.entries) {
      const variable = own === 'value' ? key : undefined;
      visit(value, variable ?? own, fieldOf(spot, own), found);
      const isSecret = variable !== undefined && isSecretName(variable, OUTSIDE);
      const text = asString(value);
      if (isSecret && text !== undefined && !isPlaceholder(text) && holdsSecret(string(text), variable)) {
        found.push(`${spot.path}.value`);
      }
    }
    return;
  }
  const text = asString(json);
  if (text === undefined) return;
  if (looksSecret(text, name) || isRandomKey(text, name) || holdsNamedSecret(text)) found.push(spot.path);
}

function isRandomKey(text: string, name: string): boolean {
  return KEY_NAME.test(normalizeStatus(name)) && looksRandom(text);
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
