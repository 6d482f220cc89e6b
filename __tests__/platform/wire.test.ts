import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  field,
  id,
  instant,
  isFields,
  list,
  merge,
  percentage,
  reason,
  strings,
  text,
} from '../../src/platform/wire.ts';
import { parsed } from './open-platform.ts';

/** Any JSON there is, with a field called `__proto__` now and then. */
const anyJson = fc.oneof(
  fc.jsonValue(),
  fc.jsonValue().map((value) => parsed(`{"__proto__":${JSON.stringify(value)}}`)),
);
const anyFields = anyJson.filter(isFields);

/** One name in another case, with hyphens and underscores in it. */
function spelledDifferently(name: string): fc.Arbitrary<string> {
  const letters = [...name].map((letter) =>
    fc.tuple(fc.constantFrom(letter.toLowerCase(), letter.toUpperCase()), fc.constantFrom('', '', '', '-', '_')),
  );
  return fc.tuple(...letters).map((pairs) => pairs.flat().join(''));
}

describe('a field', () => {
  test('is found in every spelling', () => {
    fc.assert(
      fc.property(spelledDifferently('dockStatusId'), fc.jsonValue(), (name, value) => {
        expect(field(parsed(JSON.stringify({ other: 1, [name]: value })) as object as never, 'dockStatusId')).toEqual(
          JSON.parse(JSON.stringify(value)),
        );
      }),
    );
  });

  test('in the exact spelling has precedence', () => {
    expect(field({ STATUS: 'pending', status: 'success' }, 'status')).toBe('success');
  });

  test.each([
    'status',
    'constructor',
    'toString',
    'hasOwnProperty',
    '__proto__',
    'proto',
  ])('does not come from the prototype of an object: %s', (name) => {
    expect(field({}, name)).toBeUndefined();
    expect(text(parsed('{"__proto__":{"status":"success","proto":"x"}}') as never, 'status')).toBe('');
  });

  test('is not taken from nested objects', () => {
    const nested = parsed(
      '{"result":{"status":"success"},"statusLogs":[{"status":"success"}],"status":{"status":"success"}}',
    );
    expect(text(nested as never, 'status')).toBe('');
  });
});

describe('a text', () => {
  test('is trimmed, and the first of the names with a value', () => {
    expect(text({ a: '  ', b: 7, c: ' x ', d: 'y' }, 'a', 'b', 'c', 'd')).toBe('x');
  });

  test('is a trimmed string, and never anything else', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const reported = text({ status: value }, 'status');
        expect(reported).toBe(typeof value === 'string' ? value.trim() : '');
      }),
    );
  });
});

test('an id is trimmed, and valid in a path or empty', () => {
  expect(id({ _id: ' ber-1f0c-4 ' }, '_id')).toBe('ber-1f0c-4');
  for (const value of ['..', '../x', 'a/b', 'a?b', 'a b', 'é', '', 7]) expect(id({ _id: value }, '_id')).toBe('');
});

describe('a percentage', () => {
  test.each([
    [{ percentageComplete: 100 }, 100],
    [{ percentageCompleted: '45' }, 45],
    [{ percentage: 0 }, 0],
    [{ percentageComplete: null, percentage: 12.5 }, 12.5],
    [{ percentageComplete: -1 }, undefined],
    [{ percentageComplete: 101 }, undefined],
    [{ percentageComplete: '45%' }, undefined],
    [{ percentageComplete: '' }, undefined],
    [{ percentageComplete: ' ' }, undefined],
    [{ percentageComplete: true }, undefined],
    [{ percentageComplete: [50] }, undefined],
    [{}, undefined],
  ])('in %j is %p', (fields, expected) => {
    expect(percentage(fields)).toBe(expected);
  });

  test('is from 0 to 100 or undefined', () => {
    fc.assert(
      fc.property(anyJson, anyJson, (one, other) => {
        const reported = percentage({ percentageComplete: one, percentage: other }) ?? 50;
        expect(reported).toBeGreaterThanOrEqual(0);
        expect(reported).toBeLessThanOrEqual(100);
      }),
    );
  });
});

describe('an instant', () => {
  test('is the first of the names with a readable one', () => {
    const fields = { requestedTime: 'yesterday', initiatedOn: 1_659_081_888, createdOn: '2022-07-29T08:04:48.731Z' };
    expect(instant(fields, 'requestedTime', 'initiatedOn', 'createdOn')).toBe(Date.UTC(2022, 6, 29, 8, 4, 48, 731));
    expect(instant(fields, 'requestedTime', 'initiatedOn')).toBeUndefined();
  });
});

describe('a reason', () => {
  test.each([
    [{ message: 'm' }, 'm'],
    [{ errorMessage: 'm' }, 'm'],
    [{ error: 'm' }, 'm'],
    [{ error: { message: 'm', code: 1 } }, 'm'],
    [{ errors: [{}, { msg: 'm' }] }, 'm'],
    [{ response: { reason: 'm' } }, 'm'],
    [{ result: { statusMessage: 'm' } }, 'm'],
    [{ result: { errors: [{ message: 'm' }] } }, 'm'],
    [{ message: 'first', error: { message: 'second' } }, 'first'],
    [{ message: { a: 1 }, errors: 'x' }, ''],
    [{}, ''],
  ])('in %j is %j', (fields, expected) => {
    expect(reason(fields)).toBe(expected);
  });
});

describe('the readers', () => {
  test('read objects from an array or an object', () => {
    expect(list([{ a: 1 }, null, 'x', [1], { b: 2 }])).toEqual([{ a: 1 }, { b: 2 }]);
    expect(list({ one: { a: 1 }, two: 'x' })).toEqual([{ a: 1 }]);
    for (const none of [null, undefined, 'x', 42, true]) expect(list(none)).toEqual([]);
  });

  test('take strings from an array only', () => {
    expect(strings(['en', 1, null, 'de'])).toEqual(['en', 'de']);
    for (const none of [null, 'en', { 0: 'en' }]) expect(strings(none)).toEqual([]);
  });

  test('never throw', () => {
    fc.assert(
      fc.property(anyFields, fc.string(), (fields, name) => {
        field(fields, name);
        text(fields, name);
        id(fields, name);
        instant(fields, name);
        percentage(fields);
        reason(fields);
        list(field(fields, name));
      }),
    );
  });
});

const body = fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 3 }), { noNullPrototype: true });

describe('two merged bodies', () => {
  test('keep what only one of them has, join lists, and prefer the second', () => {
    const one = { uploadMode: 'ZIP', importOptions: { options: { botVariables: { ignore: ['a', 'b'] } } }, x: [1] };
    const other = {
      importOptions: {
        tasks: ['dialogs'],
        options: { botVariables: { ignore: ['b', 'c'] }, patterns: { append: true } },
      },
      x: 'no list',
      uploadMode: 'JSON',
    };
    expect(merge(one, other)).toEqual({
      uploadMode: 'JSON',
      importOptions: {
        tasks: ['dialogs'],
        options: { botVariables: { ignore: ['a', 'b', 'c'] }, patterns: { append: true } },
      },
      x: 'no list',
    });
  });

  test('treat every name alike, __proto__ too', () => {
    const odd = JSON.parse('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"toString":"x"}');
    expect(JSON.stringify(merge({}, odd))).toBe(JSON.stringify(odd));
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  test('contain every name of both, and every value of the second that is no list or mapping', () => {
    fc.assert(
      fc.property(body, body, (one, other) => {
        const merged = merge(one, other);
        expect(new Set(Object.keys(merged))).toEqual(new Set([...Object.keys(one), ...Object.keys(other)]));
        for (const [name, value] of Object.entries(other)) {
          if (typeof value !== 'object' || value === null) {
            expect(Object.getOwnPropertyDescriptor(merged, name)?.value).toBe(value);
          }
        }
      }),
    );
  });

  test('do not change their sources, and equal the other if one is empty', () => {
    fc.assert(
      fc.property(body, body, (one, other) => {
        const before = JSON.stringify([one, other]);
        merge(one, other);
        expect(JSON.stringify([one, other])).toBe(before);
        expect(JSON.stringify(merge(one, {}))).toBe(JSON.stringify(one));
        expect(JSON.stringify(merge({}, other))).toBe(JSON.stringify(other));
      }),
    );
  });
});
