import { normalizeStatus } from '../core/normalize-text.ts';
import type { ResultRow } from './test-case.ts';

type Field = Exclude<keyof ResultRow, 'fault'>;

/**
 * The columns of a batch test's report, folded, the likeliest first. Kore.ai documents Utterances, Expected Intent,
 * Matched Intent, Parent Intent, Task State, Result Type, Entity Name, Expected EntityValue, Matched EntityValue,
 * Entity Result, two for the order of entities and two for scores (developer.kore.ai, "Batch Testing", under
 * "Download a CSV Report"); files that people work with are headed `Utterance`, `ExpectedIntent`, `MatchedIntent`
 * and otherwise as documented. The further names, and all those for JSON, are assumed: nothing public shows such a file.
 */
const NAMES: Readonly<Record<Field, readonly string[]>> = {
  utterance: ['utterance', 'utterances', 'userutterance', 'testutterance', 'input', 'query'],
  expected: ['expectedintent', 'expectedintents', 'expectedtask', 'expectedtaskname'],
  matched: ['matchedintent', 'matchedintents', 'actualintent', 'detectedintent', 'identifiedintent'],
  result: ['resulttype', 'intentresult', 'testresult', 'result', 'outcome', 'status'],
  entity: ['entityname', 'entity'],
  expectedValue: ['expectedentityvalue', 'expectedentity', 'expectedvalue'],
  matchedValue: ['matchedentityvalue', 'matchedentity', 'actualentityvalue', 'matchedvalue', 'actualvalue'],
  entityResult: ['entityresult', 'entityresulttype'],
};

/** Where each field stands in a row; `undefined` for a field that the file does not have. */
export type Columns = Readonly<Record<Field, number | undefined>>;

/** A column's name as it is compared: folded, and without a byte order mark, quotes, colons and brackets. */
export function normalizeName(name: string): string {
  return normalizeStatus(name).replace(/[^\p{L}\p{N}]/gu, '');
}

/**
 * The columns of a header, or `undefined` where they are not those of a result: an utterance, and a result or both
 * intents. (A suite, which names what is expected only, is no result.)
 */
export function columnsOf(header: readonly string[]): Columns | undefined {
  const folded = header.map(normalizeName);
  const find = (field: Field): number | undefined => {
    const name = NAMES[field].find((candidate) => folded.includes(candidate));
    return name === undefined ? undefined : folded.indexOf(name);
  };
  const columns: Columns = {
    utterance: find('utterance'),
    expected: find('expected'),
    matched: find('matched'),
    result: find('result'),
    entity: find('entity'),
    expectedValue: find('expectedValue'),
    matchedValue: find('matchedValue'),
    entityResult: find('entityResult'),
  };
  const reportsResult =
    columns.result !== undefined || (columns.expected !== undefined && columns.matched !== undefined);
  return columns.utterance !== undefined && reportsResult ? columns : undefined;
}

/** A row from its cells, which may be fewer than the columns. */
export function rowOf(columns: Columns, cells: readonly string[], fault = ''): ResultRow {
  const cell = (field: Field): string | undefined => {
    const index = columns[field];
    return index === undefined ? undefined : (cells[index] ?? '').trim();
  };
  return {
    utterance: cell('utterance') ?? '',
    expected: cell('expected'),
    matched: cell('matched'),
    result: cell('result'),
    entity: cell('entity'),
    expectedValue: cell('expectedValue'),
    matchedValue: cell('matchedValue'),
    entityResult: cell('entityResult'),
    fault,
  };
}
