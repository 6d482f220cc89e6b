import { KoreaiError } from '../core/errors.ts';
import { type JobNoun, noneYet, saysUnknownId } from '../platform/answer-error.ts';
import type { CallOptions } from '../platform/client.ts';
import type { JobRecord } from '../platform/record.ts';
import { asRunning, expectSame, expectStatusOf, failure, type Objection, stale } from './judge.ts';
import type { JobState, Poll, Succeeded } from './state.ts';

/** The job to poll, or to wait for. */
export interface JobToPoll {
  jobId: string;
  /** True if the platform has just issued the id to this run; false if the inputs name it. Default: false. */
  isIssued?: boolean | undefined;
}

/**
 * Polls a job by its id. An answer may leave out what it is about, but must not name another job, or another bot than
 * `botId`.
 *
 * @param job - the job; for messages, `noun` is what it is called, and `id` what its id belongs to
 * @param read - sends one status request
 * @param stateOf - judges a record that is known to be about the job
 */
export function pollById<R extends JobRecord>(
  job: JobToPoll & { noun: string; id?: 'job' | 'run'; botId?: string },
  read: (options: CallOptions) => Promise<R>,
  stateOf: (record: R) => JobState,
): Poll {
  const { noun, id = 'job', jobId, botId } = job;
  return untilSeen(async (options) => {
    const record = await read(options);
    expectSame(noun, id, jobId, record.id);
    expectStatusOf(noun, botId, record);
    return stateOf({ ...record, id: jobId });
  }, job);
}

/**
 * A named id may have just been issued to the step before, and a proxy may answer 404 by mistake, so a job counts as
 * unknown, or its record as gone, only after this many polls in a row.
 */
const MAX_MISSES = 3;

/** The platform no longer knows a job that was seen before, so its end cannot be known. */
export class RecordGone extends KoreaiError {
  constructor(jobId: string, cause: KoreaiError) {
    super(
      'not-found',
      `The record of ${jobId === '' ? 'the job' : `job ${jobId}`} is gone, so its end cannot be known: ${cause.message}`,
      {
        hint: 'Kore.ai keeps some job records for 15 minutes only. Check in its console how the job ended before you run again.',
        cause,
      },
    );
  }
}

/**
 * An id that the platform has just issued may be unknown to it for a moment: until the job was seen once, that is retried
 * within the failure budget. After that, an unknown id means that the record is gone, which is no success.
 */
export function untilSeen(poll: Poll, { jobId, isIssued = false }: JobToPoll): Poll {
  return untilGone(poll, saysUnknownId, (error, misses) => {
    if (!isIssued && (error.code !== 'not-found' || misses >= MAX_MISSES)) throw error;
    const hint = isIssued ? `The platform issued the id ${jobId}, but does not know it.` : error.hint;
    throw error.with({ code: 'not-found', transient: true, hint });
  });
}

/** What a status request answers, or `undefined` if the bot had no such job yet. */
export async function orNone<T>(answer: Promise<T>, noun: JobNoun): Promise<T | undefined> {
  return answer.catch((error: unknown) => {
    if (noneYet(error, noun)) return undefined;
    throw error;
  });
}

/**
 * A bot may have no such job yet, which counts as an older one if a job is awaited; otherwise there is nothing to wait
 * for. Once a job was seen, that the bot has none means that its record is gone.
 */
export function noneAsStale(poll: Poll, noun: JobNoun, isAwaited: boolean): Poll {
  return untilGone(
    poll,
    (error) => noneYet(error, noun),
    (error) => {
      if (isAwaited) return stale({ status: '' });
      throw new KoreaiError('not-found', error.message, {
        hint: `Check {botId} and {host}. If they are right, the bot has no ${noun} yet: set {since} to wait for one.`,
        cause: error,
      });
    },
  );
}

/**
 * Polls a job whose record may vanish: it is gone once the platform, which knew the job, does not know it in several polls
 * in a row.
 *
 * @param isUnknown - true for an error which says that the platform does not know the job
 * @param beforeSeen - the state, or error, that follows from it until the job was seen once
 */
function untilGone(
  poll: Poll,
  isUnknown: (error: KoreaiError) => boolean,
  beforeSeen: (error: KoreaiError, misses: number) => JobState,
): Poll {
  let seenId: string | undefined;
  let misses = 0;
  return async (options) => {
    try {
      const state = await poll(options);
      if (state.kind !== 'running' || state.isStale !== true) seenId = state.jobId ?? '';
      misses = 0;
      return state;
    } catch (error) {
      if (!(error instanceof KoreaiError) || !isUnknown(error)) throw error;
      misses += 1;
      if (seenId === undefined) return beforeSeen(error, misses);
      throw misses >= MAX_MISSES ? new RecordGone(seenId, error) : error.with({ code: 'not-found', transient: true });
    }
  };
}

/** Maximum polls of a success that lacks its result: it may come later (kore-api.md, section 3). */
const MAX_POLLS = 10;

export interface Awaited {
  isAvailable(state: Succeeded): boolean;
  /** Logged while the result is missing. */
  warning: string;
  /** How the job fails if the result never appears. */
  missing: Objection & { hint: string };
}

/** A job whose result is needed has not ended until the result is available. */
export function awaitResult(check: Poll, { isAvailable, warning, missing }: Awaited): Poll {
  let polls = 0;
  return async (options) => {
    const state = await check(options);
    if (state.kind !== 'succeeded' || isAvailable(state)) return state;
    polls += 1;
    if (polls < MAX_POLLS) return asRunning(state, warning);
    return failure(state, missing.code, `${missing.message}, even after ${polls} polls`, missing.hint);
  };
}

/** Waits for the link to a job's archive. */
export function awaitLink(check: Poll): Poll {
  return awaitResult(check, {
    isAvailable: ({ link }) => link !== '',
    warning: 'The job succeeded, but its download link is not available yet.',
    missing: {
      code: 'download-failed',
      message: 'The job succeeded without a download link',
      hint: 'Run again. If it happens again, report it to Kore.ai.',
    },
  });
}

/**
 * Confirms a success by one more poll over a fresh connection: on a reused one, a stray answer of the server or a proxy
 * may have replaced the poll's own. A confirming poll that fails is repeated like any other, and one that shows a running
 * job withdraws the success.
 */
export function confirmSuccess(poll: Poll): Poll {
  let hasSucceeded = false;
  return async ({ signal }) => {
    if (!hasSucceeded) {
      const state = await poll({ signal });
      if (state.kind !== 'succeeded') return state;
      hasSucceeded = true;
    }
    const state = await poll({ signal, freshConnection: true });
    hasSucceeded = state.kind === 'succeeded';
    return state;
  };
}
