import type { Clock } from './clock.ts';

/** A signal that aborts a while after another one: for work whose result is worth a moment when all else stops. */
export interface Grace {
  readonly signal: AbortSignal;
  /** Lets go of the timer and of the other signal. */
  clear(): void;
}

/** @param graceMs - how long after `signal` this one aborts, with the same reason; in milliseconds */
export function graceAfter(clock: Clock, signal: AbortSignal, graceMs: number): Grace {
  const late = new AbortController();
  let callOff = (): void => {};
  const onAbort = (): void => {
    callOff = clock.schedule(graceMs, () => late.abort(signal.reason));
  };
  if (signal.aborted) late.abort(signal.reason);
  else signal.addEventListener('abort', onAbort, { once: true });
  return {
    signal: late.signal,
    clear() {
      callOff();
      signal.removeEventListener('abort', onAbort);
    },
  };
}
