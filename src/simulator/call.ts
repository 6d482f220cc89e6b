import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { type Form, isMultipart, readForm } from './form.ts';
import { botRefusal } from './reply.ts';

/** A request as it came, read to its end. */
export interface Call {
  readonly method: string;
  /** Path without query, still encoded. */
  readonly path: string;
  /** The query without `?`, byte for byte. */
  readonly query: string;
  readonly headers: IncomingHttpHeaders;
  /** As text; empty for a form. */
  readonly body: string;
  /** What a multipart body holds; absent where it was none, or cannot be read. */
  readonly form?: Form;
  /** More came than is kept. */
  readonly isTooLong: boolean;
  /** Scheme, host and port by which the caller knows the simulator. */
  readonly origin: string;
}

/** In bytes, far above every request of the API but an upload. */
const LONGEST_BODY = 1_048_576;

/** @param uploadLimit how many bytes of a multipart body are kept */
export async function readCall(request: IncomingMessage, uploadLimit: number): Promise<Call> {
  const url = request.url ?? '/';
  const mark = url.indexOf('?');
  const type = request.headers['content-type'] ?? '';
  const longest = isMultipart(type) ? uploadLimit : LONGEST_BODY;
  const { bytes, isTooLong } = await readBody(request, longest);
  const form = isMultipart(type) && !isTooLong ? await readForm(bytes, type) : undefined;
  const host = request.headers.host ?? `127.0.0.1:${request.socket.localPort}`;
  return {
    method: request.method ?? 'GET',
    path: mark < 0 ? url : url.slice(0, mark),
    query: mark < 0 ? '' : url.slice(mark + 1),
    headers: request.headers,
    body: isMultipart(type) ? '' : bytes.toString('utf8'),
    ...(form ? { form } : {}),
    isTooLong,
    origin: `http://${host}`,
  };
}

/** Reads to the end whatever comes, for whoever still sends reads no answer. */
async function readBody(request: IncomingMessage, longest: number): Promise<{ bytes: Buffer; isTooLong: boolean }> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of request as AsyncIterable<Buffer>) {
    length += piece.length;
    if (length <= longest) pieces.push(piece);
    else pieces.length = 0;
  }
  return { bytes: Buffer.concat(pieces), isTooLong: length > longest };
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

/** A body that must be a JSON object. @throws Refusal 412 as the platform does */
export function fieldsOf(call: Call): Readonly<Record<string, unknown>> {
  const body = jsonOf(call);
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw invalidArguments();
  return body as Record<string, unknown>;
}

/** A text field of a body that must be a JSON object. @throws Refusal 412 as the platform does */
export function requiredField(call: Call, name: string): string {
  const value = fieldsOf(call)[name];
  if (typeof value !== 'string' || value === '') throw invalidArguments();
  return value;
}

export function invalidArguments() {
  return botRefusal(412, 'Validation errors/ Invalid arguments');
}

export function queryOf(call: Call): URLSearchParams {
  return new URLSearchParams(call.query);
}
