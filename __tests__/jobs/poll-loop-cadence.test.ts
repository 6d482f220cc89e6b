import { describe, expect, test } from '@jest/globals';
import { fixedInterval } from '../../src/jobs/poll-loop.ts';
import { jobOf, mostWithin, running, watched } from './fake-job.ts';

const SECOND = 1_000;
const MINUTE = 60_000;
const SEEDS = Array.from({ length: 40 }, (_, seed) => seed);

const PERCENTAGES: Record<string, ((share: number) => number | undefined) | undefined> = {
  none: undefined,
  linear: (share) => 100 * share,
  'slow at first': (share) => 100 * share ** 3,
  'quick at first': (share) => 100 * share ** 0.3,
  'in steps of ten': (share) => 10 * Math.floor(10 * share),
  'stuck at 0': () => 0,
  'queued, then linear': (share) => Math.max(0, 200 * (share - 0.5)),
  'quick to 90, then crawling': (share) => (share < 0.1 ? 900 * share : 90 + 10 * share),
  'stuck at 10': () => 10,
  'stuck at 50': () => 50,
  'stuck at 99': () => 99,
  'stuck at 100': () => 100,
  'going back': (share) => 100 * (1 - share),
  'jumping about': (share) => (share * 7_919) % 100,
  'now and then': (share) => ((share * 1_000) % 2 < 1 ? 100 * share : undefined),
};

describe.each(Object.keys(PERCENTAGES))('with the percentage: %s', (name) => {
  const percentAt = PERCENTAGES[name];

  test('a job of 6 s is noticed within 2.5 s of its end, with 14 polls at most', async () => {
    for (const seed of SEEDS) {
      for (const pollsAtOnce of [true, false]) {
        const { end, polls, endedAt } = await watched(jobOf(6 * SECOND, percentAt), { seed, pollsAtOnce });
        expect(end?.kind).toBe('succeeded');
        expect(endedAt - 6 * SECOND).toBeLessThanOrEqual(2.5 * SECOND);
        expect(polls.length).toBeLessThanOrEqual(14);
      }
    }
  });

  test('a job of 15 minutes is noticed within 20 s of its end, with 120 polls at most', async () => {
    const most: number[] = [];
    for (const seed of SEEDS.slice(0, 12)) {
      const { end, polls, endedAt } = await watched(jobOf(15 * MINUTE, percentAt), { seed });
      expect(end?.kind).toBe('succeeded');
      expect(endedAt - 15 * MINUTE).toBeLessThanOrEqual(20 * SECOND);
      most.push(polls.length);
    }
    expect(Math.max(...most)).toBeLessThanOrEqual(120);
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

describe('the limits of the platform', () => {
  test('are kept for two hours with a fixed interval of 100 ms', async () => {
    const { polls } = await watched(() => running(), {
      interval: fixedInterval(100),
      timeoutMs: 120 * MINUTE,
      latencyMs: 5,
    });
    expect(mostWithin(polls, MINUTE)).toBeLessThanOrEqual(60);
    expect(mostWithin(polls, 60 * MINUTE)).toBeLessThanOrEqual(1_800);
    expect(polls.length).toBeGreaterThan(3_000);
  });

  test('never stop a quick loop for most of a minute once they are used up', async () => {
    for (const intervalMs of [100, 200, 500]) {
      for (const durationMs of [7 * SECOND, 15 * SECOND, 40 * SECOND]) {
        const { end, endedAt } = await watched(jobOf(durationMs), {
          interval: fixedInterval(intervalMs),
          latencyMs: 5,
        });
        expect(end?.kind).toBe('succeeded');
        expect(endedAt - durationMs).toBeLessThanOrEqual(20 * SECOND);
      }
    }
  });
});

describe('a fixed interval', () => {
  test('is kept within a tenth', async () => {
    const { polls } = await watched(jobOf(5 * MINUTE), { interval: fixedInterval(10 * SECOND), latencyMs: 0 });
    const gaps = polls.slice(1).map((at, index) => at - (polls[index] ?? 0));
    for (const gap of gaps) expect(Math.abs(gap - 10 * SECOND)).toBeLessThanOrEqual(1 * SECOND);
    expect(new Set(gaps).size).toBeGreaterThan(5);
  });
});
