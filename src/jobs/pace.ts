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
  #sentAt: number[] = [];

  constructor(clock: Clock, limits: readonly RateLimit[] = PLATFORM_LIMITS) {
    this.#clock = clock;
    this.#limits = limits;
  }

  /** How long the next request has to wait, in milliseconds. */
  delay(): number {
    const now = this.#clock.now();
    return Math.max(0, ...this.#limits.map((limit) => this.#freeAt(limit, now) - now));
  }

  /** Waits for a place and takes it. @throws the signal's reason */
  async take(signal: AbortSignal): Promise<void> {
    for (let wait = this.delay(); wait > 0; wait = this.delay()) await sleep(this.#clock, wait, signal);
    this.#sentAt.push(this.#clock.now());
    const longest = Math.max(...this.#limits.map((limit) => limit.limit));
    if (this.#sentAt.length > longest) this.#sentAt = this.#sentAt.slice(-longest);
  }

  /** When the limit lets one more through. Past its half, a long window is spread out, so that it never runs dry. */
  #freeAt({ limit, windowMs }: RateLimit, now: number): number {
    const window = windowMs * WINDOW_MARGIN;
    const recent = this.#sentAt.filter((at) => at > now - window);
    const oldest = recent[0];
    const newest = recent.at(-1);
    if (oldest === undefined || newest === undefined) return now;
    if (recent.length >= limit) return (recent[recent.length - limit] ?? oldest) + window;
    const isLong = windowMs > 60_000;
    if (!isLong || recent.length < limit / 2) return now;
    const windowLeft = oldest + window - now;
    return newest + windowLeft / (limit - recent.length);
  }
}
