import { type Clock, formatDuration, type Random, withJitter } from './clock.ts';
import { KoreaiError } from './errors.ts';

export interface FailureLimits {
  /** Maximum number of consecutive failures. Default: 10. */
  count: number;
  /** Maximum time from the first to the last of them, in milliseconds; waits that the server asked for do not count. Default: 60,000. */
  spanMs: number;
}

export const DEFAULT_FAILURE_LIMITS: FailureLimits = { count: 10, spanMs: 60_000 };

/** For a refusal that is repeated until the timeout. */
export const UNTIL_TIMEOUT: FailureLimits = { count: Number.POSITIVE_INFINITY, spanMs: Number.POSITIVE_INFINITY };

const FIRST_WAIT_MS = 1_000;
const MAX_WAIT_MS = 15_000;

/** Counts consecutive failures: decides how long to wait after each, and when to give up. */
export class FailureBudget {
  readonly #clock: Clock;
  readonly #random: Random;
  readonly #limits: FailureLimits;
  #count = 0;
  #firstAt = 0;
  /** How long the server asked to wait since then. */
  #askedMs = 0;

  constructor(clock: Clock, random: Random, limits: FailureLimits = DEFAULT_FAILURE_LIMITS) {
    this.#clock = clock;
    this.#random = random;
    this.#limits = limits;
  }

  /** Forgets all failures, after a good answer. */
  reset(): void {
    this.#count = 0;
  }

  /**
   * Counts one more failure.
   *
   * @returns milliseconds to wait before the next try: what the server asked for, else 1 s, doubling to 15 s
   * @throws KoreaiError the failure itself if waiting cannot fix it or the budget is spent
   */
  spend(error: KoreaiError): number {
    if (!error.transient) throw error;
    const now = this.#clock.now();
    if (this.#count === 0) [this.#firstAt, this.#askedMs] = [now, 0];
    this.#count += 1;
    const span = now - this.#firstAt;
    // While the server asks to wait it answers, so that time does not count.
    const spent = span - this.#askedMs;
    if (this.#count >= this.#limits.count || spent >= this.#limits.spanMs) {
      const times = `${this.#count} failures in a row over ${formatDuration(span)}`;
      throw error.with({ message: `${error.message} (given up after ${times})`, transient: false });
    }
    const backoff = Math.min(MAX_WAIT_MS, FIRST_WAIT_MS * 2 ** (this.#count - 1));
    const remaining = this.#limits.spanMs - spent;
    const wait = Math.min(withJitter(backoff, this.#random), Math.max(FIRST_WAIT_MS, remaining));
    const askedMs = error.retryAfterMs ?? 0;
    this.#askedMs += askedMs;
    return Math.max(askedMs, wait);
  }
}

/** Adds the last failure, if there was one, to a timeout; returns any other reason unchanged. */
export function withLastFailure(reason: unknown, failure: KoreaiError | undefined): unknown {
  if (!failure || !(reason instanceof KoreaiError) || reason.code !== 'timed-out') return reason;
  return reason.with({
    message: `${reason.message}; the last request failed: ${failure.message}`,
    hint: failure.hint,
    cause: failure,
  });
}
