/** What the waiting so far has shown, for choosing the next wait. Times in milliseconds, percentages from 0 to 100. */
export interface Waited {
  elapsedMs: number;
  percent: number | undefined;
  /** When the percentage was first seen to be what it is. */
  changedAtMs: number;
  /** The earliest percentage that was seen, and when: together with the newest it gives the job's pace. */
  first: { percent: number; elapsedMs: number } | undefined;
}

/** Chooses how long to wait before the next look, in milliseconds. */
export type Interval = (waited: Waited) => number;

const SECOND = 1_000;
/** In its first seconds a job is asked every second: many publishes and small exports end in them. */
const EARLY_MS = 3 * SECOND;
const EARLY_WAIT_MS = 1 * SECOND;
const SHORTEST_MS = 2 * SECOND;
/** With the jitter on top, a job's end is noticed within 20 s however long it took. */
const LONGEST_MS = 16 * SECOND;
/** Jobs of a few minutes are asked so often at least. */
const USUAL_LONGEST_MS = 7 * SECOND;
/** The share of the time already waited that the next wait may add: of a short job, and of a long one. */
const SHARE = 0.2;
const LONG_SHARE = 0.04;
/** With a percentage the wait aims short of the estimated end, at no more than a third of the time already waited. */
const AIM = 0.9;
const MOST_SHARE = 0.3;
/** A percentage that stands still promises nothing: the waits grow with the time since it moved. */
const STILL_SHARE = 0.1;
/** A whole number says that so much is done and a part of the next one: half of it, on average. */
const HALF_STEP = 0.5;

/**
 * Quick at first, then a fifth of the time already waited, from 2 to 7 s, and for long jobs a twenty-fifth, up to 16 s.
 * Where the platform tells a percentage, the wait aims at the estimated end instead. Both lie on the front of lag and
 * requests that `npm run bench -- waiting` draws.
 */
export const autoInterval: Interval = (waited) => {
  const { elapsedMs, percent, changedAtMs } = waited;
  if (elapsedMs < EARLY_MS) return EARLY_WAIT_MS;
  if (percent === undefined || percent <= 0 || percent >= 100) return withoutPercent(elapsedMs);
  const most = Math.min(LONGEST_MS, Math.max(SHORTEST_MS, elapsedMs * MOST_SHARE));
  const least = Math.min(most, Math.max(SHORTEST_MS, STILL_SHARE * (elapsedMs - changedAtMs)));
  return clamp(AIM * estimatedLeft(waited, percent), least, most);
};

function withoutPercent(elapsedMs: number): number {
  const usual = clamp(SHARE * elapsedMs, SHORTEST_MS, USUAL_LONGEST_MS);
  return Math.min(LONGEST_MS, Math.max(usual, LONG_SHARE * elapsedMs));
}

/** The same wait every time. */
export function fixedInterval(milliseconds: number): Interval {
  return () => milliseconds;
}

function estimatedLeft({ elapsedMs, first }: Waited, reported: number): number {
  const percent = Math.min(99.9, reported + HALF_STEP);
  const overall = (elapsedMs * (100 - percent)) / percent;
  if (!first || reported <= first.percent || elapsedMs <= first.elapsedMs) return overall;
  const recent = ((elapsedMs - first.elapsedMs) * (100 - percent)) / (reported - first.percent);
  return Math.min(overall, recent);
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
