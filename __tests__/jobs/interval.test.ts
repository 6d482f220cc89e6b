import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { autoInterval, fixedInterval, type Waited } from '../../src/jobs/poll-loop.ts';

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

describe('a fixed interval', () => {
  test('does not depend on what was seen', () => {
    fc.assert(
      fc.property(fc.nat(), elapsed, percent, (milliseconds, elapsedMs, reported) => {
        expect(fixedInterval(milliseconds)(waited(elapsedMs, reported))).toBe(milliseconds);
      }),
    );
  });
});
