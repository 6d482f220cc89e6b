/** What the waiting so far has shown, for choosing the next wait. Times in milliseconds, percentages from 0 to 100. */
export interface Waited {
  elapsedMs: number;
  percent: number | undefined;
  /** The earliest percentage that was seen, and when: together with the newest it gives the job's pace. */
  first: { percent: number; elapsedMs: number } | undefined;
}

/** Chooses how long to wait before the next look, in milliseconds. */
export type Interval = (waited: Waited) => number;

const SECOND = 1_000;
/** In its first seconds a job is asked every second: many publishes and small exports end in them. */
const EARLY_MS = 5 * SECOND;
const EARLY_WAIT_MS = 1 * SECOND;
const SHORTEST_MS = 2 * SECOND;
/** With the jitter on top, a job's end is noticed within 20 s however long it took. */
const LONGEST_MS = 16 * SECOND;
/** The share of the time already waited that the next wait may add: the lag stays this share of the job's length. */
const SHARE = 0.1;
/** With a percentage the wait aims short of the estimated end, at no more than a third of the time already waited. */
const AIM = 0.9;

/**
 * Quick at first, then a tenth of the time already waited, from 2 to 16 s. Where the platform tells a percentage, the
 * wait aims at the estimated end instead.
 */
export const autoInterval: Interval = (waited) => {
  const { elapsedMs, percent } = waited;
  if (elapsedMs < EARLY_MS) return EARLY_WAIT_MS;
  if (percent === undefined || percent <= 0 || percent >= 100) {
    return clamp(SHARE * elapsedMs, SHORTEST_MS, LONGEST_MS);
  }
  const left = estimatedLeft(waited, percent);
  const most = Math.min(LONGEST_MS, Math.max(SHORTEST_MS, elapsedMs * 0.3));
  return clamp(AIM * left, Math.min(most, Math.max(SHORTEST_MS, 0.04 * elapsedMs)), most);
};

/** The same wait every time. */
export function fixedInterval(milliseconds: number): Interval {
  return () => milliseconds;
}

function estimatedLeft({ elapsedMs, first }: Waited, percent: number): number {
  const overall = (elapsedMs * (100 - percent)) / percent;
  if (!first || percent <= first.percent || elapsedMs <= first.elapsedMs) return overall;
  const recent = ((elapsedMs - first.elapsedMs) * (100 - percent)) / (percent - first.percent);
  return Math.min(overall, recent);
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
