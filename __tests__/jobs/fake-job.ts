import { sleep } from '../../src/core/clock.ts';
import { startDeadline } from '../../src/core/deadline.ts';
import { paceWithin } from '../../src/jobs/pace.ts';
import { autoInterval, type Interval } from '../../src/jobs/poll-interval.ts';
import { type PollOptions, watch } from '../../src/jobs/poll-loop.ts';
import type { Ended, JobState, Poll } from '../../src/jobs/state.ts';
import { type FakeClock, fakeClock, seededRandom } from '../support/fake-clock.ts';

export const running = (more: Partial<Extract<JobState, { kind: 'running' }>> = {}): JobState => ({
  kind: 'running',
  status: 'pending',
  ...more,
});
export const succeeded: JobState = { kind: 'succeeded', status: 'success', link: 'https://files.example/a.zip' };
export const failed: JobState = { kind: 'failed', status: 'failed', code: 'platform-failed', message: 'no' };

/** What a poll returns at a time, in milliseconds since the start: a state, or an error to throw. */
export type Script = (now: number, count: number) => JobState | Error;

/** A job that is running, reports its percentage if it has one, and then succeeds. */
export function jobOf(durationMs: number, percentAt?: (share: number) => number | undefined): Script {
  return (now) => {
    if (now >= durationMs) return succeeded;
    const percent = percentAt?.(now / durationMs);
    return running(percent === undefined ? {} : { percent });
  };
}

export interface Watching extends Partial<Omit<PollOptions, 'clock' | 'deadline' | 'random'>> {
  timeoutMs?: number;
  seed?: number;
  interval?: Interval;
  /** How long each poll takes, in milliseconds; up to 300 by default. */
  latencyMs?: number | ((now: number) => number);
  cancel?: AbortSignal;
  clock?: FakeClock;
  /** Called when each poll begins. */
  onPoll?: (count: number) => void;
}

export interface Watched {
  /** How it ended, or the error that was thrown. */
  end: Ended | undefined;
  error: unknown;
  /** When each poll began. */
  polls: number[];
  states: { at: number; state: JobState; nextPollMs: number | undefined }[];
  failures: { at: number; retryMs: number }[];
  endedAt: number;
}

/** Polls a scripted job in virtual time. */
export async function watched(script: Script, options: Watching = {}): Promise<Watched> {
  const { timeoutMs = 1_800_000, seed = 1, cancel, latencyMs, onPoll, clock = fakeClock(), ...more } = options;
  const random = seededRandom(seed);
  const deadline = startDeadline(clock, timeoutMs, cancel ?? new AbortController().signal);
  const seen: Watched = { end: undefined, error: undefined, polls: [], states: [], failures: [], endedAt: 0 };
  const pace = more.pace ?? paceWithin(clock);
  const poll: Poll = async ({ signal }) => {
    await pace.take(signal);
    seen.polls.push(clock.now());
    onPoll?.(seen.polls.length);
    const latency = typeof latencyMs === 'function' ? latencyMs(clock.now()) : (latencyMs ?? 300 * random());
    await sleep(clock, latency / 2, signal);
    const state = script(clock.now(), seen.polls.length);
    await sleep(clock, latency / 2, signal);
    if (state instanceof Error) throw state;
    return state;
  };
  try {
    seen.end = await watch(poll, {
      clock,
      random,
      deadline,
      interval: autoInterval,
      pace,
      onState: (state, nextPollMs) => seen.states.push({ at: clock.now(), state, nextPollMs }),
      onFailure: (_, retryMs) => seen.failures.push({ at: clock.now(), retryMs }),
      ...more,
    });
  } catch (error) {
    seen.error = error;
  } finally {
    deadline.clear();
  }
  seen.endedAt = clock.now();
  return seen;
}

/** The maximum number of times that fall into any window of that length. */
export function mostWithin(moments: readonly number[], windowMs: number): number {
  let most = 0;
  let oldest = 0;
  for (let newest = 0; newest < moments.length; newest += 1) {
    while ((moments[newest] ?? 0) - (moments[oldest] ?? 0) >= windowMs) oldest += 1;
    most = Math.max(most, newest - oldest + 1);
  }
  return most;
}
