import type { TestCase, TestReport } from '../../src/test-report/test-case.ts';

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

export function reportOf(changes: Partial<TestReport> = {}): TestReport {
  return {
    suite: 'Developer defined utterances',
    botId: 'st-0a1b2c3d',
    version: 'published',
    language: 'en',
    runId: 'tr-74d94321',
    startedAt: Date.UTC(2023, 5, 26, 12, 7, 38, 405),
    durationMs: 121_113,
    cases: [caseOf(), caseOf({ name: 'get me to Rome', matched: 'Cancel Flight', isPassed: false })],
    metrics: { f1: 0.66, precision: 0.5, recall: 1, success: 1, failure: 1 },
    thresholds: { maxFailures: 0, maxEntityFailures: 0, minF1: 0.6 },
    verdict: { isPassed: false, reasons: ['1 failure (allowed: 0)'] },
    ...changes,
  };
}
