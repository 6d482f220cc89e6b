import { nameOf } from './entry-names.ts';
import { asString, type Fields, firstText, type Json, mapMembers, parseText, type Scalar, string } from './json.ts';
import { PLACEHOLDERS_IN_TEXT } from './placeholder.ts';
import {
  decoded,
  holdsSecret,
  isSecretName,
  isValueName,
  isVariable,
  looksRandom,
  OUTSIDE,
  type Surroundings,
  secretPairName,
  within,
} from './secret-names.ts';

/** The place of a value in a file. */
export interface Spot {
  /** For people, with the indexes and names of list items: `dialogComponents[3] "Pay".headers.Authorization`. */
  readonly path: string;
  /** The names on the path, without indexes: an environment variable is named after them. */
  readonly labels: readonly string[];
  /** The same with ids, which stay the same while the bot is edited. */
  readonly ids: readonly string[];
}

export const TOP: Spot = { path: '', labels: [], ids: [] };

/** Maximum length of an item's name. */
const MAX_LABEL = 60;

export function fieldOf({ path, labels, ids }: Spot, name: string, label?: string): Spot {
  const added = label === undefined || labels.at(-1) === label ? [] : [label];
  return { path: path === '' ? name : `${path}.${name}`, labels: [...labels, ...added], ids: [...ids, name] };
}

export function itemOf({ path, labels, ids }: Spot, item: Json, index: number): Spot {
  const label = item.kind === 'fields' ? labelOf(item) : undefined;
  return {
    path: `${path}[${index}]${label === undefined ? '' : ` "${label}"`}`,
    labels: label === undefined ? labels : [...labels, label],
    ids: [...ids, firstText(item, 'refId', '_id') ?? label ?? String(index)],
  };
}

/** A name that people gave, not an id. */
function labelOf(item: Fields): string | undefined {
  const name = nameOf(item);
  const isId = [firstText(item, 'refId'), firstText(item, '_id'), 'unnamed'].includes(name);
  return isId || looksRandom(name) ? undefined : name.slice(0, MAX_LABEL);
}

/** Gives the replacement for a value. */
type ReplaceScalar = (value: Scalar, spot: Spot) => Scalar;

interface Rule {
  /** For the value of a field that is secret by its name and place. */
  readonly secret: ReplaceScalar;
  /** For headers or a payload that are text. */
  readonly requestText: (json: Scalar, text: string, at: Surroundings, spot: Spot) => Scalar;
}

/**
 * Replaces each secret (secret-names.ts). Headers and payloads can be JSON in a string: only the secrets in it are
 * replaced, unless that would change the rest of it.
 *
 * @param replace - gives a placeholder, a different one for each call
 */
export function replaceSecrets(json: Json, replace: ReplaceScalar): Json {
  return replaceSecretsIn(json, replace, OUTSIDE, TOP);
}

function replaceSecretsIn(json: Json, replace: ReplaceScalar, around: Surroundings, top: Spot): Json {
  const requestText: Rule['requestText'] = (value, text, at, spot) => replaceInText(value, text, at, spot, replace);
  return replaceIn(json, { secret: replace, requestText }, around, top);
}

/** Replaces each placeholder of a secret by its value. */
export function fillSecrets(json: Json, fill: ReplaceScalar): Json {
  const requestText: Rule['requestText'] = (_value, text, _at, spot) => {
    const replaced = fill(string(text), spot);
    if (replaced.text !== JSON.stringify(text)) return replaced;
    return string(
      text.replace(PLACEHOLDERS_IN_TEXT, (found) => {
        const isEncoded = found.startsWith('%');
        const filled = fill({ kind: 'scalar', text: isEncoded ? decodeURIComponent(found) : found }, spot).text;
        return isEncoded ? encodeURIComponent(filled) : filled;
      }),
    );
  };
  return replaceIn(json, { secret: fill, requestText }, OUTSIDE, TOP);
}

function replaceIn(json: Json, rule: Rule, around: Surroundings, top: Spot): Json {
  return any(json, { ...around, isSecret: false, name: '' }, top, rule);
}

interface At extends Surroundings {
  /** The field is a secret by its name. */
  readonly isSecret: boolean;
  readonly name: string;
}

function any(json: Json, at: At, spot: Spot, rule: Rule): Json {
  if (at.isLanguage) return json;
  if (json.kind === 'list') {
    return mapMembers(json, (item, _name, index) => any(item, at, itemOf(spot, item, index), rule));
  }
  if (json.kind === 'fields') return inFields(json, at, spot, rule);
  if (at.isSecret) return holdsSecret(json, at.name) ? rule.secret(json, spot) : json;
  const text = at.isRequest ? asString(json) : undefined;
  return text === undefined ? json : rule.requestText(json, text, at, spot);
}

function inFields(json: Fields, at: At, spot: Spot, rule: Rule): Json {
  const isOfVariable = isVariable(json);
  const pairName = isOfVariable ? undefined : secretPairName(json, at);
  return mapMembers(json, (value, name) => {
    const isValue = isValueName(name);
    // `isSecured` decides about variables, not their names.
    if (isValue && isOfVariable && value.kind === 'scalar') return value;
    const isSecret = isSecretName(name, at) || (isValue && (at.isSecret || pairName !== undefined));
    const effectiveName = isValue ? (pairName ?? at.name) : name;
    const below = fieldOf(spot, name, isValue ? pairName : name);
    return any(value, { ...within(at, name), isSecret, name: effectiveName }, below, rule);
  });
}

function replaceInText(json: Scalar, text: string, around: Surroundings, spot: Spot, replace: ReplaceScalar): Scalar {
  const plain = decoded(text);
  // Text that looks like a placeholder already could not be restored.
  if (plain.includes('${KOREAI_VAR_')) return replace(json, spot);
  const inner = parseText(plain);
  if (inner === undefined || inner.kind === 'scalar') return holdsNamed(plain, around) ? replace(json, spot) : json;
  const swaps = new Map<string, string>();
  const replaceToken: ReplaceScalar = (value, at) => {
    const placeholder = replace(value, at);
    swaps.set(value.text, placeholder.text);
    return placeholder;
  };
  replaceSecretsIn(inner, replaceToken, { ...around, isRequest: false }, spot);
  if (swaps.size === 0) return json;
  const swapped = replaceAll(plain, swaps);
  const again = replaceAll(swapped, new Map([...swaps].map(([from, to]) => [to, from])));
  const isExact =
    again === plain &&
    (plain === text || encodeURIComponent(plain) === text) &&
    [...swaps.keys()].every((from) => isPlainSpelling(from) && plain.includes(from) && !swapped.includes(from));
  if (!isExact) return replace(json, spot);
  return string(plain === text ? swapped : encodeURIComponent(swapped));
}

/** Lines of headers, a form or a script: whether any name in it has a secret as its value. */
function holdsNamed(text: string, around: Surroundings): boolean {
  const own = text.replace(/\{\{.*?\}\}/gs, '');
  return [...own.matchAll(/([\w-]+)["']?[ \t]*[:=][ \t]*["']?([^\r\n,&}"']+)/g)].some(
    ([, name = '', value = '']) => isSecretName(name, around) && holdsSecret(string(value), name),
  );
}

/** Replaces JSON tokens. With its quotes, a string is not part of another one. */
function replaceAll(text: string, swaps: ReadonlyMap<string, string>): string {
  let replaced = text;
  for (const [from, to] of swaps) replaced = replaced.replaceAll(from, () => to);
  return replaced;
}

/** Whether `JSON.stringify` gives the same spelling, so that the original text can be restored. */
function isPlainSpelling(text: string): boolean {
  return text.startsWith('"') && JSON.stringify(JSON.parse(text)) === text;
}
