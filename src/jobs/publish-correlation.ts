import type { Clock } from '../core/clock.ts';
import type { PublishRecord } from '../platform/bot-publish.ts';
import { Correlation, type Dated, datedNow, isWithinSlack, type Match, type Sent, windowOf } from './correlation.ts';

/** The publish that the bot's slot showed before ours was started. */
export interface Baseline {
  /** `undefined` if the bot had never been published. */
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
 * Decides whether a publish status shows the publish that we started, for which the platform gave no id: it differs from
 * the one that the slot showed before, and was requested, by the platform's clock, between the sending of our request and
 * its answer (kore-api.md, section 4, "Publish, safe procedure"). An earlier one is stale. A later one was started by
 * someone else and has replaced ours, which may have failed meanwhile.
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

  /** Judges what the latest poll showed. */
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

  /** What the slot showed before, if it has an id or a time to be recognized by. */
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

  /** Whether a new publish was requested before our request, in its window, or after it. */
  #placeOf({ requestedAt, serverTime }: PublishRecord): Match {
    const dated = this.#sent.dated ?? this.#baseline.dated ?? datedNow(this.#clock, serverTime);
    if (requestedAt === undefined || !dated) {
      // Without times, only a publish shown right after our request is certain to be ours.
      return this.#before && isWithinSlack(this.#sent, this.#clock.now()) ? 'ours' : 'stale';
    }
    const { from, to } = windowOf(this.#sent, dated);
    if (requestedAt < from) return 'stale';
    return requestedAt > to ? 'superseded' : 'ours';
  }

  /** If all publishes of a bot have the same id, a later one is recognized by its time alone. */
  #isAnotherOfSameId({ id, requestedAt }: PublishRecord): boolean {
    if (id === '' || id !== this.#baseline.record?.id) return false;
    return requestedAt !== undefined && this.#firstAt !== undefined && requestedAt > this.#firstAt;
  }
}
