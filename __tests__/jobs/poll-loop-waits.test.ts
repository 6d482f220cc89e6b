import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { autoInterval, fixedInterval, type Waited } from '../../src/jobs/poll-interval.ts';
import { jobOf, watched } from './fake-job.ts';

const SECOND = 1_000;
const MINUTE = 60_000;

const PERCENTAGES: Record<string, ((share: number) => number | undefined) | undefined> = {
  none: undefined,
  linear: (share) => 100 * share,
  'slow at first': (share) => 100 * share ** 3,
  'quick at first': (share) => 100 * share ** 0.3,
  'in steps of ten': (share) => 10 * Math.floor(10 * share),
  'stuck at 0': () => 0,
  'queued, then linear': (share) => Math.max(0, 200 * (share - 0.5)),
  'quick to 90, then crawling': (share) => (share < 0.1 ? 900 * share : 90 + 10 * share),
  'stuck at 50': () => 50,
  'stuck at 99': () => 99,
  'stuck at 100': () => 100,
  'going back': (share) => 100 * (1 - share),
  'jumping about': (share) => (share * 7_919) % 100,
  'now and then': (share) => ((share * 1_000) % 2 < 1 ? 100 * share : undefined),
};

describe.each(Object.keys(PERCENTAGES))('with the percentage: %s', (name) => {
  const percentAt = PERCENTAGES[name];

  test.each([
    [6 * SECOND, 2.5 * SECOND, 14, 8],
    [15 * MINUTE, 20 * SECOND, 120, 3],
  ])('a job of %i ms is noticed within %i ms of its end, with %i polls at most', async (lengthMs, lagMs, most, seeds) => {
    for (let seed = 0; seed < seeds; seed += 1) {
      const pollsAtOnce = seed % 2 === 0;
      const { end, polls, endedAt } = await watched(jobOf(lengthMs, percentAt), { seed, pollsAtOnce });
      expect(end?.kind).toBe('succeeded');
      expect(endedAt - lengthMs).toBeLessThanOrEqual(lagMs);
      expect(polls.length).toBeLessThanOrEqual(most);
    }
  });
});

describe('the first poll', () => {
  test('is sent at once for a job that was started elsewhere', async () => {
    expect((await watched(jobOf(0))).polls).toEqual([0]);
  });

  test('is sent after a second for a job that was just started', async () => {
    const { polls } = await watched(jobOf(0), { pollsAtOnce: false });
    expect(polls[0]).toBeGreaterThanOrEqual(900);
    expect(polls[0]).toBeLessThanOrEqual(1_100);
  });
});

test('a quick loop is not stopped for most of a minute once the limits of the platform are used up', async () => {
  for (const intervalMs of [100, 500]) {
    for (const durationMs of [7 * SECOND, 40 * SECOND]) {
      const { end, endedAt } = await watched(jobOf(durationMs), { interval: fixedInterval(intervalMs), latencyMs: 5 });
      expect(end?.kind).toBe('succeeded');
      expect(endedAt - durationMs).toBeLessThanOrEqual(20 * SECOND);
    }
  }
});

test('a fixed interval is kept within a tenth', async () => {
  const { polls } = await watched(jobOf(5 * MINUTE), { interval: fixedInterval(10 * SECOND), latencyMs: 0 });
  const gaps = polls.slice(1).map((at, index) => at - (polls[index] ?? 0));
  for (const gap of gaps) expect(Math.abs(gap - 10 * SECOND)).toBeLessThanOrEqual(1 * SECOND);
  expect(new Set(gaps).size).toBeGreaterThan(5);
});

/** A percentage that has just changed, by default. */
const waited = (
  elapsedMs: number,
  percent?: number,
  first?: Waited['first'],
  changedAtMs: number = elapsedMs,
): Waited => ({ elapsedMs, percent, changedAtMs, first });
const elapsed = fc.double({ min: 0, max: 86_400_000, noNaN: true });
const percent = fc.option(fc.double({ min: 0, max: 100, noNaN: true }), { nil: undefined });

describe('the auto interval', () => {
  test('polls every second in the first three seconds', () => {
    for (const elapsedMs of [0, 1_000, 2_999]) expect(autoInterval(waited(elapsedMs))).toBe(1_000);
  });

  test.each([
    [3_000, 2_000],
    [20_000, 4_000],
    [60_000, 7_000],
    [120_000, 7_000],
    [300_000, 12_000],
    [900_000, 16_000],
    [7_200_000, 16_000],
  ])('without a percentage waits a fifth of the time so far, 2 to 7 s, and a twenty-fifth up to 16 s: after %i ms %i ms', (elapsedMs, expected) => {
    expect(autoInterval(waited(elapsedMs))).toBeCloseTo(expected);
  });

  test('ignores a percentage of 0 or 100', () => {
    for (const nothing of [0, 100]) expect(autoInterval(waited(60_000, nothing))).toBe(autoInterval(waited(60_000)));
  });

  test('aims just before the end that the percentage predicts', () => {
    expect(autoInterval(waited(40_000, 79.5))).toBeCloseTo(9_000);
  });

  test('uses the recent speed if it predicts an earlier end', () => {
    const slowStart = { percent: 1, elapsedMs: 50_000 };
    expect(autoInterval(waited(60_000, 51, slowStart))).toBeCloseTo(0.9 * 9_700);
  });

  test('polls less often the longer a percentage does not change', () => {
    const still = (sinceMs: number): number => autoInterval(waited(600_000, 99.4, undefined, 600_000 - sinceMs));
    expect([0, 60_000, 120_000, 600_000].map(still)).toEqual(
      [2_000, 6_000, 12_000, 16_000].map((ms) => expect.closeTo(ms)),
    );
  });

  test('limits the wait to a share of the time so far, however far the end seems', () => {
    for (const elapsedMs of [5_000, 10_000, 20_000]) {
      expect(autoInterval(waited(elapsedMs, 1))).toBeLessThanOrEqual(elapsedMs / 2);
    }
    expect(autoInterval(waited(10_000, 1))).toBeGreaterThan(2_000);
  });

  test('is never shorter than 1 s nor longer than 16 s, whatever the platform reports', () => {
    const first = fc.option(
      fc.record({ percent: fc.double({ min: 0.01, max: 100, noNaN: true }), elapsedMs: elapsed }),
      {
        nil: undefined,
      },
    );
    fc.assert(
      fc.property(
        elapsed,
        percent,
        first,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (elapsedMs, reported, early, share) => {
          const wait = autoInterval(waited(elapsedMs, reported, early, share * elapsedMs));
          expect(wait).toBeGreaterThanOrEqual(elapsedMs < 3_000 ? 1_000 : 2_000);
          expect(wait).toBeLessThanOrEqual(16_000);
        },
      ),
    );
  });
});
