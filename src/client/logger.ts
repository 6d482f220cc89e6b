import type { Log } from '../core/log.ts';
import type { Secrets } from '../core/secrets.ts';

/** Receives lines without secrets and control characters. `console` is one. */
export interface Logger {
  debug(line: string): void;
  info(line: string): void;
  warn(line: string): void;
}

/** The caller's log, sanitized and without secrets. @param warnings - also receives the warnings */
export function asLog(logger: Logger | undefined, secrets: Secrets, warnings: string[] = []): Log {
  return {
    debug: (line) => logger?.debug(secrets.clean(line)),
    info: (line) => logger?.info(secrets.clean(line)),
    warning: (line) => {
      const cleaned = secrets.clean(line);
      warnings.push(cleaned);
      logger?.warn(cleaned);
    },
  };
}

/** Reports each event, also to a listener. Its first error is logged, and no error of it affects the run. */
export function reportTo<E>(
  report: (event: E) => void,
  onProgress: ((event: E) => unknown) | undefined,
  log: Log,
): (event: E) => void {
  let hasFailed = false;
  const failed = (error: unknown): void => {
    if (!hasFailed) log.warning(`onProgress failed: ${error instanceof Error ? error.message : String(error)}`);
    hasFailed = true;
  };
  return (event) => {
    report(event);
    try {
      // It may be an async function.
      Promise.resolve(onProgress?.(event)).catch(failed);
    } catch (error) {
      failed(error);
    }
  };
}
