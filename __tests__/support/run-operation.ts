import type { Log } from '../../src/core/log.ts';
import { Secrets } from '../../src/core/secrets.ts';
import { nodeTransport } from '../../src/http/node-transport.ts';
import type { InputName } from '../../src/inputs/fields.ts';
import { OPERATIONS, operationNamed } from '../../src/operations/table.ts';
import type { Dependencies, RunEvent } from '../../src/run/dependencies.ts';
import type { Outcome } from '../../src/run/outcome.ts';
import { type ReadOptions, readStep, type Step } from '../../src/run/read-step.ts';
import { asStep } from '../../src/run/resume.ts';
import { run } from '../../src/run/run.ts';
import { afterTest, temporaryFolder } from './after-test.ts';
import { fakeClock } from './fake-clock.ts';
import { API_KEY, BOT, BOT_CREDENTIALS, FLOW, IMPORT_JOB, MODEL, TOOL } from './samples.ts';

export type Given = Partial<Record<InputName | 'operation', string>>;

/** Reads the inputs of a step as the action does. */
export async function readGiven(values: Given, options: Partial<ReadOptions> = {}): Promise<Step> {
  const operation = operationNamed(values.operation ?? '');
  return readStep(operation, (name) => values[name] ?? '', { now: 0, spell: asStep.input, ...options });
}

const SAMPLES: Given = {
  botId: BOT,
  toolId: TOOL,
  flowId: FLOW,
  modelId: MODEL,
  workflowId: 'a-workflow',
  appId: 'aa-1',
  appVersion: 'v-1',
  archive: 'bot.zip',
  sourceUrl: 'https://platform.kore.ai/api/v1/account/u-1/app.zip',
  testSuite: 'Regression',
  projectId: 'project-1',
  userEmail: 'owner@example.com',
};

/** Samples of the inputs that each operation needs, without `host`. */
export const NEEDED: Readonly<Record<string, Given>> = Object.fromEntries(
  OPERATIONS.map(({ name, needs, oneOf = [], credentials }) => {
    const [jobId, own] = credentials === 'key' ? ['ds-1', { apiKey: API_KEY }] : [IMPORT_JOB, BOT_CREDENTIALS];
    const samples: Given = { ...SAMPLES, jobId: name === 'project-status' ? 'exp_1' : jobId };
    const needed = [...needs, ...oneOf.slice(0, 1)].map((input) => {
      if (samples[input] === undefined) throw new Error(`${name} needs ${input}: add a sample of it to SAMPLES`);
      return [input, samples[input]];
    });
    return [name, { ...Object.fromEntries(needed), ...own }];
  }),
);

export interface Ran {
  outcome: Outcome;
  events: RunEvent[];
  lines: string[];
  /** Virtual milliseconds. */
  tookMs: number;
  workspace: string;
}

/** Runs an operation in this process against a host, its waiting in virtual time. */
export async function runOperation(
  name: string,
  host: string,
  given: Given = {},
  more: Partial<Dependencies> = {},
): Promise<Ran> {
  const clock = fakeClock({ kept: 1 });
  const values: Given = { operation: name, host, ...NEEDED[name], ...given };
  const step = await readGiven(values, { now: clock.wall() });
  const transport = nodeTransport();
  afterTest(() => transport.close());
  const events: RunEvent[] = [];
  const lines: string[] = [];
  const dependencies: Dependencies = {
    clock,
    random: () => 0.5,
    transport,
    log: logInto(lines),
    secrets: new Secrets(),
    userAgent: 'koreai-ci-test',
    workspace: temporaryFolder(),
    signal: new AbortController().signal,
    onEvent: (event) =>
      events.push(structuredClone({ ...event, ...('error' in event ? { error: undefined } : {}) }) as RunEvent),
    ...more,
  };
  const outcome = await run(step.operation, step.targets[0], dependencies);
  return { outcome, events, lines, tookMs: clock.now(), workspace: dependencies.workspace };
}

export function logInto(lines: string[]): Log {
  return {
    debug: (line) => void lines.push(`debug: ${line}`),
    info: (line) => void lines.push(line),
    warning: (line) => void lines.push(`warning: ${line}`),
  };
}
