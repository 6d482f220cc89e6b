import type { Clock } from '../core/clock.ts';
import { KoreaiError } from '../core/errors.ts';
import { parseJson } from '../core/json.ts';
import type { Log } from '../core/log.ts';
import type { Secrets } from '../core/secrets.ts';
import { type Answer, exchange } from '../http/exchange.ts';
import { serverTimeOf } from '../http/header-times.ts';
import { type HttpMethod, type Transport, TransportError } from '../http/transport.ts';
import {
  encrypted,
  errorOfAnswer,
  errorOfBody,
  errorOfTransport,
  isEncrypted,
  isErrorEnvelope,
  type Reporting,
} from './answer-error.ts';
import type { Authorization } from './auth.ts';
import type { Upload } from './upload-body.ts';
import type { Reply } from './wire.ts';

export interface PlatformOptions {
  /** URL of the environment, of which only the origin is used. */
  host: URL;
  authorization: Authorization;
  transport: Transport;
  clock: Clock;
  log: Log;
  userAgent: string;
  /** Awaited before each request, to keep the platform's limits. */
  beforeRequest?: (signal: AbortSignal) => Promise<void>;
  /** Called after each request, with its error if it failed. */
  afterRequest?: (error: KoreaiError | undefined) => void;
  /** Redact answers before their text is cut or rewritten. */
  secrets: Pick<Secrets, 'redact' | 'redactCredentials'>;
  /** Maximum time for one request, or for an upload without progress, in milliseconds. Default: 30,000. */
  requestLimitMs?: number;
  /** Maximum time for the answer once the request is sent, in milliseconds. Default: `requestLimitMs`. */
  answerLimitMs?: () => number;
}

/** How one request is sent, whatever it asks for. */
export interface CallOptions {
  readonly signal: AbortSignal;
  /** Uses no kept connection, which may hold a stray answer. Default: false. */
  readonly freshConnection?: boolean | undefined;
}

export interface Call extends Reporting, CallOptions {
  method: HttpMethod;
  /** Segments under {@link Call.prefix}, not yet encoded. */
  path: readonly string[];
  /** What the path begins with. Default: `/api/public`. */
  prefix?: string;
  /** Ends the path with a slash. */
  trailingSlash?: boolean;
  query?: Readonly<Record<string, string>> | undefined;
  /** Sent as JSON. */
  body?: unknown;
  /** Sent instead of `body`, while it is read. Its time limit counts from the last byte that moved. */
  upload?: Upload;
  /** The language of the bot, sent as the header `bot-language`. */
  language?: string;
  /** Further headers. None of them replaces a credential. */
  headers?: Readonly<Record<string, string>>;
  /** Sends the API key also as `apikey`: the documentation of the app endpoints has both (kore-api.md, section 2). */
  keyUnderBothNames?: true;
  /** Accepts a success without a body; its value is `undefined`. */
  mayBeEmpty?: true;
  /** Maximum time for the answer once the request is sent, in milliseconds. Default: as for every request. */
  answerLimitMs?: number;
}

/** What some pages of the documentation show instead of `/api/public`. */
export const VERSIONED_PREFIX = '/api/1.1/public';

/**
 * Maximum time for the answer to a request that takes the platform some work, in milliseconds. It may be sent again, but
 * that would take even longer.
 */
export const WORK_LIMIT_MS = 5 * 60_000;

/** Maximum time to connect and to send a request whose answer has a longer limit, in milliseconds. */
const SENDING_LIMIT_MS = 15_000;

/** Kore.ai's public API: one request for each call (a second only if a kept connection had died), no redirects. */
export class Platform {
  readonly host: URL;
  readonly authorization: Authorization;
  readonly #options: PlatformOptions;

  constructor(options: PlatformOptions) {
    this.host = options.host;
    this.authorization = options.authorization;
    this.#options = options;
  }

  /** The same platform with a longer limit for answers, unless `requestLimitMs` is set. */
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
    const name = `${call.method} ${url.pathname}`;
    try {
      const startedAt = clock.now();
      const answer = await this.#send(call, url);
      const took = Math.round(clock.now() - startedAt);
      log.debug(`${name}: ${answer.status}, ${answer.text.length} characters, ${took} ms`);
      const value = this.#read(name, call, answer);
      const reply = { value, serverTime: serverTimeOf(answer.headers), call: name };
      afterRequest?.(undefined);
      return reply;
    } catch (thrown) {
      const error = thrown instanceof TransportError ? errorOfTransport(name, thrown) : thrown;
      if (error instanceof KoreaiError) afterRequest?.(error);
      throw error;
    }
  }

  async #send(call: Call, url: URL, isSecond = false): Promise<Answer> {
    const { beforeRequest, requestLimitMs, transport } = this.#options;
    await beforeRequest?.(call.signal);
    const headers = headersOf(call, await this.authorization.headers(), this.#options.userAgent);
    const body = call.upload ?? (call.body === undefined ? undefined : JSON.stringify(call.body));
    const { method, signal } = call;
    const isFresh = method !== 'GET' || isSecond || call.freshConnection === true;
    const untilAnswered = this.#options.answerLimitMs?.();
    const answerTimeoutMs = call.answerLimitMs ?? untilAnswered;
    const request = { method, url, headers, body, freshConnection: isFresh, answerTimeoutMs, signal };
    try {
      const limitMs = untilAnswered === undefined ? requestLimitMs : Math.min(SENDING_LIMIT_MS, untilAnswered);
      return await exchange(transport, request, limitMs);
    } catch (error) {
      if (isSecond || !(error instanceof TransportError) || error.failure !== 'stale') throw error;
      // With a new token: one seen before would be refused.
      return this.#send(call, url, true);
    }
  }

  #read(name: string, call: Call, answer: Answer): unknown {
    const { clock, secrets } = this.#options;
    const text = secrets.redactCredentials(answer.text);
    // Ids and links have no spaces, and stay usable. What is confidential is in no message.
    const isMessage = (string: string) => !call.confidential && /\s/.test(string.trim());
    const json = redacted(parseJson(text), (string) =>
      isMessage(string) ? secrets.redact(string) : secrets.redactCredentials(string),
    );
    const request = { name, call, authorization: this.authorization, wallMs: clock.wall() };
    const { status, headers } = answer;
    const isSuccess = status >= 200 && status < 300;
    if (!isSuccess) throw errorOfAnswer(request, answer, json === undefined ? plainText(secrets.redact(text)) : json);
    if (isEncrypted(headers)) throw encrypted(name, status);
    if (call.mayBeEmpty && text.trim() === '') return undefined;
    if (json === undefined) {
      const type = secrets.redact(headers['content-type'] ?? 'no content type');
      throw errorOfBody(request, { status, type, text: secrets.redact(text) });
    }
    if (isErrorEnvelope(json)) throw errorOfAnswer(request, answer, json);
    return json;
  }
}

/** Names in lower case, so that credentials replace any other header of the same name. */
function headersOf(call: Call, credentials: Readonly<Record<string, string>>, userAgent: string) {
  const headers: Record<string, string> = call.language === undefined ? {} : { 'bot-language': call.language };
  for (const [name, value] of Object.entries(call.headers ?? {})) headers[name.toLowerCase()] = value;
  // Without the second header, a gateway may compress an answer (RFC 9110, section 12.5.3).
  const accepted = { accept: 'application/json', 'accept-encoding': 'identity' };
  Object.assign(headers, { ...accepted, 'user-agent': userAgent }, credentials);
  const key = credentials['x-api-key'];
  if (call.keyUnderBothNames && key !== undefined) headers['apikey'] = key;
  if (call.upload) headers['content-type'] = call.upload.contentType;
  else if (call.method !== 'GET' || call.body !== undefined) headers['content-type'] = 'application/json';
  return headers;
}

function urlOf(host: URL, call: Call): URL {
  for (const segment of call.path) {
    if (segment === '' || segment === '.' || segment === '..') {
      throw new KoreaiError('internal', `An id cannot be part of a path: ${JSON.stringify(segment)}`);
    }
  }
  const path = call.path.map((segment) => encodeURIComponent(segment)).join('/');
  const { prefix = '/api/public', trailingSlash = false } = call;
  const url = new URL(`${prefix}/${path}${trailingSlash ? '/' : ''}`, host.origin);
  for (const [name, value] of Object.entries(call.query ?? {})) url.searchParams.set(name, value);
  return url;
}

/** The texts of JSON redacted once more: a secret whose characters are escaped, as in `\/`, is not seen in the JSON itself. */
function redacted(json: unknown, redact: (text: string) => string): unknown {
  const root: Record<string, unknown> = { json };
  // Not recursive: an answer may be deeply nested.
  const open: Record<string, unknown>[] = [root];
  for (let place = open.pop(); place; place = open.pop()) {
    for (const [name, value] of Object.entries(place)) {
      if (typeof value === 'string') place[name] = redact(value);
      else if (typeof value === 'object' && value !== null) open.push(value as Record<string, unknown>);
    }
  }
  return root['json'];
}

/** The start of a plain text answer; a page of HTML does not help. */
function plainText(text: string): string {
  return /^\s*</.test(text) ? '' : text.slice(0, 300);
}
