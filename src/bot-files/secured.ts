import { KoreaiError } from '../core/errors.ts';
import { normalizeStatus } from '../core/normalize-text.ts';
import { asString, type Fields, fields, firstText, type Json, list, only, print, sorted, string } from './json.ts';
import { filled, placeholderFor, type VariableNames } from './placeholder.ts';

/** Whatever is no plain "no" counts as secured. */
const NOT_SECURED = ['false', 'null', '0', '"false"', '"no"', '"0"', '""'];

function isSecured(json: Fields): boolean {
  return json.entries.some(
    ({ name, value }) =>
      normalizeStatus(name) === 'issecured' &&
      !(value.kind === 'scalar' && NOT_SECURED.includes(value.text.toLowerCase())),
  );
}

/** A secured one, with a value or without: below `envVariables`, or of the shape (kore-api.md, section 7). */
function asVariable(json: Json, isListed: boolean): Fields | undefined {
  if (json.kind !== 'fields' || !isSecured(json)) return undefined;
  const isShaped = firstText(json, 'key') !== undefined && asString(only(json, 'variableType')) !== undefined;
  return isListed || isShaped ? json : undefined;
}

/** Walks through JSON, with something else, or nothing, in the place of each secured variable. */
function replaceVariables(
  json: Json,
  replace: (variable: Fields) => Json | undefined,
  isListed = false,
): Json | undefined {
  const variable = asVariable(json, isListed);
  const isComplete = variable?.entries.some(({ name }) => name === 'value' || name === 'key');
  if (variable && isComplete) return replace(variable);
  if (json.kind === 'scalar') return json;
  if (json.kind === 'list') {
    return list(json.items.flatMap((item) => replaceVariables(item, replace, isListed) ?? []));
  }
  return fields(
    json.entries.flatMap((entry) => {
      const value = replaceVariables(entry.value, replace, isListed || normalizeStatus(entry.name) === 'envvariables');
      return value === undefined ? [] : [{ ...entry, value }];
    }),
  );
}

/**
 * Another field for a value (`defaultValue`, that of a locale) has no placeholder, so a secret in it would stay.
 *
 * @throws KoreaiError `archive-invalid` where a secured variable has one with something in it
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
      `The secured variable ${keyOf(variable)} has a value in another field than value, where it cannot be taken out`,
      { hint: 'Nothing was written. Export without {normalize}, or take that value out of the bot.' },
    );
  }
  if (variable) return;
  for (const { name, value } of json.entries) {
    refuseStrayValues(value, isListed || normalizeStatus(name) === 'envvariables');
  }
}

/** A string or number, at any depth, below a field that is named like a value. */
function holdsValue(json: Json, isValue: boolean): boolean {
  if (json.kind === 'scalar') return isValue && json.text !== '""' && /^["\d-]/.test(json.text);
  if (json.kind === 'list') return json.items.some((item) => holdsValue(item, isValue));
  return json.entries.some(({ name, value }) => holdsValue(value, isValue || normalizeStatus(name).endsWith('value')));
}

/** Secured variables of several files, with the placeholders for their values. */
export class SecuredVariables {
  readonly #names: VariableNames;
  readonly #values = new Map<string, Set<string>>();

  constructor(names: VariableNames) {
    this.#names = names;
  }

  /** @throws KoreaiError `archive-invalid` where a secured variable has no key, or a value that would stay in clear */
  add(json: Json): void {
    refuseStrayValues(json);
    replaceVariables(json, (variable) => {
      const identity = identityOf(variable);
      this.#names.add(keyOf(variable), identity);
      for (const value of valuesOf(variable)) remember(this.#values, identity, print(value, 0));
      return variable;
    });
  }

  /** The same with a placeholder for the value of each secured variable. */
  hide(json: Json): Json {
    return replaceVariables(json, (variable) => withValue(variable, (value) => this.#of(variable, value))) ?? json;
  }

  #of(variable: Fields, value: Json): Json {
    const identity = identityOf(variable);
    // One key twice in one namespace, with two values: no one variable could stand for both.
    const isOne = (this.#values.get(identity)?.size ?? 0) <= 1;
    return placeholderFor(value, isOne ? this.#names.of(keyOf(variable), identity) : undefined);
  }
}

/** What becomes of a variable without a value: a bot that is there keeps its own, a new one has none. */
export type Unfilled = 'leave-out' | 'empty';

/**
 * Fills the placeholders of secured variables. A value that merely looks like one is none unless its variable is marked
 * as secured.
 *
 * @param variables - the value of an environment variable. Nothing, or an empty one, counts as none
 * @returns the same JSON, and the keys of the variables without a value
 * @throws KoreaiError `input-invalid` where the value of what was no string is no JSON, or a whole file would go
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
  throw new KoreaiError('input-invalid', `A file that is one secured variable has no value: ${missing.join()}`, {
    hint: 'Set its environment variable, as docs/normalized.md describes.',
  });
}

/** Secured variables without a value, as Kore.ai exports them, by the names that fill their placeholders elsewhere. */
export function nameEmpty(json: Json, names: VariableNames): void {
  replaceVariables(json, (variable) => {
    const key = firstText(variable, 'key', 'name');
    if (key !== undefined) names.add(key, identityOf(variable));
    return variable;
  });
}

/** @returns the same JSON with a value for each of them that has one, the keys of those, and those of the others */
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

/** Nothing in it, or no field for a value at all. */
function isEmpty(variable: Fields): boolean {
  return valuesOf(variable).every(
    (value) => asString(value)?.trim() === '' || (value.kind === 'scalar' && value.text === 'null'),
  );
}

/** The keys of secured variables that have a value. */
export function securedInClear(json: Json): readonly string[] {
  const keys: string[] = [];
  replaceVariables(json, (variable) => {
    if (!isEmpty(variable)) keys.push(firstText(variable, 'key', 'name') ?? '');
    return variable;
  });
  return keys;
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

/** @throws KoreaiError `archive-invalid` where it has none: it could neither be filled nor be ignored */
function keyOf(variable: Fields): string {
  const key = firstText(variable, 'key', 'name');
  if (key !== undefined) return key;
  throw new KoreaiError('archive-invalid', 'A secured variable of the export has no key', {
    hint: 'Nothing was written, as its value could neither be filled in nor be ignored on the way back.',
  });
}

/** A key may stand in several namespaces, with a value in each. */
function identityOf(variable: Fields): string {
  const namespace = only(variable, 'vNameSpace');
  return print(list([string(keyOf(variable)), ...(namespace ? [sorted(namespace)] : [])]), 0);
}

function remember(map: Map<string, Set<string>>, key: string, value: string): void {
  map.set(key, (map.get(key) ?? new Set()).add(value));
}
