import { sleep } from '../core/clock.ts';
import { KoreaiError } from '../core/errors.ts';
import type { JobContext } from './operation.ts';

/** Waits before each poll for a job whose start reply was lost, in milliseconds after the answer before. */
const WAITS_MS = [1_000, 2_000, 4_000];

/**
 * Searches a bot's slot for the job that may have been started although the answer was lost. The cause, such as a
 * restarted proxy, may break some polls too, so they are repeated.
 *
 * @param poll - one poll; resolves to what it found, or to `undefined`
 * @returns `undefined` if the search was inconclusive
 * @throws the signal's reason
 */
export async function searchSlot<T>(
  { clock, signal, withRetries }: JobContext,
  poll: (signal: AbortSignal) => Promise<T | undefined>,
): Promise<T | undefined> {
  try {
    for (const waitMs of WAITS_MS) {
      await sleep(clock, waitMs, signal);
      const found = await withRetries(poll);
      if (found !== undefined) return found;
    }
  } catch (error) {
    signal.throwIfAborted();
    if (!(error instanceof KoreaiError)) throw error;
  }
  return undefined;
}
