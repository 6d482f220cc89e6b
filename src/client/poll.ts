import { type ErrorCode, KoreaiError } from '../core/errors.ts';
import { PLATFORM_LIMITS, paceWithin, type RateLimit } from '../jobs/pace.ts';
import { autoInterval, fixedInterval } from '../jobs/poll-interval.ts';
import { watch as runPollLoop } from '../jobs/poll-loop.ts';
import type { Poll } from '../jobs/state.ts';
import type { Client } from './client.ts';
import { type PollFailedEvent, wholeMs } from './events.ts';
import { limited } from './limited.ts';
import type { WaitOptions } from './options.ts';
import type { Run } from './running.ts';

/** The job is still running, or its status is unknown: an unknown word is never a success. */
export interface RunningState {
  readonly kind: 'running';
  /** The platform's own status word. */
  readonly status?: string | undefined;
  /** From 0 to 100, if the platform reports it: the waits aim at the estimated end. */
  readonly percent?: number | undefined;
  /** True if the poll showed an older job than the requested one. */
  readonly isStale?: boolean | undefined;
}

/** The platform reported that the job succeeded. Whatever else it has is passed on. */
export interface SucceededState {
  readonly kind: 'succeeded';
  readonly status?: string | undefined;
}

/** The job ended without success. */
export interface FailedState {
  readonly kind: 'failed';
  readonly status?: string | undefined;
  readonly message: string;
  readonly hint?: string | undefined;
  /** Default: `platform-failed`. */
  readonly code?: ErrorCode | undefined;
}

/** What one poll of a job reported. */
export type JobState = RunningState | SucceededState | FailedState;

/** An event of {@link watch}: a poll was answered (`nextPollMs` is `undefined` after the last), or it failed. */
export type PollEvent<S extends JobState = JobState> =
  | { readonly type: 'polled'; readonly state: S; readonly nextPollMs: number | undefined }
  | PollFailedEvent;

/** Options of {@link watch}; all of them are optional. */
export interface PollOptions<S extends JobState = JobState> extends WaitOptions<PollEvent<S>> {
  /** A fixed interval between two polls, in milliseconds. Default: as for the operations. */
  pollIntervalMs?: number | undefined;
  /** Maximum rate of polls. Default: 60 a minute and 1,800 an hour, the platform's limits for one status id. */
  limits?: readonly RateLimit[] | undefined;
}

/**
 * Polls a job until it has ended, with a function of your own. A poll that throws a {@link KoreaiError} with
 * `transient` is repeated, within the limits of `retry`; anything else that it throws ends the loop. The last wait is
 * shortened so that the job is polled once more before the timeout.
 *
 * @param poll - sends one status request and returns the state of the job
 * @param options - default `timeoutMs`: 30 minutes
 * @returns a promise of the state `succeeded` that the poll returned, which is also an iterable of events
 * @throws KoreaiError by rejecting: the failure that a poll returned, with its code; `timed-out`, `stale` if all polls
 *   were `isStale`, `cancelled`, `input-invalid`; and anything else that the poll throws
 * @example
 * ```ts
 * async function poll(signal: AbortSignal): Promise<JobState> {
 *   const answer = await request(client, { path: ['bot', 'import', 'status', 'bir-demo'] }, { signal });
 *   const { status } = answer as { status?: string };
 *   if (status === 'success') return { kind: 'succeeded', status };
 *   if (status === 'failed') return { kind: 'failed', status, message: 'The import failed' };
 *   return { kind: 'running', status };
 * }
 *
 * const { status } = await watch(client, poll, { timeoutMs: 10 * 60_000, pollIntervalMs: 2_000 });
 * console.log(status);
 * ```
 */
export function watch<S extends JobState>(
  client: Client,
  poll: (signal: AbortSignal) => Promise<S>,
  options: PollOptions<S> = {},
): Run<Extract<S, { kind: 'succeeded' }>, PollEvent<S>> {
  return limited(client, options, ['pollIntervalMs', 'limits'], async ({ parts, limits, deadline, report }) => {
    const { clock, random } = parts;
    const { pollIntervalMs, failureLimits } = limits;
    const pace = paceWithin(clock, options.limits ?? PLATFORM_LIMITS);
    // The loop sees what it needs of a state; the caller gets the state itself.
    let state: S | undefined;
    const paced: Poll = async ({ signal }) => {
      await pace.take(signal);
      state = await poll(signal);
      return innerState(state);
    };
    const ended = await runPollLoop(paced, {
      clock,
      random,
      deadline,
      pace,
      failureLimits,
      interval: pollIntervalMs === undefined ? autoInterval : fixedInterval(pollIntervalMs),
      onState: (_state, nextPollMs) => report({ type: 'polled', state: state as S, nextPollMs: wholeMs(nextPollMs) }),
      onFailure: (error, retryMs) => report({ type: 'poll-failed', error, retryMs: wholeMs(retryMs) }),
    });
    if (ended.kind === 'failed') throw new KoreaiError(ended.code, ended.message, { hint: ended.hint });
    return state as Extract<S, { kind: 'succeeded' }>;
  });
}

function innerState(state: JobState): Awaited<ReturnType<Poll>> {
  const { status = '' } = state ?? {};
  if (state?.kind === 'running')
    return { kind: 'running', status, percent: state.percent, isStale: state.isStale ?? false };
  if (state?.kind === 'succeeded') return { kind: 'succeeded', status, link: '' };
  if (state?.kind === 'failed') {
    const { kind, code = 'platform-failed', message, hint } = state;
    return { kind, status, code, message, hint };
  }
  throw new KoreaiError('bad-response', 'A poll returned a state that is neither running, succeeded nor failed', {
    hint: 'Return a state with one of these as its kind.',
  });
}
