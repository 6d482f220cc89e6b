import type { KoreaiError } from '../kernel/errors.ts';
import { harmless } from '../kernel/harmless.ts';
import { emptyOutcome, type Outcome } from '../operations/outcome.ts';
import { resultOf } from '../operations/results.ts';

const LONGEST_TEXT = 4_000;

/** What an error says, in the words of the command line. */
export interface Told {
  readonly message: string;
  readonly hint: string;
  /** The command line that picks the job up again; empty where there is none to pick up. */
  readonly pickUp: string;
}

export const NOTHING_TOLD: Told = { message: '', hint: '', pickUp: '' };

/** What `--json` prints: the outputs of the contract, what there is to say, and `results` with one object a target. */
export function jsonOf(outcome: Readonly<Outcome>, { message, hint, pickUp }: Told): Record<string, unknown> {
  const result = resultOf(outcome);
  const words = { message: harmless(message, LONGEST_TEXT), hint: harmless(hint, LONGEST_TEXT), pickUp };
  return { ...result, ...words, results: [result] };
}

/** The outcome of a run that ended before there was anything to run. */
export function failedEarly(operation: string, error: KoreaiError): Outcome {
  const { code: errorCode, conclusion } = error;
  return { ...emptyOutcome(operation, ''), conclusion, errorCode, error };
}
