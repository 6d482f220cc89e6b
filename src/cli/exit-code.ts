import type { Conclusion } from '../core/errors.ts';
import { mayPass, type Outcome, verdictOf } from '../run/outcome.ts';

const CODE_OF: Partial<Record<Conclusion | '', number>> = {
  timed_out: 3,
  stale: 3,
  action_required: 4,
  cancelled: 130,
};

/** The exit code of a step, from the worst conclusion of its targets. */
export function exitCode(outcomes: readonly Readonly<Outcome>[]): number {
  if (mayPass(outcomes)) return 0;
  // If the inputs of some targets are valid, or a job has ended before they turned out to be wrong, requests were sent.
  const isUnsent = ({ errorCode, hasEnded }: Outcome): boolean => errorCode === 'input-invalid' && !hasEnded;
  const isBadUsage = outcomes.length > 0 && outcomes.every(isUnsent);
  return isBadUsage ? 2 : (CODE_OF[verdictOf(outcomes).conclusion] ?? 1);
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
