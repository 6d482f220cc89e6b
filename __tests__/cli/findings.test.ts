import { expect, test } from '@jest/globals';
import { findingsOf } from '../../src/cli/findings.ts';
import { emptyOutcome, type Outcome } from '../../src/run/outcome.ts';

function linesOf(facts: Partial<Outcome>): string[] {
  return findingsOf({ ...emptyOutcome('export-bot', 'st-1'), ...facts });
}

test('without findings there are no lines', () => {
  expect(linesOf({})).toEqual([]);
  expect(linesOf({ metrics: {}, changes: [] })).toEqual([]);
});

test('the metrics of a test are one line, without those that are unknown', () => {
  expect(linesOf({ metrics: { success: 9, failure: 1, f1: 0.92, isPartial: true } })).toEqual([
    'Metrics: 9 passed, 1 failed, F1 0.92, part of the suite could not be run',
  ]);
  expect(linesOf({ metrics: { failure: 0 } })).toEqual(['Metrics: 0 failed']);
});

test('of many changes the first are listed', () => {
  const changes = Array.from(
    { length: 23 },
    (_, at) => ({ how: 'added', kind: 'dialog', name: `d${at}`, details: [] }) as const,
  );
  const lines = linesOf({ changes });
  expect(lines).toHaveLength(21);
  expect(lines[0]).toBe('added dialog d0');
  expect(lines.at(-1)).toBe('and 3 more changes');
});
