import type { Component } from '../core/facts.ts';
import { sanitize } from '../core/sanitize.ts';
import {
  awaitsApproval,
  COMPONENT_WORDS,
  type Meaning,
  meaningOf,
  normalizeStatus,
  RUNNING_WORDS,
  wordTable,
} from '../core/status-words.ts';
import { errorMessageOf } from './answer-error.ts';
import { count, type Fields, field, isFields, isTrue, list, nested, reason, strings, text } from './wire.ts';

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

/** A task of the logs that imports and the jobs of the Agent Platform list. */
export function taskOf(log: Fields): Component {
  const names = { kind: ['resourceType', 'taskType', 'type'], name: ['taskName', 'name'] };
  const { kind, name, status, detail } = componentOf(log, names);
  return { kind, name, status, detail };
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

/** True for a word that means an end without success. */
export function isBadWord(word: string): boolean {
  return meaningOf(word, JOB_WORDS) === 'failed';
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

/** Names under which the platform's APIs report errors (kore-api.md, section 6; xo-additions.md, section 7). */
const ERROR_NAMES = ['errors', 'error', 'errorMessage', 'errorMsg', 'errMsg', 'failureReason'] as const;
const NO_ERROR = ['', '0', 'false', 'null', 'none', 'undefined', 'n/a', 'no error', 'no errors'];

function saysSomething(value: unknown): boolean {
  if (typeof value === 'string') return !NO_ERROR.includes(value.trim().toLowerCase());
  if (Array.isArray(value)) return value.length > 0;
  return isFields(value) ? Object.values(value).some(saysSomething) : Boolean(value);
}

export function hasErrors(entry: Fields): boolean {
  return messageOfErrors(entry) !== undefined;
}

/** The message of the errors that a record lists, or of `success: false` or an HTTP status; `undefined` if there are none. */
export function messageOfErrors(fields: Fields): string | undefined {
  for (const name of ERROR_NAMES) {
    const errors = field(fields, name);
    if (!saysSomething(errors)) continue;
    const said = typeof errors === 'string' ? errors : errorMessageOf({ error: errors }) || errorMessageOf({ errors });
    return said || 'it lists errors without a message';
  }
  const status = field(fields, 'status');
  const codes = [status, field(fields, 'statusCode')];
  const isRefusal = isFalse(field(fields, 'success')) || isFalse(status) || codes.some((code) => Number(code) >= 400);
  if (isRefusal) return reason(fields) || 'it reports that it did not succeed';
  return isTrue(field(fields, 'timedOut')) ? 'it timed out' : undefined;
}

function isFalse(value: unknown): boolean {
  return value === false || (typeof value === 'string' && value.trim().toLowerCase() === 'false');
}

const INNER = ['response', 'result', 'data'] as const;

/** What a record that reports success says against it: errors, a partial failure or a number of failures, inside it too. */
export function contradictionOf(fields: Fields): string | undefined {
  for (const place of [fields, ...INNER.map((name) => nested(fields, name))]) {
    const said = messageOfErrors(place);
    if (said !== undefined) return said;
    if (isTrue(field(place, 'isPartialFailure'))) return reason(place) || 'it reports a partial failure';
    const failures = failuresIn(place);
    if (failures !== undefined) return failures;
  }
  return undefined;
}

/** Why a good answer refuses what was sent; `undefined` if it does not. An answer without a status accepts it. */
export function refusalIn(fields: Fields): string | undefined {
  const status = text(fields, 'status');
  return contradictionOf(fields) ?? (isBadWord(status) ? reason(fields) || `status '${status}'` : undefined);
}

/** `failed`, `failureCount`, `skippedVariables`, `discardedRecords`; not settings such as `failureThreshold`. */
const FAILURES =
  /^(fail(ed|ures?)?|errors?|skipped|rejected|discarded|invalid|notexecuted)(counts?|numbers?|total|steps|variables|records|tasks|files|items|components|resources|entries|tests)?$/;

/** A number of failures above zero, or a list of what failed, in whatever field. `undefined` if there is none. */
export function failuresIn(place: Fields): string | undefined {
  for (const [name, value] of Object.entries(place)) {
    if (!FAILURES.test(name.toLowerCase().replace(/[-_]/g, ''))) continue;
    const failures = Array.isArray(value) ? value.length : (count(place, name) ?? 0);
    if (failures > 0) return `it reports '${sanitize(name, 40)}': ${failures}`;
  }
  return undefined;
}

/** Lists of what a job consists of. Those of publishes and imports are documented, the others are inferences. */
const LISTS = ['statusSummary', 'statusLogs', 'tasks', 'components'] as const;
const JOB_WORDS = wordTable();
/** What was deployed may itself be `running` or `started`: in the record of a dock job only these say that it has not ended. */
export const DOCK_OPEN_WORDS: readonly string[] = ['inprogress', 'pending', 'queued', 'processing'];

/**
 * The components of a job in its record and in what is inside it, and the words there that are no success. An entry
 * without a status says nothing.
 */
export function componentsIn(fields: Fields, openWords: readonly string[] = RUNNING_WORDS): Component[] {
  const isNoSuccess = (word: string) => isBadWord(word) || openWords.includes(normalizeStatus(word));
  const places = [fields, ...INNER.map((name) => nested(fields, name))];
  const listed = places.flatMap((place) =>
    LISTS.flatMap((name) => list(field(place, name))).map((entry) => {
      const kinds = ['resourceType', 'taskType', 'type'];
      const { kind, name, status, detail } = componentOf(entry, { kind: kinds, name: ['name', 'taskName'] });
      return { kind, name, status, detail };
    }),
  );
  const words = places.flatMap((place, at) => {
    const kind = INNER[at - 1] ?? 'state';
    const inner = at === 0 ? [text(place, 'state')] : [text(place, 'status'), text(place, 'state')];
    return inner.filter(isNoSuccess).map((status) => ({ kind, name: '', status, detail: reason(place) }));
  });
  return [...listed.filter(({ status }) => status !== ''), ...words];
}
