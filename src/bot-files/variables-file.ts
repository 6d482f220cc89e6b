import { KoreaiError } from '../core/errors.ts';
import {
  asString,
  type Fields,
  firstText,
  type Json,
  mapMembers,
  only,
  parseText,
  print,
  string,
  withField,
} from './json.ts';
import { type Environment, filled, isPlaceholder } from './placeholder.ts';
import { fillerOfEmpty, nameIn, securedIn, withValue } from './secured.ts';

/**
 * Prepares the variables of a file: a list as the export gives it, or an object with `botVariables` for bots with
 * collections (xo-additions.md, section 5). Kore.ai exports secured variables without a value, and an import of such a
 * value may blank the one of the bot, so they are filled from the environment or left out.
 *
 * @param environment - the value of an environment variable
 * @throws KoreaiError `input-invalid`
 */
export function variablesToSend(file: Json, name: string, environment: Environment) {
  const listed = variablesIn(file);
  if (!listed) throw unusable(`${name} contains no list of variables, each with a key`);
  const fillEmpty = fillerOfEmpty([listed], environment, true);
  const given = new Set<string>();
  const inClear = new Set<string>();
  const leftOut: string[] = [];
  const secrets: string[] = [];
  const body = mapVariables(file, (variable, kind) => {
    if (kind === 'plain') return filledPlain(variable, environment);
    const key = keyOf(variable);
    const { json } = fillEmpty(withValue(variable, (value) => filled(value, environment).value));
    const own = textsOf(variable).filter((text) => !isPlaceholder(text));
    const texts = textsOf(json);
    secrets.push(...own, ...texts);
    if (own.length > 0) inClear.add(key);
    else if (texts.length > 0) given.add(key);
    else if (kind === 'secured') leftOut.push(key);
    return texts.length > 0 ? json : undefined;
  });
  const count = listed.items.length - leftOut.length;
  if (count === 0) {
    const why = leftOut.length === 0 ? 'no variable' : `only secured variables without a value: ${leftOut.join(', ')}`;
    throw unusable(`${name} contains ${why}`);
  }
  return {
    body: JSON.parse(print(body, 0)) as unknown,
    /** How many variables are in it. */
    count,
    /** Keys of secured variables without a value, which are not sent: the bot keeps its own. */
    leftOut,
    /** Keys of secured variables that got their value from the environment. */
    given: [...given],
    /** Keys of secured variables whose value is in the file itself. */
    inClear: [...inClear],
    /** All values of secured variables. */
    secrets,
  };
}

/** Fills a placeholder that stands for the value of a variable that is not secured. Without a value it must not be sent. */
function filledPlain(variable: Fields, environment: Environment): Json {
  const value = only(variable, 'value');
  if (!value) return variable;
  const found = filled(value, environment);
  if (found.missing === undefined) return withField(variable, 'value', found.value);
  throw unusable(`The variable ${keyOf(variable)} has the placeholder of ${found.missing}, which is not set`);
}

/** The text of a file with exported variables, without secured values. @returns `undefined` if they are none */
export function exportedVariables(exported: unknown) {
  const file = parseText(JSON.stringify(exported) ?? '');
  const listed = file && variablesIn(file);
  if (!file || !listed) return undefined;
  const emptied = new Set<string>();
  const secrets: string[] = [];
  const body = mapVariables(file, (variable, kind) => {
    if (kind === 'plain') return variable;
    return mapTexts(variable, (text) => {
      emptied.add(keyOf(variable));
      secrets.push(text);
      return '';
    });
  });
  return {
    text: print(body, 2),
    count: listed.items.length,
    /** Keys of secured variables that were exported with a value. */
    emptied: [...emptied],
    /** These values. */
    secrets,
  };
}

/** The fields of a file of a bot with collections. */
const VARIABLES = 'botVariables';
const COLLECTED = 'botCollectionVariables';
/** The fields of a variable that hold its values. */
const VALUES = ['value', 'localeData'];

function variablesIn(file: Json) {
  const found = file.kind === 'list' ? file : only(file, VARIABLES);
  const isList = found?.kind === 'list' && found.items.every((item) => firstText(item, 'key') !== undefined);
  return isList ? found : undefined;
}

/** Replaces each variable of a file, and each value that a collection has for a secured variable, or leaves it out. */
function mapVariables(
  file: Json,
  change: (variable: Fields, kind: 'plain' | 'secured' | 'collected') => Json | undefined,
): Json {
  const secured = securedIn(variablesIn(file) ?? file, true);
  const keys = secured.map(keyOf);
  const own = (item: Json) =>
    item.kind === 'fields' ? change(item, secured.includes(item) ? 'secured' : 'plain') : item;
  const collected = (item: Json) =>
    item.kind === 'fields' && keys.includes(keyOf(item)) ? change(item, 'collected') : item;
  if (file.kind === 'list') return mapMembers(file, own);
  return mapMembers(file, (value, name) => {
    if (name === VARIABLES) return mapMembers(value, own);
    return name === COLLECTED && value.kind === 'list' ? mapMembers(value, collected) : value;
  });
}

function keyOf(variable: Fields): string {
  return nameIn(variable) ?? '';
}

/** The texts of a variable's values that are not blank, and numbers as text. */
function textsOf(variable: Json): string[] {
  const texts: string[] = [];
  mapTexts(variable, (text) => {
    texts.push(text);
    return text;
  });
  return texts;
}

function mapTexts(variable: Json, change: (text: string) => string): Json {
  const inside = (json: Json): Json => {
    if (json.kind !== 'scalar') return mapMembers(json, (member, name) => (name === 'hint' ? member : inside(member)));
    const text = asString(json) ?? (/^[\d-]/.test(json.text) ? json.text : '');
    if (text.trim() === '') return json;
    const changed = change(text);
    return changed === text ? json : string(changed);
  };
  return mapMembers(variable, (value, name) => (VALUES.includes(name) ? inside(value) : value));
}

function unusable(message: string): KoreaiError {
  return new KoreaiError('input-invalid', message, {
    hint: 'Nothing was sent. {archive} must be a list of variables as export-variables writes it, or an object with botVariables.',
  });
}
