import { normalizeStatus } from '../core/normalize-text.ts';
import { asString, firstText, type Json } from './json.ts';
import { parseText } from './parse-json.ts';
import { decoded, hideSecrets } from './secret-fields.ts';
import { holdsSecret, isSecretName, isVariable, OUTSIDE } from './secret-names.ts';
import { fieldOf, itemOf, type Spot, TOP } from './spot.ts';

/** What keys and credentials look like, whatever the field is called that they stand in. */
const SHAPES: readonly RegExp[] = [
  /\b(?:Bearer|Basic)\s+(?=[^\s"'{}]*[\d=])[\w.~+/=-]{12,}/i,
  /\bsk-(?=[\w-]*\d)[\w-]{16,}/,
  /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/,
  /\bAIza[\w-]{30,}/,
  /\bgh[pousr]_\w{20,}|\bgithub_pat_\w{20,}|\bglpat-[\w-]{16,}/,
  /\bxox[a-z]-[\w-]{10,}/,
  /\beyJ[\w-]{8,}\.eyJ[\w-]{4,}\.[\w-]{8,}/,
  /-----BEGIN [A-Z ]*PRIVATE KEY-----/,
  /\babl_\w{12,}/,
  /:\/\/[^\s/:@"'{}]{1,100}:[^\s/:@"'{}]{3,200}@/,
  /[?&](?:api_?key|subscription-key|access_token|auth_token|token|client_secret|secret|password|sig)=[^&\s"'{}<>$]{8,}/i,
  /(?:api_?key|secret|token|passw(?:or)?d)["']?\s*[:=]\s*["'](?=[^"']*\d)[^"'\s{}$<>]{8,}["']/i,
];

/** An API key of the Agent Platform; ids of knowledge graphs may look alike. */
const AGENT_KEY = /\bkg-(?=[\w-]*\d)[A-Za-z0-9][\w-]{15,}/;

/** Where values stand in clear that look like secrets. */
export function suspectsIn(json: Json): string[] {
  const found: string[] = [];
  visit(json, '', TOP, found);
  return found;
}

/** The same for text that is no JSON: the numbers of its lines. */
export function suspectLines(text: string): string[] {
  return text.split(/\r\n|\r|\n/).flatMap((line, index) => (pollsSecret(line, '') ? [`line ${index + 1}`] : []));
}

function visit(json: Json, name: string, spot: Spot, found: string[]): void {
  if (json.kind === 'list') {
    for (const [index, item] of json.items.entries()) visit(item, name, itemOf(spot, item, index), found);
    return;
  }
  if (json.kind === 'fields') {
    const key = isVariable(json) ? firstText(json, 'key', 'name') : undefined;
    for (const entry of json.entries) {
      const reported = entry.name === 'value' ? (key ?? entry.name) : entry.name;
      visit(entry.value, reported, fieldOf(spot, entry.name), found);
      const isNamed = entry.name === 'value' && key !== undefined && isSecretName(key, OUTSIDE);
      if (isNamed && entry.value.kind === 'scalar' && isInClear(asString(entry.value), key))
        found.push(`${spot.path}.value`);
    }
    return;
  }
  const text = asString(json);
  if (text === undefined) return;
  if (pollsSecret(text, name) || holdsNamedSecret(text)) found.push(spot.path);
}

function pollsSecret(text: string, name: string): boolean {
  const plain = decoded(text);
  const isShaped = (one: string): boolean => SHAPES.some((shape) => shape.test(one));
  if (isShaped(plain) || (plain !== text && isShaped(text))) return true;
  return !/id$/.test(normalizeStatus(name)) && AGENT_KEY.test(plain);
}

/** A variable that is not secured, and is named as a secret. */
function isInClear(text: string | undefined, key: string): boolean {
  return (
    text !== undefined &&
    !text.startsWith('${KOREAI_VAR_') &&
    holdsSecret({ kind: 'scalar', text: JSON.stringify(text) }, key)
  );
}

/** JSON inside of text, as `agentAssistExport` is. */
function holdsNamedSecret(text: string): boolean {
  const plain = decoded(text);
  const json = /^\s*[{[]/.test(plain) ? parseText(plain) : undefined;
  if (json === undefined) return false;
  let isThere = false;
  hideSecrets(json, (value) => {
    isThere ||= !(asString(value) ?? '').startsWith('${KOREAI_VAR_');
    return value;
  });
  return isThere;
}
