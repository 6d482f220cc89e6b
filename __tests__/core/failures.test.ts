import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ERROR_CODES, KoreaiError } from '../../src/core/errors.ts';
import { FailureBudget } from '../../src/core/failures.ts';
import { fakeClock, seededRandom } from '../support/fake-clock.ts';

const passing = new KoreaiError('network', 'GET /x: reset', { transient: true, hint: 'check the proxy', sent: false });
const middle = (): number => 0.5;

describe('a failure budget', () => {
  test('throws the tenth consecutive failure, with its code and what was tried', () => {
    const budget = new FailureBudget(fakeClock({ advances: false }), middle);
    for (let count = 1; count <= 9; count += 1) budget.spend(passing);

    const error = thrownBy(() => budget.spend(passing));

    const kept = { code: 'network', hint: 'check the proxy', sent: false, cause: passing };
    expect(error).toMatchObject({ ...kept, transient: false });
    expect(error.message).toContain('GET /x: reset');
    expect(error.message).toContain('10 failures in a row');
  });

  test('starts again after one good answer, with its count and its time', async () => {
    const clock = fakeClock({ advances: false });
    const budget = new FailureBudget(clock, middle);
    for (let round = 0; round < 3; round += 1) {
      for (let count = 1; count <= 9; count += 1) budget.spend(passing);
      await clock.advance(59_000);
      budget.reset();
    }
  });

  test('is spent after 60 s of failures, however few', async () => {
    const clock = fakeClock({ advances: false });
    const budget = new FailureBudget(clock, middle);
    budget.spend(passing);
    await clock.advance(59_999);
    expect(() => budget.spend(passing)).not.toThrow();
    await clock.advance(1);
    expect(() => budget.spend(passing)).toThrow(/3 failures in a row over 1 min/);
  });

  test('waits 1 s, 2 s, 4 s and so on, at most 15 s', () => {
    const budget = new FailureBudget(fakeClock({ advances: false }), middle, { count: 9, spanMs: 1e9 });
    const waits = Array.from({ length: 7 }, () => budget.spend(passing));
    expect(waits).toEqual([1_000, 2_000, 4_000, 8_000, 15_000, 15_000, 15_000]);
  });

  test('waits as long as the server asked, and never less than the backoff', () => {
    const asked = (retryAfterMs: number): KoreaiError =>
      new KoreaiError('rate-limited', 'slow down', { transient: true, retryAfterMs });
    const budget = (): FailureBudget => new FailureBudget(fakeClock({ advances: false }), middle);
    expect(budget().spend(asked(40_000))).toBe(40_000);
    expect(budget().spend(asked(3_600_000))).toBe(3_600_000);
    expect(budget().spend(asked(0))).toBe(1_000);
  });

  test('is not spent by the time that the server asks for, but ends after ten failures', async () => {
    const clock = fakeClock({ advances: false });
    const budget = new FailureBudget(clock, middle);
    const asked = new KoreaiError('rate-limited', 'slow down', { transient: true, retryAfterMs: 60_000 });
    for (let count = 1; count <= 9; count += 1) await clock.advance(budget.spend(asked));

    expect(() => budget.spend(asked)).toThrow(/10 failures in a row over 9 min/);
  });

  test('is that of the failures since the last good answer alone, also if the server asked for time before it', async () => {
    const clock = fakeClock({ advances: false });
    const budget = new FailureBudget(clock, middle);
    const failed = (retryAfterMs?: number) =>
      new KoreaiError('rate-limited', 'slow down', { transient: true, retryAfterMs });
    await clock.advance(budget.spend(failed(600_000)));
    budget.reset();
    budget.spend(failed());
    await clock.advance(60_000);

    expect(() => budget.spend(failed())).toThrow(/2 failures in a row over 1 min/);
  });

  test('gives up at once on what waiting cannot fix', () => {
    for (const code of ERROR_CODES) {
      const error = new KoreaiError(code, 'for good');
      expect(thrownBy(() => new FailureBudget(fakeClock({ advances: false }), middle).spend(error))).toBe(error);
    }
  });

  test('ends every run of failures within ten of them, and soon after 60 s', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), async (seed) => {
        const clock = fakeClock({ advances: false });
        const budget = new FailureBudget(clock, seededRandom(seed));
        let failures = 0;
        const runs = async (): Promise<void> => {
          for (;;) {
            failures += 1;
            const wait = budget.spend(passing);
            expect(wait).toBeGreaterThanOrEqual(900);
            expect(wait).toBeLessThanOrEqual(16_500);
            await clock.advance(wait);
          }
        };
        await expect(runs()).rejects.toThrow('given up');
        expect(failures).toBeLessThanOrEqual(10);
        expect(clock.now()).toBeLessThanOrEqual(61_100);
      }),
      { numRuns: 30 },
    );
  });
});

function thrownBy(action: () => unknown): KoreaiError {
  try {
    action();
  } catch (error) {
    if (error instanceof KoreaiError) return error;
  }
  throw new Error('nothing was thrown');
}
