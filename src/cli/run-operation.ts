import { systemClock } from '../core/clock.ts';
import { asKoreaiError } from '../core/errors.ts';
import type { Log } from '../core/log.ts';
import type { Operation } from '../jobs/operation.ts';
import type { Dependencies } from '../run/dependencies.ts';
import { prefixed } from '../run/log-run.ts';
import { emptyOutcome, type Outcome } from '../run/outcome.ts';
import { readStep, type Step } from '../run/read-step.ts';
import { runStep } from '../run/run-step.ts';
import { connect } from './connect.ts';
import { OutputFile } from './dotenv.ts';
import { finish } from './finish.ts';
import { spellFlag } from './flags.ts';
import { reporter } from './progress.ts';
import { type Ended, endedEarly } from './result.ts';
import { refuseProblems, type Session } from './session.ts';
import { rawInputs } from './settings.ts';
import { countsOf, endOf, outcomeWhenStopped, type TargetState, targetStates } from './target-states.ts';

/** Runs an operation, from its flags to its exit code. */
export async function runOperation(operation: Operation, session: Session): Promise<number> {
  const { line, terminal } = session;
  const startedAt = systemClock.now();
  const outputs = new OutputFile(line.values.get('outputEnv') ?? '', (text) => terminal.redact(text));
  let ends: Ended[];
  try {
    outputs.begin(emptyOutcome(operation.name, ''));
    refuseProblems(line);
    const step = await readStep(operation, await rawInputs(session), { now: systemClock.wall(), spell: spellFlag });
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
  const log: Log = terminal;
  const progress = reporter(terminal, systemClock, operation.name, isOneOfSeveral ? () => countsOf(states) : undefined);
  const dependencies: Dependencies = {
    ...connect(targets[0].host, session),
    variable: (name) => variableOfBot(name, session),
  };
  const running = runStep(step, dependencies, (inputs) => {
    const state = states[targets.indexOf(inputs)] as TargetState;
    state.outcome = emptyOutcome(operation.name, inputs.target);
    const own = collecting(isOneOfSeveral ? prefixed(log, inputs.target) : log, state.warnings);
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

/** A log whose warnings are listed too. */
function collecting(log: Log, warnings: string[]): Log {
  return {
    debug: (line) => log.debug(line),
    info: (line) => log.info(line),
    warning: (line) => {
      warnings.push(line);
      log.warning(line);
    },
  };
}

/** The value of a secured variable of a normalized bot, from a `KOREAI_VAR_…` variable only. It is redacted from now on. */
function variableOfBot(name: string, { environment, terminal }: Session): string | undefined {
  const value = name.startsWith('KOREAI_VAR_') ? environment[name] : undefined;
  if (value !== undefined) terminal.secrets.addVariable(value);
  return value;
}
