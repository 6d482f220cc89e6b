import type { Component } from '../core/component.ts';
import { awaitsApproval, COMPONENT_WORDS, type Meaning, meaningOf } from '../core/status-words.ts';
import { errorMessageOf } from './answer-error.ts';
import { type Fields, field, isFields, list, nested, reason, strings, text } from './wire.ts';

export interface Approval {
  /** True if an admin has yet to approve it: the publish ended, the resource is not live. */
  readonly awaitsApproval: boolean;
  /** True if its state is reported, and is `published`. */
  readonly isApproved: boolean;
}

/**
 * One component of a job: a resource of a publish, a task of an import. Its status is the worst word in its entry, the
 * entry's result and the modules of both: an entry may be `SUCCESS` and its result `rejected`.
 */
export interface ComponentRecord extends Component, Approval {}

interface Word {
  readonly word: string;
  readonly isState: boolean;
  /** The module of the word; empty for the entry itself. */
  readonly module: string;
}

/** @param named - the fields of the kind and the name, in the order in which they are read */
export function componentOf(entry: Fields, named: { kind: string[]; name: string[] }): ComponentRecord {
  const words = wordsOf(entry);
  const isWaiting = isAwaiting(entry);
  const deciding = worstOf(words);
  const states = words.filter(({ isState }) => isState);
  const isApproved =
    states.length > 0 && !isWaiting && deciding !== undefined && meaningOfWord(deciding) === 'succeeded';
  // Beside a status, errors may be mere remarks; without one they are the only information.
  const error = text(entry, 'status') === '' ? messageOfErrors(entry) : undefined;
  const status = deciding?.word ?? words[0]?.word ?? '';
  const where = deciding && deciding.module !== '' && isBad(deciding) ? `in its module ${deciding.module}` : '';
  return {
    kind: text(entry, ...named.kind),
    name: text(entry, ...named.name) || text(nested(entry, 'result'), 'name'),
    status: error === undefined ? status : 'failed',
    detail: reason(entry) || (error ?? where),
    awaitsApproval: isWaiting,
    isApproved,
  };
}

/** The entry, its result, and the modules of both: `modules` is a list or an object, of objects or of names. */
function wordsOf(entry: Fields): Word[] {
  const result = nested(entry, 'result');
  const modules = [entry, result].flatMap((place) => modulesOf(place));
  return [
    ...[entry, result].flatMap((place) => wordsIn(place, '')),
    ...modules.flatMap((module) => {
      const name = text(module, 'name', 'resourceId', 'resourceType', 'type', 'id') || 'without a name';
      return [module, nested(module, 'result')].flatMap((place) => wordsIn(place, name));
    }),
  ];
}

function wordsIn(place: Fields, module: string): Word[] {
  const found = [
    { word: text(place, 'status'), isState: false, module },
    { word: text(place, 'state'), isState: true, module },
  ];
  return found.filter(({ word }) => word !== '');
}

function modulesOf(place: Fields): Fields[] {
  const modules = field(place, 'modules');
  if (!isFields(modules)) return list(modules);
  const named = Object.entries(modules).flatMap(([name, module]) => (isFields(module) ? [{ name, ...module }] : []));
  return [...named, modules];
}

/** The worst first. Whether a component awaits approval is judged separately. */
const BY_GRAVITY: readonly Meaning[] = ['failed', 'running', 'unknown', 'succeeded'];

function worstOf(words: readonly Word[]): Word | undefined {
  const judged = words.filter(({ word }) => !awaitsApproval(word));
  for (const meaning of BY_GRAVITY) {
    const found = judged.find((candidate) => meaningOfWord(candidate) === meaning);
    if (found) return found;
  }
  return undefined;
}

function meaningOfWord({ word }: Word): Meaning {
  return meaningOf(word, COMPONENT_WORDS);
}

function isBad(word: Word): boolean {
  return meaningOfWord(word) !== 'succeeded';
}

/** The entry has what was requested, its result what was approved, so the two are read together. */
export function isAwaiting(entry: Fields): boolean {
  const result = nested(entry, 'result');
  const modules = [entry, result].flatMap((place) => modulesOf(place));
  const groups = [[entry, result], ...modules.map((module) => [module, nested(module, 'result')])];
  return groups.some((places) => {
    const words = places.flatMap((place) => wordsIn(place, ''));
    return words.some(({ word }) => awaitsApproval(word)) || hasOpenLanguages(places);
  });
}

function hasOpenLanguages(places: readonly Fields[]): boolean {
  const languages = (name: string): string[] => places.flatMap((place) => strings(field(place, name)));
  const approved = new Set(languages('approvedLanguages'));
  return languages('approvalRequestedLanguages').some((language) => !approved.has(language));
}

export function hasErrors(entry: Fields): boolean {
  const errors = field(entry, 'errors');
  return Array.isArray(errors) ? errors.length > 0 : isFields(errors) && Object.keys(errors).length > 0;
}

/** The message of the errors; `undefined` if there are none. */
export function messageOfErrors(fields: Fields): string | undefined {
  if (!hasErrors(fields)) return undefined;
  return errorMessageOf({ errors: field(fields, 'errors') }) || 'it lists errors without a message';
}
