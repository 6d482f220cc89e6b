import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { retryAfterOf } from '../../src/http/header-times.ts';

const NOW = Date.UTC(2026, 0, 1, 12, 0, 0);

const waitFor = (header: string | undefined, date?: string): number | undefined =>
  retryAfterOf({ 'retry-after': header, date }, NOW);

describe('a Retry-After header', () => {
  test.each([
    ['0', 0],
    ['120', 120_000],
    [' 5 ', 5_000],
    ['Thu, 01 Jan 2026 12:01:30 GMT', 90_000],
    ['Thursday, 01-Jan-26 12:01:30 GMT', 90_000],
    ['Thu, 01 Jan 2026 11:00:00 GMT', 0],
  ])('of %j asks to wait %i ms', (header, expected) => {
    expect(waitFor(header)).toBe(expected);
  });

  test("with a date is compared with the server's own clock", () => {
    expect(waitFor('Thu, 01 Jan 2026 12:01:30 GMT', 'Thu, 01 Jan 2026 12:01:00 GMT')).toBe(30_000);
  });

  test.each([
    ...[undefined, '', ' ', 'soon', '-1', '1.5', '1e3', '0x10', '12 s', '9999999999', 'NaN', 'Infinity', '2026-01-01'],
    ...['Foo 12', 'May 5', 'Tomorrow 2027', 'Thu, 99 Jan 2026 12:00:00 GMT'],
  ])('of %j is ignored', (header) => {
    expect(waitFor(header)).toBeUndefined();
  });

  test('with a date is read for every date, and never asks for less than nothing', () => {
    const moment = fc.date({ min: new Date('1970-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(moment, (date) => {
        const complete = Math.floor(date.getTime() / 1_000) * 1_000;
        expect(waitFor(date.toUTCString())).toBe(Math.max(0, complete - NOW));
      }),
    );
  });
});
