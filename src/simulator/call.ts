import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { botRefusal } from './reply.ts';

/** A request as it came, read to its end. */
export interface Call {
  readonly method: string;
  /** Path without query, still encoded. */
  readonly path: string;
  /** The query without `?`, byte for byte. */
  readonly query: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  /** Scheme, host and port by which the caller knows the simulator. */
  readonly origin: string;
}

/** Far above every request of the API that the simulator serves. */
const LONGEST_BODY = 1_048_576;

export async function readCall(request: IncomingMessage): Promise<Call> {
  const url = request.url ?? '/';
  const mark = url.indexOf('?');
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of request as AsyncIterable<Buffer>) {
    length += piece.length;
    if (length <= LONGEST_BODY) pieces.push(piece);
  }
  const host = request.headers.host ?? `127.0.0.1:${request.socket.localPort}`;
  return {
    method: request.method ?? 'GET',
    path: mark < 0 ? url : url.slice(0, mark),
    query: mark < 0 ? '' : url.slice(mark + 1),
    headers: request.headers,
    body: Buffer.concat(pieces).toString('utf8'),
    origin: `http://${host}`,
  };
}

/** The body as JSON; `undefined` where there is none, or it is no JSON. */
export function jsonOf(call: Call): unknown {
  try {
    return JSON.parse(call.body);
  } catch {
    // Whether that matters, the call's own handler decides.
    return undefined;
  }
}

/** A text field of a body that must be a JSON object. @throws Refusal 412 as the platform does */
export function requiredField(call: Call, name: string): string {
  const body = jsonOf(call);
  const value = typeof body === 'object' && body !== null ? Reflect.get(body, name) : undefined;
  if (typeof value !== 'string' || value === '') throw invalidArguments();
  return value;
}

export function invalidArguments() {
  return botRefusal(412, 'Validation errors/ Invalid arguments');
}

export function queryOf(call: Call): URLSearchParams {
  return new URLSearchParams(call.query);
}
