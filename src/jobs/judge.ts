import { KoreaiError } from '../core/errors.ts';
import type { Component } from '../core/facts.ts';
import { sanitize } from '../core/sanitize.ts';
import { COMPONENT_WORDS, meaningOf, meaningOfComponent, type WordTable, wordTable } from '../core/status-words.ts';
import type { JobRecord } from '../platform/record.ts';
import type { Ended, Failed, JobFacts, JobState, Running, Succeeded } from './state.ts';

/** The words of jobs that end in a plain success or failure; other operations name their own table. */
export const JOB_WORDS: WordTable = wordTable('success', 'successful');

const MAX_NAMED_COMPONENTS = 10;

/** How a record is judged, if not as most are. */
interface Judging {
  /** Default: `JOB_WORDS`. */
  words?: WordTable;
  /** The components that a success is judged with. Default: those of the record. */
  components?: readonly Component[];
  /** What else is reported. */
  facts?: Partial<JobFacts>;
}

/** What a poll reports about its job, whatever the job is. */
export function factsOf({ status, id, requestedAt, percent, components }: JobRecord): JobFacts {
  return { status, jobId: id, requestedAt, percent, ...(components.length > 0 ? { components } : {}) };
}

/**
 * Judges a record that is known to be about the requested job: by its status, and a success by its components. An unknown
 * status, or none, counts as running.
 *
 * @param noun - the job in messages: `export`, `publish`, `import`
 */
export function judge(record: JobRecord, noun: string, judging: Judging = {}): JobState {
  const { words = JOB_WORDS, components = record.components } = judging;
  const facts = { ...factsOf(record), ...judging.facts };
  switch (meaningOf(record.status, words)) {
    case 'succeeded':
      return judgeSuccess(record, noun, facts, components);
    case 'failed':
      return failed(facts, noun, record.reason);
    case 'running':
      return { kind: 'running', ...facts };
    default:
      return { kind: 'running', ...facts, warning: unknownWord(record.status) };
  }
}

/**
 * A job that reports success succeeded only if each of its components did. One that ended in another way makes it a
 * failure; while one is running or has an unknown status, the job has not ended.
 */
function judgeSuccess(
  { link, reason, error }: JobRecord,
  noun: string,
  facts: JobFacts,
  components: readonly Component[],
): JobState {
  const failures = components.filter(isFailedComponent);
  if (failures.length > 0) return failed(facts, noun, reason, failures);
  const open = components.filter((component) => meaningOfComponent(component) !== 'succeeded');
  if (open.length === 0) {
    // No sample shows a success with errors, so it does not count as one.
    return error === undefined ? { kind: 'succeeded', ...facts, link } : failed(facts, noun, error, []);
  }
  const unknown = open.filter((component) => meaningOfComponent(component) === 'unknown');
  const warning =
    unknown.length === 0
      ? undefined
      : `The ${noun} reports '${sanitize(facts.status, 60)}', but the status of these components is unknown, so they count as still running: ${namedComponents(unknown)}`;
  return { kind: 'running', ...facts, unfinished: namedComponents(open), warning };
}

/** A failure with its reason and the components that failed, by name. */
export function failed(
  facts: JobFacts,
  noun: string,
  reason: string,
  components: readonly Component[] = (facts.components ?? []).filter(isFailedComponent),
): Failed {
  const why = [reason === '' ? '' : sanitize(reason), namedComponents(components)]
    .filter((text) => text !== '')
    .join('; ');
  const status = `'${sanitize(facts.status, 60)}'`;
  // The job's own status may be a success.
  const what =
    meaningOf(facts.status, COMPONENT_WORDS) === 'succeeded'
      ? `The ${noun} reports ${status}, but not all of it succeeded`
      : `Kore.ai says that the ${noun} failed${facts.status === '' ? '' : ` (status ${status})`}`;
  const hint = `Check the ${noun} in Kore.ai's console, fix the problem shown there, and run again.`;
  return failure(facts, 'platform-failed', `${what}${why === '' ? '' : `: ${why}`}`, hint);
}

/** Components by kind, name and status, for one line. */
export function namedComponents(components: readonly Component[]): string {
  const named = components.slice(0, MAX_NAMED_COMPONENTS).map(({ kind, name, status, detail }) => {
    const label = [sanitize(kind, 60), sanitize(name, 80)].filter(
      (text, at, all) => text !== '' && all.indexOf(text) === at,
    );
    const why = detail === '' ? '' : `: ${sanitize(detail, 160)}`;
    return `${label.join(' ')} (${sanitize(status, 40) || 'no status'}${why})`.trimStart();
  });
  const more = components.length - named.length;
  return more > 0 ? `${named.join(', ')} and ${more} more` : named.join(', ');
}

export function isFailedComponent(component: Pick<Component, 'status'> & { kind?: string }): boolean {
  return meaningOfComponent(component) === 'failed';
}

/** True for a status of something that ended without success. */
export function isBadEnd(word: string): boolean {
  return meaningOf(word, COMPONENT_WORDS) === 'failed';
}

/** Why an answer does not count as a success. */
export type Objection = Pick<Failed, 'code' | 'message'>;

/**
 * Judges an answer that is itself the result. Such an answer needs no status, but must not have one that is no success, nor
 * errors, nor a component that did not succeed.
 *
 * @param refusal - how a failure is reported: what did not succeed, and what to do
 * @param otherwise - what else speaks against it
 */
export function judgeAnswer(record: JobRecord, refusal: { what: string; hint: string }, otherwise?: Objection): Ended {
  const objection = objectionIn(record) ?? otherwise;
  const facts = factsOf(record);
  if (!objection) return { kind: 'succeeded', ...facts, link: record.link };
  return failure(facts, objection.code, `${refusal.what}: ${objection.message}`, refusal.hint);
}

function objectionIn({ status, components, reason, error }: JobRecord): Objection | undefined {
  if (error !== undefined) return { code: 'platform-failed', message: sanitize(error) };
  const all = [{ kind: 'status', name: '', status, detail: '' }, ...components];
  const bad = all.filter((one) => one.status !== '' && meaningOfComponent(one) !== 'succeeded');
  if (bad.length === 0) return undefined;
  const isFailed = bad.some(isFailedComponent);
  const why = [sanitize(reason), namedComponents(bad)].filter((text) => text !== '');
  return { code: isFailed ? 'platform-failed' : 'bad-response', message: why.join('; ') };
}

/** A job that ended without success. */
export function failure(facts: JobFacts, code: Failed['code'], message: string, hint: string): Failed {
  return { ...facts, kind: 'failed', code, message, hint };
}

/** The state of a job whose success does not count yet. */
export function asRunning({ link: _link, ...state }: Succeeded, warning = state.warning): Running {
  return { ...state, kind: 'running', warning };
}

/** The state after a poll that showed an older job only. */
export function stale(facts: JobFacts): Running {
  return { kind: 'running', ...facts, isStale: true };
}

/** Someone else's job has replaced the requested one: a bot has only one current export and one current publish. */
export function superseded(noun: string, byId: string): Failed {
  const message = `Another ${noun} of this bot${byId === '' ? '' : ` (${byId})`} was started and replaced this one, whose end can no longer be known`;
  const hint = `A bot can have only one ${noun} at a time: give the workflow a concurrency group for the bot, and run again.`;
  // The status shown belongs to the other job.
  return failure({ status: '' }, 'superseded', message, hint);
}

/** An answer may leave out what it is about, but must not name something else than was requested. @throws KoreaiError */
export function expectSame(noun: string, what: string, wanted: string, reported: string): void {
  if (reported !== '' && reported !== wanted) throw mismatch(noun, what, wanted, reported);
}

/**
 * The answer to a status request must be about the bot, and have a status if it reports an error: a success of HTTP may
 * hold an error alone.
 *
 * @throws KoreaiError
 */
export function expectStatusOf(noun: string, botId: string | undefined, record: JobRecord): void {
  const { status, error } = record;
  if (botId !== undefined) expectSame(noun, 'bot', botId, record.botId);
  if (status !== '' || error === undefined) return;
  throw new KoreaiError('bad-response', `The ${noun} status reports an error instead of a status: ${sanitize(error)}`, {
    transient: true,
    hint: 'Fix what the error names, if you can, and run again. Otherwise report it to Kore.ai.',
  });
}

/** An answer about something else than what was requested is not accepted. */
export function mismatch(noun: string, what: string, wanted: string, reported: string): KoreaiError {
  return new KoreaiError(
    'bad-response',
    `The ${noun} status is about another ${what} (${sanitize(reported, 80)}) than the one requested (${wanted})`,
    {
      transient: true,
      hint: 'Check the id. If it is correct, report this to Kore.ai.',
    },
  );
}

function unknownWord(status: string): string {
  return status === ''
    ? 'The platform reports no status. The job counts as still running.'
    : `The status '${sanitize(status, 60)}' is unknown. The job counts as still running.`;
}
