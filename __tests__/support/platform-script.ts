import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { openServer } from './scripted-server.ts';

/** A request as it came. */
export interface Seen {
  readonly method: string;
  /** Without query. */
  readonly path: string;
  readonly query: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  /** The body as it came. */
  readonly bytes: Buffer;
}

export interface Answer {
  /** Default: 200. */
  status?: number;
  headers?: Record<string, string>;
  /** Sent as JSON. */
  json?: unknown;
  body?: string | Buffer;
  /** Without a declared length, ended by closing the connection. */
  undeclared?: boolean;
  /** The connection is cut after this many bytes of the body. */
  cutAt?: number;
  /** No further byte after this many, and no end either. */
  silentAt?: number;
  /** No answer at all: the connection is cut once the request is read. */
  reset?: boolean;
}

/** A good answer of JSON. */
export const json = (value: unknown, status = 200): Answer => ({ status, json: value });

/** A refusal in the envelope of the bot platform. */
export function refusal(status: number, msg: string, code: number | string = status): Answer {
  return json({ errors: [{ msg, code }] }, status);
}

/** A document with a link to `GET /file` on the same server. */
export function linked(document: object, path = '/file'): (seen: Seen) => Answer {
  return ({ headers }) => json({ downloadURL: `http://${headers.host}${path}`, ...document });
}

export type Script = Answer | ((seen: Seen) => Answer | Promise<Answer>);

/** What a platform answers: each call, one answer after the other. */
export type Scripts = Record<string, Script | readonly Script[]>;

export interface ScriptedPlatform {
  readonly origin: string;
  readonly seen: readonly Seen[];
  /** Requests to a call, written as in {@link startPlatform}. */
  to(call: string): Seen[];
}

/**
 * A server on loopback that answers each call (`GET /path`, `*` at the end for the rest) with its answers in turn;
 * the last one is given from then on. It ends with the test.
 */
export async function startPlatform(scripts: Scripts): Promise<ScriptedPlatform> {
  const seen: Seen[] = [];
  const turns = new Map<string, number>();
  const matches = (call: string, request: Seen): boolean => {
    const asked = `${request.method} ${request.path}`;
    return call.endsWith('*') ? asked.startsWith(call.slice(0, -1)) : asked === call;
  };
  const server = createServer((request, response) => {
    void (async () => {
      const entry = await read(request);
      seen.push(entry);
      const call = Object.keys(scripts).find((candidate) => matches(candidate, entry));
      const script = call === undefined ? undefined : scripts[call];
      const answers = script === undefined ? [{ status: 404, json: {} }] : Array.isArray(script) ? script : [script];
      const turn = turns.get(call ?? '') ?? 0;
      turns.set(call ?? '', turn + 1);
      const answer: Script = answers[Math.min(turn, answers.length - 1)] ?? { status: 500 };
      send(response, typeof answer === 'function' ? await answer(entry) : answer);
    })().catch(() => response.destroy());
  });
  const { origin } = await openServer(server);
  return {
    origin,
    seen,
    to: (call) => seen.filter((request) => matches(call, request)),
  };
}

async function read(request: IncomingMessage): Promise<Seen> {
  const [path = '', query = ''] = (request.url ?? '').split(/\?(.*)/s);
  const bytes = await buffer(request);
  return { method: request.method ?? '', path, query, headers: request.headers, body: bytes.toString(), bytes };
}

function send(response: ServerResponse, answer: Answer): void {
  if (answer.reset) return void response.socket?.resetAndDestroy();
  const json = answer.json === undefined ? undefined : JSON.stringify(answer.json);
  const body = Buffer.from(json ?? answer.body ?? '');
  const type = json === undefined ? 'application/octet-stream' : 'application/json';
  const length = answer.undeclared ? {} : { 'content-length': String(body.length) };
  if (answer.undeclared) response.useChunkedEncodingByDefault = false;
  response.writeHead(answer.status ?? 200, { 'content-type': type, ...length, ...answer.headers });
  if (answer.silentAt !== undefined) return void response.write(body.subarray(0, answer.silentAt));
  if (answer.cutAt === undefined) return void response.end(body);
  // The bytes that must arrive are sent before the connection is closed.
  response.write(body.subarray(0, answer.cutAt), () => setTimeout(() => response.socket?.destroy(), 20));
  response.flushHeaders();
}

/** Serves a file with `Range` and `If-Range`, as RFC 9110 requires. */
export function inParts(file: Buffer, etag: string, { ignoresIfRange = false } = {}): (seen: Seen) => Answer {
  return ({ headers }) => {
    const [, first, last] = /^bytes=(\d+)-(\d*)$/.exec(headers.range ?? '') ?? [];
    const isSame = ignoresIfRange || headers['if-range'] === undefined || headers['if-range'] === etag;
    const common = { etag, 'accept-ranges': 'bytes' };
    if (first === undefined || !isSame) return { body: file, headers: common };
    const [from, to] = [Number(first), last ? Math.min(Number(last), file.length - 1) : file.length - 1];
    if (from >= file.length) return { status: 416, headers: { 'content-range': `bytes */${file.length}` } };
    return {
      status: 206,
      body: file.subarray(from, to + 1),
      headers: { ...common, 'content-range': `bytes ${from}-${to}/${file.length}` },
    };
  };
}
