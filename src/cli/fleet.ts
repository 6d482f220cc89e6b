import { asKoreaiError, KoreaiError } from '../core/errors.ts';
import { emptyOutcome, failedAs, type Outcome } from '../run/outcome.ts';
import type { RunInputs, Step } from '../run/read-step.ts';
import { explain, type Spelling, sinceOf, spelled } from '../run/resume.ts';
import type { Counts } from './progress.ts';

/** What is known of the targets of a step at any moment. */
export class Fleet {
  readonly #step: Step;
  /** The outcome of each run that has begun; the run keeps it up to date. */
  readonly #begun = new Map<RunInputs, Readonly<Outcome>>();
  readonly #ended = new Map<RunInputs, Readonly<Outcome>>();

  constructor(step: Step) {
    this.#step = step;
  }

  begin(inputs: RunInputs): void {
    this.#begun.set(inputs, emptyOutcome(this.#step.operation.name, inputs.target));
  }

  note(inputs: RunInputs, outcome: Readonly<Outcome>): void {
    this.#begun.set(inputs, outcome);
  }

  end(inputs: RunInputs, outcome: Readonly<Outcome>): void {
    this.#ended.set(inputs, outcome);
  }

  counts(): Counts {
    const done = this.#ended.size;
    // A target that was not started because of another one has not failed.
    const failed = [...this.#ended.values()].filter(({ error }) => error && error.code !== 'cancelled').length;
    return { total: this.#step.targets.length, done, running: this.#begun.size - done, failed };
  }

  /**
   * The outcomes of all targets when there is no time left to wait for their ends.
   *
   * @param reason - why everything stops
   * @param spelling - how the command line writes inputs and the command that resumes a target's job
   */
  leftBehind(reason: unknown, spelling: (inputs: RunInputs) => Spelling): Outcome[] {
    const { operation, targets } = this.#step;
    const error = asKoreaiError(reason);
    return targets.map((inputs) => {
      const ended = this.#ended.get(inputs);
      if (ended) return ended;
      const outcome = this.#begun.get(inputs);
      if (!outcome) {
        const hint = 'Nothing was sent for this target.';
        const notStarted = new KoreaiError(error.code, `Not started: ${error.message}`, { hint });
        return failedAs(emptyOutcome(operation.name, inputs.target), notStarted);
      }
      const resume = operation.resume(inputs, outcome.jobId, sinceOf(inputs, outcome));
      const explained = explain(error, outcome, { resume, startsJob: operation.startsJob });
      return failedAs(outcome, spelled(explained, spelling(inputs)));
    });
  }
}
