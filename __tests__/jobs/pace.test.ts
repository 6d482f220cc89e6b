import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { sleep } from '../../src/core/clock.ts';
import { hostBudget, paceWithin } from '../../src/jobs/pace.ts';
import { fakeClock, seededRandom } from '../support/fake-clock.ts';
import { mostWithin } from './fake-job.ts';

const never = new AbortController().signal;
const MINUTE = 60_000;
const HOUR = 3_600_000;

describe('a pace', () => {
  test('lets thirty requests through at once, then 60 in any minute and 1,800 in any hour', async () => {
    const clock = fakeClock();
    const pace = paceWithin(clock);
    const takenAt: number[] = [];
    while (clock.now() < 2 * HOUR) {
      await pace.take(never);
      takenAt.push(clock.now());
    }
    expect(takenAt[29]).toBe(0);
    expect(mostWithin(takenAt, MINUTE)).toBeLessThanOrEqual(60);
    expect(mostWithin(takenAt, HOUR)).toBeLessThanOrEqual(1_800);
    expect(takenAt.length).toBeGreaterThan(3_000);
  });

  test('keeps its limits with any bursts, and for loops that share it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.integer({ min: 1, max: 4 }), async (seed, loops) => {
        const clock = fakeClock();
        const random = seededRandom(seed);
        const pace = paceWithin(clock, [
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

  test('a cancelled wait takes no place', async () => {
    const clock = fakeClock({ advances: false });
    const pace = paceWithin(clock, [{ limit: 1, windowMs: MINUTE }]);
    await pace.take(never);
    const controller = new AbortController();
    const second = pace.take(controller.signal);
    controller.abort(new Error('stop'));
    await expect(second).rejects.toThrow('stop');
    await clock.advance(62_000);
    expect(pace.delay()).toBe(0);
  });
});

describe('the budget of a host', () => {
  test('gives each bot the limits of the platform for itself', async () => {
    const budget = hostBudget(fakeClock({ advances: false }));
    for (let count = 0; count < 30; count++) await budget.paceOf('st-1').take(never);
    expect(budget.paceOf('st-1').delay()).toBeGreaterThan(0);
    expect(budget.paceOf('st-2').delay()).toBe(0);
  });

  test('pauses all requests after three throttled answers of three bots in a row, for the longest Retry-After', async () => {
    const clock = fakeClock({ advances: false });
    const budget = hostBudget(clock);
    const other = budget.paceOf('st-9');
    budget.throttled('st-1', 5_000);
    budget.throttled('st-2', undefined);
    expect(other.delay()).toBe(0);
    budget.throttled('st-3', 30_000);
    expect(other.delay()).toBe(30_000);
    for (const bot of ['st-1', 'st-2', 'st-3']) budget.throttled(bot, 1_000);
    expect(other.delay()).toBe(30_000);

    let isThrough = false;
    const taken = other.take(never).then(() => (isThrough = true));
    await clock.advance(29_999);
    expect(isThrough).toBe(false);
    await clock.advance(1);
    await taken;
    expect(isThrough).toBe(true);
  });

  test('pauses for a default time without Retry-After, and for no bot alone, nor if good answers come between', () => {
    const budget = hostBudget(fakeClock({ advances: false }));
    for (let count = 0; count < 10; count++) budget.throttled('st-1', undefined);
    for (const bot of ['st-2', 'st-3', 'st-4', 'st-5']) {
      budget.passed();
      budget.throttled(bot, undefined);
    }
    expect(budget.paceOf('st-6').delay()).toBe(0);
    for (const bot of ['st-1', 'st-2']) budget.throttled(bot, undefined);
    expect(budget.paceOf('st-6').delay()).toBe(15_000);
  });
});
