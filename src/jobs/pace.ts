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
  #sentAt: number[] = [];

  /** @param held - for how long everything has to wait, in milliseconds */
  constructor(clock: Clock, limits: readonly RateLimit[] = PLATFORM_LIMITS, held: () => number = () => 0) {
    this.#clock = clock;
    this.#limits = limits;
    this.#held = held;
  }

  /** How long the next request has to wait, in milliseconds. */
  delay(): number {
    const now = this.#clock.now();
    return Math.max(this.#held(), ...this.#limits.map((limit) => this.#plannedAt(limit, now) - now));
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
    const longest = Math.max(...this.#limits.map((limit) => limit.limit));
    if (this.#sentAt.length > longest) this.#sentAt = this.#sentAt.slice(-longest);
  }

  #hardDelay(): number {
    const now = this.#clock.now();
    return Math.max(this.#held(), ...this.#limits.map((limit) => this.#freeAt(limit, now) - now));
  }

  /** When the limit lets one more through. */
  #freeAt({ limit, windowMs }: RateLimit, now: number): number {
    const window = windowMs * WINDOW_MARGIN;
    const recent = this.#sentAt.filter((at) => at > now - window);
    return recent.length < limit ? now : (recent[recent.length - limit] ?? now) + window;
  }

  /** When the next one had better go: past its half, a window is spread out, so that it never runs dry; one place is kept. */
  #plannedAt({ limit, windowMs }: RateLimit, now: number): number {
    const spare = limit - 1;
    const window = windowMs * WINDOW_MARGIN;
    const recent = this.#sentAt.filter((at) => at > now - window);
    const [oldest, newest] = [recent[0], recent.at(-1)];
    if (oldest === undefined || newest === undefined || recent.length < limit / 2) return now;
    if (recent.length >= spare) return (recent[recent.length - spare] ?? oldest) + window;
    return newest + (oldest + window - now) / (spare - recent.length);
  }
}
