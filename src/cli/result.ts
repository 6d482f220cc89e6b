import type { KoreaiError } from '../core/errors.ts';
import { sanitize } from '../core/sanitize.ts';
import { emptyOutcome, type Outcome } from '../run/outcome.ts';
import { resultOf } from '../run/outputs.ts';
import { verdictOf } from '../run/verdict.ts';

const LONGEST_TEXT = 4_000;

/** The texts of an error, with inputs named as on the command line. */
export interface Reported {
  readonly message: string;
  readonly hint: string;
  /** The command that resumes the job; empty if there is no job to resume. */
  readonly resume: string;
}

export const NOTHING_REPORTED: Reported = { message: '', hint: '', resume: '' };

/** A target that has ended, with its texts. */
export interface Ended {
  readonly outcome: Readonly<Outcome>;
  readonly reported: Reported;
}

/**
 * What `--json` prints: the outputs of the first target, the verdict on all targets with the texts of the target that
 * decided it, and `results` with one object per target.
 */
export function jsonOf(ends: readonly [Ended, ...Ended[]], durationMs: number): Record<string, unknown> {
  const outcomes = ends.map(({ outcome }) => outcome);
  const complete = completeOf([ends[0].outcome, ...outcomes.slice(1)], durationMs);
  const { reported } = ends.find(({ outcome }) => outcome.conclusion === complete.conclusion) ?? ends[0];
  return {
    ...plainOf(complete),
    ...wordsOf(ends.length > 1 ? { ...reported, message: messageOfSeveral(outcomes, reported) } : reported),
    results: ends.map((end) => ({ ...plainOf(end.outcome), ...wordsOf(end.reported) })),
  };
}

/** The step as one outcome: that of its first target, with the verdict on all. */
export function completeOf(
  outcomes: readonly [Readonly<Outcome>, ...Readonly<Outcome>[]],
  durationMs: number,
): Readonly<Outcome> {
  return { ...outcomes[0], ...verdictOf(outcomes), durationMs };
}

/** How many targets did not succeed; empty if all did. */
export function tally(outcomes: readonly Readonly<Outcome>[]): string {
  const failed = outcomes.filter(({ error }) => error !== undefined).length;
  return failed === 0 ? '' : `${failed} of ${outcomes.length} targets did not succeed`;
}

/** The outcome of a run that ended before there was anything to run. */
export function failedEarly(operation: string, error: KoreaiError): Outcome {
  const { code: errorCode, conclusion } = error;
  return { ...emptyOutcome(operation, ''), conclusion, errorCode, error };
}

function messageOfSeveral(outcomes: readonly Readonly<Outcome>[], { message }: Reported): string {
  const count = tally(outcomes);
  return count === '' ? '' : `${count}. The first of them: ${message}`;
}

function wordsOf({ message, hint, resume }: Reported): Reported {
  return { message: sanitize(message, LONGEST_TEXT), hint: sanitize(hint, LONGEST_TEXT), resume };
}

/** The outputs of a target; those that contain JSON are parsed. */
function plainOf(outcome: Readonly<Outcome>): Record<string, unknown> {
  const { bots, matrix, changes, ...plain } = resultOf(outcome);
  const parsed = (text: string | number): unknown => (text === '' ? '' : JSON.parse(String(text)));
  return { ...plain, bots: parsed(bots), matrix: parsed(matrix), changes: parsed(changes) };
}
