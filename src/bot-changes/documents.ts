import {
  asString,
  type Entry,
  entriesOf,
  fields,
  firstText,
  itemsOf,
  type Json,
  list,
  only,
  without,
} from '../bot-files/json.ts';
import { decoded } from '../bot-files/secret-names.ts';
import { languagesOf } from './content.ts';
import { leftOver, signedCounts } from './field-changes.ts';
import { addNumbered } from './numbered.ts';

/**
 * Longer texts of a part, by what they are: compared line by line. Lists of phrases, such as utterances, have no order:
 * `utterances (en)`.
 */
export type Documents = ReadonlyMap<string, string | readonly string[]>;

/** Fields of a component whose entries are texts by channel and language, and what they are called. */
const MESSAGES = { message: 'message', errorMessage: 'error message', submitMessage: 'submit message' };

export const MESSAGE_FIELDS = Object.keys(MESSAGES);

/** The messages and the script of a component: `message (default, en)`. */
export function componentDocuments(component: Json | undefined): Documents {
  const documents = new Map<string, string>();
  for (const [field, label] of Object.entries(MESSAGES)) {
    for (const message of itemsOf(only(component, field))) {
      const channel = firstText(message, 'channel') ?? 'default';
      for (const [language, value] of textsByLanguage(message)) {
        // Several entries of one channel are variants.
        addNumbered(documents, `${label} (${channel}, ${language})`, decoded(value));
      }
    }
  }
  const script = firstText(component, 'script');
  if (script !== undefined) documents.set('script', decoded(script));
  return documents;
}

function textsByLanguage(message: Json): readonly (readonly [string, string])[] {
  const localized = languagesOf(message).flatMap(({ name: language, value }) => {
    const [text, type] = [firstText(value, 'text'), firstText(value, 'type')];
    // The same text means something else as JavaScript (`uxmap`).
    const label = type === undefined || type === 'basic' ? language : `${language}, ${type}`;
    return text === undefined ? [] : [[label, text] as const];
  });
  const plain = firstText(message, 'text');
  return plain === undefined ? localized : [...localized, ['all languages', plain]];
}

/** The questions of a knowledge task with their answers: `FAQ "When?"`. */
export function faqDocuments(faqs: readonly Json[]): Documents {
  const documents = new Map<string, string>();
  for (const faq of faqs) {
    const question = decoded(firstText(faq, 'question') ?? firstText(faq, 'refId') ?? '');
    const lines = [question, ...textsIn(only(faq, 'alternateQuestions')), ...textsIn(only(faq, 'answer'))];
    addNumbered(documents, `FAQ "${question}"`, lines.join('\n'));
  }
  return documents;
}

/** What questions have besides their texts: whether they are enabled, their tags, the dialog that answers. */
export function faqSettings(faqs: readonly Json[]): Entry[] {
  const named = new Map<string, Json>();
  for (const faq of faqs) {
    const alternates = itemsOf(only(faq, 'alternateQuestions')).map((one) => [textsIn(one)[0] ?? '', one] as const);
    const answers = itemsOf(only(faq, 'answer')).map((one) => without(one, 'text'));
    const rest = [
      ...without(faq, 'question', 'refId', 'alternateQuestions', 'answer').entries,
      { name: 'answer', value: list(answers) },
      ...alternates.map(([question, one]) => ({ name: `"${question}"`, value: without(one, 'question', 'refId') })),
    ];
    addNumbered(named, `FAQ "${decoded(firstText(faq, 'question') ?? firstText(faq, 'refId') ?? '')}"`, fields(rest));
  }
  return [...named].map(([name, value]) => ({ name, value }));
}

/** The exchanges of small talk in one language: `"hello"`. Their ids do not last. */
export function smallTalkDocuments(groups: readonly Json[]): Documents {
  const documents = new Map<string, string>();
  for (const group of groups) {
    for (const node of itemsOf(only(group, 'nodes'))) {
      const user = textsIn(only(node, 'userUtterances'));
      const lines = [...user, ...textsIn(only(node, 'botUtterances')).map((text) => `→ ${text}`)];
      addNumbered(
        documents,
        `exchange "${user[0] ?? ''}" (${firstText(group, 'groupName') ?? 'no group'})`,
        lines.join('\n'),
      );
    }
  }
  return documents;
}

/** The texts in a list of texts, or of objects with a text. */
export function textsIn(json: Json | undefined): string[] {
  if (json === undefined) return [];
  const own = asString(json);
  if (own !== undefined) return [decoded(own)];
  const text = firstText(json, 'text', 'question', 'value', 'sentence');
  if (text !== undefined) return [decoded(text)];
  if (json.kind === 'list') return json.items.flatMap(textsIn);
  return entriesOf(json).flatMap(({ value }) => (value.kind === 'list' ? textsIn(value) : []));
}

/** Phrases that only one version has. A repeated one counts each time. */
export function phraseChanges(before: string | readonly string[] = [], after: string | readonly string[] = []) {
  const [old, fresh] = [[before].flat(), [after].flat()];
  return { added: leftOver(fresh, old), removed: leftOver(old, fresh) };
}

/** The names of the texts that differ: `FAQ "When?" added`, `+3 −1 utterances (en)`. */
export function documentLines(before: Documents, after: Documents): string[] {
  const names = [...new Set([...before.keys(), ...after.keys()])];
  return names.flatMap((name) => {
    const [old, fresh] = [before.get(name), after.get(name)];
    if (typeof (old ?? fresh) === 'object') {
      const { added, removed } = phraseChanges(old, fresh);
      return added.length + removed.length > 0 ? `${signedCounts(added.length, removed.length)} ${name}` : [];
    }
    if (old === fresh) return [];
    return `${name} ${old === undefined ? 'added' : fresh === undefined ? 'removed' : 'changed'}`;
  });
}
