import { sleep } from '../core/clock.ts';
import { asKoreaiError, KoreaiError } from '../core/errors.ts';
import { FailureBudget } from '../core/failures.ts';
import type { JobContext } from '../jobs/operation.ts';
import type { OnEvent } from './dependencies.ts';

/** Repeats requests that start nothing, within the failure budget; a timeout names the last failure before it. */
export function retrying({
  clock,
  random,
  onEvent,
  signal,
  failureLimits,
}: Pick<JobContext, 'clock' | 'random' | 'signal' | 'failureLimits'> & {
  onEvent: OnEvent;
}): JobContext['withRetries'] {
  return async (ask) => {
    const failures = new FailureBudget(clock, random, failureLimits);
    let last: KoreaiError | undefined;
    const stopped = (reason: unknown): never => {
      throw withLastFailure(reason, last);
    };
    for (;;) {
      signal.throwIfAborted();
      try {
        return await ask(signal);
      } catch (thrown) {
        if (signal.aborted) stopped(signal.reason);
        last = asKoreaiError(thrown);
        const retryMs = failures.spend(last);
        onEvent({ type: 'poll-failed', error: last, retryMs });
        await sleep(clock, retryMs, signal).catch(stopped);
      }
    }
  };
}

/** Adds the last failure, if there was one, to a timeout; returns any other reason unchanged. */
export function withLastFailure(reason: unknown, failure: KoreaiError | undefined): unknown {
  if (!failure || !(reason instanceof KoreaiError) || reason.code !== 'timed-out') return reason;
  return reason.with({
    message: `${reason.message}; the last request failed: ${failure.message}`,
    hint: failure.hint,
    cause: failure,
  });
}
