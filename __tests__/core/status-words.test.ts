import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  COMPONENT_WORDS,
  FAILED_WORDS,
  meaningOf,
  normalizeWord,
  RUNNING_WORDS,
  type WordTable,
} from '../../src/core/status-words.ts';
import { anyCharacter } from '../support/any-character.ts';

const TABLE: WordTable = { succeeded: ['success', 'successful'], failed: FAILED_WORDS, running: RUNNING_WORDS };
const KNOWN = Object.values(TABLE).flat();

describe('a status word', () => {
  test.each(['success', 'SUCCESS', 'Successful', 'suc-cess', 'SUCCESS ', 's_u_c_c_e_s_s'])('%j succeeded', (word) => {
    expect(meaningOf(word, TABLE)).toBe('succeeded');
  });

  test.each([
    ...['failed', 'FAILED', 'Failure', 'FAILURE', 'error'],
    ...['cancelled', 'CANCELED', 'Aborted', 'rejected', 'EXPIRED', 'stopped', 'TIMED_OUT', 'timed out', 'timeout'],
    ...['terminated', 'reverted', 'ROLLED_BACK', 'rolled-back', 'killed', 'skipped', 'partial success'],
    ...['SUCCESS_WITH_WARNINGS', 'Completed with errors', 'completed_with_failures', 'SucceededWithIssues'],
    ...['SucceededPartial', 'PartiallySucceeded', 'ROLLBACK_COMPLETE', 'FAULT', 'abandoned', 'EXPORT_FAILED'],
  ])('%j failed', (word) => {
    expect(meaningOf(word, TABLE)).toBe('failed');
  });

  test.each([
    ...['pending', 'inprogress', 'IN_PROGRESS', 'IN PROGRESS', 'in-progress', 'Inprogress', 'running', 'accepted'],
    ...['QUEUED', 'rolling_back', 'cancelling'],
  ])('%j is running', (word) => {
    expect(meaningOf(word, TABLE)).toBe('running');
  });

  test.each([
    ...['', ' ', 'null', 'true', 'ok', 'done', 'succ\u200bess', 'ѕuccess', 'success!', 'not-success'],
    ...['__proto__', 'constructor', 'toString', 'length', 'includes'],
  ])('%j is unknown', (word) => {
    expect(meaningOf(word, TABLE)).toBe('unknown');
  });

  test('has the same meaning in any case, and with `_`, `-` and spaces anywhere', () => {
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
    const joined = near.map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(fc.oneof(joined, fc.string({ unit: anyCharacter })), (word) => {
        const isKnown = KNOWN.includes(normalizeWord(word));
        expect(meaningOf(word, TABLE) === 'unknown').toBe(!isKnown);
        if (meaningOf(word, TABLE) === 'succeeded') expect(word.replace(/[-_\s]/g, '')).toMatch(/^success(ful)?$/i);
      }),
    );
  });

  test('of a component may be an approval state too, of which only one is live', () => {
    for (const word of ['published', 'SUCCESS', 'success ']) expect(meaningOf(word, COMPONENT_WORDS)).toBe('succeeded');
    for (const word of ['rejected', 'suspended', 'configured']) expect(meaningOf(word, COMPONENT_WORDS)).toBe('failed');
    for (const word of ['awaitingApproval', 'draft', 'done', ''])
      expect(meaningOf(word, COMPONENT_WORDS)).toBe('unknown');
  });

  test('has one meaning in each table', () => {
    for (const { running, succeeded, failed } of [TABLE, COMPONENT_WORDS]) {
      const words = [...running, ...succeeded, ...failed];
      expect(new Set(words).size).toBe(words.length);
    }
    expect(KNOWN.map(normalizeWord)).toEqual(KNOWN);
  });
});
