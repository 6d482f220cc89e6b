import { KoreaiError } from '../core/errors.ts';
import { normalizeStatus } from '../core/status-words.ts';
import {
  asString,
  type Fields,
  fields,
  firstText,
  type Json,
  list,
  mapEntries,
  mapItems,
  only,
  print,
  sorted,
  string,
} from './json.ts';
import { filled, placeholderFor, type VariableNames } from './placeholder.ts';

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
function asVariable(json: Json, isListed: boolean): Fields | undefined {
  if (json.kind !== 'fields' || !isSecured(json)) return undefined;
  const isShaped = firstText(json, 'key') !== undefined && asString(only(json, 'variableType')) !== undefined;
  return isListed || isShaped ? json : undefined;
}

/** Replaces each secured variable, or removes it if `replace` gives `undefined`. */
export function replaceVariables(
  json: Json,
  replace: (variable: Fields) => Json | undefined,
  isListed = false,
): Json | undefined {
  const variable = asVariable(json, isListed);
  const isComplete = variable?.entries.some(({ name }) => name === 'value' || name === 'key');
  if (variable && isComplete) return replace(variable);
  if (json.kind === 'scalar') return json;
  if (json.kind === 'list') {
    return mapItems(json, (item) => replaceVariables(item, replace, isListed));
  }
  return mapEntries(json, (entry) => {
    const value = replaceVariables(entry.value, replace, isListed || normalizeStatus(entry.name) === 'envvariables');
    return value && { ...entry, value };
  });
}

/**
 * Only `value` gets a placeholder, so a secret in another field (`defaultValue`, the value of a locale) would stay.
 *
 * @throws KoreaiError `archive-invalid` if a secured variable has such a field that is not empty
 */
function refuseStrayValues(json: Json, isListed = false): void {
  if (json.kind === 'scalar') return;
  if (json.kind === 'list') {
    for (const item of json.items) refuseStrayValues(item, isListed);
    return;
  }
  const variable = asVariable(json, isListed);
  const own = variable?.entries.filter(({ name }) => name !== 'value') ?? [];
  if (variable && holdsValue(fields(own), false)) {
    throw new KoreaiError(
      'archive-invalid',
      `The secured variable ${keyOf(variable)} has a value in a field other than value, from which it cannot be removed`,
      { hint: 'Nothing was written. Export without {normalize}, or remove that value from the bot.' },
    );
  }
  if (variable) return;
  for (const { name, value } of json.entries) {
    refuseStrayValues(value, isListed || normalizeStatus(name) === 'envvariables');
  }
}

/** Whether a string or number is anywhere below a field whose name ends in `value`. */
function holdsValue(json: Json, isValue: boolean): boolean {
  if (json.kind === 'scalar') return isValue && json.text !== '""' && /^["\d-]/.test(json.text);
  if (json.kind === 'list') return json.items.some((item) => holdsValue(item, isValue));
  return json.entries.some(({ name, value }) => holdsValue(value, isValue || normalizeStatus(name).endsWith('value')));
}

/**
 * @param files - everything that can contain secured variables; `names` gets a name for each
 * @returns a function that replaces the value of each secured variable by a placeholder
 * @throws KoreaiError `archive-invalid` if a secured variable has no key, or a value that would stay in clear
 */
export function hideSecured(files: Iterable<Json>, names: VariableNames): (json: Json) => Json {
  const values = new Map<string, Set<string>>();
  for (const json of files) {
    refuseStrayValues(json);
    replaceVariables(json, (variable) => {
      const identity = identityOf(variable);
      names.add(keyOf(variable), identity);
      const known = values.get(identity) ?? new Set();
      for (const value of valuesOf(variable)) known.add(print(value, 0));
      values.set(identity, known);
      return variable;
    });
  }
  const placeholder = (variable: Fields, value: Json): Json => {
    const identity = identityOf(variable);
    // The same key with two values in one namespace: one environment variable could not stand for both.
    const hasOneValue = (values.get(identity)?.size ?? 0) <= 1;
    return placeholderFor(value, hasOneValue ? names.of(keyOf(variable), identity) : undefined);
  };
  return (json) =>
    replaceVariables(json, (variable) => withValue(variable, (value) => placeholder(variable, value))) ?? json;
}

/** What to do with a variable without a value: an existing bot keeps its own, a new bot has none. */
export type Unfilled = 'leave-out' | 'empty';

/**
 * Fills the placeholders of secured variables.
 *
 * @param variables - the value of an environment variable; an empty one counts as missing
 * @returns the same JSON, and the keys of the variables without a value
 * @throws KoreaiError `input-invalid` if a value must be JSON and is not, or a file would be left out entirely
 */
export function fillSecured(
  json: Json,
  variables: (name: string) => string | undefined,
  unfilled: Unfilled,
): { readonly json: Json; readonly missing: readonly string[] } {
  const missing: string[] = [];
  const complete = replaceVariables(json, (variable) => {
    let isMissing = false;
    const own = withValue(variable, (value) => {
      const found = filled(value, variables);
      isMissing ||= found.missing !== undefined;
      return found.value;
    });
    if (!isMissing) return own;
    missing.push(keyOf(variable));
    return unfilled === 'empty' ? own : undefined;
  });
  if (complete) return { json: complete, missing: [...new Set(missing)] };
  throw new KoreaiError(
    'input-invalid',
    `A file consists of one secured variable, which has no value: ${missing.join()}`,
    {
      hint: 'Set its environment variable, as docs/normalized.md describes.',
    },
  );
}

/** Adds the names of all secured variables, whether they have a value or not. */
export function nameEmpty(json: Json, names: VariableNames): void {
  replaceVariables(json, (variable) => {
    const key = firstText(variable, 'key', 'name');
    if (key !== undefined) names.add(key, identityOf(variable));
    return variable;
  });
}

/** Fills secured variables without a value from the environment. @returns the JSON, and the keys of those that got a value and that did not */
export function fillEmpty(
  json: Json,
  names: VariableNames,
  variables: (name: string) => string | undefined,
): { readonly json: Json; readonly given: readonly string[]; readonly empty: readonly string[] } {
  const given: string[] = [];
  const empty: string[] = [];
  const complete = replaceVariables(json, (variable) => {
    const key = firstText(variable, 'key', 'name');
    if (key === undefined || !isEmpty(variable)) return variable;
    const value = variables(names.of(key, identityOf(variable))) ?? '';
    (value === '' ? empty : given).push(key);
    return value === '' ? variable : givenTo(variable, string(value));
  });
  return { json: complete ?? json, given, empty };
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
export function securedValues(json: Json): readonly string[] {
  return withValues(json).flatMap((variable) => valuesOf(variable).map((value) => asString(value) ?? print(value, 0)));
}

function withValues(json: Json): Fields[] {
  const found: Fields[] = [];
  replaceVariables(json, (variable) => {
    if (!isEmpty(variable)) found.push(variable);
    return variable;
  });
  return found;
}

function givenTo(variable: Fields, value: Json): Fields {
  if (valuesOf(variable).length > 0) return withValue(variable, () => value);
  return fields([...variable.entries, { key: '"value"', name: 'value', value }]);
}

function withValue(variable: Fields, change: (value: Json) => Json): Fields {
  return fields(
    variable.entries.map((entry) => (entry.name === 'value' ? { ...entry, value: change(entry.value) } : entry)),
  );
}

function valuesOf(variable: Fields): Json[] {
  return variable.entries.flatMap(({ name, value }) => (name === 'value' ? [sorted(value)] : []));
}

/** @throws KoreaiError `archive-invalid` without one: the variable could neither be filled nor be ignored */
function keyOf(variable: Fields): string {
  const key = firstText(variable, 'key', 'name');
  if (key !== undefined) return key;
  throw new KoreaiError('archive-invalid', 'A secured variable of the export has no key', {
    hint: 'Nothing was written, because the variable could neither be filled nor be ignored on import. Give it a key in the bot.',
  });
}

/** A key can be in several namespaces, with a value in each. */
function identityOf(variable: Fields): string {
  const namespace = only(variable, 'vNameSpace');
  return print(list([string(keyOf(variable)), ...(namespace ? [sorted(namespace)] : [])]), 0);
}
