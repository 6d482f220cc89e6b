import { normalizeWord } from '../core/status-words.ts';

/**
 * The columns of a batch test's report, normalized, the most likely first. Kore.ai documents Utterances, Expected Intent,
 * Matched Intent, Parent Intent, Task State, Result Type, Entity Name, Expected EntityValue, Matched EntityValue,
 * Entity Result, two for the order of entities and two for scores (developer.kore.ai, "Batch Testing", under
 * "Download a CSV Report"). Files from the field have `Utterance`, `ExpectedIntent` and `MatchedIntent`, and are
 * otherwise as documented. All other names are assumed, because no such file is public.
 */
const NAMES = {
  utterance: ['utterance', 'utterances', 'userutterance', 'testutterance', 'input', 'query'],
  expected: ['expectedintent', 'expectedintents', 'expectedtask', 'expectedtaskname'],
  matched: ['matchedintent', 'matchedintents', 'actualintent', 'detectedintent', 'identifiedintent'],
  result: ['resulttype', 'intentresult', 'testresult', 'result', 'outcome', 'status'],
  entity: ['entityname', 'entity'],
  expectedValue: ['expectedentityvalue', 'expectedentity', 'expectedvalue'],
  matchedValue: ['matchedentityvalue', 'matchedentity', 'actualentityvalue', 'matchedvalue', 'actualvalue'],
  entityResult: ['entityresult', 'entityresulttype'],
};

type Field = keyof typeof NAMES;

const FIELDS = Object.keys(NAMES) as Field[];

/** One row of a result file. `undefined` is a column that the file does not have, empty text an empty cell. */
export interface ResultRow extends Readonly<Record<Field, string | undefined>> {
  readonly utterance: string;
  /** Why the row is not valid, or empty. */
  readonly fault: string;
}

/** The index of each field in a row; `undefined` for a field that the file does not have. */
export type Columns = Readonly<Record<Field, number | undefined>>;

/** A column's name for comparison, without a byte order mark, quotes, colons and brackets. */
export function normalizeColumn(name: string): string {
  return normalizeWord(name).replace(/[^\p{L}\p{N}]/gu, '');
}

/**
 * The columns of a header; `undefined` if it is not the header of a result, which has an utterance, and a result or both
 * intents. (A test suite has expected intents only.)
 */
export function columnsOf(header: readonly string[]): Columns | undefined {
  const names = header.map(normalizeColumn);
  const find = (field: Field): number | undefined => {
    const name = NAMES[field].find((candidate) => names.includes(candidate));
    return name === undefined ? undefined : names.indexOf(name);
  };
  const columns = Object.fromEntries(FIELDS.map((field) => [field, find(field)])) as Columns;
  const reportsResult =
    columns.result !== undefined || (columns.expected !== undefined && columns.matched !== undefined);
  return columns.utterance !== undefined && reportsResult ? columns : undefined;
}

/** A row from its cells. There can be fewer cells than columns. */
export function rowOf(columns: Columns, cells: readonly string[], fault = ''): ResultRow {
  const cell = (field: Field): string | undefined => {
    const index = columns[field];
    return index === undefined ? undefined : (cells[index] ?? '').trim();
  };
  const row = Object.fromEntries(FIELDS.map((field) => [field, cell(field)])) as Record<Field, string | undefined>;
  return { ...row, utterance: row.utterance ?? '', fault };
}
