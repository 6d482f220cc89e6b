/** A bot of the account's list. The name is the platform's own text. */
export interface Bot {
  readonly id: string;
  readonly name: string;
}

/** One resource, task or component of a job, as the platform lists it. All of it is the platform's own text. */
export interface Component {
  readonly kind: string;
  readonly name: string;
  readonly status: string;
  /** Why it failed, if the platform reports it; else empty. */
  readonly detail: string;
}

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

/** How many things an import changed; a number that the platform did not report is absent. */
export interface ProjectChanges {
  readonly created?: number;
  readonly updated?: number;
  readonly deleted?: number;
  readonly toolsCreated?: number;
  readonly toolsUpdated?: number;
  readonly toolsDeleted?: number;
}

/** What a bot consists of, in the order in which reports list it. */
export const KINDS = [
  ...['dialog', 'intent', 'entity', 'knowledge', 'small-talk', 'flow', 'form', 'widget', 'panel', 'trait', 'action'],
  ...['alert', 'component', 'variable', 'function', 'channel', 'setting', 'layer', 'source', 'file'],
] as const;

export type Kind = (typeof KINDS)[number];

/** One difference between two versions of a bot. All texts are the bot's own. */
export interface Change {
  readonly how: 'added' | 'changed' | 'removed';
  readonly kind: Kind;
  readonly name: string;
  /** Its name before, if that was another one. */
  readonly formerName?: string;
  /** What was changed about it, a line each. */
  readonly details: readonly string[];
}
