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
export type Pace = ReturnType<typeof paceWithin>;

/** @param blocked - how long all requests have to wait, in milliseconds */
export function paceWithin(clock: Clock, limits = PLATFORM_LIMITS, blocked: () => number = () => 0) {
  const most = Math.max(...limits.map(({ limit }) => limit));
  /** When the last requests were sent, oldest first; at most as many as the highest limit. */
  let sentAt: number[] = [];

  /** How long a request has to wait for what all limits allow, in milliseconds. */
  const delayBy = (allowedAt: (limit: RateLimit, now: number) => number): number => {
    const now = clock.now();
    return Math.max(blocked(), ...limits.map((limit) => allowedAt(limit, now) - now));
  };

  /** When the limit allows one more: if its window is full, when the first of the last `limit` requests leaves it. */
  const freeAt = ({ limit, windowMs }: RateLimit): number => {
    const oldest = sentAt.at(-limit);
    return oldest === undefined ? 0 : oldest + windowMs * WINDOW_MARGIN;
  };

  /** Once half of a limit is used, the rest is spread over the window, so that no long pause follows a burst. */
  const plannedAt = ({ limit, windowMs }: RateLimit, now: number): number => {
    const window = windowMs * WINDOW_MARGIN;
    const recent = sentAt.filter((at) => at > now - window);
    const [oldest, newest] = [recent[0], recent.at(-1)];
    if (oldest === undefined || newest === undefined || recent.length < limit / 2) return now;
    const spare = limit - 1;
    if (recent.length >= spare) return (recent.at(-spare) ?? oldest) + window;
    return newest + (oldest + window - now) / (spare - recent.length);
  };

  const whenFree = async (signal: AbortSignal, then: () => void): Promise<void> => {
    for (let wait = delayBy(freeAt); wait > 0; wait = delayBy(freeAt)) await sleep(clock, wait, signal);
    // No `await` may come between the last check and the count, or two loops could take the same place.
    then();
  };

  return {
    /** How long the next request should wait, in milliseconds. */
    delay: () => delayBy(plannedAt),
    /** Waits until a request may be sent, without sending one. @throws the signal's reason */
    ready: (signal: AbortSignal) => whenFree(signal, () => {}),
    /** Waits until a request may be sent, and counts it as sent. @throws the signal's reason */
    take: (signal: AbortSignal) =>
      whenFree(signal, () => {
        sentAt = [...sentAt, clock.now()].slice(-most);
      }),
  };
}

/** One throttled answer concerns one bot; this many in a row, each of another target, concern the host. */
const HOST_IS_THROTTLED = 3;
/** How long requests pause if the host sends no `Retry-After`, in milliseconds. */
const DEFAULT_PAUSE_MS = 15_000;

/**
 * The request budget of a step for one host. Each bot or job has the platform's limits for itself (kore-api.md, section
 * 6); if the host throttles several targets in a row, all of them wait.
 */
export type HostBudget = ReturnType<typeof hostBudget>;

export function hostBudget(clock: Clock) {
  const paces = new Map<string, Pace>();
  const throttled = new Set<string>();
  let pausedUntil = Number.NEGATIVE_INFINITY;
  return {
    /** The pace of all requests about one bot, job or account. */
    paceOf(key: string): Pace {
      const pace = paces.get(key) ?? paceWithin(clock, PLATFORM_LIMITS, () => Math.max(0, pausedUntil - clock.now()));
      paces.set(key, pace);
      return pace;
    },

    /** Records an answer that was not throttled. */
    passed(): void {
      throttled.clear();
    },

    /** Records a throttled answer. @param retryAfterMs - from its `Retry-After` */
    throttled(key: string, retryAfterMs: number | undefined): void {
      throttled.add(key);
      if (throttled.size < HOST_IS_THROTTLED) return;
      throttled.clear();
      pausedUntil = Math.max(pausedUntil, clock.now() + (retryAfterMs ?? DEFAULT_PAUSE_MS));
    },
  };
}
