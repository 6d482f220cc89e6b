import type { KoreaiError } from '../kernel/errors.ts';
import { harmless } from '../kernel/harmless.ts';
import { emptyOutcome, type Outcome } from '../operations/outcome.ts';
import { resultOf } from '../operations/results.ts';
import { verdictOf } from '../operations/verdict.ts';

const LONGEST_TEXT = 4_000;

/** What an error says, in the words of the command line. */
export interface Told {
  readonly message: string;
  readonly hint: string;
  /** The command line that picks the job up again; empty where there is none to pick up. */
  readonly pickUp: string;
}

export const NOTHING_TOLD: Told = { message: '', hint: '', pickUp: '' };

/** One target, and what there is to say of it. */
export interface Ended {
  readonly outcome: Readonly<Outcome>;
  readonly told: Told;
}

/**
 * What `--json` prints: of several targets the outputs of the first, with the verdict on all and what there is to say of
 * the one that it comes from, and `results` with one object a target.
 */
export function jsonOf(ends: readonly [Ended, ...Ended[]], durationMs: number): Record<string, unknown> {
  const outcomes = ends.map(({ outcome }) => outcome);
  const whole = wholeOf([ends[0].outcome, ...outcomes.slice(1)], durationMs);
  const { told } = ends.find(({ outcome }) => outcome.conclusion === whole.conclusion) ?? ends[0];
  return {
    ...plainOf(whole),
    ...wordsOf(ends.length > 1 ? { ...told, message: messageOfSeveral(outcomes, told) } : told),
    results: ends.map((end) => ({ ...plainOf(end.outcome), ...wordsOf(end.told) })),
  };
}

/** The step as one outcome: what is known of its first target, with the verdict on all. */
export function wholeOf(
  outcomes: readonly [Readonly<Outcome>, ...Readonly<Outcome>[]],
  durationMs: number,
): Readonly<Outcome> {
  return { ...outcomes[0], ...verdictOf(outcomes), durationMs };
}

/** How many of several targets did not succeed; empty where all did. */
export function tally(outcomes: readonly Readonly<Outcome>[]): string {
  const failed = outcomes.filter(({ error }) => error !== undefined).length;
  return failed === 0 ? '' : `${failed} of ${outcomes.length} targets did not succeed`;
}

/** The outcome of a run that ended before there was anything to run. */
export function failedEarly(operation: string, error: KoreaiError): Outcome {
  const { code: errorCode, conclusion } = error;
  return { ...emptyOutcome(operation, ''), conclusion, errorCode, error };
}

function messageOfSeveral(outcomes: readonly Readonly<Outcome>[], { message }: Told): string {
  const count = tally(outcomes);
  return count === '' ? '' : `${count}. The first of them: ${message}`;
}

function wordsOf({ message, hint, pickUp }: Told): Told {
  return { message: harmless(message, LONGEST_TEXT), hint: harmless(hint, LONGEST_TEXT), pickUp };
}

/** In JSON, an output that holds JSON is the thing itself. */
function plainOf(outcome: Readonly<Outcome>): Record<string, unknown> {
  const { bots, matrix, ...plain } = resultOf(outcome);
  const parsed = (text: string | number): unknown => (text === '' ? '' : JSON.parse(String(text)));
  return { ...plain, bots: parsed(bots), matrix: parsed(matrix) };
}
