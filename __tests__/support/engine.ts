import type { Log } from '../../src/core/log.ts';
import { Secrets } from '../../src/core/secrets.ts';
import { nodeTransport } from '../../src/http/node-transport.ts';
import type { InputName } from '../../src/inputs/fields.ts';
import { operationNamed } from '../../src/operations/table.ts';
import type { Dependencies } from '../../src/run/dependencies.ts';
import type { RunEvent } from '../../src/run/events.ts';
import type { Outcome } from '../../src/run/outcome.ts';
import { type ReadOptions, readStep, type Step } from '../../src/run/read-step.ts';
import { asStep } from '../../src/run/resume.ts';
import { run } from '../../src/run/run.ts';
import { afterTest, temporaryFolder } from './after-test.ts';
import { IdleClock } from './idle-clock.ts';
import { API_KEY, BOT, BOT_CREDENTIALS, FLOW, IMPORT_JOB, MODEL, TOOL } from './samples.ts';

export type Given = Partial<Record<InputName | 'operation', string>>;

/** Reads the inputs of a step as the action does. */
export async function readGiven(values: Given, options: Partial<ReadOptions> = {}): Promise<Step> {
  const operation = operationNamed(values.operation ?? '');
  return readStep(operation, (name) => values[name] ?? '', { now: 0, spell: asStep.input, ...options });
}

/** The inputs that each operation cannot do without, host aside. */
export const NEEDED: Readonly<Record<string, Given>> = {
  'export-bot': { botId: BOT, ...BOT_CREDENTIALS },
  'export-status': { botId: BOT, ...BOT_CREDENTIALS },
  'publish-status': { botId: BOT, ...BOT_CREDENTIALS },
  'import-status': { jobId: IMPORT_JOB, ...BOT_CREDENTIALS },
  'export-tool': { toolId: TOOL, flowId: FLOW, apiKey: API_KEY },
  'export-model': { modelId: MODEL, apiKey: API_KEY },
  'publish-bot': { botId: BOT, ...BOT_CREDENTIALS },
  'import-bot': { botId: BOT, archive: 'bot.zip', ...BOT_CREDENTIALS },
  'run-batch-test': { botId: BOT, testSuite: 'Regression', ...BOT_CREDENTIALS },
  'list-bots': BOT_CREDENTIALS,
  'export-app': { appId: 'aa-1', appVersion: 'v-1', apiKey: API_KEY },
  'export-workflow': { workflowId: 'a-workflow', flowId: FLOW, apiKey: API_KEY },
  'dock-status': { jobId: 'ds-1', apiKey: API_KEY },
};

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
  const clock = new IdleClock({ kept: 1 });
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
    log: keptIn(lines),
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

export function keptIn(lines: string[]): Log {
  return {
    debug: (line) => void lines.push(`debug: ${line}`),
    info: (line) => void lines.push(line),
    warning: (line) => void lines.push(`warning: ${line}`),
  };
}
