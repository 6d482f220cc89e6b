import { writeFileSync } from 'node:fs';
import { KoreaiError, systemCode } from '../core/errors.ts';
import type { Outcome } from '../run/outcome.ts';
import { OUTPUTS, type OutputName, resultOf } from '../run/outputs.ts';
import { variableOf } from './flags.ts';

/** JSON would need quotes, which GitLab keeps as they are; it is there with `--json`. */
const WITHOUT: readonly string[] = ['results', 'bots', 'matrix'] satisfies readonly OutputName[];

/** They come from the platform as they are, and somebody will read the file with a shell. */
const FOREIGN: readonly string[] = ['status', 'botId'] satisfies readonly OutputName[];

/** The outputs in a file of `KOREAI_NAME=value` lines, from the beginning of a run to every end of it. */
export class OutputFile {
  #path: string;
  readonly #redact: (text: string) => string;
  #written = '';

  /** @param path - an empty string for no file at all */
  constructor(path: string, redact: (text: string) => string) {
    this.#path = path;
    this.#redact = redact;
  }

  /**
   * Empties every output, so that nothing of an earlier run is taken for this one's.
   *
   * @throws KoreaiError `input-invalid` where the file cannot be written: better now than when a job has run
   */
  begin(outcome: Readonly<Outcome>): void {
    const trouble = this.#write(outcome);
    if (trouble === '') return;
    this.#path = '';
    throw new KoreaiError('input-invalid', `--output-env: the file cannot be written (${trouble})`, {
      hint: 'Name a file in a folder that is there and can be written to. Nothing was sent.',
    });
  }

  /** Writes what has become known. Where that fails the run goes on, and its end tells. */
  note(outcome: Readonly<Outcome>): void {
    this.#write(outcome);
  }

  /** Writes how it ended. @throws KoreaiError `internal` */
  end(outcome: Readonly<Outcome>): void {
    const trouble = this.#write(outcome);
    if (trouble === '') return;
    const job = outcome.jobId === '' ? '' : `; they are those of job ${outcome.jobId}`;
    throw new KoreaiError('internal', `--output-env: the outputs could not be written to the file (${trouble})${job}`);
  }

  /** @returns why it could not be written; an empty string where it was */
  #write(outcome: Readonly<Outcome>): string {
    const text = this.#path === '' ? '' : dotenvOf(outcome, this.#redact);
    if (text === this.#written) return '';
    try {
      writeFileSync(this.#path, text);
      this.#written = text;
      return '';
    } catch (error) {
      return systemCode(error) || String(error);
    }
  }
}

/** One line a value, without quotes: GitLab takes them for part of it. */
export function dotenvOf(outcome: Readonly<Outcome>, redact: (text: string) => string): string {
  const result = resultOf(outcome) as Record<string, string | number>;
  const names = Object.keys(OUTPUTS).filter((name) => !WITHOUT.includes(name));
  return names.map((name) => `${variableOf(name)}=${plain(name, redact(String(result[name] ?? '')))}\n`).join('');
}

function plain(name: string, value: string): string {
  const line = value.replace(/[\r\n]+/g, ' ');
  return FOREIGN.includes(name) ? line.replace(/[^\w.:/@%+,-]+/g, '_') : line;
}
