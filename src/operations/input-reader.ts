import { definitionOf, type InputName } from './inputs.ts';
import type { Parsed } from './parse-input.ts';

/** Gives the text of an input, trimmed; an empty string where it was not given. */
export type RawInput = (name: InputName) => string;

/** How a face spells an input's name in messages: `botId` in a workflow, `--bot-id` on the command line. */
export type SpellInput = (name: InputName) => string;

/** Reads one input after the other, and keeps every problem there is. */
export class InputReader {
  readonly problems: string[] = [];
  readonly #raw: RawInput;
  readonly #spell: SpellInput;

  constructor(raw: RawInput, spell: SpellInput) {
    this.#raw = raw;
    this.#spell = spell;
  }

  given(name: InputName): string {
    return this.#raw(name) || (definitionOf(name).default ?? '');
  }

  isGiven(name: InputName): boolean {
    return this.given(name) !== '';
  }

  problem(name: InputName, problem: string): void {
    this.problems.push(`${this.#spell(name)}: ${problem}`);
  }

  problemOf(names: readonly InputName[], joint: string, problem: string): void {
    this.problems.push(`${names.map(this.#spell).join(` ${joint} `)}: ${problem}`);
  }

  spelled(name: InputName): string {
    return this.#spell(name);
  }

  take<T>(name: InputName, parsed: Parsed<T>): T | undefined {
    if ('value' in parsed) return parsed.value;
    this.problem(name, parsed.problem);
    return undefined;
  }

  optional<T>(name: InputName, parse: (text: string) => Parsed<T>): T | undefined {
    const text = this.given(name);
    return text === '' ? undefined : this.take(name, parse(text));
  }
}
