import type { TestCase } from './test-case.ts';

/** The figures of a batch test, as the platform gives them; scores from 0 to 1, the other two counts. */
export interface TestMetrics {
  readonly f1?: number | undefined;
  readonly precision?: number | undefined;
  readonly recall?: number | undefined;
  readonly success?: number | undefined;
  readonly failure?: number | undefined;
  readonly entityFailures?: number | undefined;
}

/** A batch test that has ended, and what was made of it. */
export interface TestReport {
  /** The test suite's name. */
  readonly suite: string;
  readonly botId: string;
  /** `published` or `inDevelopment`. */
  readonly version: string;
  readonly language: string;
  /** The run's id, `tr-…`. */
  readonly runId: string;
  /** Milliseconds since the epoch. */
  readonly startedAt: number | undefined;
  readonly durationMs: number | undefined;
  /** The single assertions, where the result file could be read. */
  readonly cases: readonly TestCase[] | undefined;
  readonly metrics: TestMetrics;
  /** `minF1` from 0 to 1. */
  readonly thresholds: {
    readonly maxFailures: number;
    readonly maxEntityFailures: number;
    readonly minF1: number | undefined;
  };
  /** What the step says of the run; `reasons` is empty where it passed. */
  readonly verdict: { readonly isPassed: boolean; readonly reasons: readonly string[] };
}
