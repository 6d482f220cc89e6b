import { asString, type Fields, fields, firstText, type Json, list, type Scalar, string } from './json.ts';
import { parseText } from './parse-json.ts';
import { PLACEHOLDERS_IN_TEXT } from './placeholder.ts';
import {
  holdsSecret,
  isSecretName,
  isSecretPair,
  isVariable,
  OUTSIDE,
  type Surroundings,
  within,
} from './secret-names.ts';
import { fieldOf, itemOf, type Spot, TOP } from './spot.ts';

/** Gives what is to stand in the place of a value. */
export type ReplaceScalar = (value: Scalar, spot: Spot) => Scalar;

interface Rule {
  /** What stands in a field that is secret by its name and place. */
  readonly secret: ReplaceScalar;
  /** Headers or a body that are text. */
  readonly requestText: (json: Scalar, text: string, at: Surroundings, spot: Spot) => Scalar;
}

/**
 * The same with something else in the place of each secret (secret-names.ts). Headers and payloads may be JSON inside
 * of text: of that, too, only the secrets are replaced, unless the rest would change by it.
 *
 * @param hide - gives a placeholder, another one for each call
 */
export function hideSecrets(json: Json, hide: ReplaceScalar): Json {
  const requestText: Rule['requestText'] = (value, text, at, spot) => hideInText(value, text, at, spot, hide);
  return replaceIn(json, { secret: hide, requestText }, OUTSIDE, TOP);
}

/** The same with each placeholder of a secret filled. */
export function fillSecrets(json: Json, fill: ReplaceScalar): Json {
  const requestText: Rule['requestText'] = (_value, text, _at, spot) => {
    const complete = fill(string(text), spot);
    if (complete.text !== JSON.stringify(text)) return complete;
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
  /** The name says that what is here is a secret. */
  readonly isSecret: boolean;
  readonly name: string;
}

function any(json: Json, at: At, spot: Spot, rule: Rule): Json {
  if (at.isLanguage) return json;
  if (json.kind === 'list') {
    return list(json.items.map((item, index) => any(item, at, itemOf(spot, item, index), rule)));
  }
  if (json.kind === 'fields') return inFields(json, at, spot, rule);
  if (at.isSecret) return holdsSecret(json, at.name) ? rule.secret(json, spot) : json;
  const text = at.isRequest ? asString(json) : undefined;
  return text === undefined ? json : rule.requestText(json, text, at, spot);
}

function inFields(json: Fields, at: At, spot: Spot, rule: Rule): Json {
  const isOfVariable = isVariable(json);
  const pairName = isSecretPair(json, at) ? firstText(json, 'key', 'name', 'header', 'headerName') : undefined;
  return fields(
    json.entries.map((entry) => {
      const { name, value } = entry;
      const isValue = name === 'value';
      // A variable says by itself whether it is secured.
      if (isValue && isOfVariable && value.kind === 'scalar') return entry;
      const isSecret = isSecretName(name, at) || (isValue && (at.isSecret || pairName !== undefined));
      const reported = isValue ? (pairName ?? at.name) : name;
      const below = fieldOf(spot, name, isValue ? pairName : name);
      return { ...entry, value: any(value, { ...within(at, name), isSecret, name: reported }, below, rule) };
    }),
  );
}

function hideInText(json: Scalar, text: string, around: Surroundings, spot: Spot, hide: ReplaceScalar): Scalar {
  const plain = decoded(text);
  // What looks like a placeholder has to be one, or the way back could not tell.
  if (plain.includes('${KOREAI_VAR_')) return hide(json, spot);
  const inner = parseText(plain);
  if (inner === undefined || inner.kind === 'scalar') return holdsNamed(plain, around) ? hide(json, spot) : json;
  const swaps = new Map<string, string>();
  hideSecretsBelow(inner, around, spot, (value, at) => {
    const placeholder = hide(value, at);
    swaps.set(value.text, placeholder.text);
    return placeholder;
  });
  if (swaps.size === 0) return json;
  const swapped = replaceAll(plain, swaps);
  const again = replaceAll(swapped, new Map([...swaps].map(([from, to]) => [to, from])));
  const isExact =
    again === plain &&
    (plain === text || encodeURIComponent(plain) === text) &&
    [...swaps.keys()].every((from) => isPlainSpelling(from) && plain.includes(from) && !swapped.includes(from));
  if (!isExact) return hide(json, spot);
  return string(plain === text ? swapped : encodeURIComponent(swapped));
}

/** Lines of headers, a form or a script: any name in it with a value that is a secret by it. */
function holdsNamed(text: string, around: Surroundings): boolean {
  const own = text.replace(/\{\{.*?\}\}/gs, '');
  return [...own.matchAll(/([\w-]+)["']?[ \t]*[:=][ \t]*["']?([^\r\n,&}"']+)/g)].some(
    ([, name = '', value = '']) => isSecretName(name, around) && holdsSecret(string(value), name),
  );
}

function hideSecretsBelow(json: Json, around: Surroundings, spot: Spot, hide: ReplaceScalar): void {
  const requestText: Rule['requestText'] = (value, text, at, below) => hideInText(value, text, at, below, hide);
  replaceIn(json, { secret: hide, requestText }, { ...around, isRequest: false }, spot);
}

/** Replaces tokens of JSON: a string with its quotes is in no other string. */
function replaceAll(text: string, swaps: ReadonlyMap<string, string>): string {
  let replaced = text;
  for (const [from, to] of swaps) replaced = replaced.replaceAll(from, () => to);
  return replaced;
}

/** A string that `JSON` would spell alike, so that filling it in again gives the same text. */
function isPlainSpelling(text: string): boolean {
  return text.startsWith('"') && JSON.stringify(JSON.parse(text)) === text;
}

/** Text in clear that may be percent-encoded, as scripts and many payloads are. */
export function decoded(text: string): string {
  if (!/%[\dA-Fa-f]{2}/.test(text)) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
