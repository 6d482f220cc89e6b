import { systemClock } from '../core/clock.ts';
import { asKoreaiError, KoreaiError } from '../core/errors.ts';
import type { Operation } from '../jobs/operation.ts';
import type { Dependencies } from '../run/dependencies.ts';
import { collecting, prefixed } from '../run/log-run.ts';
import { emptyOutcome, failedAs, type Outcome } from '../run/outcome.ts';
import { type RunInputs, readStep, type Step } from '../run/read-step.ts';
import { explain, resumeOf, type Spelling, spelled } from '../run/resume.ts';
import { runStep } from '../run/run-step.ts';
import type { CommandLine } from './arguments.ts';
import { connect } from './connect.ts';
import { finish } from './finish.ts';
import { spellFlag } from './flags.ts';
import { inputTexts } from './input-texts.ts';
import { OutputFile } from './output-file.ts';
import { type Counts, reporter } from './progress.ts';
import { type Ended, endedEarly } from './result.ts';
import { resumeCommand } from './resume.ts';
import { refuseProblems, type Session } from './session.ts';

/** Runs an operation, from its flags to its exit code. */
export async function runOperation(operation: Operation, session: Session): Promise<number> {
  const { line, terminal } = session;
  const startedAt = systemClock.now();
  const outputs = new OutputFile(line.values.get('outputEnv') ?? '', (text) => terminal.redact(text));
  let ends: Ended[];
  try {
    outputs.begin(emptyOutcome(operation.name, ''));
    refuseProblems(line);
    const step = await readStep(operation, await inputTexts(session), { now: systemClock.wall(), spell: spellFlag });
    // The command line has refused flags that are not for this operation; a profile holds ids for others too.
    ends = await runAll({ ...step, ignored: [] }, session, outputs);
  } catch (thrown) {
    ends = [endedEarly(operation.name, asKoreaiError(thrown))];
  }
  return finish(ends, systemClock.now() - startedAt, session, outputs);
}

async function runAll(step: Step, session: Session, outputs: OutputFile): Promise<Ended[]> {
  const { operation, targets } = step;
  const { line, terminal, stop } = session;
  const states = targetStates(step, line);
  const isOneOfSeveral = states.length > 1;
  const progress = reporter(terminal, systemClock, operation.name, isOneOfSeveral ? () => countsOf(states) : undefined);
  const dependencies: Dependencies = {
    ...connect(targets[0].host, session),
    variable: (name) => variableOfBot(name, session),
  };
  const running = runStep(step, dependencies, (inputs) => {
    const state = states[targets.indexOf(inputs)] as TargetState;
    state.outcome = emptyOutcome(operation.name, inputs.target);
    const own = collecting(isOneOfSeveral ? prefixed(terminal, inputs.target) : terminal, state.warnings);
    const report = progress.of(own);
    return {
      log: own,
      spelling: state.spelling,
      onEvent(event) {
        report(event);
        if (!('outcome' in event)) return;
        state.outcome = event.outcome;
        // If that fails, the run continues, and its end reports it.
        if (inputs === targets[0]) outputs.write(event.outcome);
      },
      onEnd(outcome) {
        state.outcome = outcome;
        state.hasEnded = true;
      },
    };
  });
  const stopped = new Promise<Readonly<Outcome>[]>((resolve) => {
    stop.late.addEventListener('abort', () => {
      resolve(states.map((state) => outcomeWhenStopped(operation, state, stop.late.reason)));
    });
  });
  try {
    const outcomes = await Promise.race([running, stopped]);
    return states.map((state, at) => endOf(operation, state, outcomes[at] as Outcome));
  } finally {
    progress.end();
    dependencies.transport.close();
  }
}

/** The value of a secured variable of a normalized bot, from a `KOREAI_VAR_…` variable only. It is redacted from now on. */
function variableOfBot(name: string, { environment, terminal }: Session): string | undefined {
  const value = name.startsWith('KOREAI_VAR_') ? environment[name] : undefined;
  if (value !== undefined) terminal.secrets.addVariable(value);
  return value;
}

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
function outcomeWhenStopped(operation: Operation, state: TargetState, reason: unknown): Readonly<Outcome> {
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
    return { outcome, resume, warnings };
  }
  const { hint = '', resume: job } = error;
  const resume = job ? spelling.resume(job) : '';
  // Within a sentence, the command only checks for a job before the next run, which may be somebody else's.
  if (resume === '' || !hint.includes(`: ${resume}.`)) return { outcome, resume: '', warnings };
  // A command is easier to copy from its own line.
  const shorter = error.with({ hint: hint.replace(`${resume}.`, '').trim(), cause: error.cause });
  return { outcome: failedAs(outcome, shorter), resume, warnings };
}
