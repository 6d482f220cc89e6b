import { type Clock, formatDuration, formatInstant, type Random, sleep, withJitter } from '../core/clock.ts';
import type { Deadline } from '../core/deadline.ts';
import { asKoreaiError, KoreaiError } from '../core/errors.ts';
import { FailureBudget, type FailureLimits } from '../core/failures.ts';
import { sanitize } from '../core/sanitize.ts';
import type { Pace } from './pace.ts';
import type { Interval, Waited } from './poll-interval.ts';
import type { Ended, JobState, Poll, Running } from './state.ts';

export interface PollOptions {
  clock: Clock;
  random: Random;
  deadline: Deadline;
  interval: Interval;
  /** The rate limits that each poll keeps to; the waits are planned by them. */
  pace: Pace;
  /** False if the job was just started, so that its first poll can wait. Default: true. */
  pollsAtOnce?: boolean;
  failureLimits?: FailureLimits | undefined;
  onState?: (state: JobState, nextPollMs: number | undefined) => void;
  onFailure?: (error: KoreaiError, retryMs: number) => void;
}

/** The last poll starts this share of the timeout before its end, one second at most, to leave time for the answer. */
const LAST_POLL_SHARE = 0.1;
const LAST_POLL_MS = 1_000;

/**
 * Polls a job until it has ended. The only poll loop of this project.
 *
 * @returns how the job ended, in the platform's words
 * @throws KoreaiError `timed-out`, or `stale` if only older jobs were seen until then; an error of a poll that waiting
 *   cannot fix, or that lasts longer than the failure budget; the reason of the deadline's signal
 */
export async function watch(poll: Poll, options: PollOptions): Promise<Ended> {
  const { clock, random, deadline, interval, pace } = options;
  const failures = new FailureBudget(clock, random, options.failureLimits);
  const startedAt = clock.now();
  const leadMs = Math.min(LAST_POLL_MS, deadline.timeoutMs * LAST_POLL_SHARE);
  const waited: Waited = { elapsedMs: 0, percent: undefined, changedAtMs: 0, first: undefined };
  const seen: Seen = { last: undefined, hasFresh: false };
  let waitMs = options.pollsAtOnce === false ? withJitter(interval(waited), random) : 0;
  const untilLast = () => deadline.remaining() - leadMs;
  const untilNext = () => Math.max(0, Math.min(Math.max(waitMs, pace.delay()), untilLast()));

  try {
    for (;;) {
      const untilPoll = untilNext();
      const isLast = untilPoll >= untilLast();
      if (untilPoll > 0) await sleep(clock, untilPoll, deadline.signal);
      deadline.signal.throwIfAborted();
      try {
        const state = await poll({ signal: deadline.signal });
        failures.reset();
        if (state.kind !== 'running') {
          options.onState?.(state, undefined);
          return state;
        }
        seen.last = state;
        seen.hasFresh ||= !state.isStale;
        delete seen.failure;
        noteProgress(waited, state, clock.now() - startedAt);
        waitMs = withJitter(interval(waited), random);
        options.onState?.(state, isLast ? undefined : untilNext());
      } catch (error) {
        // The cause of a timeout is the last failure of a poll that repeats its requests itself.
        const isTimeout = error instanceof KoreaiError && error.code === 'timed-out';
        if (isTimeout && error.cause instanceof KoreaiError) seen.failure = error.cause;
        deadline.signal.throwIfAborted();
        if (!(error instanceof KoreaiError)) throw error;
        waitMs = failures.spend(error);
        seen.failure = error;
        if (!isLast) options.onFailure?.(error, untilNext());
      }
      if (isLast) throw new KoreaiError('timed-out', `The timeout of ${formatDuration(deadline.timeoutMs)} is over`);
    }
  } catch (error) {
    throw asTimeout(error, seen);
  }
}

interface Seen {
  last: Running | undefined;
  hasFresh: boolean;
  failure?: KoreaiError;
}

function noteProgress(waited: Waited, { percent }: Running, elapsedMs: number): void {
  waited.elapsedMs = elapsedMs;
  if (percent !== waited.percent) waited.changedAtMs = elapsedMs;
  waited.percent = percent;
  if (percent !== undefined && percent > 0) waited.first ??= { percent, elapsedMs };
}

/** Adds to a timeout what was seen last, and turns one that saw only older jobs into `stale`. */
function asTimeout(thrown: unknown, { last, hasFresh, failure }: Seen): unknown {
  const error = asKoreaiError(thrown);
  if (error.code !== 'timed-out') return thrown;
  const reported = (code: 'timed-out' | 'stale', what: string): KoreaiError =>
    new KoreaiError(code, `${error.message}${what}`, { hint: failure?.hint, cause: thrown });
  if (failure) return reported('timed-out', `; the last poll failed: ${failure.message}`);
  if (!last) return reported('timed-out', ', and no poll was answered');
  const word = last.status === '' ? 'without a status' : `'${sanitize(last.status, 60)}'`;
  if (hasFresh) return reported('timed-out', `; the job was last seen ${word}${whyOpen(last)}`);
  if (last.status === '' && last.requestedAt === undefined)
    return reported('stale', ', and the platform has shown no such job');
  const age = last.requestedAt === undefined ? '' : `, requested ${formatInstant(last.requestedAt)}`;
  return reported('stale', `, and only other jobs were seen, the last one ${word}${age}`);
}

/** Why the job that was last seen had not ended, if that is known. */
function whyOpen({ unfinished, warning }: Running): string {
  if (unfinished !== undefined) return `, with components that had not ended: ${unfinished}`;
  return warning === undefined ? '' : `. ${warning.replace(/\.$/, '')}`;
}
