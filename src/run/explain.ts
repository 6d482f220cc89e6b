import { type ErrorCode, KoreaiError } from '../core/errors.ts';
import type { Outcome } from './outcome.ts';

/** What a run knows of the job that it leaves. */
export interface Left {
  /** Words how to resume a job by its id, or by its target if that is empty. */
  resume: (jobId: string) => string;
  startsJob?: boolean;
  /** What the platform accepted to do: `export of bot st-…`; empty if this run started nothing. */
  started?: string;
  /** True if the job was seen, so that its id is no mistake. */
  isSeen?: boolean;
  /** True if the platform reported how the job ended, or that it cannot be known any more. */
  isOver?: boolean;
}

/** These say nothing about the job, which may well be running. */
const UNRELATED: readonly ErrorCode[] = [
  'timed-out',
  'cancelled',
  'network',
  'platform-error',
  'rate-limited',
  'bad-response',
];

/** These say how the job ended. */
const VERDICTS: readonly ErrorCode[] = ['platform-failed', 'awaiting-approval', 'superseded'];

/** Adds to an error that left a job behind which one it is and how to resume it: nothing here can stop it. */
export function explain(error: KoreaiError, outcome: Readonly<Outcome>, left: Left): KoreaiError {
  const hint = hintOf(error, outcome, left);
  if (hint === error.hint) return error;
  return new KoreaiError(error.code, error.message, { hint, sent: error.sent, cause: error });
}

function hintOf(error: KoreaiError, outcome: Outcome, left: Left): string | undefined {
  const { code, hint } = error;
  const { resume, startsJob = false, started = '', isSeen = false } = left;
  const isOver = left.isOver === true || VERDICTS.includes(code);
  const more = (text: string): string => (hint === undefined ? text : `${hint} ${text}`);
  if (code === 'artifact-failed') return more(`The archive itself is here and whole: ${outcome.file?.path ?? ''}.`);
  if (outcome.file && (code === 'timed-out' || code === 'cancelled')) {
    return `The archive was brought home and stays: ${outcome.file.path}.`;
  }
  if (outcome.jobId !== '') {
    if (isOver) return `${error.message} ${hint}`.includes(outcome.jobId) ? hint : more(`It was job ${outcome.jobId}.`);
    const isKnown = started !== '' || isSeen;
    if (isKnown || UNRELATED.includes(code) || (code === 'stale' && hint === undefined)) {
      return more(goesOn(error, outcome, resume));
    }
    return hint;
  }
  if (isOver || code === 'start-unknown') return hint;
  if (started !== '' || (code === 'stale' && startsJob)) return more(notShown(started || 'request', outcome, resume));
  if (hint !== undefined) return hint;
  if (code === 'stale') return 'Nothing newer came: check that the job was really started, and the input since.';
  return code === 'timed-out' || code === 'cancelled' ? goesOn(error, outcome, resume) : undefined;
}

function notShown(what: string, outcome: Outcome, resume: (jobId: string) => string): string {
  const how = canBeKnown(outcome) ? `look with: ${resume('')}` : 'look there';
  return `The platform took the ${what}, but has not shown the job yet. Start no other before it does; ${how}.`;
}

function goesOn(error: KoreaiError, outcome: Outcome, resume: (jobId: string) => string): string {
  const { jobId, status, hasEnded } = outcome;
  if (hasEnded) return `Job ${jobId} has ended at the platform; bring its archive home with: ${resume(jobId)}.`;
  if (jobId !== '') return `Job ${jobId} goes on at the platform; pick it up with: ${resume(jobId)}.`;
  if (status !== '' && canBeKnown(outcome)) return `The job goes on at the platform; pick it up with: ${resume('')}.`;
  return error.code === 'cancelled'
    ? 'If the job had been started, it goes on at the platform: look there before running again.'
    : 'Look at the platform before running again, or raise timeout.';
}

/** Where an older job was seen that has no time, picking up would take that one for the job that was left. */
function canBeKnown({ isOld, requestedAt }: Outcome): boolean {
  return !isOld || requestedAt !== undefined;
}
