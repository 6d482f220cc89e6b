import { randomUUID } from 'node:crypto';
import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import jsonwebtoken from 'jsonwebtoken';
import { type ActionLog, actionLog, annotate, type Printer } from '../../src/action/log.ts';
import { type Outputs, stepOutputs } from '../../src/action/outputs.ts';
import { summaryOf } from '../../src/action/summary.ts';
import { type Clock, sleep } from '../../src/core/clock.ts';
import { abortable } from '../../src/core/deadline.ts';
import { KoreaiError } from '../../src/core/errors.ts';
import { Secrets } from '../../src/core/secrets.ts';
import type { Transport } from '../../src/http/transport.ts';
import { OPERATIONS, operationNamed } from '../../src/operations/table.ts';
import type { Dependencies } from '../../src/run/dependencies.ts';
import { logRun } from '../../src/run/log-run.ts';
import { ownWords } from '../../src/run/outputs.ts';
import { readStep } from '../../src/run/read-step.ts';
import { asStep } from '../../src/run/resume.ts';
import { run } from '../../src/run/run.ts';
import { type RecordedRequest, type Simulator, startSimulator } from '../../src/simulator/index.ts';
import { type Evidence, filesBelow, LEFTOVER, readOutputs } from './evidence.ts';
import { flowClock } from './flow-clock.ts';
import { baseNameOf, type Plan } from './plan.ts';
import { Rng } from './rng.ts';
import { BOT, CREDENTIALS } from './test-case.ts';
import { watchedTransport } from './watched-transport.ts';

/** Runs a plan as the action would, with real HTTP to a simulator. */
export async function runInProcess(plan: Plan, trace: (line: string) => void = () => {}): Promise<Evidence> {
  const place = prepare(plan);
  const printed: string[] = [];
  const masked = new Set<string>();
  const transport = watchedTransport((secret) => masked.has(secret));
  const { clock, quiet, stop } = flowClock(() => transport.isBusy);
  const traceAt = (line: string): void => trace(`${(clock.now() / 1_000).toFixed(1).padStart(7)} s  ${line}`);
  const logPlatform = (line: string): void => traceAt(`platform: ${line}`);
  const simulator = await startSimulator({ scenario: plan.scenario, clock: quiet, log: logPlatform });
  try {
    const jobId = plan.testCase.startsBefore && (await startBefore(simulator.url, clock.wall()));
    const isNamed = plan.testCase.startsBefore?.givesJobId === true && jobId !== undefined;
    const print = (line: string): void => {
      printed.push(`${line}\n`);
      traceAt(`step: ${line}`);
    };
    const mask = (text: string): void => {
      printed.push(`::add-mask::${text}\n`);
      masked.add(text);
    };
    const secrets = new Secrets(mask, { ownWords: ownWords(OPERATIONS) });
    const log = actionLog(printerOf(print, plan.debug), secrets);
    const setOutput = (name: string, value: string): void =>
      appendFileSync(place.outputsFile, `${name}<<ghadelimiter_chaos\n${value}\nghadelimiter_chaos\n`);
    const inputs = { ...plan.inputs, host: simulator.url, ...(isNamed ? { jobId } : {}) };
    const { outcome, thrown, endedAt, startedAt, cancelledAt } = await runStep(
      { plan, workspace: place.workspace, log, secrets, clock, quiet, transport },
      inputs,
      setOutput,
    );
    const details = { ...outcome, message: outcome?.error?.message, hint: outcome?.error?.hint };
    const outputsFile = readFileSync(place.outputsFile, 'utf8');
    const own: [string, string] =
      plan.testCase.credentials === 'key'
        ? [CREDENTIALS.apiKey, 'the API key']
        : [CREDENTIALS.clientSecret, 'the client secret'];
    return {
      plan,
      summary: outcome ? secrets.redact(summaryOf([outcome])) : '',
      thrown,
      outcome: secrets.redact(JSON.stringify(details)),
      tookMs: endedAt - startedAt,
      sinceCancelMs: cancelledAt === undefined ? undefined : endedAt - cancelledAt,
      sinceFirstRequestMs: endedAt - (simulator.requests[0]?.atMs ?? endedAt),
      requests: simulator.requests,
      violations: simulator.violations,
      ...startsAt(simulator, plan),
      printed,
      outputsFile,
      outputs: readOutputs(outputsFile),
      secrets: new Map([own, ...transport.secrets]),
      usedUnmasked: transport.usedUnmasked,
      files: await filesBelow(place.collection),
    };
  } finally {
    stop();
    transport.close();
    await simulator.close();
    await rm(place.collection, { recursive: true, force: true, maxRetries: 3 });
  }
}

interface Step {
  readonly plan: Plan;
  readonly workspace: string;
  readonly log: ActionLog;
  readonly secrets: Secrets;
  readonly clock: Clock;
  readonly quiet: Clock;
  readonly transport: Transport;
}

/** Does what the action does, from its inputs to its outputs, on the clock of the run. */
async function runStep(
  step: Step,
  given: Readonly<Record<string, string>>,
  setOutput: (name: string, value: string) => void,
) {
  const { plan, log, secrets, clock, quiet } = step;
  for (const name of ['clientSecret', 'apiKey']) if (given[name]) secrets.add(given[name]);
  const { operation, targets } = await readStep(operationNamed(given['operation'] ?? ''), (name) => given[name] ?? '', {
    now: clock.wall(),
    spell: asStep.input,
  });
  const outputs = stepOutputs((name, value) => setOutput(name, secrets.redact(value)), log);
  const stop = new AbortController();
  let cancelledAt: number | undefined;
  if (plan.cancelAfterMs !== undefined) {
    quiet.schedule(plan.cancelAfterMs, () => {
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
  const endedAt = clock.now();
  if (outcome) {
    outputs.finish([outcome], outcome.durationMs);
    if (outcome.error) annotate(log, outcome.operation, outcome.error);
  }
  return { outcome, thrown, startedAt, endedAt, cancelledAt };
}

function dependenciesOf(
  { plan, workspace, log, secrets, clock, transport }: Step,
  outputs: Outputs,
  signal: AbortSignal,
): Dependencies {
  const report = logRun(log, clock);
  return {
    clock,
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

function uploadOf({ upload }: Plan, clock: Clock): Dependencies['upload'] {
  if (upload === 'none') return undefined;
  return async ({ sha256 }, signal) => {
    if (upload === 'hangs') await sleep(clock, Number.MAX_SAFE_INTEGER, signal);
    if (upload === 'fails') throw new KoreaiError('artifact-failed', 'The artifact service does not answer');
    await abortable(new Promise((resolve) => setImmediate(resolve)), signal);
    return { id: 4711, url: 'https://github.com/octo/bots/actions/runs/42/artifacts/4711', digest: sha256 };
  };
}

/** The path of the workspace: so deep that files outside it are found too. */
export const WORKSPACE = 'a/b/workspace';

function prepare(plan: Plan) {
  const collection = realpathSync(mkdtempSync(join(tmpdir(), 'koreai-ci-chaos-')));
  const workspace = join(collection, WORKSPACE);
  mkdirSync(workspace, { recursive: true });
  const outputsFile = join(collection, 'outputs');
  writeFileSync(outputsFile, '');
  if (plan.hasLeftovers) {
    const target = join(workspace, plan.outputDir, baseNameOf(plan));
    mkdirSync(target, { recursive: true });
    writeFileSync(`${target}.zip`, LEFTOVER);
    writeFileSync(join(target, 'leftover.txt'), LEFTOVER);
  }
  return { collection, workspace, outputsFile };
}

/** Starts an export of the bot that is not the run's own. @returns its id */
async function startBefore(host: string, wallMs: number): Promise<string> {
  const iat = Math.floor(wallMs / 1_000);
  const claims = { sub: 'somebody', appId: CREDENTIALS.clientId, jti: randomUUID(), iat, exp: iat + 300 };
  const answer = await fetch(`${host}/api/public/bot/${BOT}/export`, {
    method: 'POST',
    headers: { auth: jsonwebtoken.sign(claims, CREDENTIALS.clientSecret), 'content-type': 'application/json' },
    body: JSON.stringify({ exportType: 'published' }),
  });
  const { _id } = (await answer.json()) as { _id: string };
  return _id;
}

/** How many requests of the run itself start a job, and how many jobs it started. */
function startsAt(simulator: Simulator, { testCase }: Plan): Pick<Evidence, 'starts' | 'posts'> {
  const before = testCase.startsBefore ? 1 : 0;
  // A start that was refused for now started nothing, and may be repeated.
  const isRefused = ({ status, fault }: RecordedRequest): boolean => status === 429 || fault === 'rate-limit-words';
  const posts = simulator.requests.filter((request) => request.method !== 'GET' && !isRefused(request)).length;
  const starts = Object.values(simulator.starts).reduce((sum, count) => sum + count, 0);
  return { posts: posts - before, starts: starts - before };
}

/** Prints as GitHub's own package does, but not to stdout: several runs share this process. */
function printerOf(print: (line: string) => void, isDebug: boolean): Printer {
  const escaped = (text: unknown): string => String(text).replaceAll('%', '%25').replaceAll('\n', '%0A');
  return {
    isDebug: () => isDebug,
    debug: (line) => print(`::debug::${escaped(line)}`),
    info: print,
    warning: (line) => print(`::warning::${escaped(line)}`),
    error: (text, { title } = {}) => print(`::error title=${escaped(title).replaceAll(':', '%3A')}::${escaped(text)}`),
  };
}
