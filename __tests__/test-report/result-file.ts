import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readTestResults, type TestCase } from '../../src/test-report/read-test-results.ts';
import { temporaryFolder } from '../support/after-test.ts';

/** The columns as Kore.ai's documentation lists them. */
export const DOCUMENTED = [
  ...['Utterances', 'Expected Intent', 'Matched Intent', 'Parent Intent', 'Task State', 'Result Type'],
  ...['Entity Name', 'Expected EntityValue', 'Matched EntityValue', 'Entity Result'],
  ...['Expected Entity Order', 'Actual Entity Order', "Matched Intent's Score", "Expected Intent's Score"],
];

/** A row under the documented columns; what is not given stays empty. */
export function documentedRow(cells: Readonly<Record<string, string>>): string[] {
  return DOCUMENTED.map((column) => cells[column] ?? '');
}

/** CSV of RFC 4180, with every cell in quotes. */
export function csv(rows: readonly (readonly string[])[], delimiter = ',', lineEnd = '\n'): string {
  const line = (row: readonly string[]) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(delimiter);
  return rows.map((row) => line(row) + lineEnd).join('');
}

export function resultFile(content: string | Buffer): string {
  const path = join(temporaryFolder(), 'result');
  writeFileSync(path, content);
  return path;
}

export async function read(content: string | Buffer): Promise<readonly TestCase[] | undefined> {
  return readTestResults(resultFile(content), new AbortController().signal);
}
