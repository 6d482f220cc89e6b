import type { Component } from '../core/component.ts';
import { KoreaiError } from '../core/errors.ts';
import { sanitizeText } from '../core/sanitize.ts';
import type { Secrets } from '../core/secrets.ts';
import { spelled } from '../run/resume.ts';
import { SPELLING } from './read-params.ts';
import type { FailedJob } from './results.ts';

/**
 * Why a job did not succeed, or why its end is unknown. Every function that runs an operation rejects with this error
 * and no other. `code` is one of {@link ERROR_CODES}, `conclusion` the verdict, `hint` what to do next, and `outcome`
 * all that is known of the job, such as its id. After a timeout or an abort, the job is usually still running on the
 * platform.
 *
 * @example
 * ```ts
 * import { createClient, exportBot, JobError } from 'koreai-ci';
 *
 * const client = createClient({
 *   host: 'https://platform.kore.ai',
 *   credentials: { clientId: 'cs-demo', clientSecret: 'a-secret-for-the-simulator-alone' },
 * });
 * try {
 *   await exportBot(client, { botId: 'st-export-fails' });
 * } catch (error) {
 *   if (!(error instanceof JobError)) throw error;
 *   console.log(error.code, error.conclusion, error.message, error.hint, error.outcome.jobId);
 * }
 * client.close();
 * ```
 */
export class JobError extends KoreaiError {
  /** All that is known of the job. */
  readonly outcome: FailedJob;

  /** Made by the library. */
  constructor(error: KoreaiError, outcome: Omit<FailedJob, 'errorCode' | 'conclusion' | 'message' | 'hint'>) {
    super(error.code, error.message, { hint: error.hint, sent: error.sent, cause: causeOf(error) });
    const conclusion = this.conclusion === 'success' ? 'failure' : this.conclusion;
    const words = { conclusion, errorCode: error.code, message: error.message, hint: error.hint };
    this.outcome = { ...outcome, ...words, ...sanitizeOutcome(outcome) };
  }
}

/** An uncaught error is printed with its outcome, so the platform's own text in it is sanitized. */
function sanitizeOutcome({ status, components }: Pick<FailedJob, 'status' | 'components'>) {
  const clean = ({ kind, name, status: word, detail }: Component): Component => ({
    kind: sanitizeText(kind),
    name: sanitizeText(name),
    status: sanitizeText(word),
    detail: sanitizeText(detail),
  });
  return { status: sanitizeText(status), components: components.map(clean) };
}

/** The first cause that does not only add a hint to the same message. */
function causeOf(error: KoreaiError): unknown {
  let { cause } = error;
  while (cause instanceof KoreaiError && cause.message === error.message) cause = cause.cause;
  return cause;
}

/** The error sanitized and redacted, without a cause that contains a secret: the platform may echo secrets. */
export function redactError(thrown: KoreaiError, secrets: Secrets): KoreaiError {
  const error = spelled(thrown, SPELLING);
  const redact = (text: string): string => secrets.redact(text);
  const clean = (text: string): string => redact(sanitizeText(redact(text)));
  const [message, hint] = [clean(error.message), error.hint === undefined ? undefined : clean(error.hint)];
  if (message === error.message && hint === error.hint && isClean(error, redact)) return error;
  return new KoreaiError(error.code, message, {
    hint,
    transient: error.transient,
    retryAfterMs: error.retryAfterMs,
    sent: error.sent,
    cause: isClean(error.cause, redact) ? error.cause : undefined,
  });
}

function isClean(thrown: unknown, redact: (text: string) => string): boolean {
  if (thrown === undefined) return true;
  if (!(thrown instanceof Error)) return redact(String(thrown)) === String(thrown);
  const hint = thrown instanceof KoreaiError ? thrown.hint : '';
  const text = `${thrown.message}${hint}${thrown.stack}`;
  return redact(text) === text && isClean(thrown.cause, redact);
}
