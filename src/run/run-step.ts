import { formatDuration } from '../core/clock.ts';
import { KoreaiError } from '../core/errors.ts';
import type { Dependencies } from './dependencies.ts';
import { type Shared, share } from './job-context.ts';
import { emptyOutcome, failedAs, type Outcome } from './outcome.ts';
import type { RunInputs, Step } from './read-step.ts';
import { spelled, spelledLog } from './resume.ts';
import { run } from './run.ts';

/** No job is started this close to the end of the timeout, or within this share of it: it could not end in time. */
const LAST_MS = 1_000;
const LAST_SHARE = 0.1;

/** What is reported for one target separately. */
export interface Reported extends Partial<Pick<Dependencies, 'log' | 'onEvent' | 'spelling'>> {
  readonly onEnd?: (outcome: Readonly<Outcome>) => void;
}

/**
 * Runs a step: each target separately, `concurrency` of them at once, under one timeout and one request budget. Never
 * throws: errors are in the outcomes, which are in the order of the targets.
 */
export async function runStep(
  step: Step,
  dependencies: Dependencies,
  reportedOf?: (inputs: RunInputs) => Reported,
): Promise<Outcome[]> {
  const { operation, targets, concurrency, failFast, ignored, notices } = step;
  const log = spelledLog(dependencies.log, dependencies.spelling);
  for (const name of ignored) log.warning(`{${name}} is not read by ${operation.name}.`);
  for (const { message, isWarning } of notices) log[isWarning ? 'warning' : 'info'](message);
  const shared = share(targets[0], dependencies);
  const outcomes: Outcome[] = [];
  let next = 0;
  let failed: Outcome | undefined;
  const work = async (): Promise<void> => {
    for (let at = next++; at < targets.length; at = next++) {
      const inputs = targets[at] as RunInputs;
      const reason = targets.length > 1 ? notStarted(shared, failFast ? failed : undefined) : undefined;
      const { onEnd, ...reported } = { ...dependencies, ...reportedOf?.(inputs) };
      const outcome = reason
        ? failedAs(emptyOutcome(operation.name, inputs.target), spelled(reason, reported.spelling))
        : await run(operation, inputs, reported, shared);
      outcomes[at] = outcome;
      if (outcome.error) failed ??= outcome;
      onEnd?.(outcome);
    }
  };
  try {
    await Promise.all(Array.from({ length: Math.min(concurrency, targets.length) }, work));
  } finally {
    shared.deadline.clear();
  }
  return outcomes;
}

/** Why a target is not started; `undefined` if it is. */
function notStarted({ deadline }: Shared, failed: Outcome | undefined): KoreaiError | undefined {
  const hint = 'Nothing was sent for this target.';
  const { signal, timeoutMs } = deadline;
  const { reason } = signal;
  if (signal.aborted) {
    const why = reason instanceof KoreaiError ? reason : new KoreaiError('cancelled', 'The step was stopped');
    return new KoreaiError(why.code, `Not started: ${why.message}`, { hint });
  }
  if (deadline.remaining() <= Math.min(LAST_MS, timeoutMs * LAST_SHARE)) {
    return new KoreaiError('timed-out', `Not started: the timeout of ${formatDuration(timeoutMs)} is over`, { hint });
  }
  if (!failed) return undefined;
  return new KoreaiError('cancelled', `Not started, because ${failed.target} did not succeed and {failFast} is on`, {
    hint,
  });
}
