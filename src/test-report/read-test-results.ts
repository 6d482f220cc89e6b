import { sanitize } from '../core/sanitize.ts';
import { normalizeWord } from '../core/status-words.ts';
import type { ResultRow } from './columns.ts';
import { csvRows } from './csv-rows.ts';
import { jsonRows } from './json-rows.ts';

/** One assertion of a batch test, with sanitized text. Several entities of it are several rows of the file. */
export interface TestCase {
  /** The utterance. */
  readonly name: string;
  /** The expected intent as the file spells it, or empty. */
  readonly expected: string;
  /** The matched intent, likewise. */
  readonly matched: string;
  /** True if the file says so, or if it has no result and both intents are the same. */
  readonly isPassed: boolean;
  /** 1 if the intent was wrong, or the row cannot be read. */
  readonly failedUtterances: number;
  /** The number of wrong entities, if the intent was right. */
  readonly failedEntities: number;
  /** Why it failed, or why it passed without a result of the platform; else empty. */
  readonly detail: string;
  /** The platform's own word for the result (`True Positive`, `FP`), or empty. */
  readonly kind: string;
}

/**
 * Reads the result file of a batch test: JSON, or CSV with commas, semicolons or tabs. A row passes if the platform
 * says so, or if its two intents are the same and the platform says nothing. Everything else fails with a reason, and
 * so does the rest of a file that cannot be read to its end.
 *
 * @returns the cases in the order of the file; `undefined` if it has no known columns
 * @throws file system errors; the signal's reason
 */
export async function readTestResults(path: string, signal: AbortSignal): Promise<readonly TestCase[] | undefined> {
  signal.throwIfAborted();
  const rows = (await jsonRows(path, signal)) ?? (await csvRows(path, signal));
  return rows && assertionsIn(rows);
}

/**
 * Groups rows into assertions and judges them. Consecutive rows with the same utterance and further entities are one
 * assertion (Kore.ai, "Batch Testing - NLP", best practices). A row without an utterance continues the one above.
 */
function assertionsIn(rows: readonly ResultRow[]): TestCase[] {
  const groups: [ResultRow, ...ResultRow[]][] = [];
  for (const row of rows) {
    const group = groups.at(-1);
    if (group && continues(group[0], row)) group.push(row);
    else groups.push([row]);
  }
  return groups.map(caseOf);
}

function continues(first: ResultRow, row: ResultRow): boolean {
  if (first.fault !== '' || row.fault !== '' || !hasEntity(row)) return false;
  const isSame = (one: string | undefined, other: string | undefined): boolean => !other || one === other;
  return isSame(first.utterance, row.utterance) && isSame(first.expected, row.expected);
}

function caseOf([first, ...further]: [ResultRow, ...ResultRow[]]): TestCase {
  const intents = first.fault === '' ? [judgeIntent(first)] : [{ isPassed: false, why: first.fault }];
  for (const row of further) {
    // A further row can leave out the intents. If it names them, they count.
    if (row.result || row.matched) intents.push(judgeIntent({ ...row, expected: row.expected || first.expected }));
  }
  const entities = (first.fault === '' && hasEntity(first) ? [first, ...further] : further).map(judgeEntity);
  const hasIntentFailed = intents.some(hasFailed);
  const failedEntities = entities.filter(hasFailed).length;
  const isPassed = !hasIntentFailed && failedEntities === 0;
  const judgements = [...intents, ...entities].filter((judgement) => isPassed || hasFailed(judgement));
  const reasons = new Set(judgements.map(({ why }) => why).filter((why) => why !== ''));
  return {
    name: sanitize(first.utterance, 250) || '(no utterance)',
    expected: sanitize(first.expected ?? '', 200),
    matched: sanitize(first.matched ?? '', 200),
    isPassed,
    failedUtterances: hasIntentFailed ? 1 : 0,
    failedEntities: hasIntentFailed ? 0 : failedEntities,
    detail: sanitize([...reasons].join('; '), 1000),
    kind: sanitize(first.result ?? '', 60),
  };
}

function hasFailed({ isPassed }: Judgement): boolean {
  return !isPassed;
}

/** The result of one assertion. `why` can also explain a pass. */
interface Judgement {
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
function judgeIntent(row: ResultRow): Judgement {
  const word = normalizeWord(row.result ?? '');
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
function hasEntity(row: ResultRow): boolean {
  const reports = [row.entity, row.expectedValue, row.matchedValue].some((text) => !isEmpty(text));
  return reports || FAILED.has(normalizeWord(row.entityResult ?? ''));
}

/**
 * Whether the entity was right. An entity without an expected value passes: the file lists all entities that were
 * detected, so test suites without entities would fail otherwise.
 */
function judgeEntity(row: ResultRow): Judgement {
  const word = normalizeWord(row.entityResult ?? '');
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
