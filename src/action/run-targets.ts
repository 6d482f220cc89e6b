import { systemClock } from '../core/clock.ts';
import { abortable } from '../core/deadline.ts';
import type { Secrets } from '../core/secrets.ts';
import { VERSION } from '../core/version.ts';
import { programTransport } from '../http/program-transport.ts';
import type { Dependencies } from '../run/dependencies.ts';
import { logRun, prefixed } from '../run/log-run.ts';
import type { Outcome } from '../run/outcome.ts';
import type { Step } from '../run/read-step.ts';
import { runStep } from '../run/run-step.ts';
import { checkArtifactService, uploadArtifact } from './artifact.ts';
import type { ActionLog } from './log.ts';
import type { Outputs } from './outputs.ts';

/** Maximum number of uploads at once: each may need tens of megabytes of memory. */
const MAX_UPLOADS = 2;

interface Context {
  readonly log: ActionLog;
  readonly secrets: Secrets;
  readonly outputs: Outputs;
  readonly signal: AbortSignal;
  /** Called once, when the first request has been answered. */
  readonly onStart: () => void;
}

/** Runs a step with Node's own network, clock and file system. */
export async function runTargets(step: Step, context: Context): Promise<Outcome[]> {
  const { log, outputs, onStart } = context;
  checkArtifactService(step, process.env, log);
  const transport = programTransport(process.env);
  let hasStarted = false;
  try {
    return await runStep(step, dependencies(context, transport), (inputs) => {
      const ownLog = step.targets.length > 1 ? prefixed(log, inputs.target) : log;
      const logEvent = logRun(ownLog, systemClock);
      return {
        log: ownLog,
        onEvent: (event) => {
          if (!hasStarted) onStart();
          hasStarted = true;
          logEvent(event);
          if (inputs === step.targets[0] && 'outcome' in event) outputs.update(event.outcome);
        },
      };
    });
  } finally {
    transport.close();
  }
}

function dependencies({ log, secrets, signal }: Context, transport: Dependencies['transport']): Dependencies {
  const inTurn = limited(MAX_UPLOADS);
  return {
    clock: systemClock,
    random: Math.random,
    transport,
    log,
    secrets,
    userAgent: `koreai-ci/${VERSION} (GitHub Actions)`,
    workspace: process.env['GITHUB_WORKSPACE'] || process.cwd(),
    ...(process.env['RUNNER_TEMP'] ? { scratch: process.env['RUNNER_TEMP'] } : {}),
    variable(name) {
      const value = process.env[name];
      if (value !== undefined) secrets.addVariable(value);
      return value;
    },
    signal,
    onEvent: () => {},
    upload: (file, uploadSignal) => {
      const uploaded = inTurn(() => uploadArtifact(file, process.env, uploadSignal));
      return abortable(uploaded, uploadSignal);
    },
  };
}

/** Runs work in a few queues, so that at most one of each queue runs at once. Work that fails does not stop the next. */
export function limited(places: number) {
  const queues = Array<Promise<unknown>>(places).fill(Promise.resolve());
  let count = 0;
  return <T>(work: () => Promise<T>): Promise<T> => {
    const place = count++ % places;
    const done = (queues[place] as Promise<unknown>).then(work, work);
    queues[place] = done;
    return done;
  };
}
