import { asKoreaiError, KoreaiError } from '../core/errors.ts';
import type { Operation } from '../jobs/operation.ts';
import { emptyOutcome, failedAs, type Outcome } from '../run/outcome.ts';
import type { RunInputs, Step } from '../run/read-step.ts';
import { explain, resumeOf, type Spelling, spelled } from '../run/resume.ts';
import type { CommandLine } from './arguments.ts';
import { spellFlag } from './flags.ts';
import type { Counts } from './progress.ts';
import type { Ended } from './result.ts';
import { resumeCommand } from './resume.ts';

/** What is known about one target while its step runs. */
export interface TargetState {
  readonly inputs: RunInputs;
  readonly spelling: Spelling;
  readonly warnings: string[];
  /** `undefined` until the target is started; kept up to date from then on. */
  outcome: Readonly<Outcome> | undefined;
  hasEnded: boolean;
}

export function targetStates({ targets }: Step, line: CommandLine): TargetState[] {
  return targets.map((inputs) => ({
    inputs,
    spelling: { input: spellFlag, resume: (job) => resumeCommand(job, inputs.host, line, inputs.since) },
    warnings: [],
    outcome: undefined,
    hasEnded: false,
  }));
}

export function countsOf(states: readonly TargetState[]): Counts {
  const ended = states.filter(({ hasEnded }) => hasEnded);
  return {
    total: states.length,
    done: ended.length,
    running: states.filter(({ outcome, hasEnded }) => outcome && !hasEnded).length,
    // A target that was not started because of another one has not failed.
    failed: ended.filter(({ outcome }) => outcome?.error && outcome.error.code !== 'cancelled').length,
  };
}

/** The outcome of a target if there is no time left to wait for its end. @param reason - why the step stops */
export function outcomeWhenStopped(operation: Operation, state: TargetState, reason: unknown): Readonly<Outcome> {
  const { inputs, outcome = emptyOutcome(operation.name, inputs.target), hasEnded, spelling } = state;
  if (hasEnded) return outcome;
  const stopped = asKoreaiError(reason);
  const error = state.outcome
    ? spelled(
        explain(stopped, outcome, { resume: resumeOf(operation, inputs, outcome), startsJob: operation.startsJob }),
        spelling,
      )
    : new KoreaiError(stopped.code, `Not started: ${stopped.message}`, { hint: 'Nothing was sent for this target.' });
  return failedAs(outcome, error);
}

/** How a target ended, with the command that resumes its job if it is still running. */
export function endOf(
  operation: Operation,
  { inputs, spelling, warnings }: TargetState,
  outcome: Readonly<Outcome>,
): Ended {
  const { error, conclusion } = outcome;
  if (!error) {
    const resume = conclusion === '' ? spelling.resume(resumeOf(operation, inputs, outcome)) : '';
    return { outcome, message: '', hint: '', resume, warnings };
  }
  const { message, hint = '' } = error;
  const command = error.resume ? spelling.resume(error.resume) : '';
  // Within a sentence it is a check before the next run, and may show a job of somebody else.
  const resume = hint.includes(`: ${command}.`) ? command : '';
  // A command is easier to copy from its own line.
  return { outcome, message, hint: resume === '' ? hint : hint.replace(`${resume}.`, '').trim(), resume, warnings };
}
