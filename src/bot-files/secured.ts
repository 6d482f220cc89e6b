import { KoreaiError } from '../core/errors.ts';
import { normalizeWord } from '../core/status-words.ts';
import {
  asString,
  type Fields,
  fields,
  firstText,
  type Json,
  list,
  mapMembers,
  membersOf,
  only,
  print,
  sorted,
  string,
  without,
} from './json.ts';
import { type Environment, filled, type Replaced, variableNames } from './placeholder.ts';

/** Any other value of `isSecured` means yes. */
const NOT_SECURED = ['false', 'null', '0', '"false"', '"no"', '"0"', '""'];

function isSecured(json: Fields): boolean {
  return json.entries.some(
    ({ name, value }) =>
      normalizeWord(name) === 'issecured' &&
      !(value.kind === 'scalar' && NOT_SECURED.includes(value.text.toLowerCase())),
  );
}

/** A secured variable: below `envVariables`, or with its fields (kore-api.md, section 7). */
function isSecuredVariable(json: Json, isListed: boolean): json is Fields {
  if (json.kind !== 'fields' || !isSecured(json)) return false;
  if (isListed) return nameIn(json) !== undefined || holdsValue(json);
  return firstText(json, 'key') !== undefined && asString(only(json, 'variableType')) !== undefined;
}

/**
 * Replaces each secured variable, or removes it if `replace` gives `undefined`.
 *
 * @param isListed - whether `json` is the value of `envVariables`
 */
export function replaceVariables(
  json: Json,
  replace: (variable: Fields) => Json | undefined,
  isListed = false,
): Json | undefined {
  if (isSecuredVariable(json, isListed)) return replace(json);
  return mapMembers(json, (member, name) =>
    replaceVariables(member, replace, isListed || normalizeWord(name) === 'envvariables'),
  );
}

/** All secured variables. */
export function securedIn(json: Json, isListed = false): Fields[] {
  const found: Fields[] = [];
  const keep = (variable: Fields): Json => {
    found.push(variable);
    return variable;
  };
  replaceVariables(json, keep, isListed);
  return found;
}

/** Fills the placeholders of secured variables. One without a value becomes empty, as Kore.ai exports it. */
export function fillPlaceholders(json: Json, environment: Environment): Json {
  const fill = (variable: Fields) => withValue(variable, (value) => filled(value, environment).value);
  return replaceVariables(json, fill) ?? json;
}

/**
 * Fills secured variables without a value from the environment variables that their placeholders would name.
 *
 * @param files - all of them, because the names depend on all variables
 * @returns a function that fills one of them, and gives the keys of the variables that got a value, or stay empty
 */
export function fillerOfEmpty(files: readonly Json[], environment: Environment, isListed = false) {
  const named = (variable: Fields) => nameIn(variable) !== undefined;
  const nameOf = variableNames(files.flatMap((json) => securedIn(json, isListed).filter(named).map(asReplaced)));
  return (json: Json) => {
    const given: string[] = [];
    const empty: string[] = [];
    const fill = (variable: Fields): Json => {
      if (!named(variable) || !isEmpty(variable)) return variable;
      const value = environment(nameOf(asReplaced(variable))) ?? '';
      (value === '' ? empty : given).push(keyOf(variable));
      return value === '' ? variable : givenTo(variable, string(value));
    };
    return { json: replaceVariables(json, fill, isListed) ?? json, given, empty };
  };
}

/** Without a value, or with a blank one. */
function isEmpty(variable: Fields): boolean {
  return valuesOf(variable).every(
    (value) => asString(value)?.trim() === '' || (value.kind === 'scalar' && value.text === 'null'),
  );
}

/** Secured variables that have a value. */
export function securedInClear(json: Json, isListed = false): Fields[] {
  return securedIn(json, isListed).filter((variable) => !isEmpty(variable));
}

function givenTo(variable: Fields, value: Json): Json {
  if (valuesOf(variable).length > 0) return withValue(variable, () => value);
  return fields([...variable.entries, { name: 'value', value }]);
}

export function withValue(variable: Fields, change: (value: Json) => Json): Json {
  return mapMembers(variable, (value, name) => (name === 'value' ? change(value) : value));
}

export function valuesOf(variable: Fields): Json[] {
  return variable.entries.flatMap(({ name, value }) => (name === 'value' ? [sorted(value)] : []));
}

/**
 * Only `value` gets a placeholder, so a secret in another field (`defaultValue`, the value of a locale) would stay.
 *
 * @throws KoreaiError `archive-invalid` if there is one
 */
export function refuseStrayValue(variable: Fields): void {
  if (!holdsValue(without(variable, 'value'))) return;
  throw new KoreaiError(
    'archive-invalid',
    `The secured variable ${keyOf(variable)} has a value in a field other than value, from which it cannot be removed`,
    { hint: 'Nothing was written. Export without {normalize}, or remove that value from the bot.' },
  );
}

/** Whether a string or number is anywhere below a field whose name ends in `value`. */
function holdsValue(json: Json, isValue = false): boolean {
  if (json.kind === 'scalar') return isValue && json.text !== '""' && /^["\d-]/.test(json.text);
  return membersOf(json).some(({ name, value }) => holdsValue(value, isValue || normalizeWord(name).endsWith('value')));
}

/** The key of a variable, or its name. */
export function nameIn(variable: Json): string | undefined {
  return firstText(variable, 'key', 'name');
}

/** @throws KoreaiError `archive-invalid` without one: the variable could neither be filled nor be ignored */
function keyOf(variable: Fields): string {
  const key = nameIn(variable);
  if (key !== undefined) return key;
  throw new KoreaiError('archive-invalid', 'A secured variable of the export has no key', {
    hint: 'Nothing was written, because the variable could neither be filled nor be ignored on import. Give it a key in the bot.',
  });
}

/** A key can be in several namespaces, with a value in each. */
export function asReplaced(variable: Fields): Replaced {
  const key = keyOf(variable);
  const namespace = only(variable, 'vNameSpace');
  return { words: key, identity: print(list([string(key), ...(namespace ? [sorted(namespace)] : [])]), 0) };
}
