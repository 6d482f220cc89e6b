import { asString, type Fields, type Json, mapMembers, parseText, type Scalar, string } from './json.ts';
import { PLACEHOLDERS_IN_TEXT } from './placeholder.ts';
import {
  decoded,
  holdsSecret,
  isSecretName,
  isValueName,
  isVariable,
  OUTSIDE,
  type Surroundings,
  secretPairName,
  within,
} from './secret-names.ts';
import { fieldOf, itemOf, type Spot, TOP } from './spot.ts';

/** Gives the replacement for a value. */
type ReplaceScalar = (value: Scalar, spot: Spot) => Scalar;

/** Replaces the values that are secrets, or may contain some. */
interface Replacers {
  /** For the value of a field that is secret by its name and place. */
  readonly secret: ReplaceScalar;
  /** For headers or a payload that are text. */
  readonly requestText: (json: Scalar, text: string, around: Surroundings, spot: Spot) => Scalar;
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
  const requestText: Replacers['requestText'] = (value, text, at, spot) =>
    replaceInText(value, text, at, spot, replace);
  return inValue(json, { ...around, isSecret: false, name: '' }, top, { secret: replace, requestText });
}

/** Replaces each placeholder of a secret by its value. */
export function fillSecrets(json: Json, fill: ReplaceScalar): Json {
  const requestText: Replacers['requestText'] = (_value, text, _around, spot) => {
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
  return inValue(json, { ...OUTSIDE, isSecret: false, name: '' }, TOP, { secret: fill, requestText });
}

/** The field that a value belongs to; the items of a list belong to the field of the list. */
interface Field extends Surroundings {
  /** True if it is a secret by its name. */
  readonly isSecret: boolean;
  readonly name: string;
}

function inValue(json: Json, field: Field, spot: Spot, replacers: Replacers): Json {
  if (field.isLanguage) return json;
  if (json.kind === 'list') {
    return mapMembers(json, (item, _name, index) => inValue(item, field, itemOf(spot, item, index), replacers));
  }
  if (json.kind === 'fields') return inFields(json, field, spot, replacers);
  if (field.isSecret) return holdsSecret(json, field.name) ? replacers.secret(json, spot) : json;
  const text = field.isRequest ? asString(json) : undefined;
  return text === undefined ? json : replacers.requestText(json, text, field, spot);
}

function inFields(json: Fields, parent: Field, spot: Spot, replacers: Replacers): Json {
  const isOfVariable = isVariable(json);
  const pairName = isOfVariable ? undefined : secretPairName(json, parent);
  return mapMembers(json, (value, name) => {
    const isValue = isValueName(name);
    // `isSecured` decides about variables, not their names.
    if (isValue && isOfVariable && value.kind === 'scalar') return value;
    const isSecret = isSecretName(name, parent) || (isValue && (parent.isSecret || pairName !== undefined));
    const effectiveName = isValue ? (pairName ?? parent.name) : name;
    const below = fieldOf(spot, name, isValue ? pairName : name);
    return inValue(value, { ...within(parent, name), isSecret, name: effectiveName }, below, replacers);
  });
}

/** Replaces the secrets in text that is JSON, or the complete text if that would change the rest of it. */
function replaceInText(json: Scalar, text: string, around: Surroundings, spot: Spot, replace: ReplaceScalar): Scalar {
  const plain = decoded(text);
  // Text that looks like a placeholder already could not be restored.
  if (plain.includes('${KOREAI_VAR_')) return replace(json, spot);
  const inner = parseText(plain);
  if (inner === undefined || inner.kind === 'scalar')
    return holdsNamedSecret(plain, around) ? replace(json, spot) : json;
  const swaps = new Map<string, string>();
  const replaceToken: ReplaceScalar = (value, inside) => {
    const placeholder = replace(value, inside);
    swaps.set(value.text, placeholder.text);
    return placeholder;
  };
  replaceSecretsIn(inner, replaceToken, { ...around, isRequest: false }, spot);
  if (swaps.size === 0) return json;
  const swapped = replaceAll(plain, swaps);
  const restored = replaceAll(swapped, new Map([...swaps].map(([from, to]) => [to, from])));
  const isExact =
    restored === plain &&
    (plain === text || encodeURIComponent(plain) === text) &&
    [...swaps.keys()].every((from) => isPlainSpelling(from) && plain.includes(from) && !swapped.includes(from));
  if (!isExact) return replace(json, spot);
  return string(plain === text ? swapped : encodeURIComponent(swapped));
}

/** Lines of headers, a form or a script: whether any name in it has a secret as its value. */
function holdsNamedSecret(text: string, around: Surroundings): boolean {
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
