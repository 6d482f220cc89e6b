import type { InputName } from '../inputs/fields.ts';
import type { Operation } from '../jobs/operation.ts';

/** Inputs that guard against the wrong job or bot, and what counts without them. */
const GUARDS: Partial<Record<InputName, (operation: Operation) => string>> = {
  since: ({ name }) => `any ${/^[^-]+/.exec(name)?.[0] ?? 'job'} counts, however old`,
  jobId: () => "the bot's current export counts, whoever started it",
  expectedBotName: () => 'the name of the bot is not checked',
};

/** Which inputs were given, but are empty: an expression that gave nothing. */
export interface EmptyInputs {
  has(name: InputName): boolean;
  /** False if an input that was left out looks the same, as in a workflow. */
  readonly isCertain: boolean;
}

export interface EmptyGuard {
  readonly message: string;
  /** Without a bound in time an old job may pass, so that is always worth a warning. */
  readonly isWarning: boolean;
}

/** What to say about guards that the operation reads, and that are empty. Inputs stand in braces. */
export function emptyGuards(
  operation: Operation,
  given: ReadonlySet<InputName>,
  empty: EmptyInputs | undefined,
): EmptyGuard[] {
  return Object.entries(GUARDS).flatMap(([key, counts]) => {
    const name = key as InputName;
    // A job that is named by its id needs no bound in time, and a batch test without one is started.
    const isNeedless = (name === 'since' && given.has('jobId')) || (name === 'jobId' && operation.startsJob);
    if (!operation.takes.includes(name) || !empty?.has(name) || isNeedless) return [];
    return [{ message: `{${name}} is empty: ${counts(operation)}.`, isWarning: empty.isCertain || name === 'since' }];
  });
}
