import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { Secrets } from '../../src/core/secrets.ts';
import { nodeTransport } from '../../src/http/node-transport.ts';
import type { Transport } from '../../src/http/transport.ts';
import type { InputName } from '../../src/inputs/fields.ts';
import type { Dependencies } from '../../src/run/dependencies.ts';
import { defaultScenario, type Scenario, startSimulator } from '../../src/simulator/index.ts';
import { type Report, reportOf } from '../../src/verify/report.ts';
import { markdownOf } from '../../src/verify/report-markdown.ts';
import { scenarioOf } from '../../src/verify/scenario.ts';
import { verify, type Wanted } from '../../src/verify/verify.ts';
import { afterTest, temporaryFolder } from '../support/after-test.ts';
import { quickClock } from '../support/quick-clock.ts';

export const CREDENTIALS = {
  clientId: 'cs-demo',
  clientSecret: 'a-secret-for-the-simulator-alone',
  apiKey: 'kg-demo-key-for-the-simulator-alone',
};

export type Given = Partial<Record<InputName | 'importJobId' | 'dockJobId' | 'sandboxBotId', string>>;

export interface Proof {
  readonly report: Report;
  readonly markdown: string;
  readonly scenario: Scenario;
}

/** The dependencies of verify in this process. */
export function dependenciesOf(more: Partial<Dependencies> = {}): Dependencies {
  const transport = nodeTransport();
  afterTest(() => transport.close());
  return {
    clock: quickClock,
    random: () => 0.5,
    transport,
    log: { debug: () => {}, info: () => {}, warning: () => {} },
    secrets: new Secrets(),
    userAgent: 'koreai-ci-test',
    workspace: temporaryFolder(),
    signal: new AbortController().signal,
    onEvent: () => {},
    ...more,
  };
}

/** Runs verify in this process. */
export async function verified(host: string, given: Given = {}, more: Partial<Dependencies> = {}): Promise<Proof> {
  const all: Given = { ...CREDENTIALS, host, ...given };
  const wanted: Wanted = {
    texts: (name) => all[name] ?? '',
    importJobId: all.importJobId ?? '',
    dockJobId: all.dockJobId ?? '',
    sandboxBotId: all.sandboxBotId ?? '',
  };
  const result = await verify(wanted, dependenciesOf(more));
  const report = reportOf(result, new URL(host), 'a test');
  return { report, markdown: markdownOf(report), scenario: scenarioOf(result.checked, result.redaction) };
}

/** A simulator for one test: the default scenario with these changes. @returns its base URL */
export async function simulated(changes: Scenario = {}, speed = 10): Promise<string> {
  const simulator = await startSimulator({ scenario: { ...defaultScenario, ...changes }, speed });
  afterTest(() => simulator.close());
  return simulator.url;
}

/** Starts an export of the tool of the simulator. @returns the id of its dock job */
export async function dockJobAt(host: string): Promise<string> {
  const headers = { 'x-api-key': CREDENTIALS.apiKey };
  const started = await fetch(`${host}/api/public/tools/a-demo/export?flowId=flow-demo`, { method: 'POST', headers });
  const { 'dock-statusId': id } = (await started.json()) as { 'dock-statusId': string };
  return id;
}

/** An answer of the platform that a test may change. */
export interface Draft {
  status: number;
  headers: Record<string, string | undefined>;
  /** Parsed, if it is JSON. */
  body: unknown;
}

export type Change = (draft: Draft) => void;

/** A transport whose answers to the API are changed on their way. */
export function changed(change: (request: string, draft: Draft) => void): Transport {
  const inner = nodeTransport();
  afterTest(() => inner.close());
  return {
    async send(request) {
      const response = await inner.send(request);
      if (!request.url.pathname.startsWith('/api/public/')) return response;
      const raw = await text(response.body);
      const draft: Draft = { status: response.status, headers: { ...response.headers }, body: parsed(raw) };
      change(nameOf(request), draft);
      return answerOf(draft);
    },
    close: () => inner.close(),
  };
}

/** A transport that gives recorded answers, after a change. No server is asked. */
export function replayed(
  answers: ReadonlyMap<string, Draft>,
  change: (request: string, draft: Draft) => void,
): Transport {
  return {
    async send(request) {
      const draft = structuredClone(answers.get(nameOf(request)) ?? { status: 404, headers: {}, body: '' });
      change(nameOf(request), draft);
      return answerOf(draft);
    },
    close: () => {},
  };
}

/** A request by method and path; one without credentials has another name. */
function nameOf({ method, url, headers }: Parameters<Transport['send']>[0]): string {
  const isAnonymous = !headers['auth'] && !headers['x-api-key'];
  return `${isAnonymous ? 'anonymous ' : ''}${method} ${url.pathname}`;
}

function answerOf({ status, headers, body }: Draft) {
  const { 'content-length': _length, ...others } = headers;
  const content = typeof body === 'string' ? body : JSON.stringify(body);
  return { status, headers: others, body: Readable.from([Buffer.from(content)]) };
}

function parsed(raw: string): unknown {
  try {
    return JSON.parse(raw);
  } catch {
    return raw;
  }
}
