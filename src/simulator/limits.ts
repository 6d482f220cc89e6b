import type { Clock } from '../core/clock.ts';
import { json, Refusal, retryAfterHeader } from './call.ts';
import type { Limits } from './scenario/types.ts';
import type { Durations } from './scenario/values.ts';

/** Rolling windows of a minute and an hour for each bot, tool, model, job … (kore-api.md, section 6). */
export class RateLimits {
  readonly #limits: Limits | undefined;
  readonly #clock: Clock;
  readonly #ms: Durations;
  readonly #times = new Map<string, number[]>();

  constructor(limits: Limits | undefined, clock: Clock, ms: Durations) {
    this.#limits = limits;
    this.#clock = clock;
    this.#ms = ms;
  }

  /** Counts one request about a bot, tool, model or job. @throws Refusal if it is one too many */
  spend(id: string): void {
    if (!this.#limits) return;
    const { perMinute = 60, perHour = 1_800 } = this.#limits;
    const now = this.#clock.now();
    const times = (this.#times.get(id) ?? []).filter((time) => now - time < this.#ms('1h'));
    this.#times.set(id, times);
    if (times.length >= perHour) throw this.#refusal('hourly');
    if (times.filter((time) => now - time < this.#ms('1m')).length >= perMinute) throw this.#refusal('per-minute');
    times.push(now);
  }

  #refusal(window: string): Refusal {
    const { status = 429, retryAfter } = this.#limits ?? {};
    const msg = `You've exceeded the ${window} rate limit. Please try again later.`;
    const headers = retryAfterHeader(retryAfter, this.#ms);
    return new Refusal(json(status, { errors: [{ msg, code: status }] }, headers));
  }
}
