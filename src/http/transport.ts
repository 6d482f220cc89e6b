import type { Readable } from 'node:stream';

export type Headers = Readonly<Record<string, string | undefined>>;

/** A body that is sent as it is read, for what is too large to hold in memory. */
export interface StreamedBody {
  /** What `open` gives in all, in bytes; sent as `content-length`. */
  readonly length: number;
  /** Called once for each request. Whoever sends destroys the stream, however the request ends. */
  open(): Readable;
}

export interface HttpRequest {
  method: 'GET' | 'POST';
  url: URL;
  headers: Readonly<Record<string, string>>;
  body?: string | StreamedBody | undefined;
  /**
   * Gives up where the answer's head has not arrived after this many milliseconds. With a streamed body they count
   * from the last byte that moved, so that a slow line has the time it needs and a stalled one does not.
   */
  headTimeoutMs: number;
  /** True for a request that must not run over a connection used before, which may die under it unseen. */
  freshConnection?: boolean;
  /** True for a GET whose answer may be large, so that a transport that can offers `readInto`. */
  bulk?: boolean;
  signal: AbortSignal;
}

/** Takes bytes where they are to lie, so that none is copied, and no memory made for it, on the way. */
export interface Receiver {
  /** Where the next bytes go. Empty where no more are wanted, which ends the reading. */
  room(): Buffer;
  /**
   * Told that so many bytes lie at the beginning of the room. What it throws ends the reading.
   *
   * @returns false where no more are wanted; a promise of that where the next have to wait
   */
  took(bytes: number): boolean | Promise<boolean>;
}

export interface HttpResponse {
  status: number;
  /** Names in lower case. */
  headers: Headers;
  /** The body as it comes. Whoever does not read it to its end destroys it. */
  body: Readable;
  /**
   * Reads the body in place of whoever reads `body`, at most once. Destroying `body` ends it.
   *
   * @returns false where the receiver wanted no more; throws where the body breaks off
   */
  readInto?: (receiver: Receiver) => Promise<boolean>;
}

/**
 * Sends one request and resolves when the head of its answer is there. Follows no redirect and repeats nothing, but
 * that a `bulk` GET may go again where a kept connection died before a byte of an answer.
 * A refusal that comes while a streamed body is still on its way ends the sending, and is the answer.
 *
 * @throws TransportError; the signal's reason; whatever the stream of the body failed with, as it is
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
