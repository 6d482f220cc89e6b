import { PassThrough, Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { type HttpRequest, type HttpResponse, type Transport, TransportError } from '../http/transport.ts';
import { KoreaiError, systemCode } from '../kernel/errors.ts';
import { type Upload, uploadStream } from './upload-stream.ts';

/** What {@link fetchTransport} asks of a `fetch`: that of Node, of undici, or one of your own. */
export type FetchFunction = (
  url: URL,
  init: {
    method: 'GET' | 'POST';
    headers: Record<string, string>;
    /** A stream is one of `content-length` bytes, which is among the headers. */
    body?: string | ReadableStream<Uint8Array>;
    /** There with a stream, as `fetch` wants it. */
    duplex?: 'half';
    redirect: 'manual';
    signal: AbortSignal;
  },
) => Promise<FetchAnswer>;

/** What {@link fetchTransport} reads of a `Response`. */
export interface FetchAnswer {
  readonly status: number;
  /** `opaqueredirect` where the target of a redirect is kept from the caller. */
  readonly type?: string;
  readonly headers: Iterable<[string, string]>;
  /** A web stream of bytes. */
  readonly body: object | null;
}

/** Codes of a connection that never came to be. After any other failure the server may have seen the request. */
const NEVER_CONNECTED =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL|UND_ERR_CONNECT_TIMEOUT)$/;
const CERTIFICATE = /^(ERR_TLS_CERT|CERT_|CRL_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|HOSTNAME_MISMATCH|INVALID_CA)/;

/**
 * A transport over a function like `fetch`, for programs that have an HTTP stack of their own (a dispatcher, tracing, a
 * recorder). {@link nodeTransport} knows more of what happens on the wire; where nothing speaks for `fetch`, prefer it.
 *
 * - It cannot send a `GET` with a body, which some versions of Kore.ai want for the export status: such a request is
 *   refused as `network`, with a hint.
 * - It cannot ask for a fresh connection. A `POST` over a kept one that the server had closed is `start-unknown`, where
 *   {@link nodeTransport} would have used a new one.
 * - What it reads of an upload may still be on its way: a stalled line shows only once the buffers below are full.
 * - `fetch` unpacks compressed answers. None is asked for; where one comes all the same, its declared length is
 *   disregarded, and a download that came compressed is refused.
 *
 * Redirects are asked for as `manual`, so that no credential crosses one.
 *
 * @param fetch - usually `globalThis.fetch`
 * @example
 * ```ts
 * import { createClient, fetchTransport, waitForPublish } from 'koreai-ci';
 *
 * const client = createClient({
 *   host: 'https://platform.kore.ai',
 *   credentials: { clientId: 'cs-demo', clientSecret: 'a-secret-for-the-simulator-alone' },
 *   transport: fetchTransport(fetch),
 * });
 * const { status } = await waitForPublish(client, { botId: 'st-demo', since: '2h' });
 * console.log(status);
 * ```
 */
export function fetchTransport(fetch: FetchFunction): Transport {
  return {
    send: (request) => send(fetch, request),
    close: () => {},
  };
}

async function send(fetch: FetchFunction, request: HttpRequest): Promise<HttpResponse> {
  const { method, url, body, headTimeoutMs } = request;
  if (method === 'GET' && body !== undefined) {
    throw new KoreaiError('network', 'fetch cannot send a GET with a body, which this Kore.ai asks for', {
      hint: 'Give the client a nodeTransport instead of a fetchTransport.',
    });
  }
  const head = new AbortController();
  let upload: Upload | undefined;
  const timer = setTimeout(() => head.abort(silence(request, upload)), headTimeoutMs);
  const signal = AbortSignal.any([request.signal, head.signal]);
  try {
    signal.throwIfAborted();
    const headers: Record<string, string> = { 'accept-encoding': 'identity', ...request.headers };
    const init = { method, headers, redirect: 'manual' as const, signal };
    if (typeof body !== 'object') return responseOf(await fetch(url, { ...init, ...(body !== undefined && { body }) }));
    headers['content-length'] = String(body.length);
    upload = uploadStream(body, { piece: () => void timer.refresh(), failure: (error) => head.abort(error) });
    signal.addEventListener('abort', upload.stop, { once: true });
    const answer = responseOf(await fetch(url, { ...init, body: upload.stream, duplex: 'half' }));
    if (answer.status >= 300 && !upload.isWhole) return earlyRefusal(answer, head);
    // Until somebody reads it: an error that nobody listens to would end the process.
    answer.body.on('error', () => {});
    if (await upload.done) return answer;
    throw new TransportError('lost', 'connection closed after an answer, before the body had left', true);
  } catch (error) {
    const told: unknown = signal.aborted ? signal.reason : transportError(error);
    head.abort(told);
    throw told;
  } finally {
    upload?.stop();
    clearTimeout(timer);
  }
}

function silence({ headTimeoutMs, body }: HttpRequest, upload: Upload | undefined): TransportError {
  const seconds = Math.round(headTimeoutMs / 1_000);
  const isStuck = upload?.isWhole === false && typeof body === 'object';
  const message = isStuck
    ? `nothing more of the body was taken within ${seconds} s, after ${upload.bytes} of ${body.length} bytes`
    : `no answer within ${seconds} s`;
  return new TransportError('silent', message, true);
}

/**
 * A refusal that came before the body had left. Servers tend to drop the connection right after it, so it stands
 * without the rest of its words too.
 */
function earlyRefusal({ status, headers, body }: HttpResponse, request: AbortController): HttpResponse {
  const words = new PassThrough();
  body.on('error', () => {});
  body.once('close', () => void words.end());
  body.pipe(words);
  words.once('close', () => request.abort());
  return { status, headers: { ...headers, 'content-length': undefined }, body: words };
}

function responseOf(answer: FetchAnswer): HttpResponse {
  if (answer.type === 'opaqueredirect') {
    throw new TransportError('lost', 'the answer is a redirect, whose target this fetch does not tell', true);
  }
  const headers: Record<string, string | undefined> = Object.create(null);
  for (const [name, value] of answer.headers) headers[name.toLowerCase()] = value;
  // It counts the bytes before fetch unpacked them.
  if ((headers['content-encoding'] ?? 'identity') !== 'identity') delete headers['content-length'];
  const body = answer.body === null ? Readable.from([]) : Readable.fromWeb(answer.body as ReadableStream<Uint8Array>);
  return { status: answer.status, headers, body };
}

/** fetch hides what happened in the cause of a TypeError. */
function transportError(error: unknown): unknown {
  if (error instanceof TransportError || error instanceof KoreaiError) return error;
  const cause: unknown = error instanceof Error ? (error.cause ?? error) : error;
  const code = systemCode(cause);
  const message = cause instanceof Error ? cause.message || code : String(cause);
  if (CERTIFICATE.test(code)) return new TransportError('tls', `${message} (${code})`, false, error);
  if (NEVER_CONNECTED.test(code)) return new TransportError('connect', `cannot connect: ${message}`, false, error);
  return new TransportError('lost', `connection lost before an answer (${code || message})`, true, error);
}
