import { KoreaiError } from '../core/errors.ts';
import type { Secrets } from '../core/secrets.ts';
import { spelled } from '../run/resume.ts';
import { spellParam } from './read-params.ts';
import type { FailedJob } from './results.ts';
import { type ResumeToken, resumeCall } from './resume-token.ts';

/**
 * Why a job did not succeed, or why its end is unknown. Every function that runs an operation rejects with this error
 * and no other. `code` is one of {@link ERROR_CODES}, `conclusion` the verdict, `hint` what to do next, and `outcome`
 * all that is known of the job, such as its id. After a timeout or an abort, the job is usually still running on the
 * platform: `resumeToken` continues with it.
 *
 * @example
 * ```ts
 * try {
 *   await exportBot(client, { botId: 'st-export-fails', outputDir: 'exports' });
 * } catch (error) {
 *   if (!(error instanceof JobError)) throw error;
 *   console.log(error.code, error.conclusion, error.message, error.hint, error.outcome.jobId);
 * }
 * ```
 */
export class JobError extends KoreaiError {
  override readonly name: string = 'JobError';
  /** All that is known of the job. */
  readonly outcome: FailedJob;

  /** @internal */
  constructor(error: KoreaiError, outcome: Omit<FailedJob, 'code' | 'conclusion' | 'message' | 'hint'>) {
    super(error.code, error.message, { hint: error.hint, sent: error.sent, cause: causeOf(error) });
    const conclusion = this.conclusion === 'success' ? 'failure' : this.conclusion;
    this.outcome = { ...outcome, conclusion, code: error.code, message: error.message, hint: error.hint };
  }

  /** Continues with the job if it is still running: see {@link resume}. `undefined` if it has ended or is unknown. */
  get resumeToken(): ResumeToken | undefined {
    return this.outcome.resumeToken;
  }
}

/** The first cause that does not only add a hint to the same message. */
function causeOf(error: KoreaiError): unknown {
  let { cause } = error;
  while (cause instanceof KoreaiError && cause.message === error.message) cause = cause.cause;
  return cause;
}

/** The error sanitized and redacted, without a cause that contains a secret: the platform may echo secrets. */
export function redactError(thrown: KoreaiError, secrets: Secrets): KoreaiError {
  const error = spelled(thrown, { input: spellParam, resume: resumeCall });
  const redact = (text: string): string => secrets.redact(text);
  const message = secrets.clean(error.message);
  const hint = error.hint === undefined ? undefined : secrets.clean(error.hint);
  const isPlain = error.constructor === KoreaiError && message === error.message && hint === error.hint;
  if (isPlain && isClean(error, redact)) return error;
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
