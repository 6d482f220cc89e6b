import { listBotsOperation } from '../operations/list-bots.ts';
import { runBatchTest as batchTest } from '../operations/run-batch-test.ts';
import type { Client } from './client.ts';
import { endWith, type RunOptions } from './perform.ts';
import type { RunBatchTestParams } from './release-params.ts';
import { type BatchTestResult, type BotListResult, fileOf, leftBehind } from './results.ts';
import type { Run } from './running.ts';

/**
 * Runs a suite of batch tests and waits for the end. That the run completed is not yet a success:
 * `maxFailures`, `maxEntityFailures` and `minF1` decide, and a run without a number of failures, that tested nothing, or
 * that says that part of it failed does not pass. A JUnit XML report is written to `outputDir` either way, as
 * `<botId>-<testSuite>.junit.xml` (with the version and the language if they are not the default ones), and the
 * platform's own file of results is kept beside it.
 *
 * Source: Kore.ai's pages Run a Batch Test API and Batch Test Execution Status API.
 *
 * @param options - `timeoutMs` is 30 minutes unless told otherwise
 * @returns a promise that is also an iterable of events; `components` are the tests that failed, within `maxFailures` and `maxEntityFailures`
 * @throws JobError by rejecting, whatever the code: `platform-failed` where the thresholds are not kept, with `metrics`,
 *   `reportPath` and `components` in its `outcome`; `start-unknown`, `download-failed`, `timed-out`, …
 * @example
 * ```ts
 * import { createClient, runBatchTest } from 'koreai-ci';
 *
 * const client = createClient({
 *   host: 'https://platform.kore.ai',
 *   credentials: { clientId: 'cs-demo', clientSecret: 'a-secret-for-the-simulator-alone' },
 * });
 * const { figures, reportPath } = await runBatchTest(client, { botId: 'st-demo', testSuite: 'Regression', minF1: 0.9 });
 * console.log(figures.success, figures.failure, figures.f1, reportPath);
 * client.close();
 * ```
 */
export function runBatchTest(client: Client, params: RunBatchTestParams, options?: RunOptions): Run<BatchTestResult> {
  return endWith(batchTest, { client, params, options }, ({ outcome, root }) => {
    const { metrics, reportPath } = leftBehind(outcome, root);
    const file = fileOf(outcome, root);
    if (!metrics || reportPath === undefined) return undefined;
    return { metrics, reportPath, ...(file && { file }) };
  });
}

/**
 * Lists the account's bots: all pages, or an error. Nothing but ids and names is kept of the answers, which hold more
 * than a list should. There is no job, so `jobId` and `status` are empty.
 *
 * Source: Kore.ai's page Get Bots API.
 *
 * @param options - `timeoutMs` is 30 minutes unless told otherwise
 * @returns a promise of the bots
 * @throws JobError by rejecting, whatever the code; `bad-response` where the list is not whole
 * @example
 * ```ts
 * import { createClient, harmless, listBots } from 'koreai-ci';
 *
 * const client = createClient({
 *   host: 'https://platform.kore.ai',
 *   credentials: { clientId: 'cs-demo', clientSecret: 'a-secret-for-the-simulator-alone' },
 * });
 * const { bots } = await listBots(client);
 * for (const { id, name } of bots) console.log(id, harmless(name));
 * client.close();
 * ```
 */
export function listBots(client: Client, options?: RunOptions): Run<BotListResult> {
  return endWith(listBotsOperation, { client, params: {}, options }, ({ outcome: { bots } }) => bots && { bots });
}
