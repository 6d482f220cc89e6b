import { type Entry, fields, firstText, itemsOf, type Json, only, without } from '../bot-files/json.ts';
import { nameOf } from '../bot-files/part-names.ts';
import type { Kind } from '../core/facts.ts';
import { type Content, listOf } from './content.ts';
import {
  componentDocuments,
  type Documents,
  faqDocuments,
  faqSettings,
  MESSAGE_FIELDS,
  smallTalkDocuments,
} from './documents.ts';
import { type Components, isOwnPart, type Node, nodesOf } from './node.ts';
import { type CommonIds, commonIdIn, comparable, isEmpty, isNoise } from './noise.ts';
import { addNumbered } from './numbered.ts';
import { phrasesByComponent } from './phrases.ts';

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

/** A part with some of what it may have. */
export function newPart(kind: Kind, name: string, key: string, more: Partial<Part>): Part {
  const nothing = { content: fields([]), documents: new Map(), nodes: [], dialog: undefined };
  return { kind, name, key, ...nothing, ...more };
}

/** All parts of a bot by kind and key. Parts of the same kind and key are numbered. */
export function partsOf(content: Content, ids: CommonIds): ReadonlyMap<string, Part> {
  const parts = new Map<string, Part>();
  const all = [dialogParts, knowledgeParts, smallTalkParts, memberParts, definitionParts, configParts, fileParts];
  for (const part of all.flatMap((partsIn) => partsIn(content, ids))) {
    addNumbered(parts, JSON.stringify([part.kind, part.key]), part);
  }
  return parts;
}

function keyOf(json: Json, ids: CommonIds): string {
  return commonIdIn(json, ids, 'refId', '_id') || nameOf(json);
}

/** Dialogs, their components that count as parts of their own, and those that no dialog uses. */
function dialogParts(content: Content, ids: CommonIds): Part[] {
  const components: Components = new Map(
    listOf(content, 'dialogComponents').map((component) => [keyOf(component, ids), component]),
  );
  const names = new Map(listOf(content, 'dialogs').map((dialog) => [keyOf(dialog, ids), nameOf(dialog)]));
  const dialogs = listOf(content, 'dialogs').map((dialog) => {
    const rest = without(dialog, 'nodes', 'sequences', 'groups', 'lname', 'refId');
    const nodes = nodesOf(dialog, components, ids, names);
    return newPart('dialog', nameOf(dialog), keyOf(dialog, ids), { content: comparable(rest, ids), nodes });
  });
  const used = new Set(dialogs.flatMap(({ nodes }) => nodes.map(({ component }) => component)));
  const phrases = phrasesByComponent(content, components, ids);
  const own = [...components].flatMap(([key, component]) => {
    const kind = isOwnPart(component) ? (firstText(component, 'type') as 'intent' | 'entity') : 'component';
    if (kind === 'component' && used.has(key)) return [];
    const rest = without(component, 'refId', 'name', 'script', 'dialogId', ...MESSAGE_FIELDS);
    const dialog = commonIdIn(component, ids, 'dialogId');
    return newPart(kind, nameOf(component), key, {
      content: comparable(rest, ids),
      dialog: names.has(dialog) ? { key: dialog, name: names.get(dialog) ?? '' } : undefined,
      documents: new Map([...[...(phrases.get(key) ?? [])].sort(), ...componentDocuments(component)]),
    });
  });
  const shown = new Set(own.map(({ key }) => key));
  // Language data whose component is not in the export.
  const others = [...phrases].filter(([key]) => !shown.has(key));
  return [...dialogs, ...own, ...others.map(([key, documents]) => newPart('intent', key, key, { documents }))];
}

function knowledgeParts(content: Content, ids: CommonIds): Part[] {
  return listOf(content, 'knowledgeTasks').map((task) => {
    const language = firstText(task, 'language');
    const faqs = only(task, 'faqs');
    const questions = itemsOf(faqs?.kind === 'list' ? faqs : only(faqs, 'faqs'));
    const rest = [...without(task, 'faqs', 'refId').entries, ...without(faqs, 'faqs').entries];
    const name = language === undefined ? nameOf(task) : `${nameOf(task)} (${language})`;
    return newPart('knowledge', name, `${keyOf(task, ids)} ${language ?? ''}`, {
      content: comparable(fields([...rest, ...faqSettings(questions)]), ids),
      documents: faqDocuments(questions),
    });
  });
}

function smallTalkParts(content: Content, ids: CommonIds): Part[] {
  return listOf(content, 'smallTalk').map((talk) => {
    const language = firstText(talk, 'language') ?? 'all languages';
    return newPart('small-talk', language, language, {
      content: comparable(without(talk, 'groups'), ids, 'smallTalk'),
      documents: smallTalkDocuments(itemsOf(only(talk, 'groups'))),
    });
  });
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

function memberParts(content: Content, ids: CommonIds): Part[] {
  return Object.entries(MEMBERS).flatMap(([list, kind]) =>
    listOf(content, list).map((member) =>
      newPart(kind, nameOf(member), keyOf(member, ids), { content: comparable(member, ids) }),
    ),
  );
}

/** Lists of the definition that are read into parts of their own, or into those of another list. */
const READ_LISTS = [
  'dialogs',
  'dialogComponents',
  'sentences',
  'patterns',
  'knowledgeTasks',
  'smallTalk',
  'contentVariables',
  ...Object.keys(MEMBERS),
];

/** The variables of the content, and the rest of the definition as settings. */
function definitionParts(content: Content, ids: CommonIds): Part[] {
  const rest = content.fields.filter(({ name, value }) => value.kind !== 'list' || !READ_LISTS.includes(name));
  return [
    ...listOf(content, 'contentVariables').map((variable) => variablePart(variable, 'content')),
    ...rest.flatMap((entry) => settingParts(entry, 'definition', ids)),
  ];
}

function configParts({ config }: Content, ids: CommonIds): Part[] {
  return config.flatMap((entry) =>
    entry.name === 'envVariables' && entry.value.kind === 'list'
      ? entry.value.items.map((variable) => variablePart(variable, 'environment'))
      : settingParts(entry, 'config', ids),
  );
}

function variablePart(variable: Json, group: string): Part {
  const name = firstText(variable, 'key') ?? nameOf(variable);
  return newPart('variable', name, `${group} ${name}`, { content: comparable(variable, new Map()) });
}

/** One part, or none for what is never compared. */
function settingParts({ name, value }: Entry, place: string, ids: CommonIds): Part[] {
  const content = comparable(value, ids, name);
  return isNoise(name) || isEmpty(content) ? [] : [newPart('setting', name, `${place} ${name}`, { content })];
}

function fileParts({ others }: Content): Part[] {
  return others.map(([path, bytes]) => {
    const isFunction = /^[^/]+\.js$/i.test(path);
    const text = bytes.toString(isFunction ? 'utf8' : 'base64');
    return newPart(isFunction ? 'function' : 'file', path, path, { documents: new Map([['text', text]]) });
  });
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
