import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { autoInterval, fixedInterval, type Waited } from '../../src/jobs/interval.ts';

const waited = (elapsedMs: number, percent?: number, first?: Waited['first']): Waited => ({
  elapsedMs,
  percent,
  first,
});
const elapsed = fc.double({ min: 0, max: 86_400_000, noNaN: true });
const percent = fc.option(fc.double({ min: 0, max: 100, noNaN: true }), { nil: undefined });

describe('the auto interval', () => {
  test('asks every second in the first five', () => {
    for (const elapsedMs of [0, 1_000, 4_999]) expect(autoInterval(waited(elapsedMs))).toBe(1_000);
  });

  test.each([
    [5_000, 2_000],
    [20_000, 2_000],
    [60_000, 6_000],
    [120_000, 12_000],
    [900_000, 16_000],
    [7_200_000, 16_000],
  ])('without a percentage waits a tenth of what was waited, 2 to 16 s: after %i ms %i ms', (elapsedMs, expected) => {
    expect(autoInterval(waited(elapsedMs))).toBeCloseTo(expected);
  });

  test('takes a percentage that says nothing for none', () => {
    for (const nothing of [0, 100]) expect(autoInterval(waited(60_000, nothing))).toBe(autoInterval(waited(60_000)));
  });

  test('aims a little short of the end that the percentage foretells', () => {
    expect(autoInterval(waited(40_000, 80))).toBeCloseTo(9_000);
  });

  test('trusts the pace of late where it foretells an earlier end', () => {
    const slowStart = { percent: 1, elapsedMs: 50_000 };
    expect(autoInterval(waited(60_000, 51, slowStart))).toBeCloseTo(0.9 * 9_800);
  });

  test('waits half of what was waited at most, however far the end seems', () => {
    for (const elapsedMs of [5_000, 10_000, 20_000]) {
      expect(autoInterval(waited(elapsedMs, 1))).toBeLessThanOrEqual(elapsedMs / 2);
    }
    expect(autoInterval(waited(10_000, 1))).toBeGreaterThan(2_000);
  });

  test('is never shorter than a second nor longer than 16, whatever a platform tells', () => {
    const first = fc.option(
      fc.record({ percent: fc.double({ min: 0.01, max: 100, noNaN: true }), elapsedMs: elapsed }),
      {
        nil: undefined,
      },
    );
    fc.assert(
      fc.property(elapsed, percent, first, (elapsedMs, told, early) => {
        const wait = autoInterval(waited(elapsedMs, told, early));
        expect(wait).toBeGreaterThanOrEqual(elapsedMs < 5_000 ? 1_000 : 2_000);
        expect(wait).toBeLessThanOrEqual(16_000);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('a fixed interval', () => {
  test('is the same whatever was seen', () => {
    fc.assert(
      fc.property(fc.nat(), elapsed, percent, (milliseconds, elapsedMs, told) => {
        expect(fixedInterval(milliseconds)(waited(elapsedMs, told))).toBe(milliseconds);
      }),
    );
  });
});
