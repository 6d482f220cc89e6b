import type { BatchRun } from '../../src/test-report/batch-junit.ts';
import type { TestCase } from '../../src/test-report/read-test-results.ts';

export function caseOf(changes: Partial<TestCase> = {}): TestCase {
  const isPassed = changes.isPassed ?? true;
  const detail = isPassed ? '' : 'False Positive: expected intent "Book Flight", matched "Cancel Flight"';
  const kind = isPassed ? 'True Positive' : 'False Positive';
  return {
    name: 'book a flight',
    expected: 'Book Flight',
    matched: 'Book Flight',
    isPassed,
    failedUtterances: isPassed ? 0 : 1,
    failedEntities: 0,
    detail,
    kind,
    ...changes,
  };
}

const INPUTS: BatchRun['inputs'] = {
  ...{ botId: 'st-0a1b2c3d', testSuite: 'Developer defined utterances', requestBody: {} },
  ...{ botVersion: 'published', botLanguage: 'en', maxFailures: 0, maxEntityFailures: 0, minF1: 0.6 },
};

export function runOf({ inputs, ...changes }: Partial<Omit<BatchRun, 'inputs'>> & { inputs?: object } = {}): BatchRun {
  return {
    inputs: { ...INPUTS, ...inputs },
    runId: 'tr-74d94321',
    startedAt: Date.UTC(2023, 5, 26, 12, 7, 38, 405),
    durationMs: 121_113,
    cases: [caseOf(), caseOf({ name: 'get me to Rome', matched: 'Cancel Flight', isPassed: false })],
    metrics: { f1: 0.66, precision: 0.5, recall: 1, success: 1, failure: 1 },
    reasons: ['1 failure (allowed: 0)'],
    ...changes,
  };
}
