import type { Change } from './change.ts';
import type { Files } from './disk.ts';
import { nameOf } from './entry-names.ts';
import { firstText, type Json, list, only, print } from './json.ts';
import { MANIFEST } from './manifest.ts';
import type { Version } from './normalized.ts';
import { parseBytes } from './parse-json.ts';
import type { Pause } from './pause.ts';
import { bodyOf, partPaths, type Split } from './split.ts';

type Kind = Change['kind'];

/** A thing that people know by a name, and everything that a bot says of it. */
export interface Unit {
  readonly kind: Kind;
  readonly name: string;
  readonly texts: readonly string[];
}

type Report = (kind: Kind, name: string, text: string) => void;

/** What a bot consists of, for people. Things of one kind and name are one; files that cannot be read are files. */
export async function unitsOf({ manifest, files }: Version, pause: Pause): Promise<Unit[]> {
  const units = new Map<string, { kind: Kind; name: string; texts: string[] }>();
  const report: Report = (kind, name, text) => {
    const key = JSON.stringify([kind, name]);
    const unit = units.get(key) ?? { kind, name, texts: [] };
    unit.texts.push(text);
    units.set(key, unit);
  };
  const reported = new Set<string>([MANIFEST]);
  for (const split of manifest.definitions) await reportDefinition(split, files, reported, report, pause);
  for (const [path, bytes] of files) {
    await pause();
    if (reported.has(path)) continue;
    const config =
      path.toLowerCase() === 'config.json' && !manifest.kept.includes(path) ? parseBytes(bytes) : undefined;
    if (config?.kind === 'fields') reportConfig(config, report);
    else report('file', path, bytes.toString('base64'));
  }
  return [...units.values()].map(({ kind, name, texts }) => ({ kind, name, texts: texts.sort() }));
}

function reportConfig(config: Json, report: Report): void {
  if (config.kind !== 'fields') return;
  for (const { name, value } of config.entries) {
    if (name === 'envVariables' && value.kind === 'list') reportMembers(value.items, 'variable', report);
    else report('setting', name, print(value, 0));
  }
}

function reportMembers(items: readonly Json[], kind: Kind, report: Report): void {
  for (const item of items) report(kind, firstText(item, 'key') ?? nameOf(item), print(item, 0));
}

async function reportDefinition(
  split: Split,
  files: Files,
  reported: Set<string>,
  report: Report,
  pause: Pause,
): Promise<void> {
  const read = (path: string): Json | undefined => {
    const bytes = files.get(path);
    const json = bytes && parseBytes(bytes);
    if (json) reported.add(path);
    return json;
  };
  const rest = read(split.file);
  if (rest?.kind !== 'fields') return;
  const parts = new Map<string, Json[]>();
  for (const name of split.lists) {
    const members: Json[] = [];
    for (const path of partPaths(split, rest, name) ?? []) {
      await pause();
      const member = read(path);
      if (member) members.push(member);
    }
    parts.set(name, members);
  }
  const dialogNames = namesOfDialogs(parts.get('dialogs') ?? []);
  for (const [name, members] of parts) reportParts(name, members, dialogNames, report);
  if (split.wrapper !== '') {
    for (const { name, value } of rest.entries) {
      if (name !== split.wrapper) report('setting', name, print(value, 0));
    }
  }
  const body = bodyOf(rest, split.wrapper);
  if (body?.kind !== 'fields') return;
  for (const { name, value } of body.entries) {
    if (!split.lists.includes(name)) reportRest(name, value, report);
  }
}

function reportParts(listName: string, members: readonly Json[], dialogNames: DialogNames, report: Report): void {
  const kind: Kind = listName === 'knowledgeTasks' ? 'knowledge' : 'dialog';
  for (const member of members) {
    const isNode = listName === 'dialogComponents';
    const unit = isNode ? unitOfNode(member, dialogNames) : { kind, name: nameOf(member) };
    report(unit.kind, unit.name, print(member, 0));
  }
}

/** The names of dialogs by their ids and by those of the nodes in them. */
type DialogNames = ReadonlyMap<string, string>;

function namesOfDialogs(dialogs: readonly Json[]): DialogNames {
  const names = new Map<string, string>();
  for (const dialog of dialogs) {
    const nodes = only(dialog, 'nodes');
    const inside = nodes?.kind === 'list' ? nodes.items.map((node) => firstText(node, 'componentId')) : [];
    for (const id of [firstText(dialog, '_id'), firstText(dialog, 'refId'), ...inside]) {
      if (id !== undefined && !names.has(id)) names.set(id, nameOf(dialog));
    }
  }
  return names;
}

/** Intents and entities are things of their own; every other node is a piece of the dialog that it stands in. */
function unitOfNode(node: Json, dialogNames: DialogNames): Pick<Unit, 'kind' | 'name'> {
  const type = firstText(node, 'type');
  if (type === 'intent' || type === 'entity') return { kind: type, name: nameOf(node) };
  const ids = [firstText(node, 'dialogId'), firstText(node, '_id'), firstText(node, 'refId')];
  const name = ids.map((id) => dialogNames.get(id ?? '')).find((found) => found !== undefined);
  return { kind: 'dialog', name: name ?? nameOf(node) };
}

/** What stands in the definition beside its parts. Sentences and patterns are the training of an intent. */
function reportRest(name: string, value: Json, report: Report): void {
  if (value.kind !== 'list' || !['contentVariables', 'sentences', 'patterns'].includes(name)) {
    report('setting', name, print(value, 0));
  } else if (name === 'contentVariables') {
    reportMembers(value.items, 'variable', report);
  } else {
    const ofNone: Json[] = [];
    for (const item of value.items) {
      const intent = firstText(item, 'taskName');
      if (intent === undefined) ofNone.push(item);
      else report('intent', intent, print(item, 0));
    }
    if (ofNone.length > 0) report('setting', name, print(list(ofNone), 0));
  }
}

/** The names of a list's parts, in order, where the parts are the same and only their order can differ. */
export function ordersOf({ manifest, files }: Version): Map<string, readonly string[]> {
  const orders = new Map<string, readonly string[]>();
  for (const split of manifest.definitions) {
    const bytes = files.get(split.file);
    const rest = bytes && parseBytes(bytes);
    for (const name of split.lists) orders.set(name, partPaths(split, rest, name) ?? []);
  }
  return orders;
}
