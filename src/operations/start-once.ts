import { sleep } from '../kernel/clock.ts';
import { asKoreaiError, type ErrorCode, KoreaiError } from '../kernel/errors.ts';
import { FailureBudget } from '../kernel/failures.ts';
import { graceAfter } from '../kernel/grace.ts';
import { AnswerError } from '../platform/answer-error.ts';
import type { JobContext } from './operation.ts';

/** Answers after which nobody knows whether the job was started. */
const AMBIGUOUS: readonly ErrorCode[] = ['network', 'platform-error', 'bad-response'];

/** How long a request that may have started a job is waited for when the step has to stop, in milliseconds. */
const GRACE_MS = 2_000;

export interface StartOnce<T> {
  /** `export of bot st-…`, for messages. */
  what: string;
  /** Sends the request that starts the job. Its signal lags behind the step's, so that a late answer still gives the id. */
  send: (signal: AbortSignal) => Promise<T>;
  /** Looks for the job that a lost answer may have started. */
  find?: (() => Promise<T | undefined>) | undefined;
  /** Looks again at what the request rests on, before one that never left is sent again. */
  beforeRetry?: (() => Promise<void>) | undefined;
  /** What a person should look at before running again. */
  beforeAgain: string;
}

/**
 * Starts a job once. A request that was on the wire is never repeated: where its answer is lost, the job is looked
 * for, and where that settles nothing either, nobody knows. Only where no connection was ever made is it tried again.
 *
 * @throws KoreaiError `start-unknown`; the refusal of the platform; the signal's reason
 */
export async function startOnce<T>(
  { what, send, find, beforeRetry, beforeAgain }: StartOnce<T>,
  context: JobContext,
): Promise<T> {
  const failures = new FailureBudget(context.clock, context.random);
  for (;;) {
    const grace = graceAfter(context.clock, context.signal, GRACE_MS);
    try {
      return await send(grace.signal);
    } catch (thrown) {
      context.signal.throwIfAborted();
      const error = asKoreaiError(thrown);
      if (!error.sent) {
        await sleep(context.clock, failures.spend(error), context.signal);
        await beforeRetry?.();
        continue;
      }
      if (!AMBIGUOUS.includes(error.code) || isRedirect(error)) throw thrown;
      context.log.warning(`The answer to the start of the ${what} was lost. It is not sent again. ${error.message}`);
      const found = await find?.();
      if (found !== undefined) return found;
      throw new KoreaiError('start-unknown', `Nobody knows whether the ${what} was started: ${error.message}`, {
        hint: beforeAgain,
        cause: error,
      });
    } finally {
      grace.clear();
    }
  }
}

/** Whoever sends a request elsewhere has not taken it; a 303 is different, it points to what came of it. */
function isRedirect(error: KoreaiError): boolean {
  return error instanceof AnswerError && [301, 302, 307, 308].includes(error.httpStatus);
}
