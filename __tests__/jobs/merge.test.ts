import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { merge } from '../../src/jobs/merge.ts';

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
