/** A step of a conversation test: what was said to the bot, and what the bot should have answered. The platform's own text. */
export interface TestStep {
  readonly input: string;
  /** Empty if it was not reported. */
  readonly status: string;
  /** The assertions that failed. */
  readonly failures: readonly FailedAssertion[];
}

export interface FailedAssertion {
  /** `text`, `flowLevel`, `context`. */
  readonly kind: string;
  readonly expected: string;
  readonly actual: string;
}

/** How many steps a conversation test has, and how they ended; `undefined` for what was not reported. */
export interface StepCounts {
  readonly passed: number | undefined;
  readonly failed: number | undefined;
  readonly total: number | undefined;
}
