/** What the polls so far have shown, for choosing the next wait. Times in milliseconds, percentages from 0 to 100. */
export interface Waited {
  elapsedMs: number;
  percent: number | undefined;
  /** When the current percentage was first seen. */
  changedAtMs: number;
  /** The first percentage above 0, and when it was seen: with the newest one it gives the job's speed. */
  first: { percent: number; elapsedMs: number } | undefined;
}

/** Chooses how long to wait before the next poll, in milliseconds. */
export type Interval = (waited: Waited) => number;

/** In its first seconds a job is polled every second: many publishes and small exports end then. */
const EARLY_MS = 3_000;
const EARLY_WAIT_MS = 1_000;
const MIN_WAIT_MS = 2_000;
/** With the jitter on top, the end of a job of any length is noticed within 20 s. */
const MAX_WAIT_MS = 16_000;
/** Maximum wait for jobs of a few minutes. */
const MAX_SHORT_JOB_WAIT_MS = 7_000;
/** The next wait as a share of the time already waited: for a short job, and for a long one. */
const SHARE = 0.2;
const LONG_SHARE = 0.04;
/** With a percentage the wait aims just before the estimated end, but takes at most 30 % of the time already waited. */
const AIM = 0.9;
const MAX_SHARE = 0.3;
/** While a percentage does not change, the waits grow with the time since its last change. */
const STILL_SHARE = 0.1;
/** Percentages are rounded down, so half a point is added on average. */
const HALF_STEP = 0.5;

/**
 * Short waits at first, then a fifth of the time already waited, from 2 to 7 s, and for long jobs a twenty-fifth, up to
 * 16 s. If the platform reports a percentage, the wait aims at the estimated end instead. `npm run bench -- waiting`
 * compares both with other choices, by lag and number of requests.
 */
export const autoInterval: Interval = (waited) => {
  const { elapsedMs, percent, changedAtMs } = waited;
  if (elapsedMs < EARLY_MS) return EARLY_WAIT_MS;
  if (percent === undefined || percent <= 0 || percent >= 100) return withoutPercent(elapsedMs);
  const max = Math.min(MAX_WAIT_MS, Math.max(MIN_WAIT_MS, elapsedMs * MAX_SHARE));
  const min = Math.min(max, Math.max(MIN_WAIT_MS, STILL_SHARE * (elapsedMs - changedAtMs)));
  return clamp(AIM * estimatedLeftMs(waited, percent), min, max);
};

/** The same wait every time. */
export function fixedInterval(milliseconds: number): Interval {
  return () => milliseconds;
}

function withoutPercent(elapsedMs: number): number {
  const usual = clamp(SHARE * elapsedMs, MIN_WAIT_MS, MAX_SHORT_JOB_WAIT_MS);
  return Math.min(MAX_WAIT_MS, Math.max(usual, LONG_SHARE * elapsedMs));
}

function estimatedLeftMs({ elapsedMs, first }: Waited, reported: number): number {
  const percent = Math.min(99.9, reported + HALF_STEP);
  const overall = (elapsedMs * (100 - percent)) / percent;
  if (!first || reported <= first.percent || elapsedMs <= first.elapsedMs) return overall;
  const recent = ((elapsedMs - first.elapsedMs) * (100 - percent)) / (reported - first.percent);
  return Math.min(overall, recent);
}

function clamp(value: number, min: number, max: number): number {
  return Math.min(max, Math.max(min, value));
}
