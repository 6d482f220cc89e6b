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

/** The fields of one thing: its own and those of its result. Each may have its status. */
interface Unit {
  readonly module: string;
  readonly places: readonly Fields[];
}

/** How deep modules and results are read. */
const MAX_DEPTH = 6;
const NAMES = ['name', 'resourceId', 'resourceType', 'type', 'id'] as const;
const WORDS = ['status', 'state'] as const;

/** The entry, and the modules of it and of its result, and theirs. */
function unitsOf(entry: Fields, module = '', left = MAX_DEPTH): Unit[] {
  const places = withResults(entry, left);
  const modules = left === 0 ? [] : places.flatMap(modulesOf);
  const inner = modules.flatMap((one) => unitsOf(one, text(one, ...NAMES) || 'without a name', left - 1));
  return [{ module, places }, ...inner];
}

/** A result is an object, or a list of them, which may have results of their own. */
function withResults(place: Fields, left: number): Fields[] {
  const result = field(place, 'result');
  const results = left === 0 ? [] : isFields(result) ? [result] : list(result);
  return [place, ...results.flatMap((one) => withResults(one, left - 1))];
}

/** `modules` is a list of objects or of names, an object of objects or of words, or one module. */
function modulesOf(place: Fields): Fields[] {
  const modules = field(place, 'modules');
  if (!isFields(modules)) return list(modules);
  const named = Object.entries(modules).flatMap(([name, module]) => {
    if (isFields(module)) return [{ name, ...module }];
    const isWord =
      typeof module === 'string' && ![...NAMES, ...WORDS].some((field) => field === name) && isKnown(module);
    return isWord ? [{ name, status: module }] : [];
  });
  return [...named, modules];
}

function wordsOf(entry: Fields): Word[] {
  return unitsOf(entry).flatMap(({ module, places }) => places.flatMap((place) => wordsIn(place, module)));
}

function wordsIn(place: Fields, module: string): Word[] {
  return WORDS.map((name) => ({ word: text(place, name), isState: name === 'state', module })).filter(
    ({ word }) => word !== '',
  );
}

function isKnown(word: string): boolean {
  return awaitsApproval(word) || meaningOf(word, COMPONENT_WORDS) !== 'unknown';
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
  return unitsOf(entry).some(({ places }) => {
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
  if (typeof errors === 'string') return errors.trim() !== '';
  return Array.isArray(errors) ? errors.length > 0 : isFields(errors) && Object.keys(errors).length > 0;
}

/** The message of the errors; `undefined` if there are none. */
export function messageOfErrors(fields: Fields): string | undefined {
  if (!hasErrors(fields)) return undefined;
  const errors = field(fields, 'errors');
  return errorMessageOf(typeof errors === 'string' ? errors : { errors }) || 'it lists errors without a message';
}
