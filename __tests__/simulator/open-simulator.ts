import '../support/one-realm.ts';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { type IncomingHttpHeaders, type IncomingMessage, request } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { crc32 } from 'node:zlib';
import jsonwebtoken from 'jsonwebtoken';
import { fromBufferPromise } from 'yauzl';
import type { Clock } from '../../src/core/clock.ts';
import {
  type App,
  type KeyScope,
  type Scenario,
  type SimulatorOptions,
  startSimulator,
} from '../../src/simulator/index.ts';
import { afterTest } from '../support/after-test.ts';
import { fakeClock } from '../support/fake-clock.ts';

export const CLIENT_ID = 'cs-demo';
export const CLIENT_SECRET = 'a-secret-for-the-simulator-alone';
export const API_KEY = 'kg-demo-key-for-the-simulator-alone';

const APP = { clientId: CLIENT_ID, clientSecret: CLIENT_SECRET };

/** The credentials of {@link openSimulator}, with other rights. */
export const asApp = (more: Partial<App>): Scenario => ({ credentials: { apps: [{ ...APP, ...more }] } });
export const asKey = (...scopes: KeyScope[]): Scenario => ({ credentials: { apiKeys: [{ key: API_KEY, scopes }] } });

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  bytes: Buffer;
  /** `undefined` if the body is not JSON. */
  // biome-ignore lint/suspicious/noExplicitAny: a reply may be anything, and the assertions say what it is
  json: any;
}

/** Status and message of a refusal by a bot's call. */
export function refusal({ status, json }: Answer): unknown[] {
  return [status, json?.errors?.[0]?.msg];
}

export const INVALID = [412, 'Validation errors/ Invalid arguments'];

export interface RequestOptions {
  method?: string;
  headers?: Record<string, string>;
  body?: string | Buffer;
}

/** Sends one request, on a connection of its own, with exactly these headers. */
export async function sendRequest(
  url: string,
  { method = 'GET', headers = {}, body }: RequestOptions = {},
): Promise<Answer> {
  const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
  const outgoing = request(url, { method, agent: false, headers: { ...headers, ...length } }).end(body);
  // A connection that breaks within the body rejects below.
  const [response] = (await once(
    outgoing.on('error', () => {}),
    'response',
  )) as [IncomingMessage];
  const bytes = await buffer(response);
  return { status: response.statusCode ?? 0, headers: response.headers, bytes, json: parsed(bytes) };
}

function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString());
  } catch {
    return undefined;
  }
}

/** A token as the platform wants it, unless changed. */
export function token(clock: Clock, claims: object = {}, secret = CLIENT_SECRET): string {
  const issuedAt = Math.floor(clock.wall() / 1_000);
  const usual = { sub: 'tests', appId: CLIENT_ID, jti: randomUUID(), iat: issuedAt, exp: issuedAt + 300 };
  return jsonwebtoken.sign({ ...usual, ...claims }, secret);
}

export type OpenSimulator = Awaited<ReturnType<typeof openSimulator>>;

/** A multipart body with a file, as browsers and Node.js make it. */
export async function formOf(content: string | Buffer, fields: Record<string, string>): Promise<RequestOptions> {
  const form = new FormData();
  form.set('file', new Blob([content]), 'bot.json');
  for (const [name, value] of Object.entries({ fileContext: 'bulkImport', ...fields })) form.set(name, value);
  const request = new Response(form);
  const type = request.headers.get('content-type') ?? '';
  return { headers: { 'content-type': type }, body: Buffer.from(await request.arrayBuffer()) };
}

/** Starts a simulator for one test. */
export async function openSimulator(scenario?: Scenario, more: SimulatorOptions = {}) {
  const clock = fakeClock({ advances: false });
  const simulator = await startSimulator({ ...(scenario ? { scenario } : {}), clock, ...more });
  afterTest(() => simulator.close());
  /** Sends a request to the API with valid credentials of both kinds. */
  const api = (path: string, { headers, ...rest }: RequestOptions = {}): Promise<Answer> => {
    const credentials = { auth: token(clock), 'x-api-key': API_KEY };
    return sendRequest(`${simulator.url}/api/public${path}`, { ...rest, headers: { ...credentials, ...headers } });
  };
  /** Posts JSON. */
  const post = (path: string, body?: unknown, headers: Record<string, string> = {}) =>
    api(path, { method: 'POST', headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
  /** The JSON of a reply. */
  const get = async (path: string): Promise<Answer['json']> => (await api(path)).json;
  return {
    simulator,
    clock,
    api,
    post,
    get,
    /** The JSON of a reply some milliseconds later. */
    async later(ms: number, path: string): Promise<Answer['json']> {
      await clock.advance(ms);
      return await get(path);
    },
    /** Uploads a file, with fields in place of the usual ones. */
    upload: async (content: string | Buffer, fields: Record<string, string> = { fileExtension: 'json' }) =>
      api('/uploadfile', { method: 'POST', ...(await formOf(content, fields)) }),
    startExport: (botId: string, exportType = 'published') => post(`/bot/${botId}/export`, { exportType }),
  };
}

/** The files of a zip, read by another package than the simulator's; every checksum is compared. */
export async function zipMembers(bytes: Buffer): Promise<Record<string, Buffer>> {
  const members: Record<string, Buffer> = {};
  const zip = await fromBufferPromise(bytes);
  for await (const entry of zip.eachEntry()) {
    const content = await buffer(await zip.openReadStreamPromise(entry));
    if (crc32(content) !== entry.crc32) throw new Error(`${entry.fileName} has another checksum`);
    members[entry.fileName] = content;
  }
  return members;
}
