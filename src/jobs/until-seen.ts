import { KoreaiError } from '../core/errors.ts';
import { type JobNoun, noneYet, saysUnknownId } from '../platform/answer-error.ts';
import type { Poll } from './state.ts';

export interface Asked {
  jobId: string;
  /** True if the platform has just issued the id to this run; false if the inputs name it. */
  isIssued: boolean;
}

/** A named id may have just been issued to the step before, so it counts as unknown only after this many polls. */
const TRIES_OF_NAMED = 3;

/** The platform no longer knows a job that was seen before, so its end cannot be known. */
export class RecordGone extends KoreaiError {
  constructor(jobId: string, cause: KoreaiError) {
    super('not-found', `The record of job ${jobId} is gone, so its end cannot be known: ${cause.message}`, {
      hint: 'Kore.ai keeps some job records for 15 minutes only. Check in its console how the job ended before you run again.',
      cause,
    });
  }
}

/**
 * An id that the platform has just issued may be unknown to it for a moment: until the job was seen once, that is retried
 * within the failure budget. After that, an unknown id means that the record is gone, which is no success.
 */
export function untilSeen(poll: Poll, { jobId, isIssued }: Asked): Poll {
  let isSeen = false;
  let misses = 0;
  return async (signal, freshConnection) => {
    try {
      const state = await poll(signal, freshConnection);
      isSeen ||= state.kind !== 'running' || state.isStale !== true;
      return state;
    } catch (error) {
      if (!(error instanceof KoreaiError) || !saysUnknownId(error)) throw error;
      if (isSeen) throw new RecordGone(jobId, error);
      misses += 1;
      if (!isIssued && (error.code !== 'not-found' || misses >= TRIES_OF_NAMED)) throw error;
      throw new KoreaiError('not-found', error.message, {
        transient: true,
        hint: isIssued ? `The platform issued the id ${jobId}, but does not know it.` : error.hint,
        cause: error,
      });
    }
  };
}

/** What a status request answers, or `undefined` if the bot had no such job yet. */
export async function orNone<T>(answer: Promise<T>, noun: JobNoun): Promise<T | undefined> {
  return answer.catch((error: unknown) => {
    if (noneYet(error, noun)) return undefined;
    throw error;
  });
}

/**
 * A bot may have no such job yet. With `since` the run waits for one, as it does for a job newer than the one in the
 * slot; without `since` there is nothing to wait for.
 */
export function noneIsOld(poll: Poll, noun: 'publish' | 'export', since: number | undefined): Poll {
  return async (signal, freshConnection) =>
    poll(signal, freshConnection).catch((error: unknown) => {
      if (!(error instanceof KoreaiError) || !noneYet(error, noun)) throw error;
      if (since !== undefined) return { kind: 'running', status: '', isStale: true };
      throw new KoreaiError('not-found', error.message, {
        hint: `Check {botId} and {host}. If they are right, the bot has no ${noun} yet: set {since} to wait for one.`,
        cause: error,
      });
    });
}
