import { harmless } from '../kernel/harmless.ts';
import { hasEntity, type Judgement, judgeEntity, judgeIntent } from './judge.ts';
import type { ResultRow, TestCase } from './test-case.ts';

/** How many reasons one assertion lists: a row is repeated for every entity, and nothing bounds their number. */
const MAX_REASONS = 20;

/**
 * Gathers rows into assertions: rows that follow each other with the same utterance and other entities are one
 * (Kore.ai, "Batch Testing - NLP", best practices). A row without an utterance of its own goes on with the one above.
 */
export async function* assertionsIn(rows: AsyncIterable<ResultRow>): AsyncGenerator<TestCase, void> {
  let first: ResultRow | undefined;
  let judgements: Judgement[] = [];
  for await (const row of rows) {
    if (first !== undefined && goesOn(first, row)) {
      judgements = bounded([...judgements, ...judgeFurther(first, row)]);
      continue;
    }
    if (first !== undefined) yield toCase(first, judgements);
    first = row;
    judgements = judgeFirst(row);
  }
  if (first !== undefined) yield toCase(first, judgements);
}

function goesOn(first: ResultRow, row: ResultRow): boolean {
  if (first.fault !== '' || row.fault !== '' || !hasEntity(row)) return false;
  const isSame = (one: string | undefined, other: string | undefined): boolean => !other || one === other;
  return isSame(first.utterance, row.utterance) && isSame(first.expected, row.expected);
}

function judgeFirst(row: ResultRow): Judgement[] {
  if (row.fault !== '') return [{ isPassed: false, why: row.fault }];
  return hasEntity(row) ? [judgeIntent(row), judgeEntity(row)] : [judgeIntent(row)];
}

/** A row that goes on may leave the intent to the first one; what it does say counts. */
function judgeFurther(first: ResultRow, row: ResultRow): Judgement[] {
  if (!row.result && !row.matched) return [judgeEntity(row)];
  return [judgeIntent({ ...row, expected: row.expected || first.expected }), judgeEntity(row)];
}

/** Keeps the first failures; whether all passed is not lost by it. */
function bounded(judgements: Judgement[]): Judgement[] {
  const told = judgements.filter(({ isPassed, why }) => !isPassed || why !== '');
  const failures = told.filter(({ isPassed }) => !isPassed);
  return told.length <= MAX_REASONS ? told : (failures.length > 0 ? failures : told).slice(0, MAX_REASONS);
}

function toCase(row: ResultRow, judgements: readonly Judgement[]): TestCase {
  const failures = judgements.filter(({ isPassed }) => !isPassed);
  const reasons = (failures.length > 0 ? failures : judgements).map(({ why }) => why).filter((why) => why !== '');
  return {
    name: harmless(row.utterance, 250) || '(no utterance)',
    expected: harmless(row.expected ?? '', 200),
    matched: harmless(row.matched ?? '', 200),
    isPassed: failures.length === 0,
    detail: harmless([...new Set(reasons)].join('; '), 1000),
    kind: harmless(row.result ?? '', 60),
  };
}
