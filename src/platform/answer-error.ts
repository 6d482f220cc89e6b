import { type ErrorCode, KoreaiError, type KoreaiErrorOptions } from '../core/errors.ts';
import { sanitize } from '../core/sanitize.ts';
import type { Answer } from '../http/exchange.ts';
import { parseRetryAfter } from '../http/retry-after.ts';
import type { TransportError } from '../http/transport.ts';
import type { RefusalCause, RefusedAt } from './auth.ts';
import { skewOf } from './clock-skew.ts';
import { field, isFields, list, nested, strings, text } from './wire.ts';

/** The minute's window rolls on within this time (kore-api.md, section 6). */
const MINUTE_LIMIT_MS = 60_000;

const UNKNOWN_ID =
  /invalid\s*stream\s*id|invalid (request|file|job|bot|app|tool|model|flow) ?id|not found|does ?n[o']t exist|no such/i;

export const UNAUTHORIZED_BOT_HINT =
  'Kore.ai answers 401 for four reasons, so check each: (1) {clientId} and {clientSecret} belong together; (2) the app has ' +
  'the scope this operation needs, and its change was saved (App Builder scopes also need the bot to be published); ' +
  '(3) {botId} is a bot that this app may reach; (4) the app does not enforce JTI on a ready-made jwt, or JWE, which is not supported.';
export const UNAUTHORIZED_KEY_HINT =
  'Check that {apiKey} is complete and not revoked, has the scope this operation needs (keys are fixed to their scopes), ' +
  'and belongs to the app of this tool or model.';

/** An answer that is no success, with what there is to tell a refusal of one kind from that of another. */
export class AnswerError extends KoreaiError {
  readonly httpStatus: number;
  /** The platform's own words, made harmless; empty where it has none or they are kept back. */
  readonly said: string;

  constructor(httpStatus: number, code: ErrorCode, message: string, options: KoreaiErrorOptions, said = '') {
    super(code, message, options);
    this.httpStatus = httpStatus;
    this.said = said;
  }
}

/** What the platform says went wrong, from any of its envelopes (section 6); an empty string where it says nothing. */
export function saidInEnvelope(value: unknown): string {
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

/** True for a body that is an error whatever its HTTP status says: `{"errors":[…]}` and nothing else of use. */
export function isErrorEnvelope(value: unknown): boolean {
  return isFields(value) && Array.isArray(field(value, 'errors')) && field(value, 'status') === undefined;
}

export interface Asked {
  /** What was asked, for people: `GET /api/public/…`. */
  call: string;
  unauthorizedHint: string;
  /** Why the credentials were refused, if that can be seen from here. */
  causeOfRefusal?: ((at: RefusedAt) => RefusalCause | undefined) | undefined;
  notFoundHint: string | undefined;
  /** True where the answer's words stay out of the error. */
  isConfidential: boolean;
  wallMs: number;
}

/** Translates an answer that is no success into what it means for the job. */
export function errorOfAnswer(asked: Asked, answer: Answer, value: unknown): AnswerError {
  const said = sanitize(saidInEnvelope(value));
  const reported = asked.isConfidential ? '' : said;
  const message = `${asked.call} answered ${answer.status}${reported === '' ? '' : `: ${reported}`}`;
  const retryAfterMs = parseRetryAfter(answer.headers['retry-after'], asked.wallMs);
  const fail = (code: ErrorCode, options: KoreaiErrorOptions): AnswerError =>
    new AnswerError(answer.status, code, message, options, reported);
  const { status } = answer;

  if (status === 429 || (status < 500 && /rate limit/i.test(said))) return rateLimited(fail, said, retryAfterMs);
  if (status === 401 || status === 403) {
    const known = status === 401 ? causeOf(asked, answer, said) : undefined;
    return fail('unauthorized', { hint: known ? `${known.cause} ${known.hint}` : asked.unauthorizedHint });
  }
  if (status === 404 || status === 410 || (status === 400 && UNKNOWN_ID.test(said))) {
    return fail('not-found', {
      hint: asked.notFoundHint ?? 'Check the id, and that host is the environment in which it exists.',
    });
  }
  if (status === 408 || status === 425 || status >= 500) {
    return fail('platform-error', {
      transient: true,
      retryAfterMs,
      hint: 'Kore.ai has a problem; run again later.',
    });
  }
  if (status === 409) {
    return fail('bad-request', {
      retryAfterMs,
      hint: 'Something else is running there. Wait for it to end, and run again.',
    });
  }
  if (status >= 400) {
    return fail('bad-request', {
      hint: 'The platform refused the request as it stands; see its words above.',
    });
  }
  const location = status >= 300 ? ' with a redirect, which is not followed with credentials' : '';
  return new AnswerError(status, 'bad-response', `${message}${location}`, {
    transient: true,
    hint: 'Check that {host} is the base URL of the Kore.ai environment itself.',
  });
}

/** A missing scope is no matter of the token or the clock. */
function causeOf({ causeOfRefusal, wallMs }: Asked, { headers }: Answer, said: string): RefusalCause | undefined {
  if (/scope|permission/i.test(said)) return undefined;
  return causeOfRefusal?.({ wallMs, skewMs: skewOf(headers, wallMs, wallMs) });
}

function rateLimited(
  fail: (code: ErrorCode, options: KoreaiErrorOptions) => AnswerError,
  said: string,
  retryAfterMs: number | undefined,
): AnswerError {
  if (/hour/i.test(said)) {
    return fail('rate-limited', {
      // The window rolls on: only a time that the platform names is known to be enough.
      transient: retryAfterMs !== undefined,
      retryAfterMs,
      hint: 'The hourly limit (1,800 requests) of this bot is used up, by other jobs too. Run again in an hour.',
    });
  }
  const leastMs = /minute/i.test(said) ? MINUTE_LIMIT_MS : undefined;
  const waitMs = retryAfterMs || leastMs;
  return fail('rate-limited', {
    transient: true,
    retryAfterMs: waitMs,
    hint: 'Kore.ai allows 60 requests a minute for all jobs of a bot together. Run fewer at once, or raise {pollInterval}.',
  });
}

/** Translates a request without an answer. */
export function errorOfTransport(call: string, error: TransportError): KoreaiError {
  return new KoreaiError('network', `${call}: ${sanitize(error.message)}`, {
    transient: !error.isFinal,
    sent: error.sent,
    hint:
      error.hint ??
      'Check that {host} is right and can be reached from this machine (proxy, firewall, name resolution).',
    cause: error,
  });
}

/** Says of a body that is not the JSON it should be what it is instead, without any query string. */
export function errorOfBody(asked: Asked, answer: Answer, problem: string): AnswerError {
  const type = sanitize(answer.headers['content-type'] ?? 'no content type', 80);
  const start = sanitize(answer.text.slice(0, 1_000), 200) || 'an empty body';
  const shown = asked.isConfidential ? `${answer.text.length} characters, which are not shown` : start;
  const message = `${asked.call} answered ${answer.status} with ${problem} (${type}): ${shown}`;
  return new AnswerError(answer.status, 'bad-response', message, {
    transient: true,
    hint: 'Something other than Kore.ai may have answered: a proxy, a login page, a wrong host.',
  });
}

/** Words that say that it is the bot itself which the platform does not know. */
const UNKNOWN_BOT =
  /(invalid|unknown|no( such)?) *(stream|bot|app)|(stream|bot|app)(lication)? *(id)?\b.*(invalid|unknown|not found|n[o']t exist)/i;

/**
 * True for the answer to a status of a bot's slot that says that the bot had no such job yet: a 404, or a 400 whose words
 * are not that the bot is unknown (kore-api.md, section 4). Credentials that were refused say nothing of the kind.
 */
export function noneYet(error: unknown, noun: 'publish' | 'export'): boolean {
  if (!(error instanceof AnswerError) || ![400, 404].includes(error.httpStatus)) return false;
  // The cause is what the versioned path answered, if the plain one is unknown.
  return [error, error.cause].every((answer) => !(answer instanceof AnswerError) || saysNothingOfBot(answer, noun));
}

function saysNothingOfBot({ code, said }: AnswerError, noun: string): boolean {
  if (code === 'unauthorized' || code === 'rate-limited') return false;
  // `No publish of this bot was found` is about the publish.
  return said.toLowerCase().includes(noun) || !UNKNOWN_BOT.test(said);
}

/** True for the answer to the status of one job that says that the platform does not know its id. */
export function saysUnknownId(error: unknown): boolean {
  return error instanceof AnswerError && [400, 404, 410].includes(error.httpStatus) && error.code !== 'rate-limited';
}

/** True for an answer of a path, or of a verb on it, that the platform does not have (kore-api.md, section 10). */
export function isUnknownPath(error: unknown): error is AnswerError {
  return error instanceof AnswerError && (error.httpStatus === 404 || error.httpStatus === 405);
}
