import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { formatInstant, parseInstant } from '../../src/core/instant.ts';

const anyMoment = fc.date({
  min: new Date('0001-01-01T00:00:00Z'),
  max: new Date('9999-12-31T00:00:00Z'),
  noInvalidDate: true,
});

describe('parseInstant', () => {
  test.each([
    ['2022-07-29T08:04:48.731Z', Date.UTC(2022, 6, 29, 8, 4, 48, 731)],
    ['2022-07-29T08:04:48Z', Date.UTC(2022, 6, 29, 8, 4, 48)],
    ['2022-07-29T08:04Z', Date.UTC(2022, 6, 29, 8, 4)],
    ['2022-07-29T10:04:48+02:00', Date.UTC(2022, 6, 29, 8, 4, 48)],
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
  ])('refuses %j', (text) => {
    expect(parseInstant(text)).toBeUndefined();
  });

  test.each([
    '2024-02-30T00:00:00Z',
    '2023-02-29T00:00:00Z',
    '2024-04-31T10:00:00+05:30',
  ])('refuses %s, a day that does not exist', (text) => {
    expect(parseInstant(text)).toBeUndefined();
  });

  test('reads back every instant of formatInstant', () => {
    fc.assert(
      fc.property(anyMoment, (date) => {
        expect(parseInstant(formatInstant(date.getTime()))).toBe(date.getTime());
      }),
    );
  });

  test('is the same moment in every time zone', () => {
    fc.assert(
      fc.property(anyMoment, fc.integer({ min: -14 * 60, max: 14 * 60 }), (date, offset) => {
        const local = new Date(date.getTime() + offset * 60_000).toISOString().slice(0, -1);
        if (local.length !== 23) return;
        const [hours, minutes] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60];
        const zone = `${offset < 0 ? '-' : '+'}${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
        expect(parseInstant(`${local}${zone}`)).toBe(date.getTime());
      }),
    );
  });

  test('requires a time zone, and returns whole milliseconds or undefined', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?Z?$/)), (text) => {
        const milliseconds = parseInstant(text);
        if (milliseconds === undefined) return;
        expect(Number.isInteger(milliseconds)).toBe(true);
        expect(text).toMatch(/(z|[+-]\d{2}:?\d{2})$/i);
      }),
    );
  });
});

describe('formatInstant', () => {
  test('returns an empty text for an unknown moment', () => {
    expect(formatInstant(undefined)).toBe('');
    expect(formatInstant(0)).toBe('1970-01-01T00:00:00.000Z');
  });
});
