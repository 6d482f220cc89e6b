import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';
import type { Durations } from './scenario/values.ts';

/** A request to the API, read to its end. */
export interface Call {
  readonly method: string;
  /** Path without query, still encoded. */
  readonly path: string;
  /** The query without `?`, byte for byte. */
  readonly query: string;
  readonly headers: IncomingHttpHeaders;
  /** As text; empty for a form. */
  readonly body: string;
  /** The parts of a multipart body; absent if there is none, or it cannot be read. */
  readonly form?: Form;
  /** Scheme, host and port by which the caller knows the simulator. */
  readonly origin: string;
}

/** A multipart body by the names of its parts. If several parts have one name, the last counts. */
export interface Form {
  readonly fields: Readonly<Record<string, string>>;
  readonly files: Readonly<Record<string, FormFile>>;
}

export interface FormFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Reads a request to its end, because a client that is still sending does not read an answer. */
export async function readCall(request: IncomingMessage): Promise<Call> {
  const [, path = '/', query = ''] = /^([^?]*)\??(.*)$/.exec(request.url ?? '/') ?? [];
  const type = request.headers['content-type'] ?? '';
  const isForm = /^multipart\/form-data\b/i.test(type);
  const bytes = await buffer(request);
  const form = isForm ? await readForm(bytes, type) : undefined;
  return {
    method: request.method ?? 'GET',
    path,
    query,
    headers: request.headers,
    body: isForm ? '' : bytes.toString('utf8'),
    ...(form ? { form } : {}),
    origin: `http://${request.headers.host ?? `127.0.0.1:${request.socket.localPort}`}`,
  };
}

/** Reads a form with the parser that Node.js has for responses; `undefined` if it is not a form. */
async function readForm(bytes: Buffer, contentType: string): Promise<Form | undefined> {
  try {
    const parts = await new Response(bytes, { headers: { 'content-type': contentType } }).formData();
    const form = { fields: new Map<string, string>(), files: new Map<string, FormFile>() };
    for (const [name, value] of parts) {
      if (typeof value === 'string') form.fields.set(name, value);
      else form.files.set(name, { name: value.name, bytes: Buffer.from(await value.arrayBuffer()) });
    }
    return { fields: Object.fromEntries(form.fields), files: Object.fromEntries(form.files) };
  } catch {
    // The platform does not say either what is wrong with it.
    return undefined;
  }
}

/** The body as it is recorded: JSON, or the fields of a form with name, length and SHA-256 of each file. */
export function recordedBody(call: Call): unknown {
  if (!call.form) return jsonOf(call);
  const files = Object.entries(call.form.files).map(([part, { name, bytes }]) => {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return [part, { name, bytes: bytes.length, sha256 }];
  });
  return { ...call.form.fields, ...Object.fromEntries(files) };
}

/** The body as JSON; `undefined` if there is none, or it is not JSON. */
export function jsonOf(call: Call): unknown {
  try {
    return JSON.parse(call.body);
  } catch {
    // Whether that matters is up to the handler of the call.
    return undefined;
  }
}

/** A body that must be a JSON object. @throws Refusal 412 as the platform does */
export function fieldsOf(call: Call): Readonly<Record<string, unknown>> {
  const body = jsonOf(call);
  expectValid(isObject(body));
  return body;
}

/** A text field of a body that must be a JSON object. @throws Refusal 412 as the platform does */
export function requiredField(call: Call, name: string): string {
  const value = fieldsOf(call)[name];
  expectValid(isText(value));
  return value;
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

export function queryOf(call: Call): URLSearchParams {
  return new URLSearchParams(call.query);
}

/** An answer before it is sent. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
}

export function json(status: number, value: unknown, headers: Readonly<Record<string, string>> = {}): Reply {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
    body: JSON.stringify(value),
  };
}

/** Why a request is not carried out, and the answer that says so. */
export class Refusal extends Error {
  readonly reply: Reply;

  constructor(reply: Reply) {
    super(`refused with ${reply.status}`);
    this.reply = reply;
  }
}

/** The error format of bots, whose code is a number or a text (kore-api.md, section 6). */
export function botRefusal(status: number, msg: string, code: number | string = status): Refusal {
  return new Refusal(json(status, { errors: [{ msg, code }] }));
}

/** The error format of the Agent Platform. It is documented for one call only, and used for all of them here. */
export function platformRefusal(status: number, code: string, message: string): Refusal {
  return new Refusal(json(status, { success: false, error: { code, message, details: {} } }));
}

/** The answer to a request without the right body or query. */
export function badRequest(message: string): Refusal {
  return platformRefusal(400, 'VALIDATION_ERROR', message);
}

/** @throws Refusal 412, as the platform answers a bot's call without the right body or query */
export function expectValid(condition: unknown): asserts condition {
  if (!condition) throw botRefusal(412, 'Validation errors/ Invalid arguments');
}

/** The header that asks to wait, in whole seconds; none without a duration. */
export function retryAfterHeader(duration: string | undefined, ms: Durations): Record<string, string> {
  return duration === undefined ? {} : { 'retry-after': String(Math.ceil(ms(duration) / 1_000)) };
}
