import type * as core from '@actions/core';
import type { Log } from '../core/log.ts';
import { sanitize } from '../core/sanitize.ts';
import type { Secrets } from '../core/secrets.ts';

/** Maximum length of a line, in UTF-16 units. */
const MAX_LINE_LENGTH = 4_000;

/** The part of `@actions/core` that prints. */
export type Printer = Pick<typeof core, 'debug' | 'error' | 'info' | 'isDebug' | 'warning'>;

/** The log of a step. Everything in it is sanitized and redacted. */
export interface ActionLog extends Log {
  /** Prints one annotation. */
  error(title: string, lines: readonly string[]): void;
}

export function actionLog(printer: Printer, secrets: Secrets): ActionLog {
  // Redacted before it is cut as well: half a secret would not be recognized.
  const clean = (line: string): string => secrets.redact(sanitize(secrets.redact(line), MAX_LINE_LENGTH));
  return {
    debug(line) {
      if (printer.isDebug()) printer.debug(clean(line));
    },
    info: (line) => printer.info(clean(line)),
    warning: (line) => printer.warning(clean(line)),
    error: (title, lines) => printer.error(lines.map(clean).join('\n'), { title: clean(title) }),
  };
}
