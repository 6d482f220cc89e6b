import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { formatDuration, parseDuration } from '../../src/core/duration.ts';

const DAY = 86_400_000;
const UNITS = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: DAY } as const;

describe('parseDuration', () => {
  test.each([
    ['500ms', 500],
    ['90s', 90_000],
    ['30m', 1_800_000],
    ['2h', 7_200_000],
    ['7d', 7 * DAY],
    ['1.5h', 5_400_000],
    ['0', 0],
    ['0s', 0],
    ['45', 45_000],
    ['0.5', 500],
    [' 10 s ', 10_000],
    ['24d', 24 * DAY],
  ])('reads %j as %i milliseconds', (text, milliseconds) => {
    expect(parseDuration(text)).toBe(milliseconds);
  });

  test.each([
    ...['', ' ', 's', '-1', '-1s', '+5s', '1e3', '1e99', 'NaN', 'Infinity', '0x10', '5 minutes', '5M', '1h30m'],
    ...['1,5h', '.5s', '5.', '٥s', '1s\n2s', '25d', '9999999999d', '99999999999', '1.1234567s', 'null', '1_000'],
  ])('refuses %j', (text) => {
    expect(parseDuration(text)).toBeUndefined();
  });

  test('reads every whole number of every unit, up to the maximum of a timer', () => {
    fc.assert(
      fc.property(fc.nat(9_999_999), fc.constantFrom(...Object.entries(UNITS)), (count, [unit, size]) => {
        const expected = count * size <= 24 * DAY ? count * size : undefined;
        expect(parseDuration(`${count}${unit}`)).toBe(expected);
      }),
    );
  });

  test('returns whole milliseconds within the maximum of a timer, or undefined, for any text', () => {
    const text = fc.oneof(fc.string(), fc.stringMatching(/^[-+]?[\d.e]{0,12} ?(ms|s|m|h|d)?$/));
    fc.assert(
      fc.property(text, (any) => {
        const milliseconds = parseDuration(any) ?? 0;
        expect(Number.isInteger(milliseconds)).toBe(true);
        expect(milliseconds).toBeGreaterThanOrEqual(0);
        expect(milliseconds).toBeLessThan(2 ** 31);
      }),
    );
  });
});

describe('formatDuration', () => {
  test.each([
    [0, '0 ms'],
    [420, '420 ms'],
    [999, '999 ms'],
    [1_000, '1 s'],
    [3_210, '3.2 s'],
    [59_900, '59.9 s'],
    [59_999, '1 min'],
    [90_000, '1 min 30 s'],
    [3_599_900, '1 h'],
    [7_500_000, '2 h 5 min'],
    [86_399_999, '1 d'],
    [3 * DAY + 4 * 3_600_000, '3 d 4 h'],
  ])('formats %i ms as %s', (milliseconds, text) => {
    expect(formatDuration(milliseconds)).toBe(text);
  });

  test('never returns 1000 ms, 60 s, 60 min or 24 h, also for fractions', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 30 * DAY, noNaN: true }), (milliseconds) => {
        expect(formatDuration(milliseconds)).not.toMatch(/\b(1000 ms|60 s|60 min|24 h)\b/);
      }),
      { examples: [[999.6], [59_999.6], [3_599_999.5], [86_399_999.5]] },
    );
  });
});
