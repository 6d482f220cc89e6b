import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import type { Resume } from '../../src/core/errors.ts';
import { nodeTransport } from '../../src/http/node-transport.ts';
import type { HttpRequest, Transport } from '../../src/http/transport.ts';
import type { InputName } from '../../src/inputs/fields.ts';
import type { Operation } from '../../src/jobs/operation.ts';
import { OPERATIONS, operationNamed } from '../../src/operations/table.ts';
import { type CallName, type Fault, type Scenario, startSimulator } from '../../src/simulator/index.ts';
import { put } from '../bot-files/folders.ts';
import { afterTest, temporaryFolder } from '../support/after-test.ts';
import { tar, zip } from '../support/archives.ts';
import { fakeClock } from '../support/fake-clock.ts';
import { type Given, NEEDED, type Ran, runOperation } from '../support/run-operation.ts';
import { API_KEY, BOT, BOT_CREDENTIALS, FLOW, MODEL, TOOL } from '../support/samples.ts';
import { TOOL_FILES } from './agent-server.ts';

/** A platform that has everything that {@link NEEDED} names. */
const SCENARIO: Scenario = {
  credentials: { apps: [BOT_CREDENTIALS], apiKeys: [{ key: API_KEY }] },
  bots: {
    [BOT]: {
      name: 'Travel',
      previousExport: {},
      previousPublish: { age: '1h' },
      publish: { startedBy: 'post' },
      testSuites: { Regression: {} },
      conversationSuites: { Regression: {} },
    },
  },
  tools: { [TOOL]: { flowId: FLOW } },
  workflows: { 'a-workflow': { flowId: FLOW } },
  models: { [MODEL]: {} },
  agentApps: { 'aa-1': { versions: { 'v-1': {} } } },
  projects: { 'project-1': {} },
};

/** The archives that operations import, by their target. */
const ARCHIVES: Partial<Record<InputName, Buffer>> = {
  botId: await zip({ 'botDefinition.json': '{}', 'config.json': '{}' }),
  toolId: await zip(TOOL_FILES),
  workflowId: await zip(TOOL_FILES),
  projectId: await zip({ 'project.json': '{}' }),
};

/** What else they import, at the paths that they declare. */
const FILES = {
  'model.tar': await tar([{ name: 'config.json', content: '{}' }]),
  'functions/a.js': 'function a() {}',
  'tests/regression.csv': 'input,intent\nhi,Greet\n',
  'tests/smoke.json': '{"testCases":[]}',
  'koreai-exports/st-0a1b2c3d-variables.json': '[{"key":"A","value":"v"}]',
};

/** Further ways to run an operation, because one of its inputs chooses between several kinds of jobs. */
const MORE: readonly (readonly [string, Given])[] = [
  ['train-bot', { training: 'faq' }],
  ['import-test-suite', { suiteType: 'conversation', archive: 'tests/smoke.json', userEmail: 'owner@example.com' }],
];

/** A way to run an operation. */
interface Way {
  readonly title: string;
  readonly operation: Operation;
  readonly given: Given;
  /** The id of what it works on; empty if it makes that, or takes none. */
  readonly target: string;
}

/** What it does if nothing goes wrong. */
interface KnownWay extends Way {
  /** The request that starts its job; absent if it starts none. */
  readonly start?: { readonly call: CallName; readonly path: string };
  readonly polls: boolean;
  /** Whether it polls its job under the id of that, so that it cannot find a job without. */
  readonly pollsById: boolean;
  readonly jobId: string;
}

/** Each operation with its required inputs, and with each of those of which one must be given. */
const ways = OPERATIONS.flatMap((operation): Way[] => {
  const { name, oneOf: [usual, ...others] = [] } = operation;
  const named = others
    .filter((input) => input !== 'jobId')
    .map((input) => ({ [usual ?? input]: '', [input]: 'Fresh' }));
  const more = MORE.filter(([other]) => other === name).map(([, given]) => given);
  const givens: Given[] = [{}, ...named, ...more];
  return givens.map((given) => ({
    title: [name, ...Object.keys(given).slice(-1)].join(' with '),
    operation,
    given,
    target: { ...NEEDED[name], ...given }[operation.target ?? 'botId'] ?? '',
  }));
});

/** All ways to run an operation. A new operation is one of them by itself. */
export const WAYS: readonly KnownWay[] = await Promise.all(ways.map(known));
export const STARTING = WAYS.flatMap(({ start, ...way }) => (start ? [{ ...way, start }] : []));
export const POLLING = WAYS.filter(({ polls }) => polls);

async function known(way: Way): Promise<KnownWay> {
  const { requests, startedBy, outcome } = await runWay(way);
  const { jobId } = outcome;
  const start = requests.find(({ method, call }) => method === 'POST' && call !== undefined && startedBy(call) > 0);
  const polls = requests.filter(({ method }) => method === 'GET');
  const pollsById = polls.some(({ path }) => jobId !== '' && path.includes(jobId));
  return {
    ...way,
    ...(start?.call && { start: { call: start.call, path: start.path.replace(/\?.*/, '') } }),
    polls: polls.length > 0,
    pollsById,
    jobId,
  };
}

/** What goes wrong in a run. */
interface Trouble {
  readonly faults?: readonly Fault[];
  /** Changes the JSON of a reply before the operation reads it. */
  readonly change?: (reply: unknown, request: HttpRequest) => unknown;
}

/** Runs an operation against a simulated platform of its own. */
export async function runWay({ operation, given }: Way, { faults = [], change }: Trouble = {}, more: Given = {}) {
  const clock = fakeClock({ kept: 1 });
  const simulator = await startSimulator({ clock, scenario: { ...SCENARIO, faults } });
  afterTest(() => simulator.close());
  const workspace = temporaryFolder();
  put(workspace, FILES);

  const run = (called: Operation, values: Given): Promise<Ran> => {
    const { name, needs, oneOf = [], target, archiveSample: sample = 'archive.zip' } = called;
    const content = target && ARCHIVES[target];
    if (content && sample.endsWith('.zip')) put(workspace, { [sample]: content });
    // A job that is known needs no archive.
    const archive = [...needs, ...oneOf].includes('archive') && values.jobId === undefined ? sample : '';
    const dependencies = { clock, workspace, ...(change && { transport: changing(change) }) };
    return runOperation(name, simulator.url, { uploadArtifact: 'false', archive, ...values }, dependencies);
  };
  const samples: Given = {};
  // The link to an app must be one of the platform's own.
  if (operation.needs.includes('sourceUrl')) samples.sourceUrl = await linkOfApp(simulator.url);
  if (operation.needs.includes('jobId')) {
    samples.jobId = (await run(starterOf(operation), { wait: 'false' })).outcome.jobId;
  }
  const before = simulator.requests.length;
  const ran = await run(operation, { ...samples, ...given, ...more });
  return {
    ...ran,
    simulator,
    /** Those of the operation itself. */
    requests: simulator.requests.slice(before),
    /** How many jobs a call has started. Imports are counted together, whether they make something or not. */
    startedBy: (call: CallName): number => simulator.jobs[call.replace(/-new$/, '') as CallName]?.started ?? 0,
    /** Runs the operation that resumes the job. */
    resume: ({ operation: name, inputs }: Resume) => run(operationNamed(name), inputs),
  };
}

/** The real transport, with changed replies. */
function changing(change: NonNullable<Trouble['change']>): Transport {
  const inner = nodeTransport();
  afterTest(() => inner.close());
  const send: Transport['send'] = async (request) => {
    const response = await inner.send(request);
    if (!response.headers['content-type']?.includes('json')) return response;
    const reply = change(JSON.parse(await text(response.body)), request);
    const { 'content-length': _, ...headers } = response.headers;
    return { ...response, headers, body: Readable.from([Buffer.from(JSON.stringify(reply))]) };
  };
  return { ...inner, send };
}

/** A reply in which another id stands for this one. */
export function withOther(reply: unknown, id: string, other: string): unknown {
  return JSON.parse(JSON.stringify(reply).replaceAll(`"${id}"`, `"${other}"`));
}

/** An operation that starts a job which this one can wait for. */
function starterOf({ name }: Operation): Operation {
  const starter = OPERATIONS.find(({ name: other, startsJob, resume }) => {
    const inputs = { requestBody: {}, ...NEEDED[other] } as unknown as Parameters<typeof resume>[0];
    return startsJob && other !== name && resume(inputs, 'job').operation === name;
  });
  if (!starter) throw new Error(`No operation starts a job that ${name} waits for`);
  return starter;
}

async function linkOfApp(url: string): Promise<string> {
  const reply = await fetch(`${url}/api/public/apps/aa-1/versions/v-1/export`, { headers: { 'x-api-key': API_KEY } });
  const { file_url: link } = (await reply.json()) as { file_url: string };
  return link;
}
