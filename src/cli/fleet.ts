import { asKoreaiError, KoreaiError } from '../core/errors.ts';
import type { Operation } from '../jobs/operation.ts';
import { explain } from '../run/explain.ts';
import { emptyOutcome, type Outcome } from '../run/outcome.ts';
import type { RunInputs, Step } from '../run/read-step.ts';
import { type Spelling, sinceOf, spelled } from '../run/resume.ts';
import type { Counts } from './progress.ts';

/** What is known of a target. */
interface Course {
  /** False if it was skipped. */
  hasBegun: boolean;
  /** The outcome of the run, which the run keeps up to date. */
  outcome?: Readonly<Outcome>;
  /** What its operation threw, if that was the last event. */
  thrown?: unknown;
}

/** The targets of a step: how many have ended, and what is known of each at any moment. */
export class Fleet {
  readonly #step: Step;
  readonly #courses = new Map<object, Course>();

  constructor(step: Step) {
    this.#step = step;
  }

  /** The step, with an operation whose errors are recorded here: a run that fails early has no events. */
  get watched(): Step {
    return { ...this.#step, operation: this.#watch(this.#step.operation) };
  }

  /** Marks a target as started, or as skipped if no more targets are started. */
  begin(inputs: RunInputs, signal: AbortSignal): void {
    const isStopped = signal.aborted || (this.#step.failFast && this.counts().failed > 0);
    this.#courses.set(inputs, { hasBegun: !isStopped });
  }

  /** Records an event of a target. */
  note(inputs: RunInputs, outcome: Readonly<Outcome> | undefined): void {
    const { outcome: before, hasBegun = true } = this.#courses.get(inputs) ?? {};
    const known = outcome ?? before;
    this.#courses.set(inputs, known ? { hasBegun, outcome: known } : { hasBegun });
  }

  counts(): Counts {
    const courses = [...this.#courses.values()];
    const done = courses.filter(isOver).length;
    const failed = courses.filter((course) => course.hasBegun && hasFailed(course)).length;
    return { total: this.#step.targets.length, done, running: courses.length - done, failed };
  }

  /**
   * The outcomes of all targets when there is no time left to wait for their ends.
   *
   * @param reason - why everything stops
   * @param spelling - how the command line writes inputs and the command that resumes a target's job
   */
  leftBehind(reason: unknown, spelling: (inputs: RunInputs) => Spelling): Outcome[] {
    const { operation, targets } = this.#step;
    return targets.map((inputs) => {
      const course = this.#courses.get(inputs);
      const { outcome = emptyOutcome(operation.name, inputs.target), thrown } = course ?? {};
      if (outcome.durationMs > 0) return outcome;
      if (targets.length > 1 && !course?.hasBegun) return failedAs(outcome, notBegun(reason));
      const error = asKoreaiError(thrown ?? reason);
      const { startsJob } = operation;
      return failedAs(
        outcome,
        spelled(
          explain(error, outcome, {
            resume: operation.resume(inputs, outcome.jobId, sinceOf(inputs, outcome)),
            startsJob,
          }),
          spelling(inputs),
        ),
      );
    });
  }

  #watch(operation: Operation): Operation {
    const watching = async <T>(inputs: object, work: Promise<T>): Promise<T> => {
      try {
        return await work;
      } catch (thrown) {
        const course = this.#courses.get(inputs) ?? { hasBegun: true };
        this.#courses.set(inputs, { ...course, thrown });
        throw thrown;
      }
    };
    return {
      ...operation,
      start: async (inputs, context) => {
        const job = await watching(inputs, operation.start(inputs, context));
        return { ...job, check: (signal) => watching(inputs, job.check(signal)) };
      },
    };
  }
}

function isOver({ hasBegun, outcome, thrown }: Course): boolean {
  return !hasBegun || thrown !== undefined || (outcome?.durationMs ?? 0) > 0;
}

function hasFailed({ outcome, thrown }: Course): boolean {
  return thrown !== undefined || outcome?.error !== undefined;
}

function notBegun(reason: unknown): KoreaiError {
  const { code, message } = asKoreaiError(reason);
  return new KoreaiError(code, `Not started: ${message}`, { hint: 'Nothing was sent for this target.' });
}

function failedAs(outcome: Readonly<Outcome>, error: KoreaiError): Outcome {
  return { ...outcome, conclusion: error.conclusion, errorCode: error.code, error };
}
