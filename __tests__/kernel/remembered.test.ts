import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { foldWord } from '../../src/kernel/fold.ts';
import { remembered } from '../../src/kernel/remembered.ts';
import { anyCharacter } from '../support/any-character.ts';

describe('a function that remembers', () => {
  test('is asked once for each text, what it gives for it included that is nothing', () => {
    const asked: string[] = [];
    const of = remembered((text) => {
      asked.push(text);
      return text === 'none' ? undefined : text.length;
    });
    for (const text of ['one', 'none', '__proto__', 'one', 'none', '__proto__']) of(text);
    expect(asked).toEqual(['one', 'none', '__proto__']);
    expect([of('one'), of('none')]).toEqual([3, undefined]);
  });

  test('keeps no more than a vocabulary, and goes on beyond it', () => {
    let asked = 0;
    const of = remembered((text) => {
      asked += 1;
      return text;
    });
    for (let round = 0; round < 2; round += 1) for (let word = 0; word < 5_000; word += 1) of(String(word));
    expect(asked).toBeGreaterThan(5_000);
    expect(of('4999')).toBe('4999');
    const [long, before] = ['x'.repeat(10_000), asked];
    of(long);
    of(long);
    expect(asked).toBe(before + 2);
  });

  test('folds words as ever', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter }), (word) => {
        expect(foldWord(word)).toBe(word.toLowerCase().replace(/[-_\s]/g, ''));
      }),
    );
  });
});
