import type { Clock } from '../core/clock.ts';
import type { PublishRecord } from '../platform/bot-publish.ts';

/** The job that a status shows. */
export interface Shown {
  /** Empty if the platform reported none. */
  id: string;
  /** When it was requested, in milliseconds since the epoch. */
  at: number | undefined;
}

interface CorrelationAnchor {
  /** The job to wait for, if it is known. */
  id?: string | undefined;
  /** When that job was requested, or a time by which it certainly had been. */
  at?: number | undefined;
  /** Jobs requested before this do not count. */
  since?: number | undefined;
}

export type Match = 'ours' | 'stale' | 'superseded';

/**
 * A bot has one current export and one current publish, and a status shows only that one. Decides whether it is the job
 * to wait for (kore-api.md, section 4). Once a job has matched, only that one counts.
 */
export class Correlation {
  #id: string;
  #at: number | undefined;
  readonly #since: number | undefined;
  #isSeen = false;

  constructor(anchor: CorrelationAnchor) {
    this.#id = anchor.id ?? '';
    this.#at = anchor.at;
    this.#since = anchor.since;
  }

  /** Records a time by which the job had certainly been requested, if its own time is unknown. */
  startedBy(at: number | undefined): void {
    this.#at ??= at;
  }

  judge(shown: Shown): Match {
    if (this.#id === '') return this.#judgeNameless(shown);
    if (shown.id === this.#id) return this.#isFresh(shown) ? this.#pin(shown) : 'stale';
    if (shown.id === '') return 'stale';
    if (shown.at === undefined || this.#at === undefined) return this.#isSeen ? 'superseded' : 'stale';
    if (shown.at === this.#at) return this.#isSeen ? 'superseded' : 'stale';
    return shown.at > this.#at ? 'superseded' : 'stale';
  }

  /** Jobs without an id differ only by their times. */
  #judgeNameless(shown: Shown): Match {
    const isLater = shown.at !== undefined && this.#at !== undefined && shown.at > this.#at;
    if (this.#isSeen && isLater) return 'superseded';
    return this.#isFresh(shown) ? this.#pin(shown) : 'stale';
  }

  #isFresh({ at }: Shown): boolean {
    return this.#since === undefined || (at !== undefined && at >= this.#since);
  }

  #pin({ id, at }: Shown): 'ours' {
    this.#id = id;
    this.#at = at ?? this.#at;
    this.#isSeen = true;
    return 'ours';
  }
}

/**
 * How far the time of a job may lie outside the window, in milliseconds: a platform runs on several machines, whose
 * clocks differ a little. A larger value would match a job that a colleague started some seconds later.
 */
const SLACK_MS = 2_000;
/** The `Date` header omits the fraction of a second. In milliseconds. */
const DATE_GRAIN_MS = 1_000;

/** When a start was sent, and when it was answered or abandoned, in milliseconds on the clock of this process. */
export interface Sent {
  readonly sentAt: number;
  readonly answeredAt: number;
}

/** One moment on two clocks: the platform's, from the `Date` of an answer, and that of this process. */
interface Dated {
  readonly serverTime: number;
  readonly at: number;
}

/** The earliest and latest request time of a job, in milliseconds since the epoch by the platform's clock. */
interface StartWindow {
  readonly from: number;
  readonly to: number;
}

/**
 * The moment of an answer that has just arrived.
 *
 * @param serverTime - its `Date`; `undefined` if it has none
 */
export function datedNow(clock: Clock, serverTime: number | undefined): Dated | undefined {
  return serverTime === undefined ? undefined : { serverTime, at: clock.now() };
}

/** The window in which the platform accepted a start. Its times are compared only with its own times. */
export function windowOf({ sentAt, answeredAt }: Sent, { serverTime, at }: Dated): StartWindow {
  return {
    from: serverTime - (at - sentAt) - SLACK_MS,
    to: serverTime - (at - answeredAt) + DATE_GRAIN_MS + SLACK_MS,
  };
}

/** True if so little time has passed since the answer that a job shown now must have been requested in the window. */
function isWithinSlack({ answeredAt }: Sent, now: number): boolean {
  return now - answeredAt <= DATE_GRAIN_MS + SLACK_MS;
}

/** The publish that the status showed before ours was started. */
export interface Baseline {
  /** `undefined` if the bot had never been published. */
  readonly record: PublishRecord | undefined;
  /** When the status was polled, by the platform's clock and ours. */
  readonly dated: Dated | undefined;
}

/** The request that started ours. */
export interface SentPublish extends Sent {
  /** When it was answered, by the platform's clock and ours. */
  readonly dated: Dated | undefined;
}

/**
 * Decides whether a publish status shows the publish that we started, for which the platform gave no id: it differs from
 * the one that the status showed before, and was requested, by the platform's clock, between the sending of our request and
 * its answer (kore-api.md, section 4, "Publish, safe procedure"). An earlier one is stale. A later one was started by
 * someone else and has replaced ours, which may have failed meanwhile.
 *
 * @returns judges what the latest poll showed
 */
export function publishMatcher(baseline: Baseline, sent: SentPublish, clock: Clock): (record: PublishRecord) => Match {
  const correlation = new Correlation({});
  let isOurs = false;
  let firstAt: number | undefined;
  return (record) => {
    if (!isOurs) {
      const match = isNew(record, baseline) ? placeOf(record, baseline, sent, clock) : 'stale';
      if (match !== 'ours') return match;
    }
    isOurs = true;
    const { id, requestedAt } = record;
    // All publishes of a bot may have the same id. Unless it is known to be new, a later one is recognized by its time.
    const idBefore = baseline.record?.id ?? '';
    const mayBeReused = idBefore === '' || id === idBefore;
    if (mayBeReused && requestedAt !== undefined && firstAt !== undefined && requestedAt > firstAt) return 'superseded';
    firstAt ??= requestedAt;
    return correlation.judge({ id, at: requestedAt });
  };
}

/** What the status showed before, if it has an id or a time to be recognized by. */
function recognizable({ record }: Baseline): PublishRecord | undefined {
  return record?.id === '' && record.requestedAt === undefined ? undefined : record;
}

function isNew(shown: PublishRecord, baseline: Baseline): boolean {
  if (shown.isEmpty) return false;
  const before = recognizable(baseline);
  if (!before) return true;
  const [at, beforeAt] = [shown.requestedAt, before.requestedAt];
  if (at !== undefined && beforeAt !== undefined && at !== beforeAt) return at > beforeAt;
  return shown.id !== '' && shown.id !== before.id;
}

/** Whether a new publish was requested before our request, in its window, or after it. */
function placeOf(
  { requestedAt, serverTime }: PublishRecord,
  baseline: Baseline,
  sent: SentPublish,
  clock: Clock,
): Match {
  const dated = sent.dated ?? baseline.dated ?? datedNow(clock, serverTime);
  if (requestedAt === undefined || !dated) {
    // Without times, only a publish shown right after our request is certain to be ours.
    return recognizable(baseline) && isWithinSlack(sent, clock.now()) ? 'ours' : 'stale';
  }
  const { from, to } = windowOf(sent, dated);
  if (requestedAt < from) return 'stale';
  return requestedAt > to ? 'superseded' : 'ours';
}
