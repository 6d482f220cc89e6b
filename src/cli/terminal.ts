import { harmless } from '../kernel/harmless.ts';
import type { Log } from '../kernel/log.ts';
import { Secrets } from '../kernel/secrets.ts';

const LONGEST_LINE = 4_000;

/** Prints lines for a person, harmless and free of secrets. */
export class Terminal implements Log {
  readonly secrets = new Secrets();
  readonly #lines: (text: string) => void;
  readonly #problems: (text: string) => void;

  constructor(lines: (text: string) => void, problems: (text: string) => void) {
    this.#lines = lines;
    this.#problems = problems;
  }

  debug(): void {}

  info(line: string): void {
    this.#lines(`${this.#clean(line)}\n`);
  }

  warning(line: string): void {
    this.#problems(`Warning: ${this.#clean(line)}\n`);
  }

  error(line: string): void {
    this.#problems(`${this.#clean(line)}\n`);
  }

  #clean(line: string): string {
    return this.secrets.redact(harmless(line, LONGEST_LINE));
  }
}
