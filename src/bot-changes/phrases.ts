import { firstText, type Json, only } from '../bot-files/json.ts';
import { nameOf } from '../bot-files/part-names.ts';
import { decoded } from '../bot-files/secret-names.ts';
import { type Content, languagesOf, listOf } from './content.ts';
import { textsIn } from './documents.ts';
import type { Components } from './node.ts';
import { type CommonIds, commonIdIn, comparable, isEmpty, textOf } from './noise.ts';

/** The phrases of a component by what they are: `utterances (en)`. */
type Phrases = Map<string, string[]>;

/**
 * Utterances, their markings, and patterns, by the common id of the intent or component that they belong to: of one that
 * is not in the export, by its name.
 */
export function phrasesByComponent(content: Content, components: Components, ids: CommonIds): Map<string, Phrases> {
  const found = new Map<string, Phrases>();
  const add = (owner: string, label: string, text: string): void => {
    const phrases: Phrases = found.get(owner) ?? new Map();
    found.set(owner, phrases);
    phrases.set(label, [...(phrases.get(label) ?? []), text]);
  };
  const byName = new Map([...components].map(([id, component]) => [nameOf(component), id]));
  /** Not by `taskName` first: that one keeps the name that the intent had when the sentence was written. */
  const ownerOf = (item: Json, idName: string): string => {
    const id = commonIdIn(item, ids, idName);
    if (components.has(id)) return id;
    const name = firstText(item, 'taskName') ?? 'no intent';
    return byName.get(name) ?? name;
  };
  for (const sentence of listOf(content, 'sentences')) {
    const owner = ownerOf(sentence, 'taskId');
    const language = firstText(sentence, 'language') ?? 'all languages';
    const text = decoded(firstText(sentence, 'sentence') ?? '');
    add(owner, `utterances (${language})`, text);
    const marks = only(sentence, 'entities');
    if (marks && !isEmpty(marks)) add(owner, `markings (${language})`, `${text}: ${textOf(comparable(marks, ids))}`);
  }
  for (const pattern of listOf(content, 'patterns')) {
    const owner = ownerOf(pattern, 'refId');
    for (const { name: language, value } of languagesOf(pattern)) {
      for (const text of textsIn(only(value, 'patterns'))) add(owner, `patterns (${language})`, text);
      for (const text of textsIn(only(value, 'negativePatterns'))) add(owner, `negative patterns (${language})`, text);
    }
  }
  return found;
}
