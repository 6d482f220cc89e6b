import { type ActionLog, annotate } from '../../src/action/log.ts';
import { type Outputs, stepOutputs } from '../../src/action/outputs.ts';
import { summaryOf } from '../../src/action/summary.ts';
import { sleep } from '../../src/core/clock.ts';
import { abortable } from '../../src/core/deadline.ts';
import { KoreaiError } from '../../src/core/errors.ts';
import type { Secrets } from '../../src/core/secrets.ts';
import type { Transport } from '../../src/http/transport.ts';
import { operationNamed } from '../../src/operations/table.ts';
import type { Dependencies } from '../../src/run/dependencies.ts';
import { logRun } from '../../src/run/log-run.ts';
import type { Outcome } from '../../src/run/outcome.ts';
import { readStep } from '../../src/run/read-step.ts';
import { asStep } from '../../src/run/resume.ts';
import { run } from '../../src/run/run.ts';
import type { FlowClock } from './flow-clock.ts';
import type { Plan } from './plan.ts';
import { Rng } from './rng.ts';

export interface Step {
  readonly plan: Plan;
  readonly inputs: Readonly<Record<string, string>>;
  readonly workspace: string;
  readonly log: ActionLog;
  readonly secrets: Secrets;
  readonly setOutput: (name: string, value: string) => void;
  readonly clock: FlowClock;
  readonly transport: Transport;
}

export interface StepEnd {
  readonly outcome: Outcome | undefined;
  readonly thrown: string;
  readonly summary: string;
  readonly startedAt: number;
  readonly endedAt: number;
  readonly cancelledAt: number | undefined;
}

/** Does what the action does, from its inputs to its outputs, on the clock of the run. */
export async function runStep(step: Step): Promise<StepEnd> {
  const { plan, inputs: given, log, secrets, setOutput, clock } = step;
  for (const name of ['clientSecret', 'apiKey']) if (given[name]) secrets.add(given[name]);
  const { operation, targets } = await readStep(operationNamed(given['operation'] ?? ''), (name) => given[name] ?? '', {
    now: clock.wall(),
    spell: asStep.input,
  });
  const outputs = stepOutputs((name, value) => setOutput(name, secrets.redact(value)), log);
  const stop = new AbortController();
  let cancelledAt: number | undefined;
  if (plan.cancelAfterMs !== undefined) {
    clock.quiet.schedule(plan.cancelAfterMs, () => {
      cancelledAt = clock.now();
      stop.abort(new KoreaiError('cancelled', 'The step was cancelled (SIGTERM)'));
    });
  }
  const startedAt = clock.now();
  let thrown = '';
  const dependencies = dependenciesOf(step, outputs, stop.signal);
  const outcome = await run(operation, targets[0], dependencies).catch((error: unknown) => {
    thrown = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return undefined;
  });
  const end = { endedAt: clock.now(), cancelledAt };
  if (outcome) {
    outputs.finish([outcome], outcome.durationMs);
    if (outcome.error) annotate(log, outcome.operation, outcome.error);
  }
  return {
    outcome,
    thrown,
    summary: outcome ? secrets.redact(summaryOf([outcome])) : '',
    startedAt,
    ...end,
  };
}

function dependenciesOf(
  { plan, workspace, log, secrets, clock, transport }: Step,
  outputs: Outputs,
  signal: AbortSignal,
): Dependencies {
  const runClock = clock.forRun();
  const report = logRun(log, clock);
  return {
    clock: runClock,
    random: new Rng(plan.seed ^ 0x5eed).random,
    transport,
    log,
    secrets,
    userAgent: 'koreai-ci/chaos',
    workspace,
    signal,
    requestLimitMs: plan.silenceMs,
    silenceMs: plan.silenceMs,
    onEvent: (event) => {
      report(event);
      if ('outcome' in event) outputs.update(event.outcome);
    },
    upload: uploadOf(plan, clock),
  };
}

function uploadOf({ upload }: Plan, clock: FlowClock): Dependencies['upload'] {
  if (upload === 'none') return undefined;
  return async ({ sha256 }, signal) => {
    if (upload === 'hangs') await sleep(clock, Number.MAX_SAFE_INTEGER, signal);
    if (upload === 'fails') throw new KoreaiError('artifact-failed', 'The artifact service does not answer');
    await abortable(new Promise((resolve) => setImmediate(resolve)), signal);
    return { id: 4711, url: 'https://github.com/octo/bots/actions/runs/42/artifacts/4711', digest: sha256 };
  };
}
