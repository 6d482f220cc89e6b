import { execFileSync } from 'node:child_process';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseRetryAfter } from '../../src/http/transport.ts';

const NOW = Date.UTC(2026, 0, 1, 12, 0, 0);

describe('a Retry-After header', () => {
  test.each([
    ['0', 0],
    ['120', 120_000],
    [' 5 ', 5_000],
    ['Thu, 01 Jan 2026 12:01:30 GMT', 90_000],
    ['Thursday, 01-Jan-26 12:01:30 GMT', 90_000],
    ['Thu, 01 Jan 2026 11:00:00 GMT', 0],
  ])('of %j asks to wait %i ms', (header, expected) => {
    expect(parseRetryAfter(header, NOW)).toBe(expected);
  });

  test('with a date in the oldest form is in GMT too, in any time zone', () => {
    const module = new URL('../../src/http/transport.ts', import.meta.url).href;
    const code = `import { parseRetryAfter } from '${module}'; console.log(parseRetryAfter('Thu Jan  1 12:01:30 2026', ${NOW}))`;
    const env = { ...process.env, TZ: 'America/New_York' };
    const reported = execFileSync(process.execPath, ['--no-warnings', '--input-type=module', '-e', code], { env });
    expect(reported.toString().trim()).toBe('90000');
  });

  test.each([
    ...[undefined, '', ' ', 'soon', '-1', '1.5', '1e3', '0x10', '12 s', '9999999999', 'NaN', 'Infinity', '2026-01-01'],
    ...['Foo 12', 'May 5', 'Tomorrow 2027', 'Thu, 99 Jan 2026 12:00:00 GMT'],
  ])('of %j is ignored', (header) => {
    expect(parseRetryAfter(header, NOW)).toBeUndefined();
  });

  test('with a date is read for every date, and never asks for less than nothing', () => {
    const moment = fc.date({ min: new Date('1970-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(moment, (date) => {
        const complete = Math.floor(date.getTime() / 1_000) * 1_000;
        expect(parseRetryAfter(date.toUTCString(), NOW)).toBe(Math.max(0, complete - NOW));
      }),
    );
  });
});
