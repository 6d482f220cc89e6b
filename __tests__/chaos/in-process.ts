import { randomUUID } from 'node:crypto';
import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import jsonwebtoken from 'jsonwebtoken';
import { actionLog, type Printer } from '../../src/action/log.ts';
import { Secrets } from '../../src/core/secrets.ts';
import { OPERATIONS } from '../../src/operations/table.ts';
import { ownWords } from '../../src/run/outputs.ts';
import { type RecordedRequest, type Simulator, startSimulator } from '../../src/simulator/index.ts';
import { type Evidence, filesBelow, LEFTOVER, readOutputs } from './evidence.ts';
import { FlowClock } from './flow-clock.ts';
import { baseNameOf, type Plan } from './plan.ts';
import { runStep } from './step.ts';
import { BOT, CREDENTIALS } from './test-case.ts';
import { watchedTransport } from './watched-transport.ts';

const EPOCH = Date.UTC(2026, 0, 31, 12);

export type Trace = (line: string) => void;

/** Runs a plan as the action would, with real HTTP to a simulator. */
export async function runInProcess(plan: Plan, trace: Trace = () => {}): Promise<Evidence> {
  const place = prepare(plan);
  const printed: string[] = [];
  const masked = new Set<string>();
  const transport = watchedTransport((secret) => masked.has(secret));
  const clock = new FlowClock({ isBusy: () => transport.isBusy, epoch: EPOCH });
  const traceAt = (line: string): void => trace(`${(clock.now() / 1_000).toFixed(1).padStart(7)} s  ${line}`);
  const logPlatform = (line: string): void => traceAt(`platform: ${line}`);
  const simulator = await startSimulator({ scenario: plan.scenario, clock: clock.quiet, log: logPlatform });
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
    const end = await runStep({ plan, inputs, workspace: place.workspace, log, secrets, setOutput, clock, transport });
    const { outcome, cancelledAt, endedAt } = end;
    const details = { ...outcome, message: outcome?.error?.message, hint: outcome?.error?.hint };
    const outputsFile = readFileSync(place.outputsFile, 'utf8');
    const own: [string, string] =
      plan.testCase.credentials === 'key'
        ? [CREDENTIALS.apiKey, 'the API key']
        : [CREDENTIALS.clientSecret, 'the client secret'];
    return {
      plan,
      summary: end.summary,
      thrown: end.thrown,
      outcome: secrets.redact(JSON.stringify(details)),
      tookMs: endedAt - end.startedAt,
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
    clock.stop();
    transport.close();
    await simulator.close();
    await rm(place.collection, { recursive: true, force: true, maxRetries: 3 });
  }
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
