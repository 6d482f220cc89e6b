import { createHash } from 'node:crypto';
import { KoreaiError } from '../kernel/errors.ts';
import { foldWord } from '../kernel/fold.ts';
import { asString, type Fields, fields, firstText, type Json, list, only, print, sorted, string } from './json.ts';
import { parseText } from './parse-json.ts';

const PREFIX = 'KOREAI_VAR_';
const PLACEHOLDER = /^\$\{(KOREAI_VAR_[A-Z0-9_]*)(:json)?\}$/;

/** Whatever is no plain "no" counts as secured. */
const NOT_SECURED = ['false', 'null', '0', '"false"', '"no"', '"0"', '""'];

function isSecured(json: Fields): boolean {
  return json.entries.some(
    ({ name, value }) =>
      foldWord(name) === 'issecured' && !(value.kind === 'scalar' && NOT_SECURED.includes(value.text.toLowerCase())),
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
  if (variable?.entries.some(({ name }) => name === 'value')) return replace(variable);
  if (json.kind === 'scalar') return json;
  if (json.kind === 'list') {
    return list(json.items.flatMap((item) => replaceVariables(item, replace, isListed) ?? []));
  }
  return fields(
    json.entries.flatMap((entry) => {
      const value = replaceVariables(entry.value, replace, isListed || foldWord(entry.name) === 'envvariables');
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
      { hint: 'Nothing was written. Export without normalize, or take that value out of the bot.' },
    );
  }
  if (variable) return;
  for (const { name, value } of json.entries) {
    refuseStrayValues(value, isListed || foldWord(name) === 'envvariables');
  }
}

/** A string or number, at any depth, below a field that is named like a value. */
function holdsValue(json: Json, isValue: boolean): boolean {
  if (json.kind === 'scalar') return isValue && json.text !== '""' && /^["\d-]/.test(json.text);
  if (json.kind === 'list') return json.items.some((item) => holdsValue(item, isValue));
  return json.entries.some(({ name, value }) => holdsValue(value, isValue || foldWord(name).endsWith('value')));
}

/** The placeholders of all secured variables of a bot. */
export class Placeholders {
  /** By environment variable, the variables that its name could be derived from. */
  readonly #sharers = new Map<string, Set<string>>();
  readonly #values = new Map<string, Set<string>>();

  /** @throws KoreaiError `archive-invalid` where a secured variable has no key, or a value that would stay in clear */
  constructor(files: Iterable<Json>) {
    for (const json of files) {
      refuseStrayValues(json);
      replaceVariables(json, (variable) => {
        const identity = identityOf(variable);
        remember(this.#sharers, derivedName(variable), identity);
        for (const value of valuesOf(variable)) remember(this.#values, identity, print(value, 0));
        return variable;
      });
    }
  }

  /** The same with a placeholder for the value of each secured variable. */
  hide(json: Json): Json {
    return replaceVariables(json, (variable) => withValue(variable, (value) => this.#of(variable, value))) ?? json;
  }

  #of(variable: Fields, value: Json): Json {
    const identity = identityOf(variable);
    let name = derivedName(variable);
    if ((this.#sharers.get(name)?.size ?? 0) > 1) {
      name += `_${createHash('sha256').update(identity).digest('hex').slice(0, 8).toUpperCase()}`;
    }
    // One key twice in one namespace, with two values: no one variable could stand for both.
    if ((this.#values.get(identity)?.size ?? 0) > 1) name = PREFIX;
    return string(`\${${name}${asString(value) === undefined ? ':json' : ''}}`);
  }
}

/**
 * Fills the placeholders of secured variables. A value that merely looks like one is none unless its variable is marked
 * as secured.
 *
 * @param variables - the value of an environment variable. Nothing, or an empty one, leaves the variable out
 * @returns the same JSON, and the keys of the variables that were left out
 * @throws KoreaiError `input-invalid` where the value of what was no string is no JSON, or a whole file would go
 */
export function fillPlaceholders(
  json: Json,
  variables: (name: string) => string | undefined,
): { readonly json: Json; readonly leftOut: readonly string[] } {
  const leftOut: string[] = [];
  const filled = replaceVariables(json, (variable) => {
    let isMissing = false;
    const whole = withValue(variable, (value) => {
      const [, name = '', asJson] = PLACEHOLDER.exec(asString(value) ?? '') ?? [];
      if (name === '') return value;
      const given = name === PREFIX ? '' : (variables(name) ?? '');
      isMissing ||= given === '';
      return asJson === undefined || given === '' ? string(given) : readGiven(name, given);
    });
    if (!isMissing) return whole;
    leftOut.push(keyOf(variable));
    return undefined;
  });
  if (filled) return { json: filled, leftOut: [...new Set(leftOut)] };
  throw new KoreaiError('input-invalid', `A file that is one secured variable has no value: ${leftOut.join()}`, {
    hint: 'Set its environment variable, as docs/normalized.md describes.',
  });
}

function readGiven(name: string, given: string): Json {
  const json = parseText(given);
  if (json) return json;
  throw new KoreaiError('input-invalid', `The environment variable ${name} is not JSON`, {
    hint: 'The variable that it stands for had a value that was no string, so it is given as JSON.',
  });
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

function derivedName(variable: Fields): string {
  return (
    PREFIX +
    keyOf(variable)
      .toUpperCase()
      .replace(/[^A-Z0-9]/g, '_')
  );
}

function remember(map: Map<string, Set<string>>, key: string, value: string): void {
  map.set(key, (map.get(key) ?? new Set()).add(value));
}
