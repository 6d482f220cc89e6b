import { readFile } from 'node:fs/promises';
import type { Files } from '../bot-files/disk.ts';
import type { ImportSource } from '../bot-files/import-source.ts';
import { type Entry, entriesOf, itemsOf, type Json, list, only, parseBytes } from '../bot-files/json.ts';
import { withoutSecrets } from '../bot-files/normalize.ts';
import { MANIFEST, type Version } from '../bot-files/normalized.ts';
import { bodyOf, isDefinition, isOfBot, partPaths, type Split, wrapperOf } from '../bot-files/split.ts';

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
export function readContent({ manifest, files }: Version): Content {
  const read = new Set([MANIFEST]);
  const top = manifest.definitions.flatMap((split) => readDefinition(split, files, read));
  const config: Entry[] = [];
  for (const [path, bytes] of files) {
    const json = path.toLowerCase() === 'config.json' && !manifest.kept.includes(path) ? parseBytes(bytes) : undefined;
    if (json?.kind !== 'fields') continue;
    config.push(...json.entries);
    read.add(path);
  }
  return { fields: top, config, others: [...files].filter(([path]) => !read.has(path)) };
}

/** A bot read from the files of an export. Secrets are placeholders. @throws KoreaiError `archive-invalid` */
export function readExport(files: Files): Content {
  const { redacted } = withoutSecrets(files);
  const top: Entry[] = [];
  const config: Entry[] = [];
  const others: [string, Buffer][] = [];
  for (const [path, bytes] of files) {
    const json = isOfBot(path) ? redacted.get(path)?.json : undefined;
    if (!json) others.push([path, bytes]);
    else if (!isDefinition(path)) config.push(...entriesOf(json));
    else {
      const wrapper = wrapperOf(json);
      const beside = wrapper === '' ? [] : entriesOf(json).filter(({ name }) => name !== wrapper);
      top.push(...beside, ...entriesOf(bodyOf(json, wrapper)));
    }
  }
  return { fields: top, config, others };
}

/** The bot in an archive that is to be imported. @throws KoreaiError `archive-invalid`; the signal's reason */
export async function readSource({ files }: ImportSource, signal: AbortSignal): Promise<Content> {
  const read = new Map<string, Buffer>();
  for (const { name, path } of files.all) read.set(name, await readFile(path, { signal }));
  return readExport(read);
}

/** @param read - gets the paths of the files that the definition consists of */
function readDefinition(split: Split, files: Files, read: Set<string>): readonly Entry[] {
  const readJson = (path: string): Json | undefined => {
    const bytes = files.get(path);
    const json = bytes && parseBytes(bytes);
    if (json) read.add(path);
    return json;
  };
  const top = readJson(split.file);
  const body = top && bodyOf(top, split.wrapper);
  if (top?.kind !== 'fields' || body?.kind !== 'fields') return [];
  const joined = body.entries.map((entry) => {
    const paths = split.lists.includes(entry.name) ? partPaths(split, top, entry.name) : undefined;
    if (!paths) return entry;
    return { ...entry, value: list(paths.flatMap((path) => readJson(path) ?? [])) };
  });
  const beside = split.wrapper === '' ? [] : top.entries.filter(({ name }) => name !== split.wrapper);
  return [...beside, ...joined];
}

/** The members of a list of the definition; empty if it has none. */
export function listOf(content: Content, name: string): readonly Json[] {
  return content.fields.flatMap((entry) => (entry.name === name ? itemsOf(entry.value) : []));
}

/** The values of `localeData` by language. */
export function languagesOf(json: Json): readonly (readonly [language: string, value: Json])[] {
  return entriesOf(only(json, 'localeData')).map(({ name, value }) => [name, value] as const);
}
