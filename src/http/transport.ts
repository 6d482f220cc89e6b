import type { Readable } from 'node:stream';

export type Headers = Readonly<Record<string, string | undefined>>;

export interface HttpRequest {
  method: 'GET' | 'POST';
  url: URL;
  headers: Readonly<Record<string, string>>;
  body?: string | undefined;
  /** Gives up where the answer's head has not arrived after this many milliseconds. */
  headTimeoutMs: number;
  /** True for a request that must not run over a connection used before, which may die under it unseen. */
  freshConnection?: boolean;
  signal: AbortSignal;
}

export interface HttpResponse {
  status: number;
  /** Names in lower case. */
  headers: Headers;
  /** The body as it comes. Whoever does not read it to its end destroys it. */
  body: Readable;
}

/**
 * Sends one request and resolves when the head of its answer is there. Follows no redirect and repeats nothing.
 *
 * @throws TransportError, or the signal's reason
 */
export interface Transport {
  send(request: HttpRequest): Promise<HttpResponse>;
  /** Closes idle connections, so that the process can end. */
  close(): void;
}

/** `stale` is a GET over a kept connection that the server had closed meanwhile: a GET may go again. */
export type TransportFailure = 'connect' | 'tls' | 'lost' | 'stale' | 'silent' | 'truncated';

/** A request without an answer. `sent` is false only where no byte of it can have reached the server. */
export class TransportError extends Error {
  override readonly name = 'TransportError';
  readonly failure: TransportFailure;
  readonly sent: boolean;

  constructor(failure: TransportFailure, message: string, sent: boolean, cause?: unknown) {
    super(message, { cause });
    this.failure = failure;
    this.sent = sent;
  }
}

/** What to do about a failure of kind `tls`. */
export const CERTIFICATE_HINT =
  'The certificate of the server is not trusted here. Where it comes from a private authority, set NODE_EXTRA_CA_CERTS ' +
  'in the environment of the step to the file with its certificate.';
