import { sanitize } from '../core/sanitize.ts';
import { normalizeStatus } from '../core/status-words.ts';
import type { ResultRow } from './test-case.ts';

/** The result of one assertion. `why` can also explain a pass. */
export interface Judgement {
  readonly isPassed: boolean;
  readonly why: string;
}

/** Result Type is documented as one of four words, Entity Result as True or False. The others are assumed. */
const PASSED = new Set(['truepositive', 'tp', 'truenegative', 'tn', 'true', 'success', 'successful', 'pass', 'passed']);
const FAILED = new Set([
  ...['falsepositive', 'fp', 'falsenegative', 'fn', 'false'],
  ...['failure', 'failed', 'fail', 'error', 'unsuccessful'],
]);

/**
 * Whether the intent was right. The platform's result takes precedence over the two intents, because it counts ambiguous
 * intents and additional traits as true positives (developer.kore.ai, "Batch Testing"). Two empty intents without a
 * result do not pass: a row that the platform discarded looks the same.
 */
export function judgeIntent(row: ResultRow): Judgement {
  const word = normalizeStatus(row.result ?? '');
  if (PASSED.has(word)) return { isPassed: true, why: '' };
  const difference = `expected intent ${quoted(row.expected)}, matched ${quoted(row.matched)}`;
  if (FAILED.has(word)) return { isPassed: false, why: `${row.result}: ${difference}` };
  const missing = word === '' ? 'the file has no result' : `the result ${quoted(row.result)} is unknown`;
  if (row.expected === undefined || row.matched === undefined || (row.expected === '' && row.matched === '')) {
    return { isPassed: false, why: `${missing} and no intents` };
  }
  if (isEmpty(row.expected) ? isEmpty(row.matched) : row.expected === row.matched) {
    return { isPassed: true, why: `${missing}, but the intents are the same` };
  }
  return { isPassed: false, why: `${missing}: ${difference}` };
}

/** Whether a row asserts an entity. */
export function hasEntity(row: ResultRow): boolean {
  const reports = [row.entity, row.expectedValue, row.matchedValue].some((text) => !isEmpty(text));
  return reports || FAILED.has(normalizeStatus(row.entityResult ?? ''));
}

/**
 * Whether the entity was right. An entity without an expected value passes: the file lists all entities that were
 * detected, so test suites without entities would fail otherwise.
 */
export function judgeEntity(row: ResultRow): Judgement {
  const word = normalizeStatus(row.entityResult ?? '');
  if (PASSED.has(word)) return { isPassed: true, why: '' };
  const difference = `expected ${quoted(row.expectedValue)}, matched ${quoted(row.matchedValue)}`;
  const failed = { isPassed: false, why: `entity ${quoted(row.entity)}: ${difference}` };
  if (FAILED.has(word)) return failed;
  if (row.expectedValue !== undefined && isEmpty(row.expectedValue)) return { isPassed: true, why: '' };
  if (row.expectedValue === undefined || row.matchedValue === undefined) {
    return { isPassed: false, why: `entity ${quoted(row.entity)}: the file has no known result` };
  }
  return row.expectedValue === row.matchedValue ? { isPassed: true, why: '' } : failed;
}

/** Whether a cell is empty, or contains the word for it. */
function isEmpty(text: string | undefined): boolean {
  return text === undefined || text === '' || text.toLowerCase() === 'none';
}

function quoted(text: string | undefined): string {
  return isEmpty(text) ? 'none' : `"${sanitize(text, 200)}"`;
}
