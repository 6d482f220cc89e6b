import { clearLine, cursorTo } from 'node:readline';
import { styleText } from 'node:util';
import type { Log } from '../core/log.ts';
import { sanitize } from '../core/sanitize.ts';
import { Secrets } from '../core/secrets.ts';
import { OPERATIONS } from '../operations/table.ts';
import { ownWords } from '../run/outputs.ts';
import { wrapped } from './help.ts';
import type { Format } from './program.ts';

const MAX_LINE = 4_000;
const DEFAULT_COLUMNS = 80;

/** A stream to print to. */
export type Output = NodeJS.WritableStream & { isTTY?: boolean; columns?: number };

export interface TerminalOptions {
  /** How the result is printed. Default: `table`. */
  format?: Format;
  /** Prints the result and problems only. */
  quiet?: boolean;
  verbose?: boolean;
  environment?: Readonly<Record<string, string | undefined>>;
}

type Colour = 'green' | 'yellow' | 'red' | 'dim' | 'bold';

/**
 * The only place that prints: the result on stdout, everything else on stderr. Lines are sanitized and redacted, and
 * wrapped on a terminal; a progress line at the bottom is redrawn in place.
 */
export class Terminal implements Log {
  readonly secrets = new Secrets(undefined, { ownWords: ownWords(OPERATIONS) });
  /** All warnings so far. */
  readonly warnings: string[] = [];
  readonly isQuiet: boolean;
  readonly #stdout: Output;
  readonly #stderr: Output;
  readonly #format: Format;
  readonly #isVerbose: boolean;
  readonly #environment: Readonly<Record<string, string | undefined>>;
  #live = '';

  constructor(stdout: Output, stderr: Output, options: TerminalOptions = {}) {
    this.#stdout = stdout;
    this.#stderr = stderr;
    this.#format = options.format ?? 'table';
    this.isQuiet = options.quiet ?? false;
    this.#isVerbose = options.verbose ?? false;
    this.#environment = options.environment ?? {};
  }

  /** True if the progress line can be redrawn in place. */
  get isLive(): boolean {
    return this.#stderr.isTTY === true && !this.isQuiet && this.#environment['TERM'] !== 'dumb';
  }

  /** Columns of the terminal; a line of this length wraps. */
  get columns(): number {
    return this.#stderr.columns || DEFAULT_COLUMNS;
  }

  debug(line: string): void {
    if (this.#isVerbose) this.#writeLine(this.#stderr, this.#clean(line), 'dim');
  }

  info(line: string): void {
    if (!this.isQuiet) this.#writeLine(this.#stderr, this.#clean(line));
  }

  warning(line: string): void {
    this.warnings.push(this.#clean(line));
    this.#writeLine(this.#stderr, `Warning: ${this.#clean(line)}`, 'yellow');
  }

  error(line: string): void {
    this.#writeLine(this.#stderr, this.#clean(line), 'red');
  }

  /** What to do about a problem. */
  advice(line: string): void {
    this.#writeLine(this.#stderr, this.#clean(line));
  }

  /** A command to copy, which is not wrapped. */
  command(line: string): void {
    this.#stderr.write(`${this.#clean(line)}\n`);
  }

  /** A line of the result. */
  report(line: string, colour?: Colour): void {
    this.#writeLine(this.#stdout, this.#clean(line), colour);
  }

  /** A table of the result. */
  table(rows: readonly (readonly string[])[]): void {
    const cells = rows.map((row) => row.map((cell) => this.#clean(cell)));
    const widths = (cells[0] ?? []).map((_, at) => Math.max(...cells.map((row) => row[at]?.length ?? 0)));
    for (const row of cells) {
      const line = row.map((cell, at) => cell.padEnd((widths[at] ?? 0) + 2)).join('');
      this.#stdout.write(`${line.trimEnd()}\n`);
    }
  }

  /** Our own text of several lines: help, a script. */
  print(text: string): void {
    this.#stdout.write(text);
  }

  /** The same on stderr, after an error. */
  printProblem(text: string): void {
    this.#stderr.write(text);
  }

  /** The one machine-readable result. Each text in it is sanitized and redacted before it becomes JSON or YAML. */
  async data(value: unknown): Promise<void> {
    const json = JSON.stringify(value, (_key, part) => (typeof part === 'string' ? this.secrets.clean(part) : part));
    this.print(this.#format === 'yaml' ? (await import('yaml')).stringify(JSON.parse(json)) : `${json}\n`);
  }

  /** Resolves when the result has been written, or cannot be written because its reader has gone. */
  written(): Promise<void> {
    return new Promise((resolve) => this.#stdout.write('', () => setImmediate(resolve)));
  }

  redact(text: string): string {
    return this.secrets.redact(text);
  }

  /** Redraws the progress line, above which lines are printed while it is there; an empty line removes it. */
  live(line: string): void {
    if (!this.isLive) return;
    if (line === '') {
      this.#erase();
      return;
    }
    const drawn = this.#clean(line);
    cursorTo(this.#stderr, 0);
    this.#stderr.write(drawn);
    clearLine(this.#stderr, 1);
    this.#live = drawn;
  }

  #writeLine(stream: Output, line: string, colour?: Colour): void {
    const live = this.#live;
    this.#erase();
    const lines = stream.isTTY ? wrapped(line, stream.columns || DEFAULT_COLUMNS, '  ') : line;
    const isColoured = colour !== undefined && this.#hasColours(stream);
    stream.write(`${isColoured ? styleText(colour, lines, { validateStream: false }) : lines}\n`);
    if (live !== '') this.live(live);
  }

  #erase(): void {
    if (this.#live === '') return;
    cursorTo(this.#stderr, 0);
    clearLine(this.#stderr, 0);
    this.#live = '';
  }

  #clean(line: string): string {
    return this.secrets.clean(line, (text) => sanitize(text, MAX_LINE));
  }

  /** By the rules of Node.js: FORCE_COLOR takes precedence over NO_COLOR. */
  #hasColours(stream: Output): boolean {
    const { FORCE_COLOR: force, NO_COLOR: no, TERM: kind } = this.#environment;
    if (force !== undefined) return force !== '0' && force !== 'false';
    return stream.isTTY === true && !no && kind !== 'dumb';
  }
}
