import { type Clock, sleep } from '../kernel/clock.ts';

/** At most `limit` requests in any `windowMs` milliseconds. */
export interface RateLimit {
  limit: number;
  windowMs: number;
}

/** The platform's rolling limits for the jobs of one bot, and for one status id (kore-api.md, section 6). */
export const PLATFORM_LIMITS: readonly RateLimit[] = [
  { limit: 60, windowMs: 60_000 },
  { limit: 1_800, windowMs: 3_600_000 },
];

/** Our clock and the server's measure a window differently; requests also travel for unequal times. */
const WINDOW_MARGIN = 1.02;

/** Keeps requests inside rolling limits; loops that share a budget share one pace. */
export class Pace {
  readonly #clock: Clock;
  readonly #limits: readonly RateLimit[];
  readonly #held: () => number;
  /** So many of the last requests tell all there is to know. */
  readonly #most: number;
  readonly #least: number;
  /** The oldest first. */
  #sentAt: number[] = [];

  /** @param held - for how long everything has to wait, in milliseconds */
  constructor(clock: Clock, limits: readonly RateLimit[] = PLATFORM_LIMITS, held: () => number = () => 0) {
    this.#clock = clock;
    this.#limits = limits;
    this.#held = held;
    this.#most = Math.max(...limits.map(({ limit }) => limit));
    this.#least = Math.min(...limits.map(({ limit }) => limit));
  }

  /** How long the next request has to wait, in milliseconds. */
  delay(): number {
    const now = this.#clock.now();
    let longest = this.#held();
    for (const limit of this.#limits) longest = Math.max(longest, this.#plannedAt(limit, now) - now);
    return longest;
  }

  /** Waits until there is a place, and leaves it free. @throws the signal's reason */
  async ready(signal: AbortSignal): Promise<void> {
    for (let wait = this.#hardDelay(); wait > 0; wait = this.#hardDelay()) await sleep(this.#clock, wait, signal);
  }

  /** Waits for a place and takes it. @throws the signal's reason */
  async take(signal: AbortSignal): Promise<void> {
    // The place is taken in the moment in which it is seen to be free.
    for (let wait = this.#hardDelay(); wait > 0; wait = this.#hardDelay()) await sleep(this.#clock, wait, signal);
    this.#sentAt.push(this.#clock.now());
    if (this.#sentAt.length > 2 * this.#most) this.#sentAt = this.#sentAt.slice(-this.#most);
  }

  #hardDelay(): number {
    // No limit can be reached yet.
    if (this.#sentAt.length < this.#least) return this.#held();
    const now = this.#clock.now();
    let longest = this.#held();
    for (const limit of this.#limits) longest = Math.max(longest, this.#freeAt(limit, now) - now);
    return longest;
  }

  /** When the limit lets one more through: where its window is full, when the first of the last `limit` leaves it. */
  #freeAt({ limit, windowMs }: RateLimit, now: number): number {
    const oldest = this.#sentAt[this.#sentAt.length - limit];
    return oldest === undefined ? now : Math.max(now, oldest + windowMs * WINDOW_MARGIN);
  }

  /** When the next one had better go: past its half, a window is spread out, so that it never runs dry; one place is kept. */
  #plannedAt({ limit, windowMs }: RateLimit, now: number): number {
    const spare = limit - 1;
    const window = windowMs * WINDOW_MARGIN;
    const all = this.#sentAt;
    const middle = all[all.length - Math.ceil(limit / 2)];
    // Not half of it: no need to know how many there are.
    if (middle === undefined || middle <= now - window) return now;
    const from = this.#firstAfter(now - window);
    const count = all.length - from;
    const [oldest = now, newest = now] = [all[from], all.at(-1)];
    if (count >= spare) return (all[all.length - spare] ?? oldest) + window;
    return newest + (oldest + window - now) / (spare - count);
  }

  /** Where the requests after that time begin. */
  #firstAfter(time: number): number {
    let [low, high] = [0, this.#sentAt.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#sentAt[middle] as number) > time) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}
