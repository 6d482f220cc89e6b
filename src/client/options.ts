import { setMaxListeners } from 'node:events';
import { KoreaiError } from '../core/errors.ts';
import { DEFAULT_FAILURE_LIMITS, type FailureLimits } from '../core/failures.ts';
import { sanitize } from '../core/sanitize.ts';
import { FIELDS } from '../inputs/fields.ts';
import type { RunEvent } from './events.ts';

/** How many failures a call tolerates before it gives up. A good answer resets the count. */
export interface RetryLimits {
  /** Maximum number of failures in a row; 1 gives up at the first. Default: 10. */
  maxFailures?: number | undefined;
  /** Maximum time from the first to the last of them, in milliseconds; waits that the server asked for do not count. Default: 60,000. */
  withinMs?: number | undefined;
}

/** Options that all functions that wait have in common. */
export interface WaitOptions<E> {
  /** Stops the call when it aborts: the promise rejects at once with `cancelled`. The job itself is still running. */
  signal?: AbortSignal | undefined;
  /** Maximum time for the complete call, waiting and downloading, in milliseconds. Default: 1,800,000 (30 minutes). */
  timeoutMs?: number | undefined;
  /**
   * Failures that waiting may fix, such as a lost connection, are retried within these limits. The request that starts
   * a job is never repeated if it may have started one.
   */
  retry?: RetryLimits | undefined;
  /** Called with each event when it happens. An error that it throws is logged as a warning and changes nothing. */
  onProgress?: ((event: E) => void) | undefined;
}

/** The last argument of a function that runs an operation; all options are optional. */
export interface RunOptions extends WaitOptions<RunEvent> {
  /**
   * A fixed interval between two polls, in milliseconds. It stays inside the platform's rate limits. Default: 1 s at
   * first, then a fifth of the time already waited, from 2 to 7 s, and for long jobs a twenty-fifth, up to 16 s; if
   * Kore.ai reports a percentage, according to that.
   */
  pollIntervalMs?: number | undefined;
}

/** The times and limits of a call. */
export interface Limits {
  timeoutMs: number;
  pollIntervalMs: number | undefined;
  failureLimits: FailureLimits;
}

const NAMES = ['signal', 'timeoutMs', 'retry', 'onProgress'];

/** Checks the options of a call. @param more - names of further options @throws KoreaiError `input-invalid` */
export function limitsOf<E>(options: WaitOptions<E> & { pollIntervalMs?: number | undefined }, more: string[]): Limits {
  checkNames(options, [...NAMES, ...more], 'options');
  const { signal, timeoutMs = 30 * 60_000, pollIntervalMs, retry = {}, onProgress } = options;
  const isSignal = typeof signal === 'object' && signal !== null && 'addEventListener' in signal && 'aborted' in signal;
  if (signal !== undefined && !isSignal) throw invalid('signal: must be an AbortSignal');
  if (onProgress !== undefined && typeof onProgress !== 'function') throw invalid('onProgress: must be a function');
  checkNames(retry, ['maxFailures', 'withinMs'], 'retry');
  const { maxFailures = DEFAULT_FAILURE_LIMITS.count, withinMs = DEFAULT_FAILURE_LIMITS.spanMs } = retry;
  if (!Number.isInteger(maxFailures) || maxFailures < 1) throw invalid('maxFailures: must be a whole number above 0');
  return {
    timeoutMs: milliseconds('timeoutMs', timeoutMs),
    pollIntervalMs: pollIntervalMs === undefined ? undefined : milliseconds('pollIntervalMs', pollIntervalMs),
    failureLimits: { count: maxFailures, spanMs: milliseconds('withinMs', withinMs) },
  };
}

function milliseconds(name: string, given: unknown): number {
  const parsed = FIELDS.timeout.type.check(given, 0);
  if ('problem' in parsed) throw invalid(`${name}: ${parsed.problem}`);
  return parsed.value;
}

/** A misspelled name would be ignored silently, and may change what counts as success. @throws KoreaiError `input-invalid` */
export function checkNames(given: object, known: readonly string[], where: string): void {
  const unknown = Object.entries(given).filter(([name, value]) => value !== undefined && !known.includes(name));
  if (unknown.length === 0) return;
  const named = unknown.map(([name]) => sanitize(name, 60)).join(', ');
  throw invalid(`${where} has no ${named} (only ${[...new Set(known)].join(', ')})`);
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
  // Many calls may share the signal: Node.js 20 would warn of more than ten listeners.
  if (signal instanceof AbortSignal) setMaxListeners(0, signal);
  signal?.addEventListener('abort', onAbort, { once: true });
  return { signal: stop.signal, clear: () => signal?.removeEventListener('abort', onAbort) };
}

/** An error for parameters that cannot be used. */
export function invalid(problem: string): KoreaiError {
  return new KoreaiError('input-invalid', `Invalid input. ${problem}`, {
    hint: 'Nothing was sent. Fix the call and run again.',
  });
}
