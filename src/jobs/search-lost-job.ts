import { sleep } from '../core/clock.ts';
import { KoreaiError } from '../core/errors.ts';
import type { JobContext } from './operation.ts';

/** When a slot is polled for a job whose start reply was lost, in milliseconds from one answer to the next poll. */
const WAITS_MS = [1_000, 2_000, 4_000];

/**
 * Searches a bot's slot for the job that a lost start may have made. What lost the answer, such as a proxy that was
 * restarted, may lose some polls too, so they are repeated.
 *
 * @param look - one poll; gives what it found, or `undefined`
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
