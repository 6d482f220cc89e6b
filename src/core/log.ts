/** The log of a run. Each call is one line; the implementation makes it safe for its medium. */
export interface Log {
  debug(line: string): void;
  info(line: string): void;
  warning(line: string): void;
}

export const silentLog: Log = { debug() {}, info() {}, warning() {} };

/** A log whose lines begin with their target. */
export function prefixed(log: Log, target: string): Log {
  return {
    debug: (line) => log.debug(`${target}: ${line}`),
    info: (line) => log.info(`${target}: ${line}`),
    warning: (line) => log.warning(`${target}: ${line}`),
  };
}
