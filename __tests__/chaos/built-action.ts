import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { INPUT_NAMES } from '../../src/inputs/fields.ts';
import { type Simulator, startSimulator } from '../../src/simulator/index.ts';
import { childEnvironment } from '../support/child-environment.ts';
import { type Evidence, filesBelow, readOutputs } from './evidence.ts';
import { furnish, type Place, secretsOf, startsAt, type Trace } from './in-process.ts';
import type { Plan } from './plan.ts';
import { startBefore } from './start-before.ts';
import { listenIn, stopListening } from './wiretap.ts';

const root = resolve(import.meta.dirname, '../..');
/** The bundle under test; another one can be named while the committed one is being rebuilt. */
const action = join(resolve(process.env['KOREAI_DIST'] ?? join(root, 'dist')), 'index.js');

/** Later than anything may end; whoever is still there then hangs. */
const HANGS_MS = 110_000;

/** Runs a plan as a runner does: the built action in a process of its own, in real time. */
export async function runBuiltAction(plan: Plan, trace: Trace = () => {}): Promise<Evidence> {
  if (!existsSync(action)) throw new Error(`There is no built action: ${action}`);
  const place = furnish(plan);
  const createdAt = performance.now();
  const traceAt = (line: string): void => trace(`${Math.round(performance.now() - createdAt)} ms  ${line}`);
  const simulator = await startSimulator({ scenario: plan.scenario, log: (line) => traceAt(`platform: ${line}`) });
  const heard = listenIn(simulator.url);
  try {
    const jobId = plan.story.startsBefore && (await startBefore(simulator.url, Date.now()));
    const isNamed = plan.story.startsBefore?.givesJobId === true && jobId !== undefined;
    const inputs = { ...plan.inputs, host: simulator.url, ...(isNamed ? { jobId } : {}) };
    const end = await spawned(plan, place, environmentOf(plan, place, inputs), { simulator, traceAt });
    const outputsFile = readFileSync(place.outputsFile, 'utf8');
    const outputs = readOutputs(outputsFile);
    const report = (name: string): string => outputs[name] ?? '';
    return {
      plan,
      way: 'built action',
      conclusion: report('conclusion'),
      errorCode: report('errorCode'),
      jobId: report('jobId'),
      requestedAt: report('requestedAt'),
      filePath: report('filePath'),
      fileSize: report('fileSize'),
      sha256: report('sha256'),
      extractedPath: report('extractedPath'),
      ...end,
      outputsFile,
      outputs,
      summary: readFileSync(place.summaryFile, 'utf8'),
      outcome: '',
      requests: simulator.requests,
      violations: simulator.violations,
      ...startsAt(simulator, plan),
      secrets: secretsOf(plan, heard),
      usedUnmasked: [],
      files: await filesBelow(place.collection),
      sinceFirstRequestMs: performance.now() - createdAt - (simulator.requests[0]?.atMs ?? 0),
      thrown: '',
    };
  } finally {
    stopListening(simulator.url);
    await simulator.close();
    await rm(place.collection, { recursive: true, force: true, maxRetries: 3 });
  }
}

function environmentOf(plan: Plan, place: Place, inputs: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const given = INPUT_NAMES.map((name) => [`INPUT_${name.toUpperCase()}`, inputs[name] ?? '']);
  return childEnvironment({
    RUNNER_TEMP: place.collection,
    GITHUB_ACTIONS: 'true',
    GITHUB_OUTPUT: place.outputsFile,
    GITHUB_STEP_SUMMARY: place.summaryFile,
    GITHUB_WORKSPACE: place.workspace,
    ...(plan.debug ? { RUNNER_DEBUG: '1' } : {}),
    // There is a service, as far as can be seen before the upload.
    ...(plan.upload === 'fails' ? { ACTIONS_RESULTS_URL: 'http://127.0.0.1:9/', ACTIONS_RUNTIME_TOKEN: 'none' } : {}),
    ...Object.fromEntries(given),
  });
}

interface Around {
  simulator: Simulator;
  traceAt: Trace;
}

async function spawned(plan: Plan, place: Place, env: NodeJS.ProcessEnv, { simulator, traceAt }: Around) {
  const startedAt = performance.now();
  const child = spawn(process.execPath, [action], { cwd: place.workspace, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const said = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said.stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said.stderr += text));
  let cancelledAt: number | undefined;
  const before = simulator.requests.length;
  // Before its first request the process may not have begun to listen to signals.
  const cancel = setInterval(() => {
    const first = simulator.requests[before];
    if (plan.cancelAfterMs === undefined || first === undefined) return;
    if (performance.now() - startedAt < plan.cancelAfterMs) return;
    clearInterval(cancel);
    cancelledAt = performance.now();
    child.kill(plan.seed % 2 === 0 ? 'SIGTERM' : 'SIGINT');
  }, 10);
  const hangs = setTimeout(() => child.kill('SIGKILL'), HANGS_MS);
  const code = await new Promise<number | null>((done) => child.once('close', done));
  clearInterval(cancel);
  clearTimeout(hangs);
  const endedAt = performance.now();
  const printed = said.stdout.split(/(?<=\n)/);
  for (const line of printed) if (!line.startsWith('::add-mask::')) traceAt(`step: ${line.trimEnd()}`);
  const sinceCancelMs = cancelledAt === undefined ? undefined : endedAt - cancelledAt;
  return {
    printed,
    stderr: said.stderr,
    exitCode: code ?? -1,
    tookMs: endedAt - startedAt,
    sinceCancelMs,
  };
}
