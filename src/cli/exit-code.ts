import { type Outcome, verdictOf } from '../run/outcome.ts';

/**
 * The exit code of a step, from the worst conclusion of its targets. It is 0 for a success, and for jobs that were only
 * to be started and have an id.
 */
export function exitCode(outcomes: readonly Readonly<Outcome>[]): number {
  if (outcomes.length === 0) return 1;
  // If the inputs of some targets are valid, requests were sent for these.
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

/** The meaning of each exit code, for the help. 3 is `timed_out` and `stale`, including `superseded`. */
export const EXIT_CODES = [
  [0, 'success; with --wait=false, the job was started'],
  [1, 'failure'],
  [2, 'bad usage: nothing was sent'],
  [3, 'timed out, no job newer than --since, or replaced by another job'],
  [4, 'action required: components await approval, or the plan would remove something'],
  [130, 'cancelled (Ctrl-C, SIGTERM); the job is still running'],
] as const;
