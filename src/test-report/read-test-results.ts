import { sanitize } from '../core/sanitize.ts';
import { csvRows } from './csv-rows.ts';
import { jsonRows } from './json-rows.ts';
import { hasEntity, type Judgement, judgeEntity, judgeIntent } from './judge.ts';
import type { ResultRow, TestCase } from './test-case.ts';

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
