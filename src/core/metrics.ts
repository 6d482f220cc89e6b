/** The metrics of a batch test run; `undefined` if the platform reports none. Scores are from 0 to 1. */
export interface Metrics {
  readonly f1?: number | undefined;
  readonly precision?: number | undefined;
  readonly recall?: number | undefined;
  readonly truePositives?: number | undefined;
  readonly trueNegatives?: number | undefined;
  readonly falsePositives?: number | undefined;
  readonly falseNegatives?: number | undefined;
  /** Utterances that passed. */
  readonly success?: number | undefined;
  /** Utterances that did not pass: the highest number that any field of the reply, or the result file, gives. */
  readonly failure?: number | undefined;
  /** Entities and traits that were not matched, likewise. */
  readonly entityFailures?: number | undefined;
  /** Utterances of the suite. */
  readonly utterances?: number | undefined;
  /** True if part of the suite could not be run. */
  readonly isPartial?: boolean | undefined;
  /** The result's own status word, as it came; it may contradict the status of the run. */
  readonly resultStatus?: string | undefined;
}
