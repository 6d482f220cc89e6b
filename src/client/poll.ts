import { type Clock, type Random, systemClock } from '../core/clock.ts';
import { startDeadline } from '../core/deadline.ts';
import { KoreaiError } from '../core/errors.ts';
import { autoInterval, fixedInterval } from '../jobs/interval.ts';
import { Pace, PLATFORM_LIMITS, type RateLimit } from '../jobs/pace.ts';
import { watch as runPollLoop } from '../jobs/poll-loop.ts';
import type { JobState, Poll, Succeeded } from '../jobs/state.ts';
import { stopWith, timesOf, type WaitOptions } from './options.ts';

/** Options of {@link watch}; all of them are optional. */
export interface PollOptions extends WaitOptions {
  /** Called after each poll that was answered; `nextPollMs` is `undefined` after the last. */
  onState?: ((state: JobState, nextPollMs: number | undefined) => void) | undefined;
  /** Called after each poll that failed and is repeated in `retryMs` milliseconds. */
  onFailure?: ((error: KoreaiError, retryMs: number) => void) | undefined;
  /** Maximum rate of polls. Default: 60 a minute and 1,800 an hour, the platform's limits for one status id. */
  limits?: readonly RateLimit[] | undefined;
  /** Default: the system's. */
  clock?: Clock | undefined;
  /** Default: `Math.random`. */
  random?: Random | undefined;
}

/**
 * Polls a job until it has ended, with a function of your own. A poll that throws a {@link KoreaiError} with
 * `transient` is repeated, up to 10 failures in a row or one minute of them; anything else that it throws ends the
 * loop. The last wait is shortened so that the job is polled once more before the timeout.
 *
 * Return `running` for a status that {@link meaningOf} calls `unknown`: it is never a success.
 *
 * @param poll - sends one status request and returns the state of the job
 * @param options - default `timeoutMs`: 30 minutes
 * @returns the state `succeeded` that the poll returned
 * @throws KoreaiError the failure that a poll returned, with its code; `timed-out`, `stale` if all polls were
 *   `isStale`, `cancelled`, `input-invalid`; and anything else that the poll throws
 * @example
 * ```ts
 * import { createClient, type JobState, meaningOf, request, watch, wordTable } from 'koreai-ci';
 *
 * const client = createClient({
 *   host: 'https://platform.kore.ai',
 *   credentials: { clientId: 'cs-demo', clientSecret: 'a-secret-for-the-simulator-alone' },
 * });
 * const words = wordTable('success');
 *
 * async function look(signal: AbortSignal): Promise<JobState> {
 *   const answer = await request(client, { path: ['bot', 'import', 'status', 'bir-demo'] }, { signal });
 *   const { status = '' } = answer as { status?: string };
 *   switch (meaningOf(status, words)) {
 *     case 'succeeded':
 *       return { kind: 'succeeded', status, link: '' };
 *     case 'failed':
 *       return { kind: 'failed', status, code: 'platform-failed', message: 'The import failed' };
 *     default:
 *       return { kind: 'running', status };
 *   }
 * }
 *
 * const { status } = await watch(look, { timeoutMs: 10 * 60_000, pollIntervalMs: 2_000 });
 * console.log(status);
 * client.close();
 * ```
 */
export async function watch(poll: Poll, options: PollOptions = {}): Promise<Succeeded> {
  const { clock = systemClock, random = Math.random, limits = PLATFORM_LIMITS, onState, onFailure } = options;
  const { timeoutMs, pollIntervalMs } = timesOf(options);
  const stop = stopWith(options.signal);
  const deadline = startDeadline(clock, timeoutMs, stop.signal);
  const pace = new Pace(clock, limits);
  const paced: Poll = async (signal) => {
    await pace.take(signal);
    return poll(signal);
  };
  try {
    const interval = pollIntervalMs === undefined ? autoInterval : fixedInterval(pollIntervalMs);
    const ended = await runPollLoop(paced, {
      clock,
      random,
      deadline,
      interval,
      pace,
      ...(onState && { onState }),
      ...(onFailure && { onFailure }),
    });
    if (ended.kind === 'succeeded') return ended;
    if (ended.kind === 'failed') throw new KoreaiError(ended.code, ended.message, { hint: ended.hint });
    throw new KoreaiError('bad-response', 'A poll returned a state that is neither running, succeeded nor failed', {
      hint: 'Return a state with one of these as its kind.',
    });
  } catch (error) {
    const isOver = deadline.signal.aborted && !(error instanceof KoreaiError);
    throw isOver ? deadline.signal.reason : error;
  } finally {
    deadline.clear();
    stop.clear();
  }
}
