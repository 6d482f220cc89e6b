import { KoreaiError } from '../core/errors.ts';
import { normalizeStatus } from '../core/status-words.ts';
import {
  asString,
  entry,
  type Fields,
  fields,
  firstText,
  type Json,
  list,
  mapMembers,
  only,
  print,
  sorted,
  string,
} from './json.ts';
import { type Environment, filled, type Hidden, variableNames } from './placeholder.ts';

/** Any other value of `isSecured` means yes. */
const NOT_SECURED = ['false', 'null', '0', '"false"', '"no"', '"0"', '""'];

function isSecured(json: Fields): boolean {
  return json.entries.some(
    ({ name, value }) =>
      normalizeStatus(name) === 'issecured' &&
      !(value.kind === 'scalar' && NOT_SECURED.includes(value.text.toLowerCase())),
  );
}

/** A secured variable: below `envVariables`, or with its fields (kore-api.md, section 7). */
export function asVariable(json: Json, isListed: boolean): Fields | undefined {
  if (json.kind !== 'fields' || !isSecured(json)) return undefined;
  const isShaped = firstText(json, 'key') !== undefined && asString(only(json, 'variableType')) !== undefined;
  return isListed || isShaped ? json : undefined;
}

/** Whether a field contains variables. */
export function listsVariables(name: string): boolean {
  return normalizeStatus(name) === 'envvariables';
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
  const variable = asVariable(json, isListed);
  const hasValueOrKey = variable?.entries.some(({ name }) => name === 'value' || name === 'key');
  if (variable && hasValueOrKey) return replace(variable);
  return mapMembers(json, (member, name) => replaceVariables(member, replace, isListed || listsVariables(name)));
}

/** All secured variables. */
export function securedIn(json: Json, isListed = false): Fields[] {
  const found: Fields[] = [];
  replaceVariables(
    json,
    (variable) => {
      found.push(variable);
      return variable;
    },
    isListed,
  );
  return found;
}

/** What to do with a variable without a value: an existing bot keeps its own, a new bot has none. */
export type Unfilled = 'leave-out' | 'empty';

/**
 * Fills the placeholders of secured variables.
 *
 * @returns the same JSON, and the keys of the variables without a value
 * @throws KoreaiError `input-invalid` if a value must be JSON and is not, or a file would be left out entirely
 */
export function fillSecured(json: Json, environment: Environment, unfilled: Unfilled, isListed = false) {
  const missing = new Set<string>();
  const fill = (variable: Fields): Json | undefined => {
    let isMissing = false;
    const own = withValue(variable, (value) => {
      const found = filled(value, environment);
      isMissing ||= found.missing !== undefined;
      return found.value;
    });
    if (isMissing) missing.add(keyOf(variable));
    return isMissing && unfilled === 'leave-out' ? undefined : own;
  };
  const filledJson = replaceVariables(json, fill, isListed);
  if (filledJson) return { json: filledJson, missing: [...missing] };
  throw new KoreaiError(
    'input-invalid',
    `A file consists of one secured variable, which has no value: ${[...missing].join()}`,
    { hint: 'Set its environment variable, as docs/normalized.md describes.' },
  );
}

/**
 * Fills secured variables without a value from the environment variables that their placeholders would name.
 *
 * @param files - all of them, because the names depend on all variables
 * @returns a function that fills one of them, and gives the keys of the variables that got a value, or stay empty
 */
export function fillerOfEmpty(files: readonly Json[], environment: Environment, isListed = false) {
  const named = (variable: Fields) => firstText(variable, 'key', 'name') !== undefined;
  const nameOf = variableNames(files.flatMap((json) => securedIn(json, isListed).filter(named).map(asHidden)));
  return (json: Json) => {
    const given: string[] = [];
    const empty: string[] = [];
    const fill = (variable: Fields): Json => {
      if (!named(variable) || !isEmpty(variable)) return variable;
      const value = environment(nameOf(asHidden(variable))) ?? '';
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

/** The keys of secured variables that have a value. */
export function securedInClear(json: Json): readonly string[] {
  return withValues(json).map((variable) => firstText(variable, 'key', 'name') ?? '');
}

/** The values of secured variables, as text. */
export function securedValues(json: Json, isListed: boolean): readonly string[] {
  return withValues(json, isListed).flatMap((variable) =>
    valuesOf(variable).map((value) => asString(value) ?? print(value, 0)),
  );
}

function withValues(json: Json, isListed = false): Fields[] {
  return securedIn(json, isListed).filter((variable) => !isEmpty(variable));
}

function givenTo(variable: Fields, value: Json): Json {
  if (valuesOf(variable).length > 0) return withValue(variable, () => value);
  return fields([...variable.entries, entry('value', value)]);
}

export function withValue(variable: Fields, change: (value: Json) => Json): Json {
  return mapMembers(variable, (value, name) => (name === 'value' ? change(value) : value));
}

export function valuesOf(variable: Fields): Json[] {
  return variable.entries.flatMap(({ name, value }) => (name === 'value' ? [sorted(value)] : []));
}

/** @throws KoreaiError `archive-invalid` without one: the variable could neither be filled nor be ignored */
export function keyOf(variable: Fields): string {
  const key = firstText(variable, 'key', 'name');
  if (key !== undefined) return key;
  throw new KoreaiError('archive-invalid', 'A secured variable of the export has no key', {
    hint: 'Nothing was written, because the variable could neither be filled nor be ignored on import. Give it a key in the bot.',
  });
}

/** A key can be in several namespaces, with a value in each. */
export function asHidden(variable: Fields): Hidden {
  const key = keyOf(variable);
  const namespace = only(variable, 'vNameSpace');
  return { words: key, identity: print(list([string(key), ...(namespace ? [sorted(namespace)] : [])]), 0) };
}
