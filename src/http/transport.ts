import type { Readable } from 'node:stream';

export type Headers = Readonly<Record<string, string | undefined>>;

/** A body that is sent while it is read, for content that is too large for memory. */
export interface StreamedBody {
  /** The length of the stream, in bytes; sent as `content-length`. */
  readonly length: number;
  /** Called once for each request. Gives bytes. The transport destroys the stream in any case. */
  open(): Readable;
}

/** A GET may be repeated; anything else may start something. */
export type HttpMethod = 'GET' | 'POST';

export interface HttpRequest {
  method: HttpMethod;
  url: URL;
  headers: Readonly<Record<string, string>>;
  body?: string | StreamedBody | undefined;
  /**
   * How long to wait for the head of the answer, in milliseconds. With a streamed body, the time counts from the last
   * byte that moved, so that a slow line is not cut off and a stalled one is.
   */
  headTimeoutMs: number;
  /** How long the head may take once the complete request is sent, in milliseconds. Default: `headTimeoutMs`. */
  answerTimeoutMs?: number | undefined;
  /** True for a request that must not use a kept connection: it may be closed, or hold a stray answer. */
  freshConnection?: boolean;
  signal: AbortSignal;
}

export interface HttpResponse {
  status: number;
  /** Names in lower case. */
  headers: Headers;
  /** The body as it arrives. The caller must read it to its end or destroy it. */
  body: Readable;
}

/**
 * Sends one request and resolves with the head of its answer. Follows no redirect and repeats nothing. A refusal that
 * arrives while a streamed body is being sent stops the sending, and is the answer.
 *
 * @throws TransportError; the signal's reason; the error of the body's stream
 */
export interface Transport {
  send(request: HttpRequest): Promise<HttpResponse>;
  /** Closes idle connections, so that the process can end. */
  close(): void;
}

/** `stale` is a GET over a kept connection that the server had closed: a GET may be sent again. */
export type TransportFailure = 'connect' | 'tls' | 'lost' | 'stale' | 'silent' | 'truncated';

export interface TransportErrorOptions {
  /** What the reader can do about it. */
  hint?: string | undefined;
  /** True if waiting cannot fix it, so that a retry is useless. Default: true for `tls`. */
  isFinal?: boolean | undefined;
}

/** A request without an answer. `sent` is false only if no byte of it can have reached the server. */
export class TransportError extends Error {
  override readonly name = 'TransportError';
  readonly failure: TransportFailure;
  readonly sent: boolean;
  readonly hint: string | undefined;
  readonly isFinal: boolean;

  constructor(
    failure: TransportFailure,
    message: string,
    sent: boolean,
    cause?: unknown,
    { hint, isFinal }: TransportErrorOptions = {},
  ) {
    super(message, { cause });
    this.failure = failure;
    this.sent = sent;
    this.hint = hint ?? (failure === 'tls' ? CERTIFICATE_HINT : undefined);
    this.isFinal = isFinal ?? failure === 'tls';
  }
}

/** What to do about a certificate of an authority that is not trusted. */
export const CERTIFICATE_HINT =
  'The certificate of the server is not trusted here. If it is from a private authority, set NODE_EXTRA_CA_CERTS in the ' +
  'environment of the step to the file with the certificate of that authority.';

/**
 * The server's own clock when it answered, by the `Date` header, in milliseconds since the epoch; `undefined` if there is
 * none. An answer from a cache has the `Date` of the original one, and states its age.
 */
export function serverTimeOf(headers: Headers): number | undefined {
  const date = Date.parse(headers['date'] ?? '');
  if (Number.isNaN(date)) return undefined;
  const age = headers['age'] ?? '';
  return date + (/^\d{1,9}$/.test(age) ? Number(age) * 1_000 : 0);
}

/**
 * Reads a `Retry-After` header: seconds, or an HTTP date (RFC 9110, section 10.2.3).
 *
 * @param now - in milliseconds since the epoch, by the server's clock if that is known
 * @returns milliseconds to wait, or `undefined` if the header is missing or unreadable
 */
export function parseRetryAfter(header: string | undefined, now: number): number | undefined {
  const text = header?.trim() ?? '';
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1_000;
  if (!/^(Mon|Tues?|Wed(nes)?|Thu(rs)?|Fri|Sat(ur)?|Sun)(day)?,? .*\d\d:\d\d:\d\d/.test(text)) return undefined;
  const at = Date.parse(/ GMT$/.test(text) ? text : `${text} GMT`);
  return Number.isNaN(at) ? undefined : Math.max(0, at - now);
}
