import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, realpathSync, writeFileSync } from 'node:fs';
import { lstat, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import jsonwebtoken from 'jsonwebtoken';
import { actionLog, logEnd, type Printer } from '../../src/action/log.ts';
import { stepOutputs } from '../../src/action/outputs.ts';
import { summaryOf } from '../../src/action/summary.ts';
import { type Clock, sleep } from '../../src/core/clock.ts';
import { abortable } from '../../src/core/deadline.ts';
import { KoreaiError } from '../../src/core/errors.ts';
import { Secrets } from '../../src/core/secrets.ts';
import { OPERATIONS } from '../../src/operations/table.ts';
import type { Dependencies } from '../../src/run/dependencies.ts';
import { logRun } from '../../src/run/log-run.ts';
import { ownWords } from '../../src/run/outputs.ts';
import { readStep } from '../../src/run/read-step.ts';
import { asStep } from '../../src/run/resume.ts';
import { runStep } from '../../src/run/run-step.ts';
import { type RecordedRequest, type Simulator, startSimulator, type Violation } from '../../src/simulator/index.ts';
import { CREDENTIALS } from './faults.ts';
import { flowClock } from './flow-clock.ts';
import type { Plan } from './plan.ts';
import { Rng } from './random.ts';
import { BOT } from './test-case.ts';
import { watchedTransport } from './watched-transport.ts';

/** What can be observed of a run. */
export interface Evidence {
  readonly plan: Plan;
  /** All that was printed, line by line. */
  readonly printed: readonly string[];
  /** Every value that an output was given, one after another. */
  readonly written: string;
  /** The last value of each output. */
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  /** The outcome as JSON. */
  readonly outcome: string;
  readonly requests: readonly RecordedRequest[];
  readonly violations: readonly Violation[];
  /** How many jobs the run started. */
  readonly starts: number;
  /** Requests that start a job, without those that were refused for now. */
  readonly posts: number;
  /** Every secret of the run, with what it is. */
  readonly secrets: ReadonlyMap<string, string>;
  /** What was sent before it was masked. */
  readonly usedUnmasked: readonly string[];
  /** Every file and folder (`NAME/`) of the run, by relative path. */
  readonly files: ReadonlyMap<string, Buffer>;
  /** How long the step took on its own clock, in milliseconds, like all below. */
  readonly tookMs: number;
  /** From a cancellation to the end; `undefined` if it was not cancelled, or had ended before. */
  readonly sinceCancelMs: number | undefined;
  /** From the first request to the end. */
  readonly sinceFirstRequestMs: number;
}

/** The path of the workspace: so deep that files outside it are found too. */
export const WORKSPACE = 'a/b/workspace';

/** The content of files that an earlier run left. */
export const LEFTOVER = Buffer.from('PK\x03\x04 what an earlier run downloaded');

/** Does what the action does, from its inputs to its outputs, with real HTTP to a simulator. */
export async function runInProcess(plan: Plan, trace: (line: string) => void): Promise<Evidence> {
  const { operation, startsBefore } = plan.testCase;
  const collection = realpathSync(mkdtempSync(join(tmpdir(), 'koreai-ci-chaos-')));
  const workspace = join(collection, WORKSPACE);
  prepare(workspace, plan);
  const printed: string[] = [];
  const masked = new Set<string>();
  const transport = watchedTransport((secret) => masked.has(secret));
  const { clock, quiet, stop } = flowClock(() => transport.isBusy);
  const traceAt = (line: string): void => trace(`${(clock.now() / 1_000).toFixed(1).padStart(7)} s  ${line}`);
  const logPlatform = (line: string): void => traceAt(`platform: ${line}`);
  const simulator = await startSimulator({ scenario: plan.scenario, clock: quiet, log: logPlatform });
  try {
    const secrets = new Secrets((text) => void masked.add(text), { ownWords: ownWords(OPERATIONS) });
    const print = (line: string): void => {
      printed.push(line);
      traceAt(`step: ${line}`);
    };
    const log = actionLog(printerOf(print, plan.debug), secrets);
    const inputs: Record<string, string> = { ...plan.inputs, host: simulator.url };
    if (startsBefore) {
      const jobId = await startBefore(simulator.url, clock.wall());
      if (inputs['since'] === undefined) inputs['jobId'] = jobId;
    }
    for (const name of ['clientSecret', 'apiKey']) if (inputs[name]) secrets.add(inputs[name]);
    const reading = { now: clock.wall(), spell: asStep.input };
    const step = await readStep(operation, (name) => inputs[name] ?? '', reading);
    const values: [string, string][] = [];
    const outputs = stepOutputs((name, value) => void values.push([name, secrets.redact(value)]), log);
    const report = logRun(log, clock);
    const controller = new AbortController();
    let cancelledAt: number | undefined;
    const cancel = (): void => {
      cancelledAt = clock.now();
      controller.abort(new KoreaiError('cancelled', 'The step was cancelled (SIGTERM)'));
    };
    if (plan.cancelAfterMs !== undefined) quiet.schedule(plan.cancelAfterMs, cancel);
    const startedAt = clock.now();
    const outcomes = await runStep(step, {
      clock,
      random: new Rng(plan.seed ^ 0x5eed).random,
      transport,
      log,
      secrets,
      userAgent: 'koreai-ci/chaos',
      workspace,
      signal: controller.signal,
      requestLimitMs: plan.silenceMs,
      silenceMs: plan.silenceMs,
      onEvent: (event) => {
        report(event);
        if ('outcome' in event) outputs.update(event.outcome);
      },
      upload: uploadOf(plan, clock),
    });
    const endedAt = clock.now();
    const sinceCancelMs = cancelledAt === undefined ? undefined : endedAt - cancelledAt;
    outputs.finish(outcomes, endedAt - startedAt);
    logEnd(log, outcomes);
    const [outcome] = outcomes;
    const details = { ...outcome, message: outcome?.error?.message, hint: outcome?.error?.hint };
    const own: [string, string] =
      operation.credentials === 'key'
        ? [CREDENTIALS.apiKey, 'the API key']
        : [CREDENTIALS.clientSecret, 'the client secret'];
    return {
      plan,
      printed,
      written: values.map(([, value]) => value).join('\n'),
      outputs: Object.fromEntries(values),
      summary: secrets.redact(summaryOf(outcomes)),
      outcome: secrets.redact(JSON.stringify(details)),
      requests: simulator.requests,
      violations: simulator.violations,
      ...startsOf(simulator, startsBefore ? 1 : 0),
      secrets: new Map([own, ...transport.secrets]),
      usedUnmasked: transport.usedUnmasked,
      files: await filesBelow(collection),
      tookMs: endedAt - startedAt,
      sinceCancelMs,
      sinceFirstRequestMs: endedAt - (simulator.requests[0]?.atMs ?? endedAt),
    };
  } finally {
    stop();
    transport.close();
    await simulator.close();
    await rm(collection, { recursive: true, force: true, maxRetries: 3 });
  }
}

function prepare(workspace: string, { basePath, hasLeftovers }: Plan): void {
  const base = join(workspace, basePath);
  mkdirSync(hasLeftovers ? base : workspace, { recursive: true });
  if (hasLeftovers) for (const file of [`${base}.zip`, join(base, 'leftover.txt')]) writeFileSync(file, LEFTOVER);
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

/** Without what was there before the run. */
function startsOf(simulator: Simulator, before: number): Pick<Evidence, 'starts' | 'posts'> {
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

/** Every file and folder (`NAME/`) below a folder; a link counts as a file that holds its name. */
async function filesBelow(folder: string): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>();
  for (const name of await readdir(folder, { recursive: true })) {
    const [path, stats] = [join(folder, name), await lstat(join(folder, name))];
    if (stats.isDirectory()) files.set(`${name}/`, Buffer.alloc(0));
    else files.set(name, stats.isFile() ? await readFile(path) : Buffer.from(`no file: ${name}`));
  }
  return files;
}
