import type { Clock } from '../core/clock.ts';
import { Pace, PLATFORM_LIMITS } from './pace.ts';

/** A throttled answer is the bot's own affair; so many in a row, of as many targets, are the host's. */
const HOST_IS_THROTTLED = 3;
/** How long a host that names no time is left alone, in milliseconds. */
const USUAL_HOLD_MS = 15_000;

/**
 * What all that a step works on may ask of one host: each bot or job has the platform's limits for itself
 * (kore-api.md, section 6), and where the host throttles one after the other, all of them wait.
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

  /** A request was answered with anything but a limit. */
  passed(): void {
    this.#throttled.clear();
  }

  /** @param retryAfterMs - what the host asked for */
  throttled(key: string, retryAfterMs: number | undefined): void {
    this.#throttled.add(key);
    if (this.#throttled.size < HOST_IS_THROTTLED) return;
    this.#throttled.clear();
    this.#pausedUntil = Math.max(this.#pausedUntil, this.#clock.now() + (retryAfterMs ?? USUAL_HOLD_MS));
  }
}
