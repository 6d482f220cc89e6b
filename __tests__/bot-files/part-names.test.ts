import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Json, parseText } from '../../src/bot-files/json.ts';
import { nameOf, partNames } from '../../src/bot-files/part-names.ts';
import { normalizeName } from '../../src/core/names.ts';
import { printableCharacter } from '../support/any-character.ts';

function parts(...values: readonly unknown[]) {
  return values.map((value) => parseText(JSON.stringify(value)) as Json);
}

describe('the name of a part', () => {
  test.each([
    [{ name: 'Own', localeData: { en: { name: 'Other' } } }, 'Own'],
    [{ localeData: { de: { name: 'Tisch' }, en: { name: 'Table' } }, lname: 'table' }, 'Table'],
    [{ localeData: { fr: { name: 'Table' }, de: { name: 'Tisch' } } }, 'Tisch'],
    [{ name: ' ', localeData: {}, lname: 'table' }, 'table'],
    [{ name: 7, _id: 'dg-1' }, 'dg-1'],
    [{}, 'unnamed'],
  ])('of %j is %s', (value, name) => {
    expect(parts(value).map(nameOf)).toEqual([name]);
  });
});

describe('the file name of a part', () => {
  test.each([
    ['Book a table', 'Book-a-table'],
    ['../../etc/passwd', '_etc_passwd'],
    ['CON', '_CON'],
    ['com1', '_com1'],
    ['COM¹', '_COM¹'],
    ['CONIN$', 'CONIN_'],
    ['a:b*c?"<>|\\d', 'a_b_c_d'],
    ['.hidden', '_hidden'],
    ['-rf', '_-rf'],
    ['trailing. ', 'trailing_'],
    ['😀', '_'],
    ['予約する', '予約する'],
    ['e\u0301', 'é'],
    ['\ud800x', '_x'],
    ['::error::x\n', '_error_x'],
  ])('of %j is %j', (name, file) => {
    expect(partNames(parts({ name }))).toEqual([file]);
  });

  test('is short in any script', () => {
    for (const name of ['x'.repeat(300), '予'.repeat(300), '😀x'.repeat(300)]) {
      expect(Buffer.byteLength(partNames(parts({ name }))[0] ?? '')).toBeLessThanOrEqual(81);
    }
  });

  test('has a suffix from the id only if names clash', () => {
    const names = partNames(parts({ name: 'Book', refId: 'a' }, { name: 'book', refId: 'b' }, { name: 'Other' }));
    expect(names).toEqual([
      expect.stringMatching(/^Book~[\da-f]{8}$/),
      expect.stringMatching(/^book~[\da-f]{8}$/),
      'Other',
    ]);
    expect(normalizeName(names[0] ?? '')).not.toBe(normalizeName(names[1] ?? ''));
  });

  test('does not depend on the order, and is unique on any file system', () => {
    const part = fc.record({
      name: fc.oneof(
        fc.constantFrom('A', 'a', 'ß', 'ss', 'a/', 'CON', '_con', 'a~1'),
        fc.string({ unit: printableCharacter }),
      ),
      refId: fc.constantFrom('1', '2'),
      more: fc.nat(2),
    });
    fc.assert(
      fc.property(fc.array(part), fc.nat(), (values, turn) => {
        const names = partNames(parts(...values));
        expect(new Set(names.map(normalizeName)).size).toBe(values.length);
        const at = turn % (values.length + 1);
        const turned = partNames(parts(...values.slice(at), ...values.slice(0, at)));
        expect([...turned].sort()).toEqual([...names].sort());
        const texts = (all: typeof values, files: string[]) =>
          all.map((value, index) => JSON.stringify([value, files[index]])).sort();
        expect(texts([...values.slice(at), ...values.slice(0, at)], turned)).toEqual(texts(values, names));
        for (const name of names) expect(name).toMatch(/^[^/\\:.\p{Cc}]{1,110}$/u);
      }),
    );
  });
});
