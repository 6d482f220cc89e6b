import type { KoreaiError } from '../core/errors.ts';
import type { Outcome } from '../run/outcome.ts';
import { verdictOf } from '../run/verdict.ts';
import type { ActionLog } from './log.ts';

/** Maximum number of failed targets that the annotation names. */
const MAX_NAMED = 20;

/** Prints the one annotation of a step that failed. */
export function annotate(log: ActionLog, title: string, error: KoreaiError): void {
  log.error(`${title}: ${error.code}`, error.hint === undefined ? [error.message] : [error.message, error.hint]);
  debugCauses(log, error);
}

/** Logs how the targets ended: in one line if none failed, else in one annotation. */
export function logEnd(log: ActionLog, outcomes: readonly Outcome[]): void {
  const [{ operation, target, error } = { operation: '', target: '' }] = outcomes;
  const failed = outcomes.filter((outcome) => outcome.error);
  const { conclusion, errorCode } = verdictOf(outcomes);
  if (failed.length === 0) {
    const targets = outcomes.length === 1 ? ` ${target}` : `, ${outcomes.length} targets`;
    log.info(`${conclusion || 'started'}: ${operation}${targets}`.trimEnd());
  } else if (outcomes.length === 1 && error) {
    annotate(log, operation, error);
  } else {
    const lines = failed.slice(0, MAX_NAMED).map(lineOf);
    if (failed.length > MAX_NAMED) lines.push(`and ${failed.length - MAX_NAMED} more`);
    log.error(`${operation}: ${errorCode}`, [
      `${failed.length} of ${outcomes.length} targets did not succeed.`,
      ...lines,
    ]);
    for (const outcome of failed) debugCauses(log, outcome.error);
  }
}

function lineOf({ target, errorCode, error }: Outcome): string {
  return `${target}: ${errorCode}: ${error?.message}${error?.hint === undefined ? '' : ` ${error.hint}`}`;
}

function debugCauses(log: ActionLog, error: unknown): void {
  for (let cause = error; cause instanceof Error; cause = cause.cause) log.debug(cause.stack ?? cause.message);
}
