import type { Clock } from '../core/clock.ts';
import { Pace, PLATFORM_LIMITS } from './pace.ts';

/** One throttled answer concerns one bot; this many in a row, each of another target, concern the host. */
const HOST_IS_THROTTLED = 3;
/** How long requests pause if the host sends no `Retry-After`, in milliseconds. */
const USUAL_HOLD_MS = 15_000;

/**
 * The request budget of a step for one host. Each bot or job has the platform's limits for itself (kore-api.md, section
 * 6); if the host throttles several targets in a row, all of them wait.
 */
export class HostBudget {
  readonly #clock: Clock;
  readonly #paces = new Map<string, Pace>();
  readonly #throttled = new Set<string>();
  #pausedUntil = Number.NEGATIVE_INFINITY;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** The pace of all requests about one bot, job or account. */
  paceOf(key: string): Pace {
    const known = this.#paces.get(key);
    if (known) return known;
    const pace = new Pace(this.#clock, PLATFORM_LIMITS, () => Math.max(0, this.#pausedUntil - this.#clock.now()));
    this.#paces.set(key, pace);
    return pace;
  }

  /** Records an answer that was not throttled. */
  passed(): void {
    this.#throttled.clear();
  }

  /** Records a throttled answer. @param retryAfterMs - from its `Retry-After` */
  throttled(key: string, retryAfterMs: number | undefined): void {
    this.#throttled.add(key);
    if (this.#throttled.size < HOST_IS_THROTTLED) return;
    this.#throttled.clear();
    this.#pausedUntil = Math.max(this.#pausedUntil, this.#clock.now() + (retryAfterMs ?? USUAL_HOLD_MS));
  }
}
