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
  cause?: unknown;
}

/** A request without an answer. */
export class TransportError extends Error {
  override readonly name = 'TransportError';
  readonly failure: TransportFailure;
  /** False if no byte of the request can have reached the server: of `connect` and `tls`. */
  readonly sent: boolean;
  readonly hint: string | undefined;
  readonly isFinal: boolean;

  constructor(failure: TransportFailure, message: string, { hint, isFinal, cause }: TransportErrorOptions = {}) {
    super(message, { cause });
    this.failure = failure;
    this.sent = failure !== 'connect' && failure !== 'tls';
    this.hint = hint;
    this.isFinal = isFinal ?? failure === 'tls';
  }
}
