import { setDefaultAutoSelectFamilyAttemptTimeout } from 'node:net';
import { abortable } from '../core/abortable.ts';
import { systemClock } from '../core/clock.ts';
import { Semaphore } from '../core/semaphore.ts';
import { VERSION } from '../core/version.ts';
import { ADDRESS_ATTEMPT_MS, nodeTransport } from '../http/node-transport.ts';
import { checkProxy, proxyAgents } from '../http/proxy.ts';
import type { Dependencies } from '../run/dependencies.ts';
import { logRun } from '../run/log-run.ts';
import type { Outcome } from '../run/outcome.ts';
import { prefixed } from '../run/prefixed.ts';
import type { Step } from '../run/read-step.ts';
import { runStep } from '../run/run-step.ts';
import type { ActionProcess } from './action.ts';
import { checkArtifactService } from './artifact-service.ts';
import type { Commands } from './commands.ts';
import type { Outputs } from './outputs.ts';

/** Artifacts under way at once: each may hold tens of megabytes in memory. */
const UPLOADS_AT_ONCE = 2;

export interface Work {
  commands: Commands;
  outputs: Outputs;
  step: Step;
  signal: AbortSignal;
  /** Called once, when the first request was answered: what it loads then takes no time from that one. */
  onStart: () => void;
}

/** Runs a step whose inputs are good: all that it takes from here on is loaded with this file, in one piece. */
export async function runTargets(
  process: ActionProcess,
  { commands, outputs, step, signal, onStart }: Work,
): Promise<Outcome[]> {
  checkArtifactService(step, process.env, commands);
  // For what makes connections of its own: proxies, the artifact service.
  setDefaultAutoSelectFamilyAttemptTimeout(ADDRESS_ATTEMPT_MS);
  checkProxy(process.env, step.targets[0].host);
  const agentFor = proxyAgents(process.env);
  const transport = nodeTransport(agentFor ? { agentFor } : {});
  const uploads = new Semaphore(UPLOADS_AT_ONCE);
  const dependencies: Dependencies = {
    clock: systemClock,
    random: Math.random,
    transport,
    log: commands,
    secrets: commands.secrets,
    userAgent: `koreai-ci/${VERSION} (GitHub Actions)`,
    workspace: process.env['GITHUB_WORKSPACE'] || process.cwd(),
    ...(process.env['RUNNER_TEMP'] ? { scratch: process.env['RUNNER_TEMP'] } : {}),
    variable: (name) => {
      const value = process.env[name];
      if (value !== undefined) commands.secrets.addVariable(value);
      return value;
    },
    signal,
    onEvent: () => {},
    upload: async (file, signal) => {
      const { uploadArtifact } = await import('./artifact.ts');
      return abortable(
        uploads.run(async () => {
          signal.throwIfAborted();
          return uploadArtifact(file, process.env, signal);
        }),
        signal,
      );
    },
  };
  const [first] = step.targets;
  let hasStarted = false;
  const isOneOfSeveral = step.targets.length > 1;
  try {
    return await runStep(step, dependencies, (inputs) => {
      const log = isOneOfSeveral ? prefixed(commands, inputs.target) : commands;
      const report = logRun(log, systemClock);
      return {
        log,
        onEvent: (event) => {
          if (!hasStarted) onStart();
          hasStarted = true;
          report(event);
          if (inputs === first && 'outcome' in event) outputs.update(event.outcome);
        },
      };
    });
  } finally {
    transport.close();
  }
}
