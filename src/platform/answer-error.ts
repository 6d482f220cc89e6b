import { type ErrorCode, KoreaiError, type KoreaiErrorOptions } from '../core/errors.ts';
import { sanitize } from '../core/sanitize.ts';
import type { Answer } from '../http/exchange.ts';
import { retryAfterOf } from '../http/header-times.ts';
import type { TransportError } from '../http/transport.ts';
import type { Authorization } from './auth.ts';
import { skewOf } from './clock-skew.ts';
import { count, field, HOST_HINT, isFields, list, nested, strings, text } from './wire.ts';

/** The limit of requests a minute is free again after this time (kore-api.md, section 6). */
const MINUTE_LIMIT_MS = 60_000;

/** Kore.ai's words, and those of the gateways in front of it. */
const RATE_LIMIT = /rate limit|rate exceeded|too many requests|throttl/i;

const UNKNOWN_ID =
  /invalid\s*stream\s*id|invalid (request|file|job|bot|app|tool|model|(call|work)?flow|dock[- ]?status) ?id|not found|does ?n[o']t exist|no such/i;

const FOREIGN_HINT =
  'Something other than Kore.ai may have refused the request, because the answer is not JSON: check whether a proxy, a firewall or a list of allowed IP addresses lets this machine reach {host}.';

/** An answer that is no success. */
export class AnswerError extends KoreaiError {
  readonly httpStatus: number;
  /** The platform's own words, sanitized; empty if there are none or they are confidential. */
  readonly platformMessage: string;

  constructor(httpStatus: number, code: ErrorCode, message: string, options: KoreaiErrorOptions, platformMessage = '') {
    super(code, message, options);
    this.httpStatus = httpStatus;
    this.platformMessage = platformMessage;
  }
}

/** The error message in any of the platform's envelopes (section 6); empty if there is none. */
export function errorMessageOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (!isFields(value)) return '';
  const [plain] = strings(field(value, 'errors'));
  if (plain !== undefined) return plain;
  for (const entry of [...list(field(value, 'errors')), nested(value, 'error'), value]) {
    const message = text(entry, 'msg', 'message', 'errorMessage', 'error');
    if (message === '') continue;
    const code = field(entry, 'code');
    const isCode = typeof code === 'string' || typeof code === 'number';
    return isCode ? `${message} (code ${code})` : message;
  }
  return '';
}

/** True for a body that is an error whatever its HTTP status: `{"errors":[…]}` without a status of a job. */
export function isErrorEnvelope(value: unknown): boolean {
  const errors = isFields(value) && !Object.keys(value).some((name) => /status$/i.test(name)) && field(value, 'errors');
  return Array.isArray(errors) && errors.length > 0;
}

/** How errors of a call are reported. */
export interface Reporting {
  /** Keeps the answer's body out of errors: it may hold secrets of others in clear. */
  confidential?: true;
  /** What to check if the platform does not know the id. */
  notFoundHint?: string | undefined;
  /** What to check if the platform refuses the credentials. Default: what suits most calls with such credentials. */
  unauthorizedHint?: string;
}

/** The request that was answered. */
export interface Answered {
  /** `GET /api/public/…`, for messages. */
  readonly name: string;
  readonly call: Reporting;
  readonly authorization: Authorization;
  /** Our clock when the answer arrived, in milliseconds since the epoch. */
  readonly wallMs: number;
}

/** The error for an answer that is no success. */
export function errorOfAnswer(request: Answered, answer: Answer, value: unknown): AnswerError {
  const platformMessage = sanitize(errorMessageOf(value));
  const reported = request.call.confidential ? '' : platformMessage;
  const { status } = answer;
  const redirect = [301, 302, 303, 307, 308].includes(status)
    ? ' with a redirect, which is not followed with credentials'
    : '';
  const message = `${request.name} answered ${status}${reported === '' ? '' : `: ${reported}`}${redirect}`;
  const retryAfterMs = waitOf(answer, value, request.wallMs);
  const { code, ...options } = meaningOfAnswer(request, answer, platformMessage, retryAfterMs);
  // Kore.ai refuses credentials with JSON.
  if (code === 'unauthorized' && !isFields(value)) options.hint = `${FOREIGN_HINT} ${options.hint}`;
  return new AnswerError(status, code, message, { retryAfterMs, ...options }, status >= 400 ? reported : '');
}

type Meaning = Pick<KoreaiErrorOptions, 'hint' | 'transient' | 'retryAfterMs'> & { code: ErrorCode };

function meaningOfAnswer(
  request: Answered,
  answer: Answer,
  platformMessage: string,
  retryAfterMs: number | undefined,
): Meaning {
  const { status } = answer;
  const { notFoundHint = 'Check the id, and that {host} is the environment in which it exists.' } = request.call;
  if (status === 429 || (status < 500 && RATE_LIMIT.test(platformMessage))) {
    return rateLimited(platformMessage, retryAfterMs);
  }
  if (status === 401 || status === 403) {
    return { code: 'unauthorized', hint: hintOnRefusal(request, answer, platformMessage) };
  }
  if (status === 404 || status === 410 || (status === 400 && UNKNOWN_ID.test(platformMessage))) {
    return { code: 'not-found', hint: notFoundHint };
  }
  if (status === 408 || status === 425 || status >= 500) {
    return { code: 'platform-error', transient: true, hint: 'Kore.ai has a problem. Run again later.' };
  }
  if (status < 400) return { code: 'bad-response', transient: true, hint: HOST_HINT };
  const isSilent = platformMessage === '' || request.call.confidential;
  const why = isSilent ? ' without a reason.' : '. See its message above.';
  return { code: 'bad-request', hint: BAD_REQUEST_HINTS[status] ?? `The platform refused the request${why}` };
}

/** By the HTTP status. */
const BAD_REQUEST_HINTS: Readonly<Record<number, string>> = {
  405: 'This platform does not have the call. Check that {host} is the environment for it: bots, Agent Platform and Artemis have hosts of their own.',
  409: 'Another job is running there. Wait for it to end, and run again.',
  413: 'The file is too large for the platform, or for a proxy in between.',
};

/** How long the platform asks to wait: Artemis may say so in its body too, and then the longer time counts. */
function waitOf({ headers }: Answer, value: unknown, wallMs: number): number | undefined {
  const inHeader = retryAfterOf(headers, wallMs);
  const body = isFields(value) ? value : {};
  const inBody = count(body, 'retryAfterMs') ?? count(nested(body, 'error'), 'retryAfterMs');
  return inBody === undefined ? inHeader : Math.max(inHeader ?? 0, inBody);
}

function hintOnRefusal(request: Answered, { status, headers }: Answer, platformMessage: string): string {
  const { authorization, call, wallMs } = request;
  const { unauthorizedHint = authorization.refusedHint } = call;
  // A missing scope has nothing to do with the token or the clock.
  if (status !== 401 || /scope|permission/i.test(platformMessage)) return unauthorizedHint;
  const known = authorization.causeOfRefusal?.(wallMs, skewOf(headers, wallMs, wallMs) ?? 0);
  return known ? `${known.cause} ${known.hint}` : unauthorizedHint;
}

function rateLimited(platformMessage: string, retryAfterMs: number | undefined): Meaning {
  if (/hour/i.test(platformMessage)) {
    const hint = 'The hourly limit (1,800 requests) of this bot is used up, also by other jobs. Run again in an hour.';
    // Only a waiting time that the platform names is known to be enough.
    return { code: 'rate-limited', transient: retryAfterMs !== undefined, hint };
  }
  const minMs = /minute/i.test(platformMessage) ? MINUTE_LIMIT_MS : undefined;
  const hint =
    'Kore.ai allows 60 requests a minute for all jobs of a bot together. Run fewer at once, or raise {pollInterval}.';
  return { code: 'rate-limited', transient: true, retryAfterMs: retryAfterMs || minMs, hint };
}

/** The error for a request without an answer. */
export function errorOfTransport(call: string, error: TransportError): KoreaiError {
  return new KoreaiError('network', `${call}: ${sanitize(error.message)}`, {
    transient: !error.isFinal,
    sent: error.sent,
    hint:
      error.hint ??
      'Check that {host} is correct and can be reached from this machine (proxy, firewall, name resolution).',
    cause: error,
  });
}

/** The error for a body that is not JSON: shows how it starts. */
export function errorOfBody(request: Answered, body: { status: number; type: string; text: string }): AnswerError {
  const { status, type, text: all } = body;
  const start = sanitize(all.slice(0, 1_000), 200) || 'an empty body';
  const shown = request.call.confidential ? `${all.length} characters, which are not shown` : start;
  const what = `something that is not JSON (${sanitize(type, 80)})`;
  return new AnswerError(status, 'bad-response', `${request.name} answered ${status} with ${what}: ${shown}`, {
    transient: true,
    hint: 'Something other than Kore.ai may have answered: a proxy, a login page, a wrong host.',
  });
}

/** True for an answer that Artemis has encrypted for a key that is not here (artemis-api.md, section 2.10). */
export function isEncrypted(headers: Answer['headers']): boolean {
  return headers['x-abl-encrypted']?.toLowerCase() === 'true' || headers['content-type'] === 'application/jose+json';
}

/** The error for such an answer. */
export function encrypted(name: string, status: number): AnswerError {
  return new AnswerError(
    status,
    'bad-response',
    `${name} answered ${status} with an encrypted body, because payload encryption is on for this key`,
    {
      hint: 'Turn payload encryption off for this {apiKey}, or use a key without it: encrypted answers cannot be read.',
    },
  );
}

/** Words for a bot, not a job of it, that the platform does not know. */
const UNKNOWN_BOT =
  /(invalid|unknown|no( such)?) *(stream|bot|app)|(stream|bot|app)(lication)? *(id)?\b.*(invalid|unknown|not found|n[o']t exist)/i;

/** A kind of job of which a bot has one at a time. */
export type JobNoun = 'publish' | 'export' | 'training';

/**
 * True if the answer to a status request means that the bot had no such job yet: a 404, or a 400 whose words are not
 * that the bot is unknown (kore-api.md, section 4).
 */
export function noneYet(error: unknown, noun: JobNoun): boolean {
  if (!(error instanceof AnswerError) || ![400, 404].includes(error.httpStatus)) return false;
  // The cause is the answer of the versioned path, if the plain one is unknown.
  return [error, error.cause].every((answer) => !(answer instanceof AnswerError) || isAboutJob(answer, noun));
}

function isAboutJob({ code, platformMessage }: AnswerError, noun: string): boolean {
  if (code === 'unauthorized' || code === 'rate-limited') return false;
  // `No publish of this bot was found` is about the publish.
  return platformMessage.toLowerCase().includes(noun) || !UNKNOWN_BOT.test(platformMessage);
}

/** True if the answer to the status request of one job means that the platform does not know its id. */
export function saysUnknownId(error: unknown): boolean {
  return error instanceof AnswerError && [400, 404, 410].includes(error.httpStatus) && error.code !== 'rate-limited';
}

/** True if the platform does not have the path, or not this method for it (kore-api.md, section 10). */
export function isUnknownPath(error: unknown): error is AnswerError {
  return error instanceof AnswerError && (error.httpStatus === 404 || error.httpStatus === 405);
}
