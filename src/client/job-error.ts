import type { Component } from '../core/component.ts';
import { KoreaiError } from '../core/errors.ts';
import { sanitizeText } from '../core/sanitize.ts';
import type { Secrets } from '../core/secrets.ts';
import { spelled } from '../run/resume.ts';
import { SPELLING } from './read-params.ts';
import type { FailedJob } from './results.ts';

/**
 * Why a job did not succeed, or why nobody knows that it did. Everything that runs an operation rejects with it and with
 * nothing else. `code` is the closed vocabulary of {@link ERROR_CODES}, `conclusion` its verdict, `hint` what to do
 * next, and `outcome` all that is known of the job, its id above all: most jobs go on at the platform.
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
    this.outcome = { ...outcome, ...words, ...withoutCommands(outcome) };
  }
}

/** Whoever prints an error that nobody caught prints its outcome too, so the platform's own text in it must be harmless. */
function withoutCommands({ status, components }: Pick<FailedJob, 'status' | 'components'>) {
  const clean = ({ kind, name, status: word, detail }: Component): Component => ({
    kind: sanitizeText(kind),
    name: sanitizeText(name),
    status: sanitizeText(word),
    detail: sanitizeText(detail),
  });
  return { status: sanitizeText(status), components: components.map(clean) };
}

/** Below those that only add a hint to the same message. */
function causeOf(error: KoreaiError): unknown {
  let { cause } = error;
  while (cause instanceof KoreaiError && cause.message === error.message) cause = cause.cause;
  return cause;
}

/** The error sanitized, and without any secret that the platform may have echoed, nor a cause that would show it after all. */
export function withoutSecrets(thrown: KoreaiError, secrets: Secrets): KoreaiError {
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
