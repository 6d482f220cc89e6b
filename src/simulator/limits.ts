import type { Clock } from '../kernel/clock.ts';
import { durationMs } from './duration-ms.ts';
import { json, Refusal } from './reply.ts';
import type { Limits } from './scenario.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;

/** Rolling windows of a minute and an hour, one pair for each thing that is asked about (kore-api.md, section 6). */
export class RateLimits {
  readonly #limits: Limits | undefined;
  readonly #clock: Clock;
  readonly #times = new Map<string, number[]>();

  constructor(limits: Limits | undefined, clock: Clock) {
    this.#limits = limits;
    this.#clock = clock;
  }

  /** Counts one request about a bot, tool, model or job. @throws Refusal where it is one too many */
  spend(id: string): void {
    if (!this.#limits) return;
    const { perMinute = 60, perHour = 1_800 } = this.#limits;
    const now = this.#clock.now();
    const times = (this.#times.get(id) ?? []).filter((time) => now - time < HOUR_MS);
    this.#times.set(id, times);
    if (times.length >= perHour) throw this.#refusal("You've exceeded the hourly rate limit. Please try again later.");
    if (times.filter((time) => now - time < MINUTE_MS).length >= perMinute) {
      throw this.#refusal("You've exceeded the per-minute rate limit. Please try again later.");
    }
    times.push(now);
  }

  #refusal(msg: string): Refusal {
    const { status = 429, retryAfter } = this.#limits ?? {};
    return new Refusal(json(status, { errors: [{ msg, code: status }] }, retryAfterHeader(retryAfter)));
  }
}

/** The header that asks to wait, in whole seconds; none without a duration. */
export function retryAfterHeader(duration: string | undefined): Record<string, string> {
  return duration === undefined ? {} : { 'retry-after': String(Math.ceil(durationMs(duration) / 1_000)) };
}
