import { formatDuration, sleep } from '../core/clock.ts';
import { graceAfter } from '../core/deadline.ts';
import { asKoreaiError, type ErrorCode, KoreaiError, type Resume } from '../core/errors.ts';
import { FailureBudget, UNTIL_TIMEOUT } from '../core/failures.ts';
import { AnswerError } from '../platform/answer-error.ts';
import type { Platform } from '../platform/client.ts';
import type { JobContext } from './operation.ts';

/** Answers after which it is unknown whether the job was started. */
const AMBIGUOUS: readonly ErrorCode[] = ['network', 'platform-error', 'bad-response'];

/** How long a stopping step still waits for the answer to a start request, in milliseconds. */
const GRACE_MS = 2_000;
/** The end of the timeout is reserved for the search for a job whose start reply was lost: this share, 10 s at most. */
const SEARCH_SHARE = 0.1;
const SEARCH_MS = 10_000;
/** The last attempt is sent this share of the timeout before its end, 10 s at most, to leave time for its answer. */
const LAST_SHARE = 0.2;
const LAST_MS = 10_000;

export interface StartOnce<T> {
  /** `export of bot st-…`, for messages. */
  what: string;
  /** Prepares each attempt by reading again what the request depends on. Its errors are no answer to the start. */
  before?: (() => Promise<void>) | undefined;
  /**
   * Sends the request that starts the job, with a platform client that waits until the timeout for the answer. Its signal
   * aborts a little after the step's, so that a late answer still gives the id.
   */
  send: (signal: AbortSignal, platform: Platform) => Promise<T>;
  /** Searches for the job that a lost answer may have started. */
  find?: (() => Promise<T | undefined>) | undefined;
  /** What to check before running again; `{resume}` is replaced by the command for it, `with {resume}` by the console if there is none. */
  beforeAgain: string;
  /** How to find the job that may have been started; `undefined` if it could not be distinguished from the one before. */
  resume?: (() => Resume | undefined) | undefined;
}

/**
 * Starts a job once. The request is repeated only if nothing can have started: no connection was made, or the platform
 * refused it for now (429, 409). If its answer is lost, the job is searched for, and if that is inconclusive, the result
 * is `start-unknown`.
 *
 * @throws KoreaiError `start-unknown`; `timed-out` if it was refused until the timeout; the refusal of the platform;
 *   the signal's reason
 */
export async function startOnce<T>(start: StartOnce<T>, context: JobContext): Promise<T> {
  const { clock, random, signal, log } = context;
  const unreached = new FailureBudget(clock, random, context.failureLimits);
  const refused = new FailureBudget(clock, random, UNTIL_TIMEOUT);
  let error: KoreaiError | undefined;
  const orNotStarted = (reason: unknown): never => {
    if (error && isTimeout(reason)) throw notStarted(start, error, 0, context);
    throw error && isKeyInUse(error) ? interrupted(start, reason, error) : reason;
  };
  for (;;) {
    await context.ready().catch(orNotStarted);
    await start.before?.();
    signal.throwIfAborted();
    const result = await attempt(start, context);
    if (!(result instanceof KoreaiError)) return result.started;
    error = result;
    const waitMs = (error.sent ? refused : unreached).spend(error);
    const leftMs = context.remaining() - Math.min(LAST_MS, context.timeoutMs * LAST_SHARE);
    if (leftMs <= 0 || (error.retryAfterMs ?? 0) > leftMs) throw notStarted(start, error, leftMs, context);
    const untilNextMs = Math.min(waitMs, leftMs);
    log.info(`The ${start.what} was not started: ${error.message}. Next attempt in ${formatDuration(untilNextMs)}.`);
    await sleep(clock, untilNextMs, signal).catch(orNotStarted);
  }
}

/** @returns what was started, or the error after which the request may be sent again. @throws any other */
async function attempt<T>(start: StartOnce<T>, context: JobContext): Promise<{ started: T } | KoreaiError> {
  const { what, send } = start;
  const grace = graceAfter(context.clock, context.signal, GRACE_MS);
  try {
    const platform = context.platform.awaitingAnswers(() => answerLimit(context));
    const started = await send(grace.signal, platform);
    context.started(what);
    return { started };
  } catch (thrown) {
    const error = asKoreaiError(thrown);
    if (context.signal.aborted) throw interrupted(start, context.signal.reason, error);
    if (!error.sent) return error;
    const refusal = refusalForNow(error);
    if (refusal) return refusal;
    if (!AMBIGUOUS.includes(error.code) || isRedirect(error)) throw thrown;
    context.log.warning(`It is unknown whether the ${what} was started, so it is not sent again. ${error.message}`);
    const found = await start.find?.().catch((failure: unknown) => {
      throw context.signal.aborted ? interrupted(start, context.signal.reason, error) : failure;
    });
    if (found === undefined) throw unknown(start, error);
    context.started(what);
    return { started: found };
  } finally {
    grace.clear();
  }
}

/** How long the answer may take: until the timeout, minus the time for a search. */
function answerLimit({ timeoutMs, remaining }: JobContext): number {
  const leftMs = remaining();
  return leftMs - Math.min(SEARCH_MS, timeoutMs * SEARCH_SHARE, leftMs / 2);
}

/** A refusal that waiting may change, as a transient error; `undefined` for any other error. */
function refusalForNow(error: KoreaiError): KoreaiError | undefined {
  if (error.code === 'rate-limited') return error;
  return error instanceof AnswerError && error.httpStatus === 409 ? error.with({ transient: true }) : undefined;
}

/** A platform that redirects a request has not accepted it. A 303 is different: it points to the result. */
function isRedirect(error: KoreaiError): boolean {
  return error instanceof AnswerError && [301, 302, 307, 308].includes(error.httpStatus);
}

function isTimeout(reason: unknown): boolean {
  return reason instanceof KoreaiError && reason.code === 'timed-out';
}

function unknown(start: StartOnce<unknown>, cause: KoreaiError): KoreaiError {
  const message = `The ${start.what} may or may not have started: ${cause.message}`;
  return new KoreaiError('start-unknown', message, { ...adviceOf(start), cause });
}

function adviceOf({ beforeAgain, resume }: StartOnce<unknown>): Pick<KoreaiError, 'hint' | 'resume'> {
  const found = resume?.();
  return {
    hint: found === undefined ? beforeAgain.replace('with {resume}', "in Kore.ai's console") : beforeAgain,
    resume: found,
  };
}

/** The error of a step that stopped while it waited for the answer to the start or searched for the job. */
function interrupted(start: StartOnce<unknown>, reason: unknown, error: KoreaiError): unknown {
  if (!(reason instanceof KoreaiError)) return reason;
  const why = error === reason ? reason.message : `${reason.message}; ${error.message}`;
  if (isTimeout(reason)) return unknown(start, new KoreaiError('network', why, { cause: error }));
  const message = `${reason.message}. The ${start.what} may or may not have started`;
  return new KoreaiError(reason.code, message, { ...adviceOf(start), cause: error });
}

function notStarted(start: StartOnce<unknown>, cause: KoreaiError, leftMs: number, { timeoutMs }: JobContext) {
  const { retryAfterMs = 0, message } = cause;
  if (isKeyInUse(cause)) return unknown(start, cause);
  const why =
    leftMs > 0
      ? `the platform asks to wait ${formatDuration(retryAfterMs)}, and only ${formatDuration(leftMs)} of the timeout are left`
      : `the timeout of ${formatDuration(timeoutMs)} leaves no time for another attempt`;
  return new KoreaiError('timed-out', `The ${start.what} was not started, because ${why}: ${message}`, {
    hint: ['Nothing was started.', cause.hint, 'Raise {timeout} to wait longer.'].filter(Boolean).join(' '),
    sent: cause.sent,
    cause,
  });
}

/** True if an earlier attempt, whose key is in use, may have started the job (artemis-api.md, section 2.10). */
function isKeyInUse({ message }: KoreaiError): boolean {
  return /idempotency/i.test(message);
}

/** Waits before each poll for a job whose start reply was lost, in milliseconds after the answer before. */
const WAITS_MS = [1_000, 2_000, 4_000];

/**
 * Searches for the job that may have been started although the answer was lost. The cause, such as a restarted proxy, may
 * break some polls too, so they are repeated.
 *
 * @param poll - one poll; resolves to what it found, or to `undefined`
 * @returns `undefined` if the search was inconclusive
 * @throws the signal's reason
 */
export async function findStarted<T>(
  { clock, signal, withRetries }: JobContext,
  poll: (signal: AbortSignal) => Promise<T | undefined>,
): Promise<T | undefined> {
  try {
    for (const waitMs of WAITS_MS) {
      await sleep(clock, waitMs, signal);
      const found = await withRetries(poll);
      if (found !== undefined) return found;
    }
  } catch (error) {
    signal.throwIfAborted();
    if (!(error instanceof KoreaiError)) throw error;
  }
  return undefined;
}
