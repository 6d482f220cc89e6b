/** One assertion of a batch test, in harmless text; several rows of the file where it asserts several entities. */
export interface TestCase {
  /** The utterance. */
  readonly name: string;
  /** The intent that was expected, as the file spells it; empty where it names none. */
  readonly expected: string;
  /** The intent that was matched, likewise. */
  readonly matched: string;
  /** True only where the file says so, or where its two intents say so and it gives no result of its own. */
  readonly isPassed: boolean;
  /** 1 if the intent was not the right one, or the row cannot be read; more only of cases that are not listed one by one. */
  readonly failedUtterances: number;
  /** Entities that were not the right ones, of an utterance whose intent was. */
  readonly failedEntities: number;
  /** Why it did not pass, or what its passing was concluded from; empty where the platform said that it passed. */
  readonly detail: string;
  /** The platform's own word for the result, as it came (`True Positive`, `FP`); empty where there is none. */
  readonly kind: string;
}

/**
 * One row of a result file. `undefined` stands for a column that the file does not have, an empty text for a cell
 * that says nothing.
 */
export interface ResultRow {
  readonly utterance: string;
  readonly expected: string | undefined;
  readonly matched: string | undefined;
  readonly result: string | undefined;
  readonly entity: string | undefined;
  readonly expectedValue: string | undefined;
  readonly matchedValue: string | undefined;
  readonly entityResult: string | undefined;
  /** Why the row cannot be believed; empty for a sound one. */
  readonly fault: string;
}
