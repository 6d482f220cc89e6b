import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { foldWord } from '../../src/kernel/fold.ts';
import { FAILED_WORDS, meaningOf, RUNNING_WORDS, type WordTable } from '../../src/kernel/words.ts';
import { anyCharacter } from '../support/any-character.ts';

const TABLE: WordTable = { succeeded: ['success', 'successful'], failed: FAILED_WORDS, running: RUNNING_WORDS };
const KNOWN = Object.values(TABLE).flat();

describe('a status word', () => {
  test.each(['success', 'SUCCESS', 'Successful', 'suc-cess', 'SUCCESS ', 's_u_c_c_e_s_s'])('%j succeeded', (word) => {
    expect(meaningOf(word, TABLE)).toBe('succeeded');
  });

  test.each(['failed', 'FAILED', 'Failure', 'FAILURE', 'error'])('%j failed', (word) => {
    expect(meaningOf(word, TABLE)).toBe('failed');
  });

  test.each([
    'pending',
    'inprogress',
    'IN_PROGRESS',
    'IN PROGRESS',
    'in-progress',
    'Inprogress',
    'running',
    'accepted',
  ])('%j still runs', (word) => {
    expect(meaningOf(word, TABLE)).toBe('running');
  });

  test.each([
    '',
    ' ',
    'null',
    'true',
    'ok',
    'done',
    'succ\u200bess',
    'ѕuccess',
    'partial success',
    'success!',
    'not-success',
  ])('%j is unknown', (word) => {
    expect(meaningOf(word, TABLE)).toBe('unknown');
  });

  test.each([
    '__proto__',
    'constructor',
    'toString',
    'length',
    'includes',
  ])('%j is unknown, though every object has it', (word) => {
    expect(meaningOf(word, TABLE)).toBe('unknown');
  });

  test('means the same in every case, and with `_`, `-` and spaces anywhere', () => {
    const separators = fc.array(fc.constantFrom('_', '-', ' ', ''), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(fc.constantFrom(...KNOWN), separators, fc.infiniteStream(fc.boolean()), (word, between, upper) => {
        const cases = upper[Symbol.iterator]();
        const spelled = [...word]
          .map((letter, at) => `${cases.next().value ? letter.toUpperCase() : letter}${between[at] ?? ''}`)
          .join('');
        expect(meaningOf(spelled, TABLE)).toBe(meaningOf(word, TABLE));
      }),
    );
  });

  test('is no success unless the table has it', () => {
    const near = fc.tuple(fc.string({ maxLength: 3 }), fc.constantFrom(...KNOWN), fc.string({ maxLength: 3 }));
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string({ unit: anyCharacter }),
          near.map((parts) => parts.join('')),
        ),
        (word) => {
          const isKnown = KNOWN.includes(foldWord(word));
          expect(meaningOf(word, TABLE) === 'unknown').toBe(!isKnown);
          if (meaningOf(word, TABLE) === 'succeeded') expect(word.replace(/[-_\s]/g, '')).toMatch(/^success(ful)?$/i);
        },
      ),
    );
  });

  test('is not both running and failed', () => {
    expect(FAILED_WORDS.filter((word) => (RUNNING_WORDS as readonly string[]).includes(word))).toEqual([]);
    expect(KNOWN.map(foldWord)).toEqual(KNOWN);
  });
});
