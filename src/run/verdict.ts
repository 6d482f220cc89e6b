import type { Conclusion, ErrorCode } from '../core/errors.ts';
import type { Outcome } from './outcome.ts';

/** The gravest first: what a step with several targets ends as. */
const BY_GRAVITY: readonly Conclusion[] = ['failure', 'cancelled', 'timed_out', 'stale', 'action_required'];

/** How a step ended as a whole. */
export interface Verdict {
  /** `success` only where every target succeeded; empty where jobs were only started. */
  conclusion: Conclusion | '';
  errorCode: ErrorCode | '';
}

/** The gravest of the conclusions, and the first code that goes with it. */
export function verdictOf(outcomes: readonly Readonly<Outcome>[]): Verdict {
  for (const conclusion of BY_GRAVITY) {
    const first = outcomes.find((outcome) => outcome.conclusion === conclusion);
    if (first) return { conclusion, errorCode: first.errorCode };
  }
  const isComplete = outcomes.length > 0 && outcomes.every(({ conclusion }) => conclusion === 'success');
  return { conclusion: isComplete ? 'success' : '', errorCode: '' };
}
