import type { KoreaiError } from '../core/errors.ts';
import type { Outcome } from '../run/outcome.ts';
import { verdictOf } from '../run/verdict.ts';
import type { Commands } from './commands.ts';

/** More targets than this are told in the summary only. */
const MOST_NAMED = 20;

/** The one annotation of a step that does not pass. */
export function annotate(commands: Commands, title: string, error: KoreaiError): void {
  commands.error(`${title}: ${error.code}`, error.hint === undefined ? [error.message] : [error.message, error.hint]);
  debugCauses(commands, error);
}

/** The end of a step with several targets: one line where all is well, else one annotation that names who failed. */
export function annotateAll(commands: Commands, outcomes: readonly Outcome[]): void {
  const [{ operation = '' } = {}] = outcomes;
  const failed = outcomes.filter(({ error }) => error !== undefined);
  const { conclusion, errorCode } = verdictOf(outcomes);
  if (failed.length === 0) {
    commands.info(`${conclusion || 'started'}: ${operation}, ${outcomes.length} targets`);
    return;
  }
  const lines = failed.slice(0, MOST_NAMED).map(({ target, errorCode: code, error }) => {
    const hint = error?.hint === undefined ? '' : ` ${error.hint}`;
    return `${target}: ${code}: ${error?.message}${hint}`;
  });
  if (failed.length > MOST_NAMED) lines.push(`and ${failed.length - MOST_NAMED} more`);
  commands.error(`${operation}: ${errorCode}`, [
    `${failed.length} of ${outcomes.length} targets did not succeed.`,
    ...lines,
  ]);
  for (const { error } of failed) debugCauses(commands, error);
}

function debugCauses(commands: Commands, error: unknown): void {
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause)
    commands.debug(cause.stack ?? cause.message);
}
