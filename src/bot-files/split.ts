import { asString, type Fields, itemsOf, type Json, list, only, print, string, withField } from './json.ts';
import { partNames } from './part-names.ts';

/** The lists of a definition whose members get a file each. */
const LISTS = ['actions', 'alerts', 'dialogComponents', 'dialogs', 'experienceFlows', 'forms', 'knowledgeTasks'];

/** The fields that a definition can be wrapped in (kore-api.md, section 7). */
const WRAPPERS = ['botDefinition', 'appDefinition', 'app', 'bot'];

/** How a definition was split. */
export interface Split {
  /** The file with the rest of the definition. */
  readonly file: string;
  /** The field that the definition is wrapped in; empty if it is not. */
  readonly wrapper: string;
  /** The lists that became folders. In the file, each is a list of the names of its members' files, in order. */
  readonly lists: readonly string[];
}

export function isDefinition(path: string): boolean {
  return /^(?:bot|app)definition\.json$/i.test(path);
}

export function isConfig(path: string): boolean {
  return path.toLowerCase() === 'config.json';
}

/** The JSON files of the platform itself. Other JSON of an archive is not reformatted. */
export function isOfBot(path: string): boolean {
  return isDefinition(path) || isConfig(path);
}

/** The field that a definition is wrapped in; empty if it is not. */
export function wrapperOf(json: Json): string {
  if (LISTS.some((name) => only(json, name) !== undefined)) return '';
  return WRAPPERS.find((name) => only(json, name)?.kind === 'fields') ?? '';
}

/** The definition itself. */
export function bodyOf(json: Json, wrapper: string): Json | undefined {
  return wrapper === '' ? json : only(json, wrapper);
}

/** Changes the definition inside its wrapper. */
function withBody(json: Json, wrapper: string, change: (body: Fields) => Json): Json {
  const body = bodyOf(json, wrapper);
  if (body?.kind !== 'fields' || json.kind !== 'fields') return json;
  return wrapper === '' ? change(body) : withField(json, wrapper, change(body));
}

/** The folder for the members of a list, with a `/` at its end. */
export function folderOf(file: string, listName: string): string {
  return `${file.replace(/\.json$/i, '')}/${listName}/`;
}

/** Splits a definition into the texts of a file for each dialog, task and component, and of one for the rest. */
export function splitDefinition(file: string, json: Json) {
  const wrapper = wrapperOf(json);
  const body = bodyOf(json, wrapper);
  const lists = LISTS.filter((name) => isListOfFields(only(body, name)));
  const texts = new Map<string, string>();
  let rest = json;
  for (const name of lists) {
    const members = itemsOf(only(body, name));
    const names = partNames(members);
    for (const [index, part] of members.entries()) {
      texts.set(`${folderOf(file, name)}${names[index]}.json`, print(part, 2));
    }
    rest = withBody(rest, wrapper, (definition) => withField(definition, name, list(names.map(string))));
  }
  texts.set(file, print(rest, 2));
  return { split: { file, wrapper, lists }, texts };
}

function isListOfFields(json: Json | undefined): boolean {
  return json?.kind === 'list' && json.items.every(({ kind }) => kind === 'fields');
}

/**
 * Puts the parts of a definition into its lists. A list that does not name its parts stays as it is.
 *
 * @param rest - the definition without them
 */
export function joinDefinition(split: Split, rest: Json, part: (path: string) => Json | undefined): Json {
  let joined = rest;
  for (const name of split.lists) {
    const items = partPaths(split, rest, name)?.flatMap((path) => part(path) ?? []);
    if (items) joined = withBody(joined, split.wrapper, (body) => withField(body, name, list(items)));
  }
  return joined;
}

/** The paths of a list's parts, in order; `undefined` if it is not a list of distinct names. */
export function partPaths(split: Split, rest: Json, listName: string): string[] | undefined {
  const order = only(bodyOf(rest, split.wrapper), listName);
  if (order?.kind !== 'list') return undefined;
  const names = order.items.map((item) => asString(item) ?? '');
  const isSafe = names.every((name) => /^[^/\\\p{Cc}]+$/u.test(name));
  const isUnique = new Set(names).size === names.length;
  return isSafe && isUnique ? names.map((name) => `${folderOf(split.file, listName)}${name}.json`) : undefined;
}
