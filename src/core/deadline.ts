import { setMaxListeners } from 'node:events';
import type { Clock } from './clock.ts';
import { formatDuration } from './duration.ts';
import { KoreaiError } from './errors.ts';

/** The `timeout` of a step, on a clock that never jumps, joined with the caller's signal. */
export interface Deadline {
  /** Aborts with a `timed-out` {@link KoreaiError} at the deadline, or with the caller's own reason before it. */
  readonly signal: AbortSignal;
  /** The complete timeout in milliseconds. */
  readonly timeoutMs: number;
  /** Milliseconds that are left; never negative. */
  remaining(): number;
  /** Cancels the timer. */
  clear(): void;
}

export function startDeadline(clock: Clock, timeoutMs: number, cancel: AbortSignal): Deadline {
  const end = clock.now() + timeoutMs;
  const over = new AbortController();
  const clear = clock.schedule(timeoutMs, () =>
    over.abort(new KoreaiError('timed-out', `The timeout of ${formatDuration(timeoutMs)} is over`)),
  );
  const signal = AbortSignal.any([cancel, over.signal]);
  // Everything that a step waits for listens to it; Node.js 20 would warn of more than ten listeners.
  setMaxListeners(0, signal);
  return {
    signal,
    timeoutMs,
    remaining: () => Math.max(0, end - clock.now()),
    clear,
  };
}
