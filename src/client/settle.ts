import { JobError } from './job-error.ts';
import { invalid } from './options.ts';
import type { FailedJob, JobResult } from './results.ts';

/**
 * Waits for a run and resolves to its result or its failure, for callers who prefer to compare `conclusion` rather than
 * to catch errors. The type has a `file` only if `conclusion` is `success`.
 *
 * @throws any error that is not a {@link JobError}
 * @example
 * ```ts
 * const ended = await settle(exportBot(client, { botId: 'st-superseded', outputDir: 'exports' }));
 * if (ended.conclusion === 'success') console.log(ended.file.path);
 * else console.log(ended.conclusion, ended.code, ended.jobId, ended.message);
 * ```
 */
export async function settle<T extends JobResult>(run: PromiseLike<T>): Promise<T | FailedJob> {
  try {
    return await run;
  } catch (error) {
    if (error instanceof JobError) return error.outcome;
    throw error;
  }
}

/** Options of {@link settleAll}; all of them are optional. */
export interface SettleAllOptions {
  /** How many are worked on at once. Default: 4. */
  concurrency?: number | undefined;
}

/**
 * Runs a call for each of many targets, a few at a time, and resolves when all have ended, to their results and
 * failures in the order of the targets. To stop early, abort a signal that all calls share.
 *
 * @param run - starts the call for one target
 * @throws the first error that is not a {@link JobError}, after the calls that are running have ended; KoreaiError
 *   `input-invalid`
 * @example
 * ```ts
 * const botIds = ['st-demo', 'st-export-fails'];
 * const ended = await settleAll(botIds, (botId) => exportBot(client, { botId, outputDir: 'exports' }), { concurrency: 2 });
 * for (const { target, conclusion } of ended) console.log(target, conclusion);
 * ```
 */
export async function settleAll<I, T extends JobResult>(
  targets: Iterable<I>,
  run: (target: I) => PromiseLike<T>,
  { concurrency = 4 }: SettleAllOptions = {},
): Promise<(T | FailedJob)[]> {
  if (!Number.isInteger(concurrency) || concurrency < 1) throw invalid('concurrency: must be a whole number above 0');
  const waiting = [...targets].entries();
  const ended: (T | FailedJob)[] = [];
  const thrown: unknown[] = [];
  const work = async (): Promise<void> => {
    // All workers take from the same iterator.
    for (const [at, target] of waiting) {
      if (thrown.length > 0) return;
      try {
        ended[at] = await settle(run(target));
      } catch (error) {
        thrown.push(error);
      }
    }
  };
  await Promise.all(Array.from({ length: concurrency }, work));
  if (thrown.length > 0) throw thrown[0];
  return ended;
}
