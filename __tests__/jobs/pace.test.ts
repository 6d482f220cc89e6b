import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { sleep } from '../../src/core/clock.ts';
import { Pace } from '../../src/jobs/pace.ts';
import { fakeClock, seededRandom } from '../support/fake-clock.ts';
import { mostWithin } from './fake-job.ts';

const never = new AbortController().signal;
const MINUTE = 60_000;
const HOUR = 3_600_000;

describe('a pace', () => {
  test('lets the first thirty requests through at once', async () => {
    const clock = fakeClock();
    const pace = new Pace(clock);
    for (let count = 0; count < 30; count += 1) await pace.take(never);
    expect(clock.now()).toBe(0);
  });

  test('allows at most 60 requests in any minute, and 1,800 in any hour, to a loop without waits', async () => {
    const clock = fakeClock();
    const pace = new Pace(clock);
    const takenAt: number[] = [];
    while (clock.now() < 2 * HOUR) {
      await pace.take(never);
      takenAt.push(clock.now());
    }
    expect(mostWithin(takenAt, MINUTE)).toBeLessThanOrEqual(60);
    expect(mostWithin(takenAt, HOUR)).toBeLessThanOrEqual(1_800);
    expect(takenAt.length).toBeGreaterThan(3_000);
  });

  test('keeps its limits with any bursts, and for loops that share it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.integer({ min: 1, max: 4 }), async (seed, loops) => {
        const clock = fakeClock();
        const random = seededRandom(seed);
        const pace = new Pace(clock, [
          { limit: 5, windowMs: 1_000 },
          { limit: 40, windowMs: 20_000 },
        ]);
        const takenAt: number[] = [];
        const loop = async (): Promise<void> => {
          for (let count = 0; count < 40; count += 1) {
            await pace.take(never);
            takenAt.push(clock.now());
            if (random() < 0.3) await sleep(clock, random() * 3_000, never);
          }
        };
        await Promise.all(Array.from({ length: loops }, loop));
        expect(mostWithin(takenAt, 1_000)).toBeLessThanOrEqual(5);
        expect(mostWithin(takenAt, 20_000)).toBeLessThanOrEqual(40);
      }),
      { numRuns: 20 },
    );
  });

  test('never blocks for long, however quick the loop', async () => {
    const clock = fakeClock();
    const pace = new Pace(clock);
    const takenAt: number[] = [];
    while (clock.now() < 5 * MINUTE) {
      await pace.take(never);
      takenAt.push(clock.now());
      await sleep(clock, Math.max(100, pace.delay()), never);
    }
    const gaps = takenAt.slice(1).map((at, index) => at - (takenAt[index] ?? 0));
    expect(Math.max(...gaps)).toBeLessThanOrEqual(20_000);
  });

  test('a cancelled wait takes no place', async () => {
    const clock = fakeClock({ advances: false });
    const pace = new Pace(clock, [{ limit: 1, windowMs: MINUTE }]);
    await pace.take(never);
    const controller = new AbortController();
    const second = pace.take(controller.signal);
    controller.abort(new Error('stop'));
    await expect(second).rejects.toThrow('stop');
    await clock.advance(62_000);
    expect(pace.delay()).toBe(0);
  });
});

describe('the places of a pace', () => {
  const LIMITS = [
    { limit: 5, windowMs: 1_000 },
    { limit: 12, windowMs: 5_000 },
    { limit: 1, windowMs: 40 },
  ];

  /** The delay by its definition, over all requests so far. */
  function delayOf(sentAt: readonly number[], now: number): number {
    const plannedAt = LIMITS.map(({ limit, windowMs }) => {
      const window = windowMs * 1.02;
      const recent = sentAt.filter((at) => at > now - window);
      const [oldest, newest] = [recent[0], recent.at(-1)];
      if (oldest === undefined || newest === undefined || recent.length < limit / 2) return now;
      if (recent.length >= limit - 1) return (recent[recent.length - (limit - 1)] ?? oldest) + window;
      return newest + (oldest + window - now) / (limit - 1 - recent.length);
    });
    return Math.max(0, ...plannedAt.map((at) => at - now));
  }

  test('match its definition, however many were taken before', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 700 }), { maxLength: 60 }), async (waits) => {
        const clock = fakeClock();
        const pace = new Pace(clock, LIMITS);
        const sentAt: number[] = [];
        for (const wait of waits) {
          await sleep(clock, wait, never);
          expect(pace.delay()).toBeCloseTo(delayOf(sentAt, clock.now()), 6);
          await pace.take(never);
          sentAt.push(clock.now());
        }
      }),
    );
  });
});
