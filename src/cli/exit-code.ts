import type { Outcome } from '../operations/outcome.ts';

/** Success, or a job that was only meant to be started and has an id, is 0; see the contract for the others. */
export function exitCode({ conclusion, errorCode, jobId }: Readonly<Outcome>): number {
  if (errorCode === 'input-invalid') return 2;
  switch (conclusion) {
    case 'success':
      return 0;
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
