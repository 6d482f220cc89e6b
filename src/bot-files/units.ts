import type { Change } from './change.ts';
import type { Files } from './disk.ts';
import { nameOf } from './entry-names.ts';
import { type Entry, type Fields, fields, firstText, type Json, only, parseBytes } from './json.ts';
import { comparableText, isNoise, type ReferenceIds } from './noise.ts';
import type { Version } from './normalized.ts';
import { MANIFEST } from './normalized.ts';
import { bodyOf, LISTS, partPaths, type Split } from './split.ts';

type Kind = Change['kind'];

/** Something that people know by its name, and everything about it that counts. */
export interface Unit {
  readonly kind: Kind;
  readonly name: string;
  readonly texts: readonly string[];
}

type Add = (kind: Kind, name: string, text: string) => void;

export function keyOf(kind: Kind, name: string): string {
  return JSON.stringify([kind, name]);
}

/** The JSON of a bot, and its other files. */
export interface Bot {
  readonly definitions: readonly Definition[];
  readonly configs: readonly Fields[];
  readonly others: readonly (readonly [path: string, bytes: Buffer])[];
}

interface Definition {
  /** The members of each list of dialogs, tasks and components. */
  readonly parts: ReadonlyMap<string, readonly Json[]>;
  readonly rest: readonly Entry[];
}

/** Files that cannot be read as JSON are among the other files. */
export function readBot({ manifest, files }: Version): Bot {
  const read = new Set([MANIFEST]);
  const definitions = manifest.definitions.flatMap((split) => readDefinition(split, files, read) ?? []);
  const configs: Fields[] = [];
  for (const [path, bytes] of files) {
    const json = path.toLowerCase() === 'config.json' && !manifest.kept.includes(path) ? parseBytes(bytes) : undefined;
    if (json?.kind === 'fields') configs.push(json);
    if (json?.kind === 'fields') read.add(path);
  }
  return { definitions, configs, others: [...files].filter(([path]) => !read.has(path)) };
}

/** Of several versions of a bot. */
export function referenceIds(bots: readonly Bot[]): ReferenceIds {
  const ids = new Map<string, string>();
  for (const { parts } of bots.flatMap(({ definitions }) => definitions)) {
    for (const part of [...(parts.get('dialogs') ?? []), ...(parts.get('dialogComponents') ?? [])]) {
      const id = firstText(part, '_id');
      if (id !== undefined) ids.set(id, firstText(part, 'refId') ?? id);
    }
  }
  return ids;
}

/** What a bot consists of, by {@link keyOf}. Units of the same kind and name are one. */
export function unitsOf({ definitions, configs, others }: Bot, ids: ReferenceIds): Map<string, Unit> {
  const units = new Map<string, { kind: Kind; name: string; texts: string[] }>();
  const add: Add = (kind, name, text) => {
    const key = keyOf(kind, name);
    const unit = units.get(key) ?? { kind, name, texts: [] };
    unit.texts.push(text);
    units.set(key, unit);
  };
  for (const definition of definitions) addDefinition(definition, ids, add);
  for (const { entries } of configs) addConfig(entries, add);
  for (const [path, bytes] of others) add('file', path, bytes.toString('base64'));
  for (const { texts } of units.values()) texts.sort();
  return units;
}

function addConfig(entries: readonly Entry[], add: Add): void {
  for (const { name, value } of entries) {
    if (name === 'envVariables' && value.kind === 'list') addVariables(value.items, add);
    else addSetting(name, value, new Map(), add);
  }
}

function addVariables(items: readonly Json[], add: Add): void {
  for (const item of items) add('variable', firstText(item, 'key') ?? nameOf(item), comparableText(item, new Map()));
}

function addSetting(name: string, value: Json, ids: ReferenceIds, add: Add): void {
  const text = comparableText(value, ids, name);
  if (!isNoise(name) && text !== '') add('setting', name, text);
}

/** @param read - gets the paths of the files that the definition consists of */
function readDefinition(split: Split, files: Files, read: Set<string>): Definition | undefined {
  const readFile = (path: string): Json | undefined => {
    const bytes = files.get(path);
    const json = bytes && parseBytes(bytes);
    if (json) read.add(path);
    return json;
  };
  const top = readFile(split.file);
  const body = top && bodyOf(top, split.wrapper);
  if (top?.kind !== 'fields' || body?.kind !== 'fields') return undefined;
  const parts = new Map<string, readonly Json[]>();
  for (const { name, value } of body.entries) {
    if (!LISTS.includes(name) || value.kind !== 'list') continue;
    const paths = split.lists.includes(name) ? (partPaths(split, top, name) ?? []) : undefined;
    parts.set(name, paths ? paths.flatMap((path) => readFile(path) ?? []) : value.items);
  }
  const beside = split.wrapper === '' ? [] : top.entries.filter(({ name }) => name !== split.wrapper);
  return { parts, rest: [...beside, ...body.entries.filter(({ name }) => !parts.has(name))] };
}

function addDefinition({ parts, rest }: Definition, ids: ReferenceIds, add: Add): void {
  const components = parts.get('dialogComponents') ?? [];
  const ownersOf = componentOwners(parts.get('dialogs') ?? [], components, ids);
  for (const [listName, members] of parts) {
    const kind = listName === 'knowledgeTasks' ? 'knowledge' : 'dialog';
    for (const member of members) {
      const owners = listName === 'dialogComponents' ? ownersOf(member) : [{ kind, name: nameOf(member) } as const];
      for (const owner of owners) add(owner.kind, owner.name, comparableText(member, ids));
    }
  }
  const byId = new Map(components.map((component) => [idOf(component, ids), component]));
  for (const { name, value } of rest) {
    if (name === 'contentVariables' && value.kind === 'list') addVariables(value.items, add);
    else if (['sentences', 'patterns'].includes(name) && value.kind === 'list') {
      for (const item of value.items) {
        // Not by taskName: that one keeps the name that the intent had when the sentence was written.
        const id = firstText(item, name === 'sentences' ? 'taskId' : 'refId') ?? '';
        const component = byId.get(ids.get(id) ?? id);
        const owners = component ? ownersOf(component) : ownersByName(item, name);
        for (const owner of owners) add(owner.kind, owner.name, comparableText(withoutTaskName(item), ids));
      }
    } else addSetting(name, value, ids, add);
  }
}

/** The id of a dialog or component that is the same in all exports. */
function idOf(part: Json, ids: ReferenceIds): string {
  const id = firstText(part, '_id') ?? '';
  return ids.get(id) ?? firstText(part, 'refId') ?? id;
}

type Owner = Pick<Unit, 'kind' | 'name'>;

/**
 * The units that a component belongs to. Intents and entities are units themselves; every other component belongs to
 * each dialog that uses it, directly or in a bot action.
 */
function componentOwners(dialogs: readonly Json[], components: readonly Json[], ids: ReferenceIds) {
  const usedBy = (part: Json): string[] => {
    const nodes = only(part, 'nodes');
    const used = nodes?.kind === 'list' ? nodes.items.map((node) => firstText(node, 'componentId') ?? '') : [];
    return used.map((id) => ids.get(id) ?? id);
  };
  const inside = new Map(components.map((component) => [idOf(component, ids), usedBy(component)]));
  const names = new Map<string, Set<string>>();
  for (const dialog of dialogs) {
    const waiting = usedBy(dialog);
    for (const id of waiting) {
      const known = names.get(id) ?? new Set();
      if (known.has(nameOf(dialog))) continue;
      names.set(id, known.add(nameOf(dialog)));
      waiting.push(...(inside.get(id) ?? []));
    }
  }
  const dialogNames = new Map(dialogs.map((dialog) => [idOf(dialog, ids), nameOf(dialog)]));
  return (component: Json): Owner[] => {
    const type = firstText(component, 'type');
    if (type === 'intent' || type === 'entity') return [{ kind: type, name: nameOf(component) }];
    const dialogId = firstText(component, 'dialogId') ?? '';
    const unused = dialogNames.get(ids.get(dialogId) ?? dialogId) ?? nameOf(component);
    return [...(names.get(idOf(component, ids)) ?? [unused])].map((name) => ({ kind: 'dialog', name }));
  };
}

function withoutTaskName(item: Json): Json {
  return item.kind === 'fields' ? fields(item.entries.filter(({ name }) => name !== 'taskName')) : item;
}

/** For language data whose component is not in the export. */
function ownersByName(item: Json, listName: string): Owner[] {
  const name = firstText(item, 'taskName');
  const kind = firstText(item, 'taskType') === 'entity' ? 'entity' : 'intent';
  return [name === undefined ? { kind: 'setting', name: listName } : { kind, name }];
}
