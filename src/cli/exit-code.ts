import type { Outcome } from '../operations/outcome.ts';

/** Success, or a job that was only meant to be started and has an id, is 0; see the contract for the others. */
export function exitCode({ conclusion, errorCode, jobId }: Readonly<Outcome>): number {
  if (errorCode === 'input-invalid') return 2;
  switch (conclusion) {
    case 'success':
      return errorCode === '' ? 0 : 1;
    case '':
      return errorCode === '' && jobId !== '' ? 0 : 1;
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

/** What each exit code says, for the help. */
export const EXIT_CODES = [
  [0, 'success, or with --wait=false: the job was started'],
  [1, 'failure'],
  [2, 'bad usage: nothing was sent'],
  [3, 'timed out, or nothing newer than --since was seen'],
  [4, 'action required: published, but parts await approval'],
  [130, 'cancelled (Ctrl-C, SIGTERM); the job goes on at the platform'],
] as const;
