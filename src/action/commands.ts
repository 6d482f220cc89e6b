import { accessSync, appendFileSync, closeSync, constants, openSync } from 'node:fs';
import { EOL } from 'node:os';
import { KoreaiError, systemCode } from '../core/errors.ts';
import type { Log } from '../core/log.ts';
import { sanitize } from '../core/sanitize.ts';
import { Secrets } from '../core/secrets.ts';
import { OPERATIONS } from '../operations/table.ts';
import { ownWords } from '../run/own-words.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** The longest line that is printed, in UTF-16 units. */
const LONGEST_LINE = 4_000;

/**
 * The runner's side of the step: its log, its masks, its annotations and its outputs file. Everything that is printed
 * or written goes through here and is harmless and free of secrets when it leaves.
 *
 * It speaks the runner's protocol itself, as @actions/core does: loading that package takes longer than all else that
 * a step does before its first request, for an HTTP client that has no use here. A test holds the two to the same bytes.
 */
export class Commands implements Log {
  readonly secrets: Secrets;
  readonly #write: (text: string) => void;
  readonly #environment: Environment;
  readonly #isDebug: boolean;
  /** Masks that are still to be written, ahead of whatever comes next. */
  #masks = '';
  /** True once the log says that outputs get lost. */
  #isWithoutOutputs = false;

  constructor(write: (text: string) => void, environment: Environment) {
    this.#write = (text) => {
      const all = this.#masks + text;
      this.#masks = '';
      if (all !== '') write(all);
    };
    this.#environment = environment;
    // Asked for with every request: the system's environment is slow to read.
    this.#isDebug = environment['RUNNER_DEBUG'] === '1';
    this.secrets = new Secrets((text) => this.#command('add-mask', '', text), {
      maskSoon: (text) => this.#maskSoon(text),
      ownWords: ownWords(OPERATIONS),
    });
  }

  debug(line: string): void {
    if (this.#isDebug) this.#command('debug', '', this.#clean(line));
  }

  info(line: string): void {
    this.#write(`${this.#clean(line)}${EOL}`);
  }

  warning(line: string): void {
    this.#command('warning', '', this.#clean(line));
  }

  /** One annotation of several lines. */
  error(title: string, lines: readonly string[]): void {
    this.#command(
      'error',
      ` title=${escapeProperty(this.#clean(title))}`,
      lines.map((line) => this.#clean(line)).join('\n'),
    );
  }

  /**
   * Checks that outputs can be set, before anything is started whose id could not be passed on.
   *
   * @throws KoreaiError `input-invalid` if the runner's outputs file cannot be written
   */
  checkOutputs(): void {
    const file = this.#environment['GITHUB_OUTPUT'];
    if (!file) return;
    try {
      closeSync(openSync(file, 'a'));
    } catch (error) {
      this.#isWithoutOutputs = true;
      throw new KoreaiError('input-invalid', `The outputs file of the runner cannot be written (${reasonOf(error)})`, {
        hint: 'Nothing was sent. Check the variable GITHUB_OUTPUT, the permissions of the file it names, and the disk.',
        cause: error,
      });
    }
  }

  /**
   * Sets an output; a later value takes the place of an earlier one. Does nothing where no runner listens. A file that
   * cannot be written is a warning: by then a job may be running, and its id is in the log.
   *
   * @returns false if the file could not be written
   */
  output(name: string, value: string): boolean {
    const file = this.#environment['GITHUB_OUTPUT'];
    if (!file) return true;
    const text = this.secrets.redact(value);
    const delimiter = delimiterFor(text);
    try {
      appendFileSync(file, `${name}<<${delimiter}${EOL}${text}${EOL}${delimiter}${EOL}`);
      return true;
    } catch (error) {
      if (!this.#isWithoutOutputs) {
        const problem = `The outputs could not be written to the file GITHUB_OUTPUT (${reasonOf(error)})`;
        this.warning(`${problem}. Later steps do not see them; what is known of the job is in this log.`);
      }
      this.#isWithoutOutputs = true;
      return false;
    }
  }

  /** Whether there is a job summary to write to. */
  get hasSummary(): boolean {
    return Boolean(this.#environment['GITHUB_STEP_SUMMARY']);
  }

  /** Adds to the job summary. Does nothing where no runner listens. @throws Error where its file cannot be written */
  summary(markdown: string): void {
    const file = this.#environment['GITHUB_STEP_SUMMARY'];
    if (!file) return;
    try {
      accessSync(file, constants.R_OK | constants.W_OK);
    } catch (cause) {
      throw new Error(
        `Unable to access summary file: '${file}'. Check if the file has correct read/write permissions.`,
        {
          cause,
        },
      );
    }
    appendFileSync(file, this.secrets.redact(markdown));
  }

  #clean(line: string): string {
    return this.secrets.redact(sanitize(this.secrets.redact(line), LONGEST_LINE));
  }

  /** Looks that come in one round hide their tokens with one write: each write is a call of the system, and wakes the runner. */
  #maskSoon(text: string): void {
    if (this.#masks === '') queueMicrotask(() => this.#write(''));
    this.#masks += commandLine('add-mask', '', text);
  }

  #command(name: string, properties: string, message: string): void {
    this.#write(commandLine(name, properties, message));
  }
}

function reasonOf(error: unknown): string {
  return systemCode(error) || String(error);
}

function commandLine(name: string, properties: string, message: string): string {
  return `::${name}${properties}::${escapeData(message)}${EOL}`;
}

/** What no line of the text can be, so that nothing in it ends the value. Random numbers would take a module to load. */
function delimiterFor(text: string): string {
  let delimiter = 'ghadelimiter_koreai-ci';
  while (text.includes(delimiter)) delimiter += '_';
  return delimiter;
}

function escapeData(text: string): string {
  // Of thousands of tokens none has anything to escape.
  if (!/[%\r\n]/.test(text)) return text;
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
