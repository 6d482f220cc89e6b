/** The log of a run. Each call is one line; the implementation makes it safe for its medium. */
export interface Log {
  debug(line: string): void;
  info(line: string): void;
  warning(line: string): void;
}
