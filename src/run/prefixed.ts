import type { Log } from '../core/log.ts';

/** A log whose lines begin with their target. */
export function prefixed(log: Log, target: string): Log {
  return {
    debug: (line) => log.debug(`${target}: ${line}`),
    info: (line) => log.info(`${target}: ${line}`),
    warning: (line) => log.warning(`${target}: ${line}`),
  };
}
