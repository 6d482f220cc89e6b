import { assertionsIn } from './assertions.ts';
import { csvRows } from './csv-rows.ts';
import { jsonRows } from './json-rows.ts';
import type { TestCase } from './test-case.ts';

/** The longest list of cases; those beyond it are judged and counted, and told in one last case. */
export const MAX_CASES = 100_000;

/**
 * Reads the result file of a batch test: CSV, with or without a byte order mark, with commas, semicolons or tabs, or
 * JSON. What stands in the columns, and where that is documented, is told in columns.ts and judge.ts.
 *
 * A row passes on the platform's word, or, where that is missing or not known, on its two intents being the same.
 * Everything else did not pass and says why; so does the rest of a file that breaks off.
 *
 * @returns the cases in the order of the file; `undefined` where it has no columns that are understood
 * @throws the system's error where the file cannot be read, the signal's reason where it aborts
 */
export async function readTestResults(path: string, signal: AbortSignal): Promise<readonly TestCase[] | undefined> {
  signal.throwIfAborted();
  const rows = (await jsonRows(path, signal)) ?? (await csvRows(path, signal));
  if (rows === undefined) return undefined;
  const cases: TestCase[] = [];
  const beyond = { count: 0, failed: 0, failedUtterances: 0, failedEntities: 0 };
  for await (const found of assertionsIn(rows)) {
    if (cases.length < MAX_CASES) {
      cases.push(found);
      continue;
    }
    beyond.count += 1;
    if (!found.isPassed) beyond.failed += 1;
    beyond.failedUtterances += found.failedUtterances;
    beyond.failedEntities += found.failedEntities;
  }
  return beyond.count === 0 ? cases : [...cases, furtherCases(beyond)];
}

type Beyond = Record<'count' | 'failed' | 'failedUtterances' | 'failedEntities', number>;

function furtherCases({ count, failed, failedUtterances, failedEntities }: Beyond): TestCase {
  return {
    name: `(${count} further results, which are not listed)`,
    expected: '',
    matched: '',
    isPassed: failed === 0,
    failedUtterances,
    failedEntities,
    detail: `Only the first ${MAX_CASES} results are listed; of the others ${failed} did not pass.`,
    kind: '',
  };
}
