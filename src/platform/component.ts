import type { Component } from '../core/facts.ts';
import {
  awaitsApproval,
  COMPONENT_WORDS,
  isFailedWord,
  type Meaning,
  meaningOf,
  normalizeWord,
  RUNNING_WORDS,
} from '../core/status-words.ts';
import { messageOfErrors } from './contradiction.ts';
import { type Fields, field, INNER, isFields, list, nested, placesIn, reason, strings, text } from './wire.ts';

/**
 * One component of a job: a resource of a publish, a task of an import. Its status is the worst word in its entry, the
 * entry's result and the modules of both: an entry may be `SUCCESS` and its result `rejected`.
 */
export interface ComponentRecord extends Component {
  /** True if an admin has yet to approve it: the publish ended, the resource is not live. */
  readonly awaitsApproval: boolean;
  /** True if its state is reported, and is `published`. */
  readonly isApproved: boolean;
}

export function componentOf(entry: Fields): ComponentRecord {
  const units = unitsOf(entry);
  const words = units.flatMap(wordsIn);
  const worst = words.filter(({ word }) => !awaitsApproval(word)).sort(worstFirst)[0];
  const isSuccess = worst !== undefined && meaningOf(worst.word, COMPONENT_WORDS) === 'succeeded';
  const isWaiting = units.some(isUnitAwaiting);
  // Beside a status, errors may be mere remarks; without one they are the only information.
  const error = text(entry, 'status') === '' ? messageOfErrors(entry) : undefined;
  const where = worst && worst.module !== '' && !isSuccess ? `in its module ${worst.module}` : '';
  return {
    kind: text(entry, 'resourceType', 'taskType', 'type'),
    name: text(entry, 'taskName', 'name', 'resourceId') || text(nested(entry, 'result'), 'name'),
    status: error === undefined ? ((worst ?? words[0])?.word ?? '') : 'failed',
    detail: reason(entry) || (error ?? where),
    awaitsApproval: isWaiting,
    isApproved: isSuccess && !isWaiting && words.some(({ isState }) => isState),
  };
}

/** One thing with a status: an entry or a module. Its results may have a status, too. */
interface Unit {
  /** The name of the module; empty for the entry itself. */
  readonly module: string;
  /** The fields of the thing and of its results. */
  readonly places: readonly Fields[];
}

interface Word {
  readonly word: string;
  readonly isState: boolean;
  readonly module: string;
}

/** How deep modules and results are read. */
const MAX_DEPTH = 6;
const NAMES = ['name', 'resourceId', 'resourceType', 'type', 'id'] as const;
const WORDS = ['status', 'state'] as const;

/** The entry, and the modules of it and of its result, and theirs. */
function unitsOf(entry: Fields, module = '', depthLeft = MAX_DEPTH): Unit[] {
  const places = withResults(entry, depthLeft);
  const modules = depthLeft === 0 ? [] : places.flatMap(modulesOf);
  const inner = modules.flatMap((one) => unitsOf(one, text(one, ...NAMES) || 'without a name', depthLeft - 1));
  return [{ module, places }, ...inner];
}

/** A result is an object, or a list of them, which may have results of their own. */
function withResults(place: Fields, depthLeft: number): Fields[] {
  const result = field(place, 'result');
  const results = depthLeft === 0 ? [] : isFields(result) ? [result] : list(result);
  return [place, ...results.flatMap((one) => withResults(one, depthLeft - 1))];
}

/** `modules` is a list of objects or of names, an object of objects or of words, or one module. */
function modulesOf(place: Fields): Fields[] {
  const modules = field(place, 'modules');
  if (!isFields(modules)) return list(modules);
  const named = Object.entries(modules).flatMap(([name, module]) => {
    if (isFields(module)) return [{ name, ...module }];
    const isOwnField = [...NAMES, ...WORDS].some((own) => own === name);
    return !isOwnField && isStatus(module) ? [{ name, status: module }] : [];
  });
  return [...named, modules];
}

function isStatus(value: unknown): boolean {
  return typeof value === 'string' && (awaitsApproval(value) || meaningOf(value, COMPONENT_WORDS) !== 'unknown');
}

function wordsIn({ module, places }: Unit): Word[] {
  const words = places.flatMap((place) =>
    WORDS.map((name) => ({ word: text(place, name), isState: name === 'state', module })),
  );
  return words.filter(({ word }) => word !== '');
}

const WORST_FIRST: readonly Meaning[] = ['failed', 'running', 'unknown', 'succeeded'];

function worstFirst(one: Word, other: Word): number {
  const [first, second] = [one, other].map(({ word }) => WORST_FIRST.indexOf(meaningOf(word, COMPONENT_WORDS)));
  return (first ?? 0) - (second ?? 0);
}

export function isAwaiting(entry: Fields): boolean {
  return unitsOf(entry).some(isUnitAwaiting);
}

/** An entry has the languages for which approval was requested, its result those that were approved. */
function isUnitAwaiting(unit: Unit): boolean {
  const languages = (name: string): string[] => unit.places.flatMap((place) => strings(field(place, name)));
  const approved = languages('approvedLanguages');
  const isOpen = languages('approvalRequestedLanguages').some((language) => !approved.includes(language));
  return isOpen || wordsIn(unit).some(({ word }) => awaitsApproval(word));
}

/** A component of a job that no admin approves: one that awaits an approval has not succeeded. */
function taskOf(entry: Fields): Component {
  const { kind, name, status, detail, awaitsApproval: isWaiting } = componentOf(entry);
  const isOpen = isWaiting && (status === '' || meaningOf(status, COMPONENT_WORDS) === 'succeeded');
  return { kind, name, status: isOpen ? `${status} (awaiting approval)`.trim() : status, detail };
}

/** Lists of what a job consists of. Those of publishes and imports are documented, the others are inferences. */
const OTHER_LISTS = ['statusLogs', 'tasks', 'components'] as const;
const LISTS = ['statusSummary', ...OTHER_LISTS] as const;

/** What a publish lists outside of its summary. An entry without a status says nothing. */
export function listedBesideSummary(fields: Fields): ComponentRecord[] {
  const entries = OTHER_LISTS.flatMap((name) => list(field(fields, name)));
  return entries.map(componentOf).filter(({ status, awaitsApproval: isWaiting }) => status !== '' || isWaiting);
}

/** The tasks of an import. A log without a status counts too: it has an unknown one. */
export function tasksOf(fields: Fields): Component[] {
  const logs = list(field(fields, 'statusLogs')).map(taskOf);
  return [...logs.filter(({ status }) => status === ''), ...componentsIn(fields)];
}

/**
 * The components of a job in its record and in what is inside it, and the words there that are no success. An entry
 * without a status says nothing.
 *
 * @param openWords - the words that say that the job has not ended, normalized
 */
export function componentsIn(fields: Fields, openWords: readonly string[] = RUNNING_WORDS): Component[] {
  const isNoSuccess = (word: string) =>
    isFailedWord(word) || awaitsApproval(word) || openWords.includes(normalizeWord(word));
  const listed = placesIn(fields).flatMap((place) => LISTS.flatMap((name) => list(field(place, name))).map(taskOf));
  const inner = INNER.flatMap((kind) => {
    const place = nested(fields, kind);
    return [text(place, 'status'), text(place, 'state')].map((status) => ({ kind, status, place }));
  });
  const words = [{ kind: 'state', status: text(fields, 'state'), place: fields }, ...inner]
    .filter(({ status }) => isNoSuccess(status))
    .map(({ kind, status, place }) => ({ kind, name: '', status, detail: reason(place) }));
  return [...listed.filter(({ status }) => status !== ''), ...words];
}
