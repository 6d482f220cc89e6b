import type { Clock } from '../core/clock.ts';
import { KoreaiError } from '../core/errors.ts';
import type { Log } from '../core/log.ts';
import { type Answer, exchange } from '../http/exchange.ts';
import { type Transport, TransportError } from '../http/transport.ts';
import { errorOfAnswer, errorOfBody, errorOfTransport, isErrorEnvelope } from './answer-error.ts';
import type { Authorization } from './auth.ts';
import type { MultipartForm } from './multipart.ts';
import type { Reply } from './reply.ts';

export interface PlatformOptions {
  /** Base URL of the environment; nothing but its origin is used. */
  host: URL;
  authorization: Authorization;
  transport: Transport;
  clock: Clock;
  log: Log;
  userAgent: string;
  /** Awaited before each request: keeps them inside the platform's limits. */
  beforeRequest?: (signal: AbortSignal) => Promise<void>;
  /** Told how each request ended: with its error, or `undefined` where the answer is good. */
  afterRequest?: (error: KoreaiError | undefined) => void;
  /** Takes credentials out of an answer that repeats them, before any of its words is cut or rewritten. */
  redact?: (text: string) => string;
  /** The longest one request may take, and an upload without a byte that moves, in milliseconds. Default: 30,000. */
  requestLimitMs?: number;
  /** How long the answer may take once the request is sent, in milliseconds. Default: `requestLimitMs`. */
  answerLimitMs?: () => number;
}

export interface Call {
  method: 'GET' | 'POST';
  /** Segments under `/api/public`, not yet encoded. */
  path: readonly string[];
  /** The versioned form of the same path, `/api/1.1/public/…/`, which some pages of the documentation show. */
  versioned?: boolean;
  query?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  body?: unknown;
  /** Sent in place of `body`, while it is read. Its limit of time counts from the last byte that moved. */
  upload?: MultipartForm;
  /** Further headers, such as `bot-language`. None of them takes the place of a credential. */
  headers?: Readonly<Record<string, string>>;
  /** Sends the API key as `apikey` too: the documentation of the app endpoints names both (kore-api.md, section 2). */
  keyUnderBothNames?: true;
  /** Takes a success without a body for one, whose value is `undefined`. */
  mayBeEmpty?: true;
  /** Uses no kept connection, on which a stray answer may wait. */
  freshConnection?: true;
  /** Keeps every piece of the answer's body out of errors: it may hold secrets of others in clear. */
  confidential?: true;
  /** How long the answer may take once the request is sent, in milliseconds. Default: as for every request. */
  answerLimitMs?: number;
  /** What to check where the platform knows no such id. */
  notFoundHint?: string;
  signal: AbortSignal;
}

/** How long it may take to connect for, and to send, a request whose answer is worth a longer wait. In milliseconds. */
const SENDING_LIMIT_MS = 15_000;

/** Kore.ai's public API: one request a call (a second only where a kept connection had died), no loops, no redirects. */
export class Platform {
  readonly host: URL;
  readonly authorization: Authorization;
  readonly #options: PlatformOptions;

  #usesFreshConnections = false;

  constructor(options: PlatformOptions) {
    this.host = options.host;
    this.authorization = options.authorization;
    this.#options = options;
  }

  /** The same platform with a longer limit for its answers, unless one was set for every request. */
  awaitingAnswers(answerLimitMs: () => number): Platform {
    return this.#options.requestLimitMs === undefined ? new Platform({ ...this.#options, answerLimitMs }) : this;
  }

  /**
   * Sends one request with credentials and reads its JSON.
   *
   * @throws KoreaiError by the meaning of the answer (`unauthorized`, `not-found`, `bad-request`, `rate-limited`,
   *   `platform-error`, `bad-response`) or of its absence (`network`); the signal's reason
   */
  async request(call: Call): Promise<Reply> {
    const { afterRequest, clock, log } = this.#options;
    const url = urlOf(this.host, call);
    const asked = `${call.method} ${url.pathname}`;
    try {
      const startedAt = clock.now();
      const answer = await this.#send(call, url);
      const took = Math.round(clock.now() - startedAt);
      log.debug(`${asked}: ${answer.status}, ${answer.text.length} characters, ${took} ms`);
      const value = this.#read(asked, call, answer);
      const reply = { value, serverTime: serverTimeOf(answer), call: asked };
      afterRequest?.(undefined);
      return reply;
    } catch (thrown) {
      const error = thrown instanceof TransportError ? errorOfTransport(asked, thrown) : thrown;
      if (error instanceof KoreaiError) afterRequest?.(error);
      throw error;
    }
  }

  /** Lets the requests that `ask` sends use no kept connection, on which a stray answer may wait. */
  async overFreshConnections<T>(ask: () => Promise<T>): Promise<T> {
    this.#usesFreshConnections = true;
    try {
      return await ask();
    } finally {
      this.#usesFreshConnections = false;
    }
  }

  async #send(call: Call, url: URL, isSecond = false): Promise<Answer> {
    const { beforeRequest, requestLimitMs, transport } = this.#options;
    await beforeRequest?.(call.signal);
    const headers = headersOf(call, await this.authorization.headers(), this.#options.userAgent);
    const body = call.upload ?? (call.body === undefined ? undefined : JSON.stringify(call.body));
    const { method, signal } = call;
    const isFresh = method === 'POST' || isSecond || this.#usesFreshConnections || call.freshConnection === true;
    const untilAnswered = this.#options.answerLimitMs?.();
    const answerTimeoutMs = call.answerLimitMs ?? untilAnswered;
    const request = { method, url, headers, body, freshConnection: isFresh, answerTimeoutMs, signal };
    try {
      const limitMs = untilAnswered === undefined ? requestLimitMs : Math.min(SENDING_LIMIT_MS, untilAnswered);
      return await exchange(transport, request, limitMs);
    } catch (error) {
      if (isSecond || !(error instanceof TransportError) || error.failure !== 'stale') throw error;
      // As a request of its own, with a token of its own: one seen before would be refused.
      return this.#send(call, url, true);
    }
  }

  #read(name: string, call: Call, answer: Answer): unknown {
    answer.text = this.#options.redact?.(answer.text) ?? answer.text;
    const isSuccess = answer.status >= 200 && answer.status < 300;
    const { value, isJson } = parse(answer.text);
    const asked = {
      call: name,
      unauthorizedHint: this.authorization.refusedHint,
      causeOfRefusal: this.authorization.causeOfRefusal,
      notFoundHint: call.notFoundHint,
      isConfidential: call.confidential === true,
      wallMs: this.#options.clock.wall(),
    };
    if (!isSuccess) throw errorOfAnswer(asked, answer, isJson ? value : plainText(answer));
    if (call.mayBeEmpty && answer.text.trim() === '') return undefined;
    if (!isJson) throw errorOfBody(asked, this.#withPlainType(answer), 'something that is not JSON');
    if (isErrorEnvelope(value)) throw errorOfAnswer(asked, answer, value);
    return value;
  }

  /** Of a credential that is cut first, neither redaction nor mask would know what is left. */
  #withPlainType(answer: Answer): Answer {
    const type = answer.headers['content-type'];
    if (type === undefined) return answer;
    return { ...answer, headers: { ...answer.headers, 'content-type': this.#options.redact?.(type) ?? type } };
  }
}

/** As Node sends them: of two spellings of one name the later one counts, and credentials come last. */
function headersOf(call: Call, credentials: Readonly<Record<string, string>>, userAgent: string) {
  const headers: Record<string, string> = {};
  for (const name in call.headers) headers[name.toLowerCase()] = call.headers[name] as string;
  headers['accept'] = 'application/json';
  headers['user-agent'] = userAgent;
  for (const name in credentials) headers[name] = credentials[name] as string;
  const key = credentials['x-api-key'];
  if (call.keyUnderBothNames && key !== undefined) headers['apikey'] = key;
  if (call.upload) headers['content-type'] = call.upload.contentType;
  else if (call.method === 'POST' || call.body !== undefined) headers['content-type'] = 'application/json';
  return headers;
}

function urlOf(host: URL, call: Call): URL {
  for (const segment of call.path) {
    if (segment === '' || segment === '.' || segment === '..') {
      throw new KoreaiError('internal', `An id cannot be part of a path: ${JSON.stringify(segment)}`);
    }
  }
  const path = call.path.map((segment) => encodeURIComponent(segment)).join('/');
  const url = new URL(call.versioned ? `/api/1.1/public/${path}/` : `/api/public/${path}`, host.origin);
  for (const [name, value] of Object.entries(call.query ?? {})) url.searchParams.set(name, value);
  return url;
}

function parse(body: string): { value: unknown; isJson: boolean } {
  try {
    return { value: JSON.parse(body.startsWith('\uFEFF') ? body.slice(1) : body), isJson: true };
  } catch {
    // Not being JSON is an answer too: the caller says what came instead.
    return { value: undefined, isJson: false };
  }
}

/** The words of an answer that is plain text; a page of HTML says nothing that helps. */
function plainText(answer: Answer): string {
  return /^\s*</.test(answer.text) ? '' : answer.text.slice(0, 300);
}

function serverTimeOf(answer: Answer): number | undefined {
  const time = Date.parse(answer.headers['date'] ?? '');
  return Number.isNaN(time) ? undefined : time;
}
