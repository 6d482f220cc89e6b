import { clearLine, cursorTo } from 'node:readline';
import util from 'node:util';
import type { Log } from '../core/log.ts';
import { sanitize, sanitizeText } from '../core/sanitize.ts';
import { Secrets } from '../core/secrets.ts';
import { OPERATIONS } from '../operations/table.ts';
import { ownWords } from '../run/own-words.ts';

const LONGEST_LINE = 4_000;
const USUAL_COLUMNS = 80;

/** A stream to print to. */
export type Output = Pick<NodeJS.WriteStream, 'write'> & { isTTY?: boolean; columns?: number };

export interface TerminalOptions {
  /** Only the result goes to stdout, everything else to stderr. */
  json?: boolean;
  /** Prints problems only. */
  quiet?: boolean;
  verbose?: boolean;
  environment?: Readonly<Record<string, string | undefined>>;
}

type Colour = 'green' | 'yellow' | 'red' | 'dim' | 'bold';

/** The only place that prints. Lines are sanitized and redacted; a progress line at the bottom is redrawn in place. */
export class Terminal implements Log {
  readonly secrets = new Secrets(undefined, { ownWords: ownWords(OPERATIONS) });
  readonly isQuiet: boolean;
  readonly #result: Output;
  readonly #lines: Output;
  readonly #problems: Output;
  readonly #isVerbose: boolean;
  readonly #environment: Readonly<Record<string, string | undefined>>;
  #live = '';

  constructor(stdout: Output, stderr: Output, options: TerminalOptions = {}) {
    this.#result = stdout;
    this.#lines = options.json ? stderr : stdout;
    this.#problems = stderr;
    this.isQuiet = options.quiet ?? false;
    this.#isVerbose = options.verbose ?? false;
    this.#environment = options.environment ?? {};
  }

  /** True if the progress line can be redrawn in place. */
  get isLive(): boolean {
    return this.#lines.isTTY === true && !this.isQuiet && this.#environment['TERM'] !== 'dumb';
  }

  /** Columns of the terminal; a line of this length wraps. */
  get columns(): number {
    return this.#lines.columns || USUAL_COLUMNS;
  }

  debug(line: string): void {
    if (this.#isVerbose) this.#say(this.#problems, this.#clean(line), 'dim');
  }

  info(line: string): void {
    if (!this.isQuiet) this.#say(this.#lines, this.#clean(line));
  }

  /** The line for a run that succeeded. */
  success(line: string): void {
    if (!this.isQuiet) this.#say(this.#lines, this.#clean(line), 'green');
  }

  warning(line: string): void {
    this.#say(this.#problems, `Warning: ${this.#clean(line)}`, 'yellow');
  }

  error(line: string): void {
    this.#say(this.#problems, this.#clean(line), 'red');
  }

  /** What to do about a problem. */
  advice(line: string): void {
    this.#say(this.#problems, this.#clean(line));
  }

  /** A line of a report, which is the result itself: it is printed with `quiet` too. */
  report(line: string, colour?: Colour): void {
    this.#say(this.#lines, this.#clean(line), colour);
  }

  /** A line of a list, with its cells separated. */
  row(cells: readonly string[]): void {
    if (this.isQuiet) return;
    const reported = cells.map((cell) => this.#clean(cell)).filter((cell) => cell !== '');
    this.#say(this.#lines, reported.join('  '));
  }

  /** Our own text of several lines: help, a script. */
  print(text: string): void {
    this.#erase();
    this.#result.write(text);
  }

  /** The same on stderr, after an error. */
  printProblem(text: string): void {
    this.#erase();
    this.#problems.write(text);
  }

  /** The one machine-readable result. Each text in it is sanitized and redacted before it becomes JSON. */
  json(value: unknown): void {
    const clean = (text: string): string => this.redact(sanitizeText(this.redact(text)));
    this.print(
      `${JSON.stringify(value, (_key, component) => (typeof component === 'string' ? clean(component) : component))}\n`,
    );
  }

  /** Resolves when the result has been written, or cannot be written because its reader has gone. */
  written(): Promise<void> {
    return new Promise((resolve) => this.#result.write('', () => setImmediate(resolve)));
  }

  redact(text: string): string {
    return this.secrets.redact(text);
  }

  /** Redraws the progress line; an empty line removes it. */
  live(line: string): void {
    if (!this.isLive) return;
    const drawn = this.#clean(line);
    if (drawn === '') {
      this.#erase();
      return;
    }
    cursorTo(this.#lines as NodeJS.WriteStream, 0);
    this.#lines.write(drawn);
    clearLine(this.#lines as NodeJS.WriteStream, 1);
    this.#live = drawn;
  }

  #say(stream: Output, line: string, colour?: Colour): void {
    const live = this.#live;
    this.#erase();
    stream.write(`${this.#coloured(line, stream, colour)}\n`);
    if (live !== '') this.live(live);
  }

  #erase(): void {
    if (this.#live === '') return;
    cursorTo(this.#lines as NodeJS.WriteStream, 0);
    clearLine(this.#lines as NodeJS.WriteStream, 0);
    this.#live = '';
  }

  #clean(line: string): string {
    // Redacted before and after: sanitizing may split a secret, or join the halves of one.
    return this.redact(sanitize(this.redact(line), LONGEST_LINE));
  }

  #coloured(line: string, stream: Output, colour: Colour | undefined): string {
    // `styleText` exists since Node.js 20.12.
    if (colour === undefined || !this.#hasColours(stream) || typeof util.styleText !== 'function') return line;
    return util.styleText(colour, line, { validateStream: false });
  }

  /** By the rules of Node.js: FORCE_COLOR takes precedence over NO_COLOR. */
  #hasColours(stream: Output): boolean {
    const { FORCE_COLOR: force, NO_COLOR: no, TERM: kind } = this.#environment;
    if (force !== undefined) return force !== '0' && force !== 'false';
    return stream.isTTY === true && !no && kind !== 'dumb';
  }
}
