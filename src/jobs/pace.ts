import { type Clock, sleep } from '../core/clock.ts';

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

/** Our clock and the server's differ, and requests take different times to arrive. */
const WINDOW_MARGIN = 1.02;

/** Keeps requests within rolling limits. Loops with the same budget share one pace. */
export class Pace {
  readonly #clock: Clock;
  readonly #limits: readonly RateLimit[];
  readonly #blocked: () => number;
  /** When the last requests were sent, oldest first; at most as many as the highest limit. */
  #sentAt: number[] = [];

  /** @param blocked - how long all requests have to wait, in milliseconds */
  constructor(clock: Clock, limits: readonly RateLimit[] = PLATFORM_LIMITS, blocked: () => number = () => 0) {
    this.#clock = clock;
    this.#limits = limits;
    this.#blocked = blocked;
  }

  /** How long the next request should wait, in milliseconds. */
  delay(): number {
    const now = this.#clock.now();
    return Math.max(this.#blocked(), ...this.#limits.map((limit) => this.#plannedAt(limit, now) - now));
  }

  /** Waits until a request may be sent, without sending one. @throws the signal's reason */
  async ready(signal: AbortSignal): Promise<void> {
    for (let wait = this.#leastDelay(); wait > 0; wait = this.#leastDelay()) await sleep(this.#clock, wait, signal);
  }

  /** Waits until a request may be sent, and counts it as sent. @throws the signal's reason */
  async take(signal: AbortSignal): Promise<void> {
    // No `await` may come between the last check and the count, or two loops could take the same place.
    for (let wait = this.#leastDelay(); wait > 0; wait = this.#leastDelay()) await sleep(this.#clock, wait, signal);
    this.#sentAt.push(this.#clock.now());
    this.#sentAt = this.#sentAt.slice(-Math.max(...this.#limits.map(({ limit }) => limit)));
  }

  /** How long the next request has to wait, in milliseconds. */
  #leastDelay(): number {
    const now = this.#clock.now();
    return Math.max(this.#blocked(), ...this.#limits.map((limit) => this.#freeAt(limit) - now));
  }

  /** When the limit allows one more: if its window is full, when the first of the last `limit` requests leaves it. */
  #freeAt({ limit, windowMs }: RateLimit): number {
    const oldest = this.#sentAt.at(-limit);
    return oldest === undefined ? 0 : oldest + windowMs * WINDOW_MARGIN;
  }

  /** Once half of a limit is used, the rest is spread over the window, so that no long pause follows a burst. */
  #plannedAt({ limit, windowMs }: RateLimit, now: number): number {
    const window = windowMs * WINDOW_MARGIN;
    const recent = this.#sentAt.filter((at) => at > now - window);
    const [oldest, newest] = [recent[0], recent.at(-1)];
    if (oldest === undefined || newest === undefined || recent.length < limit / 2) return now;
    const spare = limit - 1;
    if (recent.length >= spare) return (recent.at(-spare) ?? oldest) + window;
    return newest + (oldest + window - now) / (spare - recent.length);
  }
}

/** One throttled answer concerns one bot; this many in a row, each of another target, concern the host. */
const HOST_IS_THROTTLED = 3;
/** How long requests pause if the host sends no `Retry-After`, in milliseconds. */
const DEFAULT_PAUSE_MS = 15_000;

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
    this.#pausedUntil = Math.max(this.#pausedUntil, this.#clock.now() + (retryAfterMs ?? DEFAULT_PAUSE_MS));
  }
}
