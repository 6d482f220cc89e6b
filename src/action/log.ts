import type * as core from '@actions/core';
import type { KoreaiError } from '../core/errors.ts';
import type { Log } from '../core/log.ts';
import { sanitize } from '../core/sanitize.ts';
import type { Secrets } from '../core/secrets.ts';
import { type Outcome, verdictOf } from '../run/outcome.ts';

/** Maximum length of a line, in UTF-16 units. */
const MAX_LINE_LENGTH = 4_000;
/** Maximum number of failed targets that the annotation names. */
const MAX_NAMED = 20;

/** The part of `@actions/core` that prints. */
export type Printer = Pick<typeof core, 'debug' | 'error' | 'info' | 'isDebug' | 'warning'>;

/** The log of a step. Everything in it is sanitized and redacted. */
export interface ActionLog extends Log {
  /** Prints one annotation. */
  error(title: string, lines: readonly string[]): void;
}

export function actionLog(printer: Printer, secrets: Secrets): ActionLog {
  const clean = (line: string): string => secrets.clean(line, (text) => sanitize(text, MAX_LINE_LENGTH));
  return {
    debug(line) {
      if (printer.isDebug()) printer.debug(clean(line));
    },
    info: (line) => printer.info(clean(line)),
    warning: (line) => printer.warning(clean(line)),
    error: (title, lines) => printer.error(lines.map(clean).join('\n'), { title: clean(title) }),
  };
}

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
  const { message = '', hint } = error ?? {};
  const end = hint === undefined ? '' : `${/[.!?]$/.test(message) ? '' : '.'} ${hint}`;
  return `${target}: ${errorCode}: ${message}${end}`;
}

function debugCauses(log: ActionLog, error: unknown): void {
  for (let cause = error; cause instanceof Error; cause = cause.cause) log.debug(cause.stack ?? cause.message);
}
