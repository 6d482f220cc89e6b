import '../support/one-realm.ts';
import { randomUUID } from 'node:crypto';
import { type IncomingHttpHeaders, request } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { afterEach } from '@jest/globals';
import jsonwebtoken from 'jsonwebtoken';
import type { Clock } from '../../src/core/clock.ts';
import { type Scenario, type Simulator, type SimulatorOptions, startSimulator } from '../../src/simulator/index.ts';

export const CLIENT_ID = 'cs-demo';
export const CLIENT_SECRET = 'a-secret-for-the-simulator-alone';
export const API_KEY = 'kg-demo-key-for-the-simulator-alone';

/** A clock that stands still until it is told to go on. */
export class FakeClock implements Clock {
  #elapsed = 0;
  #plans: { at: number; action: () => void }[] = [];

  now(): number {
    return this.#elapsed;
  }

  wall(): number {
    return Date.UTC(2026, 0, 15, 12) + this.#elapsed;
  }

  schedule(ms: number, action: () => void): () => void {
    const plan = { at: this.#elapsed + ms, action };
    this.#plans.push(plan);
    return () => {
      this.#plans = this.#plans.filter((other) => other !== plan);
    };
  }

  get waiting(): number {
    return this.#plans.length;
  }

  advance(ms: number): void {
    this.#elapsed += ms;
    const due = this.#plans.filter(({ at }) => at <= this.#elapsed);
    this.#plans = this.#plans.filter(({ at }) => at > this.#elapsed);
    for (const { action } of due) action();
  }
}

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  bytes: Buffer;
  /** Undefined where the body is no JSON. */
  // biome-ignore lint/suspicious/noExplicitAny: a reply may be anything, and the assertions say what it is
  json: any;
}

export interface Ask {
  method?: string;
  headers?: Record<string, string>;
  body?: string | Buffer;
}

/** Sends one request, on a connection of its own, with exactly these headers. */
export function ask(url: string, { method = 'GET', headers = {}, body }: Ask = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    const outgoing = request(url, { method, agent: false, headers: { ...headers, ...length } }, (response) => {
      buffer(response).then(
        (bytes) =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            bytes,
            json: parsed(bytes.toString()),
          }),
        reject,
      );
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A token as the platform wants it, unless told otherwise. */
export function token(clock: Clock, claims: object = {}, secret = CLIENT_SECRET): string {
  const issuedAt = Math.floor(clock.wall() / 1_000);
  const usual = { sub: 'tests', appId: CLIENT_ID, jti: randomUUID(), iat: issuedAt, exp: issuedAt + 300 };
  return jsonwebtoken.sign({ ...usual, ...claims }, secret);
}

export interface Visit {
  simulator: Simulator;
  clock: FakeClock;
  /** Asks the API with good credentials of both kinds. */
  api(path: string, ask?: Ask): Promise<Answer>;
  /** Posts JSON. */
  post(path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  /** Uploads a file, with fields in place of the usual ones. */
  upload(content: string | Buffer, fields?: Record<string, string>): Promise<Answer>;
  startExport(botId: string, exportType?: string): Promise<Answer>;
}

const open = new Set<Simulator>();

afterEach(async () => {
  await Promise.all([...open].map((simulator) => simulator.close()));
  open.clear();
});

/** A multipart body with a file, as browsers and Node.js make it. */
export async function formOf(content: string | Buffer, fields: Record<string, string>): Promise<Ask> {
  const form = new FormData();
  form.set('file', new Blob([content]), 'bot.json');
  for (const [name, value] of Object.entries({ fileContext: 'bulkImport', ...fields })) form.set(name, value);
  const request = new Response(form);
  const type = request.headers.get('content-type') ?? '';
  return { headers: { 'content-type': type }, body: Buffer.from(await request.arrayBuffer()) };
}

/** Starts a simulator for one test. */
export async function visit(scenario?: Scenario, more: SimulatorOptions = {}): Promise<Visit> {
  const clock = new FakeClock();
  const simulator = await startSimulator({ ...(scenario ? { scenario } : {}), clock, ...more });
  open.add(simulator);
  const api = (path: string, { headers, ...rest }: Ask = {}): Promise<Answer> => {
    const credentials = { auth: token(clock), 'x-api-key': API_KEY };
    return ask(`${simulator.url}/api/public${path}`, { ...rest, headers: { ...credentials, ...headers } });
  };
  return {
    simulator,
    clock,
    api,
    post: (path, body, headers = {}) =>
      api(path, { method: 'POST', headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) }),
    upload: async (content, fields = { fileExtension: 'json' }) =>
      api('/uploadfile', { method: 'POST', ...(await formOf(content, fields)) }),
    startExport: (botId, exportType = 'published') =>
      api(`/bot/${botId}/export`, { method: 'POST', body: JSON.stringify({ exportType }) }),
  };
}
