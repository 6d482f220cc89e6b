import type { Clock } from './clock.ts';
import { formatDuration } from './duration.ts';
import { KoreaiError } from './errors.ts';
import { offAbort, onAbort } from './on-abort.ts';

/** The one `timeout` of a step, on a clock that never jumps, joined with the caller's wish to stop. */
export interface Deadline {
  /** Aborts with a `timed-out` {@link KoreaiError} at the deadline, or with the caller's own reason before it. */
  readonly signal: AbortSignal;
  /** The whole timeout in milliseconds. */
  readonly timeoutMs: number;
  /** Milliseconds that are left; never negative. */
  remaining(): number;
  /** Lets go of the timer. */
  clear(): void;
}

export function startDeadline(clock: Clock, timeoutMs: number, cancel: AbortSignal): Deadline {
  const end = clock.now() + timeoutMs;
  // Not AbortSignal.any: a signal made of several asks them all whenever it is asked, and each look asks it many times.
  const controller = new AbortController();
  const stop = (): void => controller.abort(cancel.reason);
  const callOff = clock.schedule(timeoutMs, () =>
    controller.abort(new KoreaiError('timed-out', `The timeout of ${formatDuration(timeoutMs)} is over`)),
  );
  if (cancel.aborted) stop();
  else onAbort(cancel, stop);
  return {
    signal: controller.signal,
    timeoutMs,
    remaining: () => Math.max(0, end - clock.now()),
    clear: () => {
      callOff();
      offAbort(cancel, stop);
    },
  };
}
