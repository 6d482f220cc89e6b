import { partNames } from './entry-names.ts';
import { asString, type Fields, type Json, list, only, print, string, withField } from './json.ts';
import { parseText } from './parse-json.ts';
import type { Pause } from './pause.ts';

/** The lists of a definition whose members get a file each, as seen in exports of XO 10. */
const LISTS = ['actions', 'alerts', 'dialogComponents', 'dialogs', 'experienceFlows', 'forms', 'knowledgeTasks'];

/** What a definition may be wrapped in (kore-api.md, section 7). */
const WRAPPERS = ['botDefinition', 'appDefinition', 'app', 'bot'];

/** Where the parts of a definition went. */
export interface Split {
  /** The file that holds the rest of it. */
  readonly file: string;
  /** The field that the definition is wrapped in, or empty. */
  readonly wrapper: string;
  /** The lists that became folders. In the file, each holds the names of its members' files, in order. */
  readonly lists: readonly string[];
}

/** Text by path, with `/` between folders. */
export type Texts = ReadonlyMap<string, string>;

export function isDefinition(path: string): boolean {
  return /^(?:bot|app)definition\.json$/i.test(path);
}

/** What the platform itself reads and writes; other JSON of an archive is nobody's to reformat. */
export function isOfBot(path: string): boolean {
  return isDefinition(path) || path.toLowerCase() === 'config.json';
}

/** The field that a definition is wrapped in; empty where it is not. */
export function wrapperOf(json: Json): string {
  if (LISTS.some((name) => only(json, name) !== undefined)) return '';
  return WRAPPERS.find((name) => only(json, name)?.kind === 'fields') ?? '';
}

/** The definition itself. */
export function bodyOf(json: Json, wrapper: string): Json | undefined {
  return wrapper === '' ? json : only(json, wrapper);
}

/** The same with something done to the definition inside of it. */
export function withBody(json: Json, wrapper: string, change: (body: Fields) => Json): Json {
  const body = bodyOf(json, wrapper);
  if (body?.kind !== 'fields' || json.kind !== 'fields') return json;
  return wrapper === '' ? change(body) : withField(json, wrapper, change(body));
}

/** The folder that the members of a list go to, with a `/` at its end. */
export function folderOf(file: string, listName: string): string {
  return `${file.replace(/\.json$/i, '')}/${listName}/`;
}

/**
 * Takes the lists of dialogs, tasks and nodes out of a definition.
 *
 * @returns the texts of its file and of the parts; they have been read again and give the same definition
 */
export async function splitDefinition(
  file: string,
  json: Json,
  pause: Pause,
): Promise<{ readonly split: Split; readonly texts: Texts }> {
  const wrapper = wrapperOf(json);
  const body = bodyOf(json, wrapper);
  const lists = LISTS.filter((name) => isListOfFields(only(body, name)));
  const texts = new Map<string, string>();
  let rest = json;
  for (const name of lists) {
    const taken = only(body, name);
    if (taken?.kind !== 'list') continue;
    const names = partNames(taken.items);
    for (const [index, part] of taken.items.entries()) {
      await pause();
      texts.set(`${folderOf(file, name)}${names[index]}.json`, print(part, 2));
    }
    rest = withBody(rest, wrapper, (complete) => withField(complete, name, list(names.map(string))));
  }
  texts.set(file, print(rest, 2));
  const split = { file, wrapper, lists };
  const again = await joinDefinition(
    split,
    parseText(print(rest, 2)),
    (path) => parseText(texts.get(path) ?? ''),
    pause,
  );
  if (again !== undefined && print(again, 0) === print(json, 0)) return { split, texts };
  return { split: { file, wrapper, lists: [] }, texts: new Map([[file, print(json, 2)]]) };
}

function isListOfFields(json: Json | undefined): boolean {
  return json?.kind === 'list' && json.items.every(({ kind }) => kind === 'fields');
}

/** Puts a definition together again. @returns `undefined` where a list does not name its parts or a part is missing */
export async function joinDefinition(
  split: Split,
  rest: Json | undefined,
  part: (path: string) => Json | undefined,
  pause: Pause,
): Promise<Json | undefined> {
  let complete = rest;
  for (const name of split.lists) {
    const paths = partPaths(split, rest, name);
    if (complete === undefined || paths === undefined) return undefined;
    const items: Json[] = [];
    for (const path of paths) {
      await pause();
      const item = part(path);
      if (item === undefined) return undefined;
      items.push(item);
    }
    complete = withBody(complete, split.wrapper, (body) => withField(body, name, list(items)));
  }
  return complete;
}

/** The paths of a list's parts, in order; `undefined` where it is no list of names or names one twice. */
export function partPaths(split: Split, rest: Json | undefined, listName: string): string[] | undefined {
  const order = rest && only(bodyOf(rest, split.wrapper), listName);
  if (order?.kind !== 'list') return undefined;
  const names = order.items.map((item) => asString(item) ?? '');
  const isSafe = names.every((name) => /^[^/\\\p{Cc}]+$/u.test(name));
  const isUnique = new Set(names).size === names.length;
  return isSafe && isUnique ? names.map((name) => `${folderOf(split.file, listName)}${name}.json`) : undefined;
}
