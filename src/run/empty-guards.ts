import type { InputName } from '../inputs/fields.ts';
import type { Operation } from '../jobs/operation.ts';

/** Inputs that guard against the wrong job or bot, and what happens without them. */
const GUARDS: Partial<Record<InputName, (operation: Operation) => string>> = {
  since: ({ name }) => `any ${/^[^-]+/.exec(name)?.[0] ?? 'job'} counts, however old`,
  jobId: () => "the bot's current export counts, even if someone else started it",
  expectedBotName: () => 'the name of the bot is not checked',
};

/** Inputs that were given, but are empty: their expression had no value. */
export interface EmptyInputs {
  has(name: InputName): boolean;
  /** False if an input that was left out looks the same, as in a workflow. */
  readonly isCertain: boolean;
}

/** What a user should know about the inputs before anything is sent. */
export interface Notice {
  /** Names of inputs are in braces. */
  readonly message: string;
  /** Without `since` an old job may pass, so that is always a warning. */
  readonly isWarning: boolean;
}

/** Messages about empty guards that the operation reads. Names of inputs are in braces. */
export function emptyGuards(
  operation: Operation,
  given: ReadonlySet<InputName>,
  empty: EmptyInputs | undefined,
): Notice[] {
  return Object.entries(GUARDS).flatMap(([key, counts]) => {
    const name = key as InputName;
    // A job with an id needs no `since`, and a batch test without `jobId` is started.
    const isNeedless = (name === 'since' && given.has('jobId')) || (name === 'jobId' && operation.startsJob);
    if (!operation.takes.includes(name) || !empty?.has(name) || isNeedless) return [];
    return [{ message: `{${name}} is empty: ${counts(operation)}.`, isWarning: empty.isCertain || name === 'since' }];
  });
}
