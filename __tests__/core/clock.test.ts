import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  formatDuration,
  formatInstant,
  parseDuration,
  parseInstant,
  sleep,
  systemClock,
  withJitter,
} from '../../src/core/clock.ts';
import { fakeClock } from '../support/fake-clock.ts';

test('jitter varies a wait by up to a tenth both ways', () => {
  expect([0, 0.5, 0.999].map((random) => Math.round(withJitter(1_000, () => random)))).toEqual([900, 1_000, 1_100]);
});

describe('sleep', () => {
  test('rejects at once with the reason of the abort, and leaves no timer', async () => {
    const clock = fakeClock({ advances: false });
    const controller = new AbortController();
    const slept = sleep(clock, 1e9, controller.signal);

    controller.abort(new Error('stop'));

    await expect(slept).rejects.toThrow('stop');
    expect(clock.planned).toBe(0);
  });

  test('does not begin if the signal had aborted before', async () => {
    const clock = fakeClock({ advances: false });

    await expect(sleep(clock, 1, AbortSignal.abort(new Error('before')))).rejects.toThrow('before');
    expect(clock.planned).toBe(0);
  });
});

describe('systemClock', () => {
  test('runs what was scheduled, and never what was cancelled', async () => {
    const ran: string[] = [];
    const callOff = systemClock.schedule(0, () => ran.push('called off'));
    callOff();
    await new Promise<void>((resolve) => systemClock.schedule(1, resolve));
    expect(ran).toEqual([]);
  });

  test.each([2 ** 31, 1e12])('does not fire a very long timer at once (%d ms)', async (milliseconds) => {
    const ran: string[] = [];
    const callOff = systemClock.schedule(milliseconds, () => ran.push('far too early'));
    await new Promise<void>((resolve) => systemClock.schedule(30, resolve));
    callOff();
    expect(ran).toEqual([]);
  });
});

const anyMoment = fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });

describe('parseInstant', () => {
  test.each([
    ['2022-07-29T08:04:48.731Z', Date.UTC(2022, 6, 29, 8, 4, 48, 731)],
    ['2022-07-29T08:04Z', Date.UTC(2022, 6, 29, 8, 4)],
    ['2022-07-29T13:34:48+0530', Date.UTC(2022, 6, 29, 8, 4, 48)],
    ['2022-07-29T08:04:48.123456789Z', Date.UTC(2022, 6, 29, 8, 4, 48, 123)],
    ['2024-02-29T00:00:00Z', Date.UTC(2024, 1, 29)],
  ])('reads %s', (text, milliseconds) => {
    expect(parseInstant(text)).toBe(milliseconds);
  });

  test.each([
    ...['', 'now', '2h', '0', '1659081888731', '2022-07-29', '2022-07-29T08:04:48', '2022-07-29 08:04:48Z'],
    ...['Fri, 29 Jul 2022 08:04:48 GMT', '2022-13-01T00:00Z', '2022-00-10T00:00Z', '2022-01-01T25:00Z'],
    ...['2022-01-01T00:60Z', '2022-01-01T00:00+99:99', '2022-07-29T08:04:48ZZ', ' 2022-07-29T08:04:48Z'],
    ...['2022-07-29T08:04:48Z\n', '+002022-07-29T08:04:48Z'],
    // Days that do not exist.
    ...['2024-02-30T00:00:00Z', '2023-02-29T00:00:00Z', '2024-04-31T10:00:00+05:30'],
  ])('refuses %j', (text) => {
    expect(parseInstant(text)).toBeUndefined();
  });

  test('reads back every instant of formatInstant, and the same moment in every time zone', () => {
    fc.assert(
      fc.property(anyMoment, fc.integer({ min: -14 * 60, max: 14 * 60 }), (date, offset) => {
        expect(parseInstant(formatInstant(date.getTime()))).toBe(date.getTime());
        const local = new Date(date.getTime() + offset * 60_000).toISOString().slice(0, -1);
        if (local.length !== 23) return;
        const [hours, minutes] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60];
        const zone = `${offset < 0 ? '-' : '+'}${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
        expect(parseInstant(`${local}${zone}`)).toBe(date.getTime());
      }),
    );
  });
});

const DAY = 86_400_000;
const UNITS = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: DAY } as const;

describe('parseDuration', () => {
  test.each([
    ['1.5h', 5_400_000],
    ['0', 0],
    ['45', 45_000],
    ['0.5', 500],
    [' 10 s ', 10_000],
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
});

describe('formatDuration', () => {
  test.each([
    [0, '0 ms'],
    [420, '420 ms'],
    [1_000, '1 s'],
    [3_210, '3.2 s'],
    [59_999, '1 min'],
    [90_000, '1 min 30 s'],
    [7_500_000, '2 h 5 min'],
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
