import { KoreaiError } from '../kernel/errors.ts';
import type { Outcome } from './outcome.ts';

/** Adds to an error that left a job behind how to pick that job up: nothing here can stop it. */
export function explain(
  error: KoreaiError,
  outcome: Readonly<Outcome>,
  { pickUp, startsJob = false }: { pickUp: (jobId: string) => string; startsJob?: boolean },
): KoreaiError {
  const hint = hintOf(error, outcome, pickUp, startsJob);
  if (hint === error.hint) return error;
  return new KoreaiError(error.code, error.message, { hint, sent: error.sent, cause: error });
}

function hintOf(
  error: KoreaiError,
  outcome: Outcome,
  pickUp: (jobId: string) => string,
  startsJob: boolean,
): string | undefined {
  switch (error.code) {
    case 'timed-out':
    case 'cancelled':
      return outcome.file
        ? `The archive was brought home and stays: ${outcome.file.path}.`
        : goesOn(error, outcome, pickUp);
    case 'stale':
      if (error.hint !== undefined) return error.hint;
      if (outcome.jobId !== '') return goesOn(error, outcome, pickUp);
      if (!startsJob) return 'Nothing newer came: check that the job was really started, and the input since.';
      return `The platform took the request, but has not shown the job yet. Start no other before it does; ${
        canBeKnown(outcome) ? `look with: ${pickUp('')}` : 'look there'
      }.`;
    case 'artifact-failed':
      return `${error.hint ?? ''} The archive itself is here and whole: ${outcome.file?.path ?? ''}.`.trim();
    case 'network':
    case 'platform-error':
    case 'rate-limited':
    case 'bad-response':
      return outcome.jobId === '' ? error.hint : `${error.hint ?? ''} ${goesOn(error, outcome, pickUp)}`.trim();
    default:
      return error.hint;
  }
}

function goesOn(error: KoreaiError, outcome: Outcome, pickUp: (jobId: string) => string): string {
  const { jobId, status, hasEnded } = outcome;
  if (hasEnded) return `Job ${jobId} has ended at the platform; bring its archive home with: ${pickUp(jobId)}.`;
  if (jobId !== '') return `Job ${jobId} goes on at the platform; pick it up with: ${pickUp(jobId)}.`;
  if (status !== '' && canBeKnown(outcome)) return `The job goes on at the platform; pick it up with: ${pickUp('')}.`;
  return error.code === 'cancelled'
    ? 'If the job had been started, it goes on at the platform: look there before running again.'
    : 'Look at the platform before running again, or raise timeout.';
}

/** Where an older job was seen that has no time, picking up would take that one for the job that was left. */
function canBeKnown({ isOld, requestedAt }: Outcome): boolean {
  return !isOld || requestedAt !== undefined;
}
