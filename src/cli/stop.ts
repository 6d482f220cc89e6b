import { KoreaiError } from '../core/errors.ts';

/** The contract gives 5 s from the signal to the end; what cannot be stopped is left behind before that. */
const GRACE_MS = 4_000;

/** The wish of somebody at the keyboard, or of the CI system, that this ends. */
export interface Stop {
  /** Aborts at the first signal, with a `cancelled` error. */
  readonly signal: AbortSignal;
  /** Aborts when there is no more time to end well: 4 s later, or at the second signal. */
  readonly late: AbortSignal;
}

export function stopOnSignals(): Stop {
  const stop = new AbortController();
  const late = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGBREAK'] as const) {
    process.on(name, () => {
      if (stop.signal.aborted) return late.abort(stop.signal.reason);
      stop.abort(new KoreaiError('cancelled', `Cancelled (${name})`));
      setTimeout(() => late.abort(stop.signal.reason), GRACE_MS).unref();
    });
  }
  return { signal: stop.signal, late: late.signal };
}
