import { inspect } from 'node:util';
import { summaryOf } from '../../src/github/summary.ts';
import type { Outcome } from '../../src/operations/outcome.ts';
import { resultOf } from '../../src/operations/results.ts';

/** Everything that a run tells anybody, its errors with their causes and stacks. */
export function everythingTold(outcome: Outcome, ...more: readonly unknown[]): string {
  const deep = { depth: 20, maxArrayLength: null, maxStringLength: null, showHidden: true };
  return [
    inspect(outcome, deep),
    JSON.stringify(resultOf(outcome)),
    summaryOf([outcome]),
    ...more.map((one) => inspect(one, deep)),
  ].join('\n');
}
