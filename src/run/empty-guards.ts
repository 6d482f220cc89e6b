import type { Operation } from '../jobs/operation.ts';
import type { InputReader } from '../operations/input-reader.ts';
import type { InputName } from '../operations/inputs.ts';

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

/** What to say of guards that the operation reads, and that are empty. */
export function emptyGuards(operation: Operation, reader: InputReader, empty: EmptyInputs | undefined): EmptyGuard[] {
  // A job that is named by its id needs no bound in time.
  const isNamed = reader.isGiven('jobId');
  return Object.entries(GUARDS).flatMap(([key, counts]) => {
    const name = key as InputName;
    if (!operation.takes.includes(name) || !empty?.has(name) || (name === 'since' && isNamed)) return [];
    const message = `${reader.spelled(name)} is empty: ${counts(operation)}.`;
    return [{ message, isWarning: empty.isCertain || name === 'since' }];
  });
}
