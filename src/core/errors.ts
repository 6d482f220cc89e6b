// `node:util` would read settings of the terminal from the environment.
import { isNativeError } from 'node:util/types';

/** The values of the `errorCode` output, which is empty on success. */
export const ERROR_CODES = [
  'input-invalid',
  'unauthorized',
  'not-found',
  'bad-request',
  'rate-limited',
  'platform-failed',
  'platform-error',
  'bad-response',
  'network',
  'start-unknown',
  'timed-out',
  'cancelled',
  'stale',
  'superseded',
  'awaiting-approval',
  'would-remove',
  'download-failed',
  'archive-invalid',
  'artifact-failed',
  'internal',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

/** Our verdict, in the words of GitHub's check runs. */
export const CONCLUSIONS = ['success', 'failure', 'timed_out', 'cancelled', 'stale', 'action_required'] as const;

export type Conclusion = (typeof CONCLUSIONS)[number];

/**
 * What an error says about the job. `ended`: how it ended. `open`: nothing, so that it may still be running. `doubtful`:
 * there may be no such job, as the inputs name a wrong one, or the error is about something else, such as the archive.
 */
type JobAfter = 'ended' | 'open' | 'doubtful';

const MEANINGS: Readonly<Record<ErrorCode, readonly [Exclude<Conclusion, 'success'>, JobAfter]>> = {
  'input-invalid': ['failure', 'doubtful'],
  unauthorized: ['failure', 'doubtful'],
  'not-found': ['failure', 'doubtful'],
  'bad-request': ['failure', 'doubtful'],
  'rate-limited': ['failure', 'open'],
  'platform-failed': ['failure', 'ended'],
  'platform-error': ['failure', 'open'],
  'bad-response': ['failure', 'open'],
  network: ['failure', 'open'],
  'start-unknown': ['failure', 'doubtful'],
  'timed-out': ['timed_out', 'open'],
  cancelled: ['cancelled', 'open'],
  stale: ['stale', 'doubtful'],
  superseded: ['stale', 'ended'],
  'awaiting-approval': ['action_required', 'ended'],
  'would-remove': ['action_required', 'ended'],
  'download-failed': ['failure', 'doubtful'],
  'archive-invalid': ['failure', 'doubtful'],
  'artifact-failed': ['failure', 'doubtful'],
  internal: ['failure', 'doubtful'],
};

/** The conclusion of a run that ended with such an error. */
export function conclusionOf(code: ErrorCode): Conclusion {
  return MEANINGS[code][0];
}

/** What such an error says about the job. */
export function jobAfter(code: ErrorCode): JobAfter {
  return MEANINGS[code][1];
}

/** How to resume a job that is still running: an operation, and its inputs as text. */
export interface Resume {
  readonly operation: string;
  readonly inputs: Readonly<Record<string, string>>;
}

export interface KoreaiErrorOptions {
  /** What the reader can do next. */
  hint?: string | undefined;
  /**
   * How to resume the job that is still running.
   *
   * @internal
   */
  resume?: Resume | undefined;
  /** True if waiting may fix it: the poll loop then polls again, within its failure budget. */
  transient?: boolean;
  /** How long the server asked us to wait before the next request, in milliseconds. */
  retryAfterMs?: number | undefined;
  /** False if no byte of the request can have reached the server, so that nothing can have been started. */
  sent?: boolean;
  cause?: unknown;
}

/**
 * An error for people: `message` says what failed, on what and why, `hint` what to do next. `code` is one of
 * {@link ERROR_CODES}, `conclusion` the verdict that follows from it, `cause` the original error.
 */
// Names of inputs stand in braces in messages and hints, and `{resume}` stands for the command that resumes: each face
// spells them in its own way.
export class KoreaiError extends Error {
  override readonly name: string = 'KoreaiError';
  readonly code: ErrorCode;
  /** What to do next. */
  readonly hint: string | undefined;
  /** @internal */
  readonly resume: Resume | undefined;
  /** True if waiting may fix it. */
  readonly transient: boolean;
  /** How long the server asked us to wait before the next request, in milliseconds. */
  readonly retryAfterMs: number | undefined;
  /** False if no byte of the request can have reached the server, so that nothing can have been started. */
  readonly sent: boolean;

  constructor(code: ErrorCode, message: string, options: KoreaiErrorOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.hint = options.hint;
    this.resume = options.resume;
    this.transient = options.transient ?? false;
    this.retryAfterMs = options.retryAfterMs;
    this.sent = options.sent ?? true;
  }

  /** The verdict that follows from the code. */
  get conclusion(): Conclusion {
    return conclusionOf(this.code);
  }

  /**
   * The same error with some of its details replaced; this one becomes its cause, unless another is given.
   *
   * @internal
   */
  with(changes: KoreaiErrorOptions & { code?: ErrorCode; message?: string }): KoreaiError {
    const { code = this.code, message = this.message, ...options } = changes;
    const { hint, resume, transient, retryAfterMs, sent } = this;
    return new KoreaiError(code, message, { hint, resume, transient, retryAfterMs, sent, cause: this, ...options });
  }
}

/** The error for inputs that cannot be used. @param problems - names of inputs stand in braces */
export function invalidInputs(
  problems: readonly string[],
  hint = 'Nothing was sent. Fix the inputs and run again.',
): KoreaiError {
  const message = `${problems.length === 1 ? 'Invalid input' : 'Invalid inputs'}. ${problems.join('; ')}`;
  return new KoreaiError('input-invalid', message, { hint });
}

/** Anything thrown as a {@link KoreaiError}; an unexpected error is `internal`. */
export function asKoreaiError(thrown: unknown): KoreaiError {
  if (thrown instanceof KoreaiError) return thrown;
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return new KoreaiError('internal', `Unexpected error: ${message}`, {
    hint: 'This is a defect of koreai-ci. Run again with debug logging and report it with the log.',
    cause: thrown,
  });
}

/** The system's error code (`ECONNRESET`, `ENOSPC`, ...) of anything thrown; empty if there is none. */
export function systemCode(thrown: unknown): string {
  // Not `instanceof`: where globals are not those of Node.js, as in Jest, its errors are of another class.
  const code: unknown = isNativeError(thrown) && 'code' in thrown ? thrown.code : '';
  return typeof code === 'string' ? code : '';
}
