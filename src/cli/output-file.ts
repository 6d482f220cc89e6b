import { writeFileSync } from 'node:fs';
import { KoreaiError, systemCode } from '../core/errors.ts';
import type { Outcome } from '../run/outcome.ts';
import { type OutputName, plainResult } from '../run/outputs.ts';
import { variableOf } from './flags.ts';
import { RESULT_OUTPUTS } from './result.ts';

/** Their prefix, so that no output sets an input of the next command, such as `KOREAI_BOT_ID`. */
const PREFIX = 'KOREAI_OUT_';

/** Outputs that only `--json` has: GitLab does not remove quotes, which JSON would need, and reads 20 variables at most. */
const ONLY_IN_JSON: readonly OutputName[] = ['bots', 'matrix', 'changes', 'added', 'modified', 'removed', 'pagePath'];

/** Written as they are, because files must be found by them. All others, which may be the platform's text, are made safe for shells that read the file. */
const PATHS: readonly OutputName[] = ['filePath', 'extractedPath', 'reportPath'];

/** The outputs in a file of `KOREAI_OUT_NAME=value` lines, which is kept up to date from the start of a run to its end. */
export class OutputFile {
  #path: string;
  readonly #redact: (text: string) => string;
  #written = '';

  /** @param path - an empty string for no file */
  constructor(path: string, redact: (text: string) => string) {
    this.#path = path;
    this.#redact = redact;
  }

  /**
   * Empties every output, so that no value of an earlier run remains.
   *
   * @throws KoreaiError `input-invalid` if the file cannot be written, before a job is started
   */
  begin(outcome: Readonly<Outcome>): void {
    const problem = this.write(outcome);
    if (problem === '') return;
    this.#path = '';
    throw new KoreaiError('input-invalid', `--output-env: the file cannot be written (${problem})`, {
      hint: 'Name a file in a folder that exists and is writable. Nothing was sent.',
    });
  }

  /** Writes what is known so far. @returns why it could not be written; an empty string if it was */
  write(outcome: Readonly<Outcome>): string {
    const text = this.#path === '' ? '' : dotenvOf(outcome, this.#redact);
    // Others may be reading it, so it is not written again without need.
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

/** One line per value, without quotes: GitLab would take them as part of the value. */
export function dotenvOf(outcome: Readonly<Outcome>, redact: (text: string) => string): string {
  const result = plainResult(outcome);
  const names = RESULT_OUTPUTS.filter((name) => !ONLY_IN_JSON.includes(name));
  return names.map((name) => `${variableOf(name, PREFIX)}=${plain(name, redact(String(result[name])))}\n`).join('');
}

function plain(name: OutputName, value: string): string {
  const line = value.replace(/[\r\n]+/g, ' ');
  return PATHS.includes(name) ? line : line.replace(/[^\w.:/@%+,-]+/g, '_');
}
