import { setMaxListeners } from 'node:events';
import { type Clock, formatDuration } from './clock.ts';
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

/** Starts the timer. @param cancel - the signal of the caller */
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

/** Settles like `work`, or rejects as soon as `signal` aborts: for work that cannot be stopped. @throws the signal's reason */
export function abortable<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) reject(signal.reason);
    const stop = (): void => reject(signal.reason);
    signal.addEventListener('abort', stop);
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}

/** A signal that aborts some time after another one: for work that may still finish when everything else stops. */
export interface Grace {
  readonly signal: AbortSignal;
  /** Cancels the timer and stops listening to the other signal. */
  clear(): void;
}

/** @param graceMs - how long after `signal` this one aborts, with the same reason; in milliseconds */
export function graceAfter(clock: Clock, signal: AbortSignal, graceMs: number): Grace {
  const late = new AbortController();
  let cancel = (): void => {};
  const onAbort = (): void => {
    cancel = clock.schedule(graceMs, () => late.abort(signal.reason));
  };
  if (signal.aborted) late.abort(signal.reason);
  else signal.addEventListener('abort', onAbort, { once: true });
  return {
    signal: late.signal,
    clear() {
      cancel();
      signal.removeEventListener('abort', onAbort);
    },
  };
}
