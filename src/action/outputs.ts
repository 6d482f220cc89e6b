import type { Outcome } from '../run/outcome.ts';
import { OUTPUTS, type OutputName, resultOf } from '../run/outputs.ts';
import { verdictOf } from '../run/verdict.ts';

/** @returns false if the value could not be set */
type SetOutput = (name: OutputName, value: string) => unknown;

/** Sets each output as soon as it is known, and all of them at the end. */
export class Outputs {
  readonly #set: SetOutput;
  readonly #written = new Map<OutputName, string>();

  constructor(set: SetOutput) {
    this.#set = set;
  }

  /** Sets what has become known or has changed. The verdict and what belongs to it come with {@link finish}. */
  update(outcome: Readonly<Outcome>): void {
    const { conclusion: _c, errorCode: _e, durationSeconds: _d, ...known } = valuesOf(outcome);
    for (const [name, value] of Object.entries(known)) {
      if (value !== '') this.#write(name as OutputName, value);
    }
  }

  /** Sets every output there is, empty ones too: of several targets those of the first, and the verdict on all. */
  finish(outcomes: readonly Readonly<Outcome>[], durationMs: number): void {
    const [first] = outcomes;
    const values: Partial<Record<OutputName, string>> = first ? valuesOf({ ...first, durationMs }) : {};
    Object.assign(values, verdictOf(outcomes));
    values.results = JSON.stringify(outcomes.map(resultOf));
    this.#writeAll(values);
  }

  /** Sets every output of a step that ended before it had a target. */
  finishEarly(conclusion: string, errorCode: string): void {
    this.#writeAll({ conclusion, errorCode, results: '[]' });
  }

  #writeAll(values: Partial<Record<OutputName, string>>): void {
    for (const name of Object.keys(OUTPUTS) as OutputName[]) this.#write(name, values[name] ?? '');
  }

  #write(name: OutputName, value: string): void {
    if (this.#written.get(name) === value) return;
    if (this.#set(name, value) !== false) this.#written.set(name, value);
  }
}

function valuesOf(outcome: Readonly<Outcome>): Partial<Record<OutputName, string>> {
  const { operation: _operation, target: _target, ...result } = resultOf(outcome);
  return Object.fromEntries(Object.entries(result).map(([name, value]) => [name, String(value)]));
}
