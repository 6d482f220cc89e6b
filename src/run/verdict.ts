import type { Conclusion, ErrorCode } from '../core/errors.ts';
import type { Outcome } from './outcome.ts';

/** The most severe first: how a step with several targets ends. */
const BY_SEVERITY: readonly Conclusion[] = ['failure', 'cancelled', 'timed_out', 'stale', 'action_required'];

/** How a step ended as a whole. */
export interface Verdict {
  /** `success` only if every target succeeded; empty if jobs were only started. */
  conclusion: Conclusion | '';
  errorCode: ErrorCode | '';
}

/** The most severe conclusion, and the first error code with it. */
export function verdictOf(outcomes: readonly Readonly<Outcome>[]): Verdict {
  for (const conclusion of BY_SEVERITY) {
    const first = outcomes.find((outcome) => outcome.conclusion === conclusion);
    if (first) return { conclusion, errorCode: first.errorCode };
  }
  const isComplete = outcomes.length > 0 && outcomes.every(({ conclusion }) => conclusion === 'success');
  return { conclusion: isComplete ? 'success' : '', errorCode: '' };
}
