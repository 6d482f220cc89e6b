import { formatInstant } from '../core/clock.ts';
import type { Resume } from '../core/errors.ts';
import { INPUT_NAMES, type InputName } from '../inputs/fields.ts';
import type { Operation } from '../jobs/operation.ts';
import { OPERATIONS } from '../operations/table.ts';
import type { Outcome } from '../run/outcome.ts';
import type { RunInputs } from '../run/read-step.ts';
import { sinceOf } from '../run/resume.ts';
import type { CommandLine } from './arguments.ts';
import { flagOf, inputsOf, isId, isSecret } from './flags.ts';

/** Inputs of the step, which have no effect on the job that is resumed. */
const FOR_THE_STEP: readonly InputName[] = ['wait', 'concurrency', 'failFast', 'archive'];

/** The resume command of a target, ready to be pasted into a shell. */
export class ResumeCommand {
  readonly #operation: Operation;
  readonly #line: CommandLine;
  readonly #inputs: RunInputs;
  /** All commands so far, so that they can be found in a hint. */
  readonly #commands = new Set<string>();

  constructor(operation: Operation, line: CommandLine, inputs: RunInputs) {
    this.#operation = operation;
    this.#line = line;
    this.#inputs = inputs;
  }

  /** The command that resumes a job that the operation left running. */
  of(jobId: string, seen?: Readonly<Outcome>): string {
    return this.word(this.#operation.resume(this.#inputs, jobId, seen && sinceOf(this.#inputs, seen)));
  }

  readonly word = (resume: Resume): string => this.#command(resume);

  /** Splits a hint into its text and the command in it, which is easier to copy from its own line. */
  split(hint: string): { hint: string; command: string } {
    const command = [...this.#commands].find((candidate) => hint.includes(`with: ${candidate}.`)) ?? '';
    return { hint: command === '' ? hint : hint.replace(`${command}.`, '').trim(), command };
  }

  #command({ operation: name, inputs }: Resume): string {
    const operation = OPERATIONS.find((candidate) => candidate.name === name);
    const values = new Map<InputName, string>([['host', this.#inputs.host.origin]]);
    for (const id of INPUT_NAMES) {
      const value = inputs[id] ?? '';
      if (value !== '') values.set(id, value);
    }
    for (const [input, value] of operation ? this.#given(operation) : []) {
      if (!values.has(input)) values.set(input, value);
    }
    const flags = [...values].map(([input, value]) => `--${flagOf(input)} ${quoted(value)}`);
    const profile = this.#line.values.get('profile');
    if (profile !== undefined) flags.push(`--profile ${quoted(profile)}`);
    const command = `koreai-ci ${name} ${flags.join(' ')}`;
    this.#commands.add(command);
    return command;
  }

  /** The given inputs that apply to the resumed job too, without ids. */
  #given(operation: Operation): [InputName, string][] {
    return inputsOf(operation).flatMap((name): [InputName, string][] => {
      const text = this.#line.values.get(isSecret(name) ? `${name}File` : name);
      // The operation itself gives the ids, and the version.
      if (text === undefined || FOR_THE_STEP.includes(name) || isId(name)) return [];
      // Stdin cannot be read again.
      if (isSecret(name)) return text === '-' ? [] : [[name, text]];
      // A duration would then mean another time.
      return [[name, name === 'since' ? formatInstant(this.#inputs.since) : text]];
    });
  }
}

/** An argument quoted for a POSIX shell. */
export function quoted(word: string): string {
  return /^[\w@%+=:,./~-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
