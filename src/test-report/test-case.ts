/** One assertion of a batch test, with sanitized text. Several entities of it are several rows of the file. */
export interface TestCase {
  /** The utterance. */
  readonly name: string;
  /** The expected intent as the file spells it, or empty. */
  readonly expected: string;
  /** The matched intent, likewise. */
  readonly matched: string;
  /** True if the file says so, or if it has no result and both intents are the same. */
  readonly isPassed: boolean;
  /** 1 if the intent was wrong, or the row cannot be read. */
  readonly failedUtterances: number;
  /** The number of wrong entities, if the intent was right. */
  readonly failedEntities: number;
  /** Why it failed, or why it passed without a result of the platform; else empty. */
  readonly detail: string;
  /** The platform's own word for the result (`True Positive`, `FP`), or empty. */
  readonly kind: string;
}

/** One row of a result file. `undefined` is a column that the file does not have, empty text an empty cell. */
export interface ResultRow {
  readonly utterance: string;
  readonly expected: string | undefined;
  readonly matched: string | undefined;
  readonly result: string | undefined;
  readonly entity: string | undefined;
  readonly expectedValue: string | undefined;
  readonly matchedValue: string | undefined;
  readonly entityResult: string | undefined;
  /** Why the row is not valid, or empty. */
  readonly fault: string;
}

/** The metrics of a batch test: scores from 0 to 1, and counts. */
export interface TestMetrics {
  readonly f1?: number | undefined;
  readonly precision?: number | undefined;
  readonly recall?: number | undefined;
  readonly success?: number | undefined;
  readonly failure?: number | undefined;
  readonly entityFailures?: number | undefined;
}

/** A batch test that has ended, with its verdict. */
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
  /** The assertions, if the result file could be read. */
  readonly cases: readonly TestCase[] | undefined;
  readonly metrics: TestMetrics;
  /** `minF1` from 0 to 1. */
  readonly thresholds: {
    readonly maxFailures: number;
    readonly maxEntityFailures: number;
    readonly minF1: number | undefined;
  };
  /** `reasons` is empty if it passed. */
  readonly verdict: { readonly isPassed: boolean; readonly reasons: readonly string[] };
}
