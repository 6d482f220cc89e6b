import { normalizeStatus } from '../core/normalize-text.ts';
import { sanitize } from '../core/sanitize.ts';
import type { ResultRow } from './test-case.ts';

/** What became of one thing that a row asserts. `why` may also say on what a pass rests. */
export interface Judgement {
  readonly isPassed: boolean;
  readonly why: string;
}

/** Result Type is documented as one of the four in words, Entity Result as True or False; the rest is tolerance. */
const PASSED = new Set(['truepositive', 'tp', 'truenegative', 'tn', 'true', 'success', 'successful', 'pass', 'passed']);
const FAILED = new Set([
  ...['falsepositive', 'fp', 'falsenegative', 'fn', 'false'],
  ...['failure', 'failed', 'fail', 'error', 'unsuccessful'],
]);

/**
 * Whether the intent was the right one. The platform's word is believed also against the two intents, for it counts
 * ambiguous intents and additional traits as true positives (developer.kore.ai, "Batch Testing"). Two empty intents
 * without a word are no true negative: a row that the platform discarded looks the same.
 */
export function judgeIntent(row: ResultRow): Judgement {
  const word = normalizeStatus(row.result ?? '');
  if (PASSED.has(word)) return { isPassed: true, why: '' };
  const difference = `expected intent ${quoted(row.expected)}, matched ${quoted(row.matched)}`;
  if (FAILED.has(word)) return { isPassed: false, why: `${row.result}: ${difference}` };
  const missing = word === '' ? 'the file gives no result' : `the result ${quoted(row.result)} is not known`;
  if (row.expected === undefined || row.matched === undefined || (row.expected === '' && row.matched === '')) {
    return { isPassed: false, why: `${missing}, and no intents to conclude it from` };
  }
  if (sayNothing(row.expected) ? sayNothing(row.matched) : row.expected === row.matched) {
    return { isPassed: true, why: `${missing}: concluded from the intents, which are the same` };
  }
  return { isPassed: false, why: `${missing}: ${difference}` };
}

/** Whether a row has anything to say about an entity. */
export function hasEntity(row: ResultRow): boolean {
  const reports = [row.entity, row.expectedValue, row.matchedValue].some((text) => !sayNothing(text));
  return reports || FAILED.has(normalizeStatus(row.entityResult ?? ''));
}

/**
 * Whether the entity was the right one. A value that is not expected is not asserted: the file lists the entities
 * that were detected, and suites without entities would fail otherwise.
 */
export function judgeEntity(row: ResultRow): Judgement {
  const word = normalizeStatus(row.entityResult ?? '');
  if (PASSED.has(word)) return { isPassed: true, why: '' };
  const difference = `expected ${quoted(row.expectedValue)}, matched ${quoted(row.matchedValue)}`;
  const failed = { isPassed: false, why: `entity ${quoted(row.entity)}: ${difference}` };
  if (FAILED.has(word)) return failed;
  if (row.expectedValue !== undefined && sayNothing(row.expectedValue)) return { isPassed: true, why: '' };
  if (row.expectedValue === undefined || row.matchedValue === undefined) {
    return { isPassed: false, why: `entity ${quoted(row.entity)}: the file gives no result that is known` };
  }
  return row.expectedValue === row.matchedValue ? { isPassed: true, why: '' } : failed;
}

/** An empty cell, and the word that stands for one. */
export function sayNothing(text: string | undefined): boolean {
  return text === undefined || text === '' || text.toLowerCase() === 'none';
}

function quoted(text: string | undefined): string {
  return sayNothing(text) ? 'none' : `"${sanitize(text, 200)}"`;
}
