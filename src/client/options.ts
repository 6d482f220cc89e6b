import { KoreaiError } from '../core/errors.ts';
import { FIELDS } from '../inputs/fields.ts';
import type { OnProgress } from './events.ts';

/** The last argument of a function; all options are optional. */
export interface WaitOptions {
  /** Stops the wait when it aborts: the promise rejects at once with `cancelled`. The job itself is still running. */
  signal?: AbortSignal | undefined;
  /** Maximum time for the complete call, waiting and downloading, in milliseconds. Default: 1,800,000 (30 minutes). */
  timeoutMs?: number | undefined;
  /**
   * A fixed interval between two polls, in milliseconds. It stays inside the platform's rate limits. Default: 1 s at
   * first, then a fifth of the time already waited, from 2 to 7 s, and for long jobs a twenty-fifth, up to 16 s; if
   * Kore.ai reports a percentage, according to that.
   */
  pollIntervalMs?: number | undefined;
}

/** The last argument of a function that runs an operation; all options are optional. */
export interface RunOptions extends WaitOptions {
  /**
   * Called with each event when it happens. What it throws does not affect the run: it becomes an uncaught exception.
   */
  onProgress?: OnProgress | undefined;
}

/** The times of a call, in milliseconds. @throws KoreaiError `input-invalid` */
export function timesOf(options: WaitOptions): { timeoutMs: number; pollIntervalMs: number | undefined } {
  const { signal, timeoutMs, pollIntervalMs } = options;
  const isSignal = typeof signal === 'object' && signal !== null && 'addEventListener' in signal && 'aborted' in signal;
  if (signal !== undefined && !isSignal) throw invalid('signal: must be an AbortSignal');
  const read = (name: string, value: unknown): number => {
    const parsed = FIELDS.timeout.type.check(value, 0);
    if ('problem' in parsed) throw invalid(`${name}: ${parsed.problem}`);
    return parsed.value;
  };
  return {
    timeoutMs: timeoutMs === undefined ? 30 * 60_000 : read('timeoutMs', timeoutMs),
    pollIntervalMs: pollIntervalMs === undefined ? undefined : read('pollIntervalMs', pollIntervalMs),
  };
}

/** A signal that aborts with `cancelled` when the caller's signal aborts, for any reason. `clear` stops listening. */
export function stopWith(signal: AbortSignal | undefined): { signal: AbortSignal; clear: () => void } {
  const stop = new AbortController();
  const onAbort = (): void => {
    const cause: unknown = signal?.reason;
    const why = cause instanceof Error && cause.name !== 'AbortError' ? ` (${cause.name})` : '';
    stop.abort(new KoreaiError('cancelled', `Cancelled by the caller${why}`, { cause }));
  };
  if (signal?.aborted) onAbort();
  else signal?.addEventListener('abort', onAbort, { once: true });
  return { signal: stop.signal, clear: () => signal?.removeEventListener('abort', onAbort) };
}

/** An error for parameters that cannot be used. */
export function invalid(problem: string): KoreaiError {
  return new KoreaiError('input-invalid', `Invalid input. ${problem}`, {
    hint: 'Nothing was sent. Fix the call and run again.',
  });
}
