import type { Clock } from '../core/clock.ts';
import type { PublishRecord } from '../platform/bot-publish.ts';
import { Correlation, type Match } from './correlation.ts';
import { type Dated, datedNow, isWithinSlack, type Sent, windowOf } from './start-window.ts';

/** The publish that the bot's slot showed before ours was started. */
export interface Baseline {
  /** `undefined` where the bot had never been published. */
  readonly record: PublishRecord | undefined;
  /** When the slot was polled, by the platform's clock and ours. */
  readonly dated: Dated | undefined;
}

/** The request that started ours. */
export interface SentPublish extends Sent {
  /** When it was answered, by the platform's clock and ours. */
  readonly dated: Dated | undefined;
}

/**
 * Tells whether a publish status shows the publish that we started, for which the platform gave no id: it is another one
 * than the slot showed before, and it was requested between the sending of our request and its answer, by the platform's
 * clock (kore-api.md, section 4, "Publish, safe procedure"). An earlier one is stale. A later one is somebody else's,
 * and has taken the place of ours, which may have failed meanwhile.
 */
export class PublishCorrelation {
  readonly #baseline: Baseline;
  readonly #sent: SentPublish;
  readonly #clock: Clock;
  readonly #correlation = new Correlation({});
  #isOurs = false;
  #firstAt: number | undefined;

  constructor(baseline: Baseline, sent: SentPublish, clock: Clock) {
    this.#baseline = baseline;
    this.#sent = sent;
    this.#clock = clock;
  }

  /** Judges what a poll has shown just now. */
  judge(record: PublishRecord): Match {
    if (!this.#isOurs) {
      const match = this.#isNew(record) ? this.#placeOf(record) : 'stale';
      if (match !== 'ours') return match;
    }
    this.#isOurs = true;
    if (this.#isAnotherOfSameId(record)) return 'superseded';
    this.#firstAt ??= record.requestedAt;
    return this.#correlation.judge({ id: record.id, at: record.requestedAt });
  }

  /** What stood in the slot before, if it has anything to be recognized by. */
  get #before(): PublishRecord | undefined {
    const { record } = this.#baseline;
    return record?.id === '' && record.requestedAt === undefined ? undefined : record;
  }

  #isNew(shown: PublishRecord): boolean {
    if (shown.isEmpty) return false;
    const before = this.#before;
    if (!before) return true;
    const [at, beforeAt] = [shown.requestedAt, before.requestedAt];
    if (at !== undefined && beforeAt !== undefined && at !== beforeAt) return at > beforeAt;
    return shown.id !== '' && shown.id !== before.id;
  }

  /** Where a new one stands in time: before our request, in its window, or after it. */
  #placeOf({ requestedAt, serverTime }: PublishRecord): Match {
    const dated = this.#sent.dated ?? this.#baseline.dated ?? datedNow(this.#clock, serverTime);
    if (requestedAt === undefined || !dated) {
      // Only what is shown right after our request cannot have been requested long after it.
      return this.#before && isWithinSlack(this.#sent, this.#clock.now()) ? 'ours' : 'stale';
    }
    const { from, to } = windowOf(this.#sent, dated);
    if (requestedAt < from) return 'stale';
    return requestedAt > to ? 'superseded' : 'ours';
  }

  /** If all publishes of a bot have one id, a later one is recognized by its time alone. */
  #isAnotherOfSameId({ id, requestedAt }: PublishRecord): boolean {
    if (id === '' || id !== this.#baseline.record?.id) return false;
    return requestedAt !== undefined && this.#firstAt !== undefined && requestedAt > this.#firstAt;
  }
}
