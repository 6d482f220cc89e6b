import { inspect } from 'node:util';
import { summaryOf } from '../../src/action/summary.ts';
import type { Outcome } from '../../src/run/outcome.ts';
import { resultOf } from '../../src/run/outputs.ts';

/** Everything that a run reports, with the causes and stacks of its errors. */
export function everythingReported(outcome: Outcome, ...more: readonly unknown[]): string {
  const deep = { depth: 20, maxArrayLength: null, maxStringLength: null, showHidden: true };
  return [
    inspect(outcome, deep),
    JSON.stringify(resultOf(outcome)),
    summaryOf([outcome]),
    ...more.map((one) => inspect(one, deep)),
  ].join('\n');
}
