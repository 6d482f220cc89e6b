import { type Deadline, startDeadline } from '../core/deadline.ts';
import { KoreaiError } from '../core/errors.ts';
import type { Log } from '../core/log.ts';
import type { Secrets } from '../core/secrets.ts';
import { type Client, type ClientParts, partsOf, secretsOf } from './client.ts';
import { redactError } from './job-error.ts';
import { asLog, reportTo } from './logger.ts';
import { type Limits, limitsOf, stopWith, type WaitOptions } from './options.ts';
import { asRun, type Run } from './running.ts';

/** What the work of one call is done with. */
interface Context<E> {
  parts: ClientParts;
  limits: Limits;
  secrets: Secrets;
  log: Log;
  deadline: Deadline;
  report: (event: E) => void;
}

/**
 * Does work that is not an operation within the timeout of its options, until their signal aborts.
 *
 * @param more - names of further options
 */
export function limited<T, E extends { readonly type: string }>(
  client: Client,
  options: WaitOptions<E>,
  more: string[],
  work: (context: Context<E>) => Promise<T>,
): Run<T, E> {
  return asRun<T, E>(async (report) => {
    const parts = partsOf(client);
    const limits = limitsOf(options, more);
    const secrets = secretsOf(parts);
    const log = asLog(parts.log, secrets);
    const stop = stopWith(options.signal);
    const deadline = startDeadline(parts.clock, limits.timeoutMs, stop.signal);
    try {
      deadline.signal.throwIfAborted();
      const context = { parts, limits, secrets, log, deadline };
      return await work({ ...context, report: reportTo(report, options.onProgress, log) });
    } catch (thrown) {
      const error = deadline.signal.aborted && !(thrown instanceof KoreaiError) ? deadline.signal.reason : thrown;
      throw error instanceof KoreaiError ? redactError(error, secrets) : error;
    } finally {
      deadline.clear();
      stop.clear();
    }
  });
}
