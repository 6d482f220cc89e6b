import type { Outcome } from '../run/outcome.ts';
import { verdictOf } from '../run/verdict.ts';

/**
 * The exit code of a step, from the gravest end of its targets. Success, or jobs that were only meant to be started and
 * have an id, is 0; see the contract for the others.
 */
export function exitCode(outcomes: readonly Readonly<Outcome>[]): number {
  if (outcomes.length === 0) return 1;
  // With several targets, something was sent for those that are not to blame.
  if (outcomes.every(({ errorCode }) => errorCode === 'input-invalid')) return 2;
  switch (verdictOf(outcomes).conclusion) {
    case 'success':
      return outcomes.every(({ errorCode }) => errorCode === '') ? 0 : 1;
    case '':
      return outcomes.every(isStarted) ? 0 : 1;
    case 'timed_out':
    case 'stale':
      return 3;
    case 'action_required':
      return 4;
    case 'cancelled':
      return 130;
    case 'failure':
      return 1;
  }
}

function isStarted({ conclusion, errorCode, jobId }: Readonly<Outcome>): boolean {
  return conclusion === '' && errorCode === '' && jobId !== '';
}

/** What each exit code says, for the help. 3 is every `timed_out` and `stale`, `superseded` among them. */
export const EXIT_CODES = [
  [0, 'success, or with --wait=false: the job was started'],
  [1, 'failure'],
  [2, 'bad usage: nothing was sent'],
  [3, 'timed out, nothing newer than --since was seen, or another job took its place'],
  [4, 'action required: published, but parts await approval'],
  [130, 'cancelled (Ctrl-C, SIGTERM); the job goes on at the platform'],
] as const;
