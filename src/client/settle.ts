import { JobError } from './job-error.ts';
import type { FailedJob, JobResult } from './results.ts';

/**
 * Waits for a run and resolves to its result or its failure, for callers who prefer to compare `conclusion` rather than
 * to catch errors. The type has a `file` only if `conclusion` is `success`.
 *
 * @throws any error that is not a {@link JobError}
 * @example
 * ```ts
 * import { createClient, exportBot, settle } from 'koreai-ci';
 *
 * const client = createClient({
 *   host: 'https://platform.kore.ai',
 *   credentials: { clientId: 'cs-demo', clientSecret: 'a-secret-for-the-simulator-alone' },
 * });
 * const ended = await settle(exportBot(client, { botId: 'st-superseded' }));
 * if (ended.conclusion === 'success') console.log(ended.file.path);
 * else console.log(ended.conclusion, ended.errorCode, ended.jobId, ended.message);
 * client.close();
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
