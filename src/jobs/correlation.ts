import type { Clock } from '../core/clock.ts';
import type { PublishRecord } from '../platform/bot-publish.ts';
import type { JobRecord } from '../platform/record.ts';

/** The job that a status shows: by its id, and by when it was requested. */
export type Shown = Pick<JobRecord, 'id' | 'requestedAt'>;

/** The job to wait for, as far as it is known. */
interface Anchor {
  id?: string | undefined;
  /** Its own, or a time by which it certainly had been requested. */
  requestedAt?: number | undefined;
  /** Jobs requested before this do not count. In milliseconds since the epoch. */
  since?: number | undefined;
  /** True if all jobs of a bot may have the same id, as publishes may. Default: false. */
  mayShareId?: boolean;
}

export type Match = 'ours' | 'stale' | 'superseded';

/**
 * Decides whether a status shows the job to wait for. A bot has one current export and one current publish, and a status
 * shows only that one (kore-api.md, section 4). Once a job has matched, only that one counts.
 *
 * @returns judges what the latest poll showed. Its second parameter is a time by which the job had certainly been
 *   requested, if its own time is unknown
 */
export function correlation(anchor: Anchor): (shown: Shown, startedBy?: number) => Match {
  let { id = '', requestedAt: at } = anchor;
  const { since, mayShareId = false } = anchor;
  let isSeen = false;
  /** The own time of the job that was seen. */
  let seenAt: number | undefined;
  /** Takes what is shown for the job to wait for, unless it is too old. */
  const pin = (shown: Shown): Match => {
    if (since !== undefined && (shown.requestedAt === undefined || shown.requestedAt < since)) return 'stale';
    id = shown.id;
    seenAt = shown.requestedAt ?? seenAt;
    at = seenAt ?? at;
    isSeen = true;
    return 'ours';
  };
  return (shown, startedBy) => {
    at ??= startedBy;
    // How much later than the job to wait for it was requested; `NaN` if that is unknown.
    const laterMs = (shown.requestedAt ?? Number.NaN) - (at ?? Number.NaN);
    const isKnownByTime = id === '' || (shown.id === id && mayShareId);
    if (isKnownByTime) {
      if (isSeen && laterMs > 0) return 'superseded';
      // An earlier one comes from a server that lags behind.
      const isEarlier = shown.requestedAt !== undefined && seenAt !== undefined && shown.requestedAt < seenAt;
      return isEarlier ? 'stale' : pin(shown);
    }
    if (shown.id === id) return pin(shown);
    if (shown.id === '' || laterMs < 0) return 'stale';
    return isSeen || laterMs > 0 ? 'superseded' : 'stale';
  };
}

/**
 * How far the time of a job may lie outside the window, in milliseconds: a platform runs on several machines, whose
 * clocks differ a little. A larger value would match a job that a colleague started some seconds later.
 */
const SLACK_MS = 2_000;
/** The `Date` header omits the fraction of a second. In milliseconds. */
const DATE_GRAIN_MS = 1_000;

/** The request that started a job. */
export interface Sent {
  /** When it was sent, and when it was answered or abandoned, in milliseconds on the clock of this process. */
  readonly sentAt: number;
  readonly answeredAt: number;
  /** {@link aheadNow} when it was answered. */
  readonly aheadMs: number | undefined;
}

/**
 * How far the platform's clock is ahead of that of this process, by an answer that has just arrived, in milliseconds.
 *
 * @param serverTime - its `Date`; `undefined` if it has none
 */
export function aheadNow(clock: Clock, serverTime: number | undefined): number | undefined {
  return serverTime === undefined ? undefined : serverTime - clock.now();
}

/** The earliest time, on the platform's clock, of a job whose start was sent then, in milliseconds since the epoch. */
export function earliestOf(sentAt: number, aheadMs: number): number {
  return sentAt + aheadMs - SLACK_MS;
}

/**
 * Whether a job was requested before a start was sent (`stale`), between its sending and its answer (`ours`), or later
 * (`superseded`). The platform's times are compared only with its own clock.
 */
export function placeOf(requestedAt: number, { sentAt, answeredAt }: Omit<Sent, 'aheadMs'>, aheadMs: number): Match {
  if (requestedAt < earliestOf(sentAt, aheadMs)) return 'stale';
  return requestedAt > answeredAt + aheadMs + DATE_GRAIN_MS + SLACK_MS ? 'superseded' : 'ours';
}

/** The publish that the status showed before ours was started. */
export interface Baseline {
  /** `undefined` if the bot had never been published. */
  readonly record: PublishRecord | undefined;
  /** {@link aheadNow} when the status was polled. */
  readonly aheadMs: number | undefined;
}

/**
 * Decides whether a publish status shows the publish that we started, for which the platform gave no id: it differs from
 * the one that the status showed before, and was requested, by the platform's clock, between the sending of our request and
 * its answer (kore-api.md, section 4, "Publish, safe procedure"). An earlier one is stale. A later one was started by
 * someone else and has replaced ours, which may have failed meanwhile.
 *
 * @returns judges what the latest poll showed
 */
export function publishMatcher(baseline: Baseline, sent: Sent, clock: Clock): (record: PublishRecord) => Match {
  const { record: last } = baseline;
  // One with neither an id nor a time cannot be recognized.
  const before = last?.id === '' && last.requestedAt === undefined ? undefined : last;
  let match: ReturnType<typeof correlation> | undefined;

  /** Whether a new publish was requested before our request, in its window, or after it. */
  const placeOfNew = ({ requestedAt, serverTime }: PublishRecord): Match => {
    const aheadMs = sent.aheadMs ?? baseline.aheadMs ?? aheadNow(clock, serverTime);
    if (requestedAt !== undefined && aheadMs !== undefined) return placeOf(requestedAt, sent, aheadMs);
    // Without times, only a publish shown so soon that it must have been requested in the window is certain to be ours.
    const isSoon = clock.now() - sent.answeredAt <= DATE_GRAIN_MS + SLACK_MS;
    return before && isSoon ? 'ours' : 'stale';
  };

  return (record) => {
    if (!match) {
      const place = isNew(record, before) ? placeOfNew(record) : 'stale';
      if (place !== 'ours') return place;
      // Unless the id of ours is known to be new, others may have it too.
      const idBefore = before?.id ?? '';
      match = correlation({ mayShareId: idBefore === '' || record.id === idBefore });
    }
    return match(record);
  };
}

function isNew(shown: PublishRecord, before: PublishRecord | undefined): boolean {
  if (shown.isEmpty) return false;
  if (!before) return true;
  const [at, beforeAt] = [shown.requestedAt, before.requestedAt];
  if (at !== undefined && beforeAt !== undefined && at !== beforeAt) return at > beforeAt;
  return shown.id !== '' && shown.id !== before.id;
}
