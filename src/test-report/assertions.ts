import { sanitize } from '../core/sanitize.ts';
import { hasEntity, type Judgement, judgeEntity, judgeIntent } from './judge.ts';
import type { ResultRow, TestCase } from './test-case.ts';

/** How many reasons one assertion lists: a row is repeated for every entity, and nothing bounds their number. */
const MAX_REASONS = 20;

/** Rows that belong together, so far. */
interface Assertion {
  readonly row: ResultRow;
  readonly judgements: readonly Judgement[];
  readonly hasIntentFailed: boolean;
  readonly failedEntities: number;
}

/**
 * Gathers rows into assertions: rows that follow each other with the same utterance and other entities are one
 * (Kore.ai, "Batch Testing - NLP", best practices). A row without an utterance of its own goes on with the one above.
 */
export async function* assertionsIn(rows: AsyncIterable<ResultRow>): AsyncGenerator<TestCase, void> {
  let current: Assertion | undefined;
  for await (const row of rows) {
    if (current !== undefined && goesOn(current.row, row)) {
      current = withFurther(current, row);
      continue;
    }
    if (current !== undefined) yield toCase(current);
    current = begun(row);
  }
  if (current !== undefined) yield toCase(current);
}

function goesOn(first: ResultRow, row: ResultRow): boolean {
  if (first.fault !== '' || row.fault !== '' || !hasEntity(row)) return false;
  const isSame = (one: string | undefined, other: string | undefined): boolean => !other || one === other;
  return isSame(first.utterance, row.utterance) && isSame(first.expected, row.expected);
}

function begun(row: ResultRow): Assertion {
  const empty = { row, judgements: [], hasIntentFailed: false, failedEntities: 0 };
  if (row.fault !== '') return judged(empty, { isPassed: false, why: row.fault });
  return judged(empty, judgeIntent(row), hasEntity(row) ? judgeEntity(row) : undefined);
}

/** A row that goes on may leave the intent to the first one; what it does say counts. */
function withFurther(assertion: Assertion, row: ResultRow): Assertion {
  const { expected } = assertion.row;
  const intent = row.result || row.matched ? judgeIntent({ ...row, expected: row.expected || expected }) : undefined;
  return judged(assertion, intent, judgeEntity(row));
}

function judged(assertion: Assertion, intent: Judgement | undefined, entity?: Judgement): Assertion {
  const found = [intent, entity].filter((judgement) => judgement !== undefined);
  return {
    row: assertion.row,
    judgements: bounded([...assertion.judgements, ...found]),
    hasIntentFailed: assertion.hasIntentFailed || intent?.isPassed === false,
    failedEntities: assertion.failedEntities + (entity?.isPassed === false ? 1 : 0),
  };
}

/** Keeps the first failures, if there are more reasons than a person reads. */
function bounded(judgements: Judgement[]): Judgement[] {
  const reported = judgements.filter(({ isPassed, why }) => !isPassed || why !== '');
  const failures = reported.filter(({ isPassed }) => !isPassed);
  return reported.length <= MAX_REASONS ? reported : (failures.length > 0 ? failures : reported).slice(0, MAX_REASONS);
}

function toCase({ row, judgements, hasIntentFailed, failedEntities }: Assertion): TestCase {
  const failures = judgements.filter(({ isPassed }) => !isPassed);
  const reasons = (failures.length > 0 ? failures : judgements).map(({ why }) => why).filter((why) => why !== '');
  return {
    name: sanitize(row.utterance, 250) || '(no utterance)',
    expected: sanitize(row.expected ?? '', 200),
    matched: sanitize(row.matched ?? '', 200),
    isPassed: !hasIntentFailed && failedEntities === 0,
    failedUtterances: hasIntentFailed ? 1 : 0,
    failedEntities: hasIntentFailed ? 0 : failedEntities,
    detail: sanitize([...new Set(reasons)].join('; '), 1000),
    kind: sanitize(row.result ?? '', 60),
  };
}
