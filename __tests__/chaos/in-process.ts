import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { actionLog, type Printer } from '../../src/action/log.ts';
import { Secrets } from '../../src/core/secrets.ts';
import { OPERATIONS } from '../../src/operations/table.ts';
import { resultOf } from '../../src/run/outputs.ts';
import { ownWords } from '../../src/run/own-words.ts';
import { type RecordedRequest, type Simulator, startSimulator } from '../../src/simulator/index.ts';
import { type Evidence, filesBelow, LEFTOVER, readOutputs } from './evidence.ts';
import { FlowClock } from './flow-clock.ts';
import { type Plan, targetOf } from './plan.ts';
import { startBefore } from './start-before.ts';
import { runStep, type StepEnd } from './step.ts';
import { CREDENTIALS } from './story.ts';
import { watchedTransport } from './watched-transport.ts';
import { listenIn, stopListening } from './wiretap.ts';

const EPOCH = Date.UTC(2026, 0, 31, 12);

export type Trace = (line: string) => void;

/** Runs a plan in this process, with real HTTP to a simulator, through the action's own face. */
export async function runInProcess(plan: Plan, trace: Trace = () => {}): Promise<Evidence> {
  const place = furnish(plan);
  const printed: string[] = [];
  const masked = new Set<string>();
  const transport = watchedTransport((secret) => masked.has(secret));
  const clock = new FlowClock({ isBusy: () => transport.isBusy, epoch: EPOCH });
  const traceAt = (line: string): void => trace(`${(clock.now() / 1_000).toFixed(1).padStart(7)} s  ${line}`);
  const logPlatform = (line: string): void => traceAt(`platform: ${line}`);
  const simulator = await startSimulator({ scenario: plan.scenario, clock: clock.quiet, log: logPlatform });
  const heard = listenIn(simulator.url);
  try {
    const jobId = plan.story.startsBefore && (await startBefore(simulator.url, clock.wall()));
    const isNamed = plan.story.startsBefore?.givesJobId === true && jobId !== undefined;
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
    const outputsFile = readFileSync(place.outputsFile, 'utf8');
    return {
      plan,
      way: 'in process',
      ...reportedBy(end, secrets),
      ...seenBy(simulator, end),
      ...startsAt(simulator, plan),
      printed,
      stderr: '',
      outputsFile,
      outputs: readOutputs(outputsFile),
      secrets: secretsOf(plan, heard),
      usedUnmasked: transport.usedUnmasked,
      files: await filesBelow(place.collection),
      exitCode: undefined,
    };
  } finally {
    stopListening(simulator.url);
    clock.stop();
    transport.close();
    await simulator.close();
    await rm(place.collection, { recursive: true, force: true, maxRetries: 3 });
  }
}

export interface Place {
  readonly collection: string;
  readonly workspace: string;
  readonly outputsFile: string;
  readonly summaryFile: string;
}

/** The workspace's place in a run's home, which is deep enough that whatever leaves the workspace is still seen. */
export const WORKSPACE = 'a/b/workspace';

/** A workspace in a home of its own. */
export function furnish(plan: Plan): Place {
  const collection = realpathSync(mkdtempSync(join(tmpdir(), 'koreai-ci-chaos-')));
  const workspace = join(collection, WORKSPACE);
  mkdirSync(workspace, { recursive: true });
  const [outputsFile, summaryFile] = [join(collection, 'outputs'), join(collection, 'summary')];
  for (const file of [outputsFile, summaryFile]) writeFileSync(file, '');
  if (plan.hasLeftovers) {
    const target = join(workspace, plan.outputDir, targetOf(plan));
    mkdirSync(target, { recursive: true });
    writeFileSync(`${target}.zip`, LEFTOVER);
    writeFileSync(join(target, 'leftover.txt'), LEFTOVER);
  }
  return { collection, workspace, outputsFile, summaryFile };
}

/** What was secret in a run: what the inputs held, and what was heard on the way. */
export function secretsOf({ story }: Plan, heard: ReadonlyMap<string, string>): Map<string, string> {
  const { clientSecret, apiKey } = CREDENTIALS;
  const own = story.credentials === 'key' ? [apiKey, 'the API key'] : [clientSecret, 'the client secret'];
  return new Map([own as [string, string], ...heard]);
}

/** How many requests started a job, those before the run left out, and how many jobs were started. */
export function startsAt(simulator: Simulator, { story }: Plan): Pick<Evidence, 'starts' | 'posts'> {
  const before = story.startsBefore ? 1 : 0;
  // A start that was refused for now started nothing, and may be sent again.
  const isRefused = ({ status, fault }: RecordedRequest): boolean => status === 429 || fault === 'rate-limit-words';
  const posts = simulator.requests.filter((request) => request.method !== 'GET' && !isRefused(request)).length;
  const starts = Object.values(simulator.starts).reduce((sum, count) => sum + count, 0);
  return { posts: posts - before, starts: starts - before };
}

function reportedBy({ outcome, summary, thrown }: StepEnd, secrets: Secrets) {
  const result = Object.entries(outcome ? resultOf(outcome) : {});
  const reported = new Map(result.map(([name, value]) => [name, String(value)]));
  const report = (name: string): string => reported.get(name) ?? '';
  const { error } = outcome ?? {};
  return {
    conclusion: report('conclusion'),
    errorCode: report('errorCode'),
    jobId: report('jobId'),
    requestedAt: report('requestedAt'),
    filePath: report('filePath'),
    fileSize: report('fileSize'),
    sha256: report('sha256'),
    extractedPath: report('extractedPath'),
    summary,
    outcome: secrets.redact(JSON.stringify({ ...outcome, message: error?.message, hint: error?.hint })),
    thrown,
  };
}

function seenBy(simulator: Simulator, { startedAt, endedAt, cancelledAt }: StepEnd) {
  return {
    requests: simulator.requests,
    violations: simulator.violations,
    tookMs: endedAt - startedAt,
    sinceCancelMs: cancelledAt === undefined ? undefined : endedAt - cancelledAt,
    sinceFirstRequestMs: endedAt - (simulator.requests[0]?.atMs ?? endedAt),
  };
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
