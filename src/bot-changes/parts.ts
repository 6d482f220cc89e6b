import { type Entry, fields, firstText, itemsOf, type Json, only, without } from '../bot-files/json.ts';
import { nameOf } from '../bot-files/part-names.ts';
import { decoded } from '../bot-files/secret-names.ts';
import type { Kind } from '../core/facts.ts';
import { type Content, languagesOf, listOf } from './content.ts';
import {
  componentDocuments,
  type Documents,
  faqDocuments,
  faqSettings,
  MESSAGE_FIELDS,
  smallTalkDocuments,
  textsIn,
} from './documents.ts';
import { isOwnPart, type Node, nodesOf } from './node.ts';
import { type CommonIds, commonIdIn, comparable, isEmpty, isNoise, textOf } from './noise.ts';

/** A dialog, intent, variable or other part of a bot, with everything that is compared. */
export interface Part {
  readonly kind: Kind;
  readonly name: string;
  /** The same in both versions. */
  readonly key: string;
  readonly content: Json;
  readonly documents: Documents;
  /** The steps of a dialog. */
  readonly nodes: readonly Node[];
  /** The dialog that an intent starts or calls, if it is in the export. */
  readonly dialog: { readonly key: string; readonly name: string } | undefined;
}

export function emptyPart(kind: Kind, name: string, key: string): Part {
  const nothing = { content: fields([]), documents: new Map(), nodes: [], dialog: undefined };
  return { kind, name, key, ...nothing };
}

/** Lists of the definition whose members are parts, and their kinds. */
const MEMBERS: Readonly<Record<string, Kind>> = {
  experienceFlows: 'flow',
  forms: 'form',
  widgets: 'widget',
  panels: 'panel',
  traits: 'trait',
  actions: 'action',
  alerts: 'alert',
  channels: 'channel',
};

/** Lists that are read into parts of other lists, or in another way than the rest. */
const READ_APART = [
  'dialogs',
  'dialogComponents',
  'sentences',
  'patterns',
  'knowledgeTasks',
  'smallTalk',
  'contentVariables',
];

/** All parts of a bot by kind and key. Parts of the same kind and key are numbered. */
export function partsOf(content: Content, ids: CommonIds): ReadonlyMap<string, Part> {
  const parts = new Map<string, Part>();
  const add = (kind: Kind, name: string, key: string, more: Partial<Part> = {}): void => {
    const part = { ...emptyPart(kind, name, key), ...more };
    let own = JSON.stringify([kind, key]);
    for (let count = 2; parts.has(own); count++) own = JSON.stringify([kind, key, count]);
    parts.set(own, part);
  };
  const keyOf = (json: Json): string => commonIdIn(json, ids, 'refId', '_id') || nameOf(json);
  addDialogs();
  addKnowledge();
  for (const talk of listOf(content, 'smallTalk')) {
    const language = firstText(talk, 'language') ?? 'all languages';
    const rest = comparable(without(talk, 'groups'), ids, 'smallTalk');
    add('small-talk', language, language, {
      content: rest,
      documents: smallTalkDocuments(itemsOf(only(talk, 'groups'))),
    });
  }
  for (const [listName, kind] of Object.entries(MEMBERS)) {
    for (const member of listOf(content, listName))
      add(kind, nameOf(member), keyOf(member), { content: comparable(member, ids) });
  }
  for (const variable of listOf(content, 'contentVariables')) addVariable(variable, 'content');
  for (const entry of content.fields) if (!isReadApart(entry)) addSetting(entry, 'definition');
  for (const { name, value } of content.config) {
    if (name === 'envVariables' && value.kind === 'list')
      for (const item of value.items) addVariable(item, 'environment');
    else addSetting({ name, value }, 'config');
  }
  for (const [path, bytes] of content.others) {
    const isFunction = /^[^/]+\.js$/i.test(path);
    add(isFunction ? 'function' : 'file', path, path, {
      documents: new Map([['text', isFunction ? bytes.toString() : bytes.toString('base64')]]),
    });
  }
  return parts;

  function addDialogs(): void {
    const dialogs = listOf(content, 'dialogs');
    const components = new Map(listOf(content, 'dialogComponents').map((component) => [keyOf(component), component]));
    const names = new Map(dialogs.map((dialog) => [keyOf(dialog), nameOf(dialog)]));
    const used = new Set<string>();
    for (const dialog of dialogs) {
      const nodes = nodesOf(dialog, components, ids, names);
      for (const { component } of nodes) used.add(component);
      const own = without(dialog, 'nodes', 'sequences', 'groups', 'lname', 'refId');
      add('dialog', nameOf(dialog), keyOf(dialog), { content: comparable(own, ids), nodes });
    }
    const phrases = phrasesByComponent(components);
    for (const [key, component] of components) {
      const kind = isOwnPart(component) ? (firstText(component, 'type') as 'intent' | 'entity') : 'component';
      if (kind === 'component' && used.has(key)) continue;
      const rest = without(component, 'refId', 'name', 'script', 'dialogId', ...MESSAGE_FIELDS);
      const dialog = commonIdIn(component, ids, 'dialogId');
      add(kind, nameOf(component), key, {
        content: comparable(rest, ids),
        dialog: names.has(dialog) ? { key: dialog, name: names.get(dialog) ?? '' } : undefined,
        documents: new Map([...[...(phrases.get(key) ?? [])].sort(), ...componentDocuments(component)]),
      });
      phrases.delete(key);
    }
    // Language data whose component is not in the export.
    for (const [key, left] of phrases) add('intent', key, key, { documents: left });
  }

  /** Not by `taskName`: that one keeps the name that the intent had when the sentence was written. */
  function phrasesByComponent(components: ReadonlyMap<string, Json>) {
    const found = new Map<string, Map<string, string[]>>();
    const put = (owner: string, label: string, text: string): void => {
      const labels = found.get(owner) ?? new Map<string, string[]>();
      found.set(owner, labels);
      labels.set(label, [...(labels.get(label) ?? []), text]);
    };
    const byName = new Map([...components].map(([key, component]) => [nameOf(component), key]));
    const ownerOf = (item: Json, idName: string): string => {
      const key = commonIdIn(item, ids, idName);
      if (components.has(key)) return key;
      const name = firstText(item, 'taskName') ?? 'no intent';
      return byName.get(name) ?? name;
    };
    for (const sentence of listOf(content, 'sentences')) {
      const owner = ownerOf(sentence, 'taskId');
      const language = firstText(sentence, 'language') ?? 'all languages';
      const text = decoded(firstText(sentence, 'sentence') ?? '');
      put(owner, `utterances (${language})`, text);
      const marks = only(sentence, 'entities');
      if (marks && !isEmpty(marks)) {
        put(owner, `markings (${language})`, `${text}: ${textOf(comparable(marks, ids))}`);
      }
    }
    for (const pattern of listOf(content, 'patterns')) {
      const owner = ownerOf(pattern, 'refId');
      for (const { name: language, value } of languagesOf(pattern)) {
        for (const text of textsIn(only(value, 'patterns'))) put(owner, `patterns (${language})`, text);
        for (const text of textsIn(only(value, 'negativePatterns')))
          put(owner, `negative patterns (${language})`, text);
      }
    }
    return found;
  }

  function addKnowledge(): void {
    for (const task of listOf(content, 'knowledgeTasks')) {
      const language = firstText(task, 'language');
      const faqs = only(task, 'faqs');
      const questions = itemsOf(faqs?.kind === 'list' ? faqs : only(faqs, 'faqs'));
      const rest = without(task, 'faqs', 'refId');
      const others = without(faqs, 'faqs');
      const key = [keyOf(task), language ?? ''].join(' ');
      add('knowledge', language === undefined ? nameOf(task) : `${nameOf(task)} (${language})`, key, {
        content: comparable(fields([...rest.entries, ...others.entries, ...faqSettings(questions)]), ids),
        documents: faqDocuments(questions),
      });
    }
  }

  function addVariable(variable: Json, group: string): void {
    const name = firstText(variable, 'key') ?? nameOf(variable);
    add('variable', name, `${group} ${name}`, { content: comparable(variable, new Map()) });
  }

  function addSetting({ name, value }: Entry, place: string): void {
    const own = comparable(value, ids, name);
    if (!isNoise(name) && !isEmpty(own)) add('setting', name, `${place} ${name}`, { content: own });
  }
}

function isReadApart({ name, value }: Entry): boolean {
  return value.kind === 'list' && (READ_APART.includes(name) || name in MEMBERS);
}

/** How large a part is: `8 nodes`, `3 utterances (en)`. */
export function sizeOf(part: Part): string {
  const phrases = [...part.documents].flatMap(([label, texts]) =>
    typeof texts === 'object' ? `${texts.length} ${label}` : [],
  );
  const steps = part.nodes.length > 0 ? [`${part.nodes.length} ${part.nodes.length === 1 ? 'node' : 'nodes'}`] : [];
  const questions = part.kind === 'knowledge' && part.documents.size > 0 ? [`${part.documents.size} FAQs`] : [];
  return [...steps, ...phrases, ...questions].join(', ');
}
