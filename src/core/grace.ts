import type { Clock } from './clock.ts';

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
