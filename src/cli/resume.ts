import type { Resume } from '../core/errors.ts';
import { formatInstant } from '../core/instant.ts';
import { INPUT_NAMES, type InputName } from '../inputs/fields.ts';
import type { Operation } from '../jobs/operation.ts';
import { OPERATIONS } from '../operations/table.ts';
import type { Outcome } from '../run/outcome.ts';
import type { RunInputs } from '../run/read-step.ts';
import { sinceOf } from '../run/resume.ts';
import type { CommandLine } from './arguments.ts';
import { flagOf, inputsOf, isSecret } from './flags.ts';

/** They make no difference to the one job that is picked up. */
const FOR_THE_STEP: readonly InputName[] = ['wait', 'concurrency', 'failFast'];

/** They come from the operation alone. */
const IDS: readonly InputName[] = [
  'botId',
  'toolId',
  'flowId',
  'modelId',
  'jobId',
  'appId',
  'appVersion',
  'workflowId',
];

/** Puts how to pick up the job of one target into a command line that can be pasted. */
export class ResumeCommand {
  readonly #operation: Operation;
  readonly #line: CommandLine;
  readonly #inputs: RunInputs;
  /** Every command line that was worded, to be found again in a hint. */
  readonly #commands = new Set<string>();

  constructor(operation: Operation, line: CommandLine, inputs: RunInputs) {
    this.#operation = operation;
    this.#line = line;
    this.#inputs = inputs;
  }

  /** How to pick up a job that the operation left behind. */
  of(jobId: string, seen?: Readonly<Outcome>): string {
    return this.word(this.#operation.resume(this.#inputs, jobId, seen && sinceOf(this.#inputs, seen)));
  }

  readonly word = (resume: Resume): string => this.#command(resume);

  /** The command line in a hint, and the hint without it; it is easier to copy from a line of its own. */
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
    const flags = [...values].map(([input, value]) => `--${flagOf(input).name} ${quoted(value)}`);
    const command = `koreai-ci ${name} ${flags.join(' ')}`;
    this.#commands.add(command);
    return command;
  }

  /** What was given and makes the same difference again; ids come from the operation alone. */
  #given(operation: Operation): [InputName, string][] {
    return inputsOf(operation).flatMap((name): [InputName, string][] => {
      const text = this.#line.values.get(flagOf(name).name);
      if (text === undefined || FOR_THE_STEP.includes(name) || IDS.includes(name)) return [];
      // What came from stdin is not there a second time.
      if (isSecret(name)) return text === '-' ? [] : [[name, text]];
      // A duration ago would be another moment by then.
      return [[name, name === 'since' ? formatInstant(this.#inputs.since) : text]];
    });
  }
}

/** A word as a POSIX shell takes it. */
export function quoted(word: string): string {
  return /^[\w@%+=:,./~-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
