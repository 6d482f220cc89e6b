import type { PublishRecord } from '../platform/bot-publish.ts';
import { Slot, type Tie } from './slot.ts';

/** The publish that the bot's slot showed before ours was started. */
export interface Baseline {
  /** `undefined` where the bot had never been published. */
  readonly record: PublishRecord | undefined;
  /** The server's own clock at that look, in milliseconds since the epoch. */
  readonly serverTime: number | undefined;
}

/** When the request that started ours was sent, at the earliest, by the server's own clock. */
export interface SentAt {
  readonly serverTime: number | undefined;
}

/** `Date` headers leave out the part of a second, and the clocks of one platform's machines differ a little. */
export const SLACK_MS = 2_000;
/** Without a baseline its one time is all there is to go by, so that it may be off by more. */
const LONE_SLACK_MS = 5_000;

/**
 * Tells whether a publish status shows the publish that we started, for which the platform gave no id: by what stood in
 * the slot before, and by the server's clock (kore-api.md, section 4, "Publish, safe procedure").
 */
export class PublishTie {
  readonly #baseline: Baseline;
  readonly #sentAt: number | undefined;
  readonly #slot = new Slot({});
  #isOurs = false;
  #firstAt: number | undefined;

  constructor(baseline: Baseline, sentAt: SentAt) {
    this.#baseline = baseline;
    this.#sentAt = sentAt.serverTime;
  }

  judge(record: PublishRecord): Tie {
    if (!this.#isOurs && !this.#isFresh(record)) return 'stale';
    this.#isOurs = true;
    if (this.#isAnotherOfSameId(record)) return 'superseded';
    this.#firstAt ??= record.requestedAt;
    return this.#slot.judge({ id: record.id, at: record.requestedAt });
  }

  #isFresh(shown: PublishRecord): boolean {
    if (shown.isEmpty) return false;
    const before = this.#baseline.record;
    const tellsNothing = before?.id === '' && before.requestedAt === undefined;
    return before && !tellsNothing
      ? this.#differs(shown, before) && !this.#isFromBetween(shown)
      : this.#isAfterSending(shown);
  }

  #differs(shown: PublishRecord, before: PublishRecord): boolean {
    const [at, beforeAt] = [shown.requestedAt, before.requestedAt];
    if (at !== undefined && beforeAt !== undefined && at !== beforeAt) return at > beforeAt;
    return shown.id !== '' && shown.id !== before.id;
  }

  /** Where a bot's publishes all have one id, a later one is told by its time alone. */
  #isAnotherOfSameId({ id, requestedAt }: PublishRecord): boolean {
    if (id === '' || id !== this.#baseline.record?.id) return false;
    return requestedAt !== undefined && this.#firstAt !== undefined && requestedAt > this.#firstAt;
  }

  /** Somebody else's, requested between our look at the slot and our own request. */
  #isFromBetween({ requestedAt }: PublishRecord): boolean {
    const lookedAt = this.#baseline.serverTime;
    if (requestedAt === undefined || lookedAt === undefined || this.#sentAt === undefined) return false;
    return requestedAt >= lookedAt - SLACK_MS && requestedAt < this.#sentAt - SLACK_MS;
  }

  #isAfterSending({ requestedAt }: PublishRecord): boolean {
    if (requestedAt === undefined || this.#sentAt === undefined) return false;
    return requestedAt >= this.#sentAt - LONE_SLACK_MS;
  }
}
