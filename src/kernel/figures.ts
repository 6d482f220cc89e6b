/** The figures of a batch test run; `undefined` where the platform told none. Scores are from 0 to 1. */
export interface Figures {
  readonly f1?: number | undefined;
  readonly precision?: number | undefined;
  readonly recall?: number | undefined;
  readonly truePositives?: number | undefined;
  readonly trueNegatives?: number | undefined;
  readonly falsePositives?: number | undefined;
  readonly falseNegatives?: number | undefined;
  /** Tests that passed, and that did not. */
  readonly success?: number | undefined;
  readonly failure?: number | undefined;
  /** Utterances of the suite. */
  readonly utterances?: number | undefined;
  /** True where part of the suite could not be run. */
  readonly isPartial?: boolean | undefined;
}
