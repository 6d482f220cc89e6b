import { readFile } from 'node:fs/promises';
import type { Files } from '../bot-files/disk.ts';
import type { ImportSource } from '../bot-files/import-source.ts';
import { type Entry, entriesOf, itemsOf, type Json, mapMembers, only, parseBytes } from '../bot-files/json.ts';
import { withoutSecrets } from '../bot-files/normalize.ts';
import { MANIFEST, type NormalizedBot } from '../bot-files/normalized.ts';
import { bodyOf, isConfig, isDefinition, isOfBot, joinDefinition, wrapperOf } from '../bot-files/split.ts';

/** A bot read from its files. */
export interface Content {
  /** The top fields of its definitions, with the members of split lists. */
  readonly fields: readonly Entry[];
  /** The top fields of `config.json`. */
  readonly config: readonly Entry[];
  /** Files that are not JSON, or cannot be read as such. */
  readonly others: readonly (readonly [path: string, bytes: Buffer])[];
}

/** A bot read from a normalized folder. */
export function readContent({ manifest, files }: NormalizedBot): Content {
  const read = new Set([MANIFEST]);
  const readJson = (path: string): Json | undefined => {
    const bytes = files.get(path);
    const json = bytes && parseBytes(bytes);
    if (json) read.add(path);
    return json;
  };
  const jsons: [string, Json][] = [];
  for (const split of manifest.definitions) {
    const rest = readJson(split.file);
    if (rest) jsons.push([split.file, joinDefinition(split, rest, readJson)]);
  }
  for (const path of [...files.keys()].filter((name) => isConfig(name) && !manifest.kept.includes(name))) {
    const json = readJson(path);
    if (json) jsons.push([path, json]);
  }
  return contentOf(
    jsons,
    [...files].filter(([path]) => !read.has(path)),
  );
}

/** A bot read from the files of an export. Secrets are placeholders. @throws KoreaiError `archive-invalid` */
export function readExport(files: Files): Content {
  const jsons = [...withoutSecrets(files)].flatMap(([path, { json }]) =>
    isOfBot(path) ? [[path, json] as const] : [],
  );
  const read = new Set(jsons.map(([path]) => path));
  return contentOf(
    jsons,
    [...files].filter(([path]) => !read.has(path)),
  );
}

function contentOf(jsons: readonly (readonly [path: string, json: Json])[], others: Content['others']): Content {
  return {
    fields: jsons.flatMap(([path, json]) => (isDefinition(path) ? topFields(unnamed(json)) : [])),
    config: jsons.flatMap(([path, json]) => (isDefinition(path) ? [] : entriesOf(unnamed(json)))),
    others,
  };
}

/** The name in a placeholder depends on the other secrets of the bot, so it is no part of the value. */
const NAME_IN_PLACEHOLDER = /((?:\$\{|%24%7B)KOREAI_VAR_)[A-Z0-9_]+/gi;

function unnamed(json: Json): Json {
  if (json.kind === 'scalar') return { ...json, text: json.text.replace(NAME_IN_PLACEHOLDER, '$1') };
  return mapMembers(json, unnamed);
}

/** The fields of a definition, and those beside the one that it is wrapped in. */
function topFields(json: Json): readonly Entry[] {
  const wrapper = wrapperOf(json);
  const own = entriesOf(bodyOf(json, wrapper));
  return wrapper === '' ? own : [...entriesOf(json).filter(({ name }) => name !== wrapper), ...own];
}

/** The bot in an archive that is to be imported. @throws KoreaiError `archive-invalid`; the signal's reason */
export async function readSource({ files }: ImportSource, signal: AbortSignal): Promise<Content> {
  const read = new Map<string, Buffer>();
  for (const { name, path } of files.all) read.set(name, await readFile(path, { signal }));
  return readExport(read);
}

/** The members of a list of the definition; empty if it has none. */
export function listOf(content: Content, name: string): readonly Json[] {
  return content.fields.flatMap((entry) => (entry.name === name ? itemsOf(entry.value) : []));
}

/** The values of `localeData` by language. */
export function languagesOf(json: Json): readonly Entry[] {
  return entriesOf(only(json, 'localeData'));
}
