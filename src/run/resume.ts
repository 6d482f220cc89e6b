import { jobAfter, type KoreaiError, type Resume } from '../core/errors.ts';
import type { Log } from '../core/log.ts';
import { type Spell, spellInputs } from '../inputs/read.ts';
import type { Operation } from '../jobs/operation.ts';
import type { Outcome } from './outcome.ts';
import type { RunInputs } from './read-step.ts';

/** What a run knows about the job that it leaves behind. */
export interface LeftJob {
  /** See {@link resumeOf}. */
  resume: Resume;
  /** What the platform accepted to do: `export of bot st-…`; empty if this run started nothing. */
  started?: string;
  /** True if the run ended before it had a job, or before it sent the request that starts one. */
  hasNoJob?: boolean;
  /** True if the job was seen, so that its id is no mistake. */
  isSeen?: boolean;
  /** True if the platform reported how the job ended, or that this cannot be known any more. */
  isOver?: boolean;
  /** True if no resumed run can download its archive. */
  isLinkIssuedOnce?: boolean;
}

/** Adds to an error that left a job behind which job it is and how to resume it. A job cannot be stopped. */
export function explain(error: KoreaiError, outcome: Readonly<Outcome>, left: LeftJob): KoreaiError {
  const hint = hintOf(error, outcome, left);
  if (hint === error.hint) return error;
  return error.with({ hint, ...(hint?.includes('{resume}') ? { resume: left.resume } : {}) });
}

function hintOf(error: KoreaiError, outcome: Outcome, left: LeftJob): string | undefined {
  const { code, hint } = error;
  const { jobId, file } = outcome;
  const { started = '', isSeen = false } = left;
  const isOver = left.isOver === true || jobAfter(code) === 'ended';
  const more = (text: string): string => (hint === undefined ? text : `${hint} ${text}`);
  if (code === 'artifact-failed') return more(`The archive itself is complete: ${file?.path ?? ''}.`);
  if (file && (code === 'timed-out' || code === 'cancelled')) {
    return `The archive was downloaded and stays: ${file.path}.`;
  }
  if (jobId !== '') {
    if (isOver) return `${error.message} ${hint}`.includes(jobId) ? hint : more(`It was job ${jobId}.`);
    const isKnown = started !== '' || isSeen;
    if (isKnown || jobAfter(code) === 'open') return more(stillRunning(error, outcome, left));
    return code === 'stale' && hint === undefined ? NOT_SHOWN : hint;
  }
  if (isOver || outcome.hasEnded || code === 'start-unknown') return hint;
  if (started !== '') return more(notShown(started, outcome));
  if (hint !== undefined) return hint;
  if (code === 'stale') {
    return 'No newer job appeared. Check that it was started, and that {since} is not too late.';
  }
  if (code !== 'timed-out' && code !== 'cancelled') return undefined;
  return left.hasNoJob ? 'Nothing was started.' : stillRunning(error, outcome, left);
}

function notShown(what: string, outcome: Outcome): string {
  const how = canBeKnown(outcome) ? 'check with: {resume}' : 'check in its console';
  return `The platform accepted the ${what}, but has not shown the job yet. Start no other before it does; ${how}.`;
}

/** For a job that the inputs name. */
const NOT_SHOWN =
  'Check {jobId}. If it is right, another job may have replaced this one, whose end can then no longer be known: start it again.';

function stillRunning(
  { code, hint }: KoreaiError,
  outcome: Outcome,
  { isLinkIssuedOnce, started = '', isSeen }: LeftJob,
): string {
  const { jobId, status, hasEnded } = outcome;
  const archive = isLinkIssuedOnce
    ? ' Only the reply to its start had the link to its archive: run again to download it.'
    : '';
  if (hasEnded && isLinkIssuedOnce) return `Job ${jobId} has ended.${archive}`;
  if (hasEnded) return `Job ${jobId} has ended; download its archive with: {resume}.`;
  // The inputs may name a job that does not exist, and the platform may not show one that it accepted.
  const isNew = started !== '' && hint === undefined && code !== 'stale' && code !== 'not-found';
  const isCertain = isSeen === true || isNew;
  if (jobId !== '')
    return `Job ${jobId} ${isCertain ? 'is still' : 'may still be'} running; resume with: {resume}.${archive}`;
  if (status !== '' && canBeKnown(outcome)) return 'The job is still running; resume with: {resume}.';
  return code === 'cancelled'
    ? 'If the job was started, it is still running: check the platform before you run again.'
    : 'Check the platform before you run again, or raise {timeout}.';
}

/** If an older job without a time was seen, a resumed run could not distinguish it from the job that was left. */
function canBeKnown({ isOld, requestedAt }: Outcome): boolean {
  return !isOld || requestedAt !== undefined;
}

/** How to continue with the job of a run, by its id, or by its target if the id is unknown. */
export function resumeOf(operation: Operation, inputs: RunInputs, outcome: Readonly<Outcome>): Resume {
  return operation.resume(inputs, outcome.jobId, sinceOf(inputs, outcome));
}

/** The earliest request time of the job that was left, to recognize it without an id. */
export function sinceOf(
  { since }: { since?: number | undefined },
  { requestedAt, isOld }: Pick<Outcome, 'requestedAt' | 'isOld'>,
): number | undefined {
  if (requestedAt === undefined) return since;
  return Math.max(since ?? 0, isOld ? requestedAt + 1 : requestedAt);
}

/** How a face spells the names of inputs and the command that resumes a job. */
export interface Spelling {
  readonly input: Spell;
  readonly resume: (resume: Resume) => string;
}

/** As in a workflow: `operation: import-status, jobId: bir-…`. */
export const asStep: Spelling = {
  input: (name) => (name === 'cwd' ? 'the workspace' : name),
  resume: ({ operation, inputs }) =>
    [`operation: ${operation}`, ...Object.entries(inputs).map(([name, text]) => `${name}: ${text}`)].join(', '),
};

/** A log whose lines spell inputs as the face's users write them. */
export function spelledLog(log: Log, { input }: Spelling = asStep): Log {
  return {
    debug: (line) => log.debug(line),
    info: (line) => log.info(spellInputs(line, input)),
    warning: (line) => log.warning(spellInputs(line, input)),
  };
}

/** An error whose inputs and resume command are spelled as the face's users write them. */
export function spelled(error: KoreaiError, { input, resume }: Spelling = asStep): KoreaiError {
  const message = spellInputs(error.message, input);
  const command = error.resume ? resume(error.resume) : '';
  const hint = error.hint && spellInputs(error.hint, input).replaceAll('{resume}', () => command);
  if (message === error.message && hint === error.hint) return error;
  return error.with({ message, hint, cause: error.cause });
}
