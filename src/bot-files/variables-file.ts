import { KoreaiError } from '../core/errors.ts';
import {
  asString,
  entriesOf,
  type Fields,
  firstText,
  itemsOf,
  type Json,
  list,
  mapMembers,
  membersOf,
  only,
  parseText,
  print,
  string,
  withField,
} from './json.ts';
import { type Environment, filled, isPlaceholder } from './placeholder.ts';
import { fillerOfEmpty, fillPlaceholders, replaceVariables, securedIn } from './secured.ts';

/**
 * Prepares the variables of a file: a list as the export gives it, or an object with `botVariables` for bots with
 * collections (xo-additions.md, section 5). Kore.ai exports secured variables without a value, and an import of such a
 * value may blank the one of the bot, so they are filled from the environment or left out.
 *
 * @param variable - the value of an environment variable
 * @throws KoreaiError `input-invalid`
 */
export function variablesToSend(file: Json, name: string, variable: Environment) {
  const variables = variablesIn(file);
  if (!variables) throw unusable(`${name} contains no list of variables, each with a key`);
  const secured = securedIn(variables, true);
  const inClear = [...secured, ...collectedIn(file, secured)].filter((one) =>
    textsOf(one).some((text) => !isPlaceholder(text)),
  );
  const withPlaceholders = fillPlaceholders(variables, variable, true);
  const { json: filledList } = fillerOfEmpty([variables], variable, true)(withPlaceholders);
  const leftOut: string[] = [];
  const keep = (one: Fields): Fields | undefined => {
    if (textsOf(one).length > 0) return one;
    leftOut.push(keyOf(one));
    return undefined;
  };
  const sent = itemsOf(replaceVariables(filledList, keep, true)).map((item) => filledPlain(item, variable));
  if (sent.length === 0) {
    const why = leftOut.length === 0 ? 'no variable' : `only secured variables without a value: ${leftOut.join(', ')}`;
    throw unusable(`${name} contains ${why}`);
  }
  const withValue = securedIn(list(sent), true).filter((one) => textsOf(one).length > 0);
  const body = withVariables(file, list(sent), secured, (one) => (textsOf(one).length > 0 ? one : undefined));
  const clearKeys = keysOf(inClear);
  return {
    body: JSON.parse(print(body, 0)) as unknown,
    /** How many variables are in it. */
    count: sent.length,
    /** Keys of secured variables without a value, which are not sent: the bot keeps its own. */
    leftOut,
    /** Keys of secured variables that got their value from the environment. */
    given: keysOf(withValue).filter((key) => !clearKeys.includes(key)),
    /** Keys of secured variables whose value is in the file itself. */
    inClear: clearKeys,
    /** All values of secured variables. */
    secrets: [...withValue, ...inClear].flatMap(textsOf),
  };
}

/** Fills a placeholder that stands for the value of a variable that is not secured. Without a value it must not be sent. */
function filledPlain(item: Json, variable: Environment): Json {
  const value = only(item, 'value');
  if (item.kind !== 'fields' || !value) return item;
  const found = filled(value, variable);
  if (found.missing === undefined) return withField(item, 'value', found.value);
  throw unusable(`The variable ${keyOf(item)} has the placeholder of ${found.missing}, which is not set`);
}

/** The text of a file with exported variables, without secured values. @returns `undefined` if they are none */
export function exportedVariables(exported: unknown) {
  const file = parseText(JSON.stringify(exported) ?? '');
  const variables = file && variablesIn(file);
  if (!file || !variables) return undefined;
  const secured = securedIn(variables, true);
  const inClear = [...secured, ...collectedIn(file, secured)].filter((one) => textsOf(one).length > 0);
  const emptied = replaceVariables(variables, withoutTexts, true) ?? variables;
  return {
    text: print(withVariables(file, emptied, secured, withoutTexts), 2),
    count: variables.items.length,
    /** Keys of secured variables that were exported with a value. */
    emptied: keysOf(inClear),
    /** These values. */
    secrets: inClear.flatMap(textsOf),
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

/** The values that collections have for secured variables. */
function collectedIn(file: Json, secured: readonly Fields[]): Fields[] {
  const keys = keysOf(secured);
  const items = entriesOf(file).flatMap(({ name, value }) => (name === COLLECTED ? itemsOf(value) : []));
  return items.filter((item) => item.kind === 'fields').filter((item) => keys.includes(keyOf(item)));
}

/** The same file with other variables, and other values that collections have for secured variables. */
function withVariables(
  file: Json,
  variables: Json,
  secured: readonly Fields[],
  replace: (collected: Fields) => Json | undefined,
): Json {
  if (file.kind === 'list') return variables;
  const keys = keysOf(secured);
  return mapMembers(file, (value, name) => {
    if (name === VARIABLES) return variables;
    if (name !== COLLECTED || value.kind !== 'list') return value;
    return mapMembers(value, (item) => (item.kind === 'fields' && keys.includes(keyOf(item)) ? replace(item) : item));
  });
}

function keysOf(variables: readonly Fields[]): string[] {
  return [...new Set(variables.map(keyOf))];
}

function keyOf(variable: Fields): string {
  return firstText(variable, 'key', 'name') ?? '';
}

function textsOf({ entries }: Fields): string[] {
  return entries.filter(({ name }) => VALUES.includes(name)).flatMap(({ value }) => textsIn(value));
}

function textsIn(json: Json): string[] {
  if (json.kind !== 'scalar') {
    return membersOf(json).flatMap(({ name, value }) => (name === 'hint' ? [] : textsIn(value)));
  }
  const text = asString(json) ?? (/^[\d-]/.test(json.text) ? json.text : '');
  return text.trim() === '' ? [] : [text];
}

function withoutTexts(variable: Fields): Json {
  return mapMembers(variable, (value, name) => (VALUES.includes(name) ? withoutText(value) : value));
}

function withoutText(json: Json): Json {
  if (json.kind === 'scalar') return textsIn(json).length > 0 ? string('') : json;
  return mapMembers(json, (member, name) => (name === 'hint' ? member : withoutText(member)));
}

function unusable(message: string): KoreaiError {
  return new KoreaiError('input-invalid', message, {
    hint: 'Nothing was sent. {archive} must be a list of variables as export-variables writes it, or an object with botVariables.',
  });
}
