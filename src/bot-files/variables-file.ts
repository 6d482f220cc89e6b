import { KoreaiError } from '../core/errors.ts';
import {
  asString,
  type Fields,
  fields,
  firstText,
  type Json,
  list,
  only,
  parseText,
  print,
  string,
  withField,
} from './json.ts';
import { filled, VariableNames } from './placeholder.ts';
import { fillEmpty, fillSecured, nameEmpty, replaceVariables } from './secured.ts';

/** What an import of variables sends. */
export interface VariablesToSend {
  /** The body of the request. */
  readonly body: unknown;
  /** How many variables are in it. */
  readonly count: number;
  /** Keys of secured variables without a value, which are not sent: the bot keeps its own. */
  readonly leftOut: readonly string[];
  /** Keys of secured variables that got their value from the environment. */
  readonly given: readonly string[];
  /** Keys of secured variables whose value is in the file itself. */
  readonly inClear: readonly string[];
  /** All values of secured variables. */
  readonly secrets: readonly string[];
}

/**
 * Prepares the variables of a file: a list as the export gives it, or an object with `botVariables` for bots with
 * collections (xo-additions.md, section 5). Kore.ai exports secured variables without a value, and an import of such a
 * value may blank the one of the bot, so they are filled from the environment or left out.
 *
 * @param variable - the value of an environment variable
 * @throws KoreaiError `input-invalid`
 */
export function variablesToSend(
  file: Json,
  name: string,
  variable: (name: string) => string | undefined,
): VariablesToSend {
  const variables = variablesIn(file);
  if (!variables) throw unusable(`${name} contains no list of variables, each with a key`);
  const secured = securedIn(variables);
  const inClear = [...secured, ...collectedOf(file, secured)].filter(({ texts }) => texts.some(isNoPlaceholder));
  const names = new VariableNames();
  nameEmpty(listed(variables), names);
  const { json: complete } = fillEmpty(fillSecured(listed(variables), variable, 'empty').json, names, variable);
  const leftOut: string[] = [];
  const kept = replaceVariables(complete, (one) => {
    if (textsOf(one).length > 0) return one;
    leftOut.push(keyOf(one));
    return undefined;
  });
  const sent = only(kept, LISTED);
  if (sent?.kind !== 'list' || sent.items.length === 0) {
    const why = leftOut.length === 0 ? 'no variable' : `only secured variables without a value: ${leftOut.join(', ')}`;
    throw unusable(`${name} contains ${why}`);
  }
  const plain = list(sent.items.map((item) => (item.kind === 'fields' ? filledPlain(item, variable) : item)));
  const withValue = securedIn(plain).filter(({ texts }) => texts.length > 0);
  const body = withVariables(file, plain, secured, (item) => (textsOf(item).length > 0 ? item : undefined));
  const clearKeys = keysOf(inClear);
  return {
    body: JSON.parse(print(body, 0)),
    count: plain.items.length,
    leftOut,
    given: keysOf(withValue).filter((key) => !clearKeys.includes(key)),
    inClear: clearKeys,
    secrets: [...withValue, ...inClear].flatMap(({ texts }) => texts),
  };
}

/** Fills a placeholder that stands for the value of a variable that is not secured. Without a value it must not be sent. */
function filledPlain(item: Fields, variable: (name: string) => string | undefined): Fields {
  const value = only(item, 'value');
  if (!value) return item;
  const found = filled(value, variable);
  if (found.missing === undefined) return withField(item, 'value', found.value);
  throw unusable(`The variable ${keyOf(item)} has the placeholder of ${found.missing}, which is not set`);
}

/** Exported variables as text, and what had to be removed from them. */
export interface ExportedVariables {
  readonly text: string;
  readonly count: number;
  /** Keys of secured variables that were exported with a value. */
  readonly emptied: readonly string[];
  /** These values. */
  readonly secrets: readonly string[];
}

/** The text of a file with exported variables, without secured values. @returns `undefined` if they are none */
export function exportedVariables(exported: unknown): ExportedVariables | undefined {
  const file = parseText(JSON.stringify(exported) ?? '');
  const variables = file && variablesIn(file);
  if (!file || !variables) return undefined;
  const secured = securedIn(variables);
  const inClear = [...secured, ...collectedOf(file, secured)].filter(({ texts }) => texts.length > 0);
  const emptied = only(replaceVariables(listed(variables), withoutTexts), LISTED) ?? variables;
  return {
    text: print(withVariables(file, emptied, secured, withoutTexts), 2),
    count: variables.items.length,
    emptied: keysOf(inClear),
    secrets: inClear.flatMap(({ texts }) => texts),
  };
}

/** The name under which secured variables need no further fields to be recognized. */
const LISTED = 'envVariables';
/** The fields of a file of a bot with collections. */
const VARIABLES = 'botVariables';
const COLLECTED = 'botCollectionVariables';
/** The fields of a variable that hold its values. */
const VALUES = ['value', 'localeData'];

interface Secured {
  readonly key: string;
  /** Empty without a value. */
  readonly texts: readonly string[];
}

function listed(variables: Json): Fields {
  return fields([{ key: JSON.stringify(LISTED), name: LISTED, value: variables }]);
}

function variablesIn(file: Json) {
  const found = file.kind === 'list' ? file : only(file, VARIABLES);
  const isList = found?.kind === 'list' && found.items.every((item) => firstText(item, 'key') !== undefined);
  return isList ? found : undefined;
}

function securedIn(variables: Json): Secured[] {
  const found: Secured[] = [];
  replaceVariables(listed(variables), (variable) => {
    found.push({ key: keyOf(variable), texts: textsOf(variable) });
    return variable;
  });
  return found;
}

/** The values that collections have for secured variables. */
function collectedOf(file: Json, secured: readonly Secured[]): Secured[] {
  const found: Secured[] = [];
  withVariables(file, list([]), secured, (item) => {
    found.push({ key: keyOf(item), texts: textsOf(item) });
    return item;
  });
  return found;
}

/** The same file with other variables, and other values that collections have for secured variables. */
function withVariables(
  file: Json,
  variables: Json,
  secured: readonly Secured[],
  replace: (collected: Fields) => Fields | undefined,
): Json {
  if (file.kind !== 'fields') return variables;
  const keys = keysOf(secured);
  return fields(
    file.entries.map((entry) => {
      if (entry.name === VARIABLES) return { ...entry, value: variables };
      if (entry.name !== COLLECTED || entry.value.kind !== 'list') return entry;
      const items = entry.value.items.flatMap((item) =>
        item.kind === 'fields' && keys.includes(keyOf(item)) ? (replace(item) ?? []) : [item],
      );
      return { ...entry, value: list(items) };
    }),
  );
}

function keysOf(secured: readonly Secured[]): string[] {
  return [...new Set(secured.map(({ key }) => key))];
}

function keyOf(variable: Json): string {
  return firstText(variable, 'key', 'name') ?? '';
}

function isNoPlaceholder(text: string): boolean {
  return !text.startsWith('${KOREAI_VAR_');
}

function textsOf({ entries }: Fields): string[] {
  return entries.filter(({ name }) => VALUES.includes(name)).flatMap(({ value }) => textsIn(value));
}

function textsIn(json: Json): string[] {
  if (json.kind === 'list') return json.items.flatMap(textsIn);
  if (json.kind === 'fields') {
    return json.entries.filter(({ name }) => name !== 'hint').flatMap(({ value }) => textsIn(value));
  }
  const text = asString(json) ?? (/^[\d-]/.test(json.text) ? json.text : '');
  return text.trim() === '' ? [] : [text];
}

function withoutTexts(variable: Fields): Fields {
  return fields(
    variable.entries.map((entry) =>
      VALUES.includes(entry.name) ? { ...entry, value: withoutText(entry.value) } : entry,
    ),
  );
}

function withoutText(json: Json): Json {
  if (json.kind === 'list') return list(json.items.map(withoutText));
  if (json.kind === 'scalar') return textsIn(json).length > 0 ? string('') : json;
  return fields(
    json.entries.map((entry) => (entry.name === 'hint' ? entry : { ...entry, value: withoutText(entry.value) })),
  );
}

function unusable(message: string): KoreaiError {
  return new KoreaiError('input-invalid', message, {
    hint: 'Nothing was sent. {archive} must be a list of variables as export-variables writes it, or an object with botVariables.',
  });
}
