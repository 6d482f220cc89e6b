import { importBot as importBotOperation } from '../operations/import-bot.ts';
import { listBots as listBotsOperation } from '../operations/list-bots.ts';
import { publishBot as publishBotOperation } from '../operations/publish-bot.ts';
import { runBatchTest as runBatchTestOperation } from '../operations/run-batch-test.ts';
import { call, start } from './call.ts';

/**
 * Starts a publish of a bot and does not wait for its end. The start reply has no id, so this resolves when the publish
 * status shows a publish that is newer than the one before, with the id from that status. Up to this point it does the
 * same as {@link publishBot}.
 *
 * @param options - default `timeoutMs`: 30 minutes
 * @returns a promise of the publish's id
 * @throws JobError by rejecting, with any code; `stale` if the status showed no newer publish until the timeout,
 *   `platform-failed` if the publish was refused at once
 * @example
 * ```ts
 * import { createClient, startBotPublish, waitForPublish } from 'koreai-ci';
 *
 * const client = createClient({
 *   host: 'https://platform.kore.ai',
 *   credentials: { clientId: 'cs-demo', clientSecret: 'a-secret-for-the-simulator-alone' },
 * });
 * const { jobId, requestedAt } = await startBotPublish(client, { botId: 'st-demo-target' });
 * const { status } = await waitForPublish(client, { botId: 'st-demo-target', since: requestedAt });
 * console.log(jobId, status);
 * client.close();
 * ```
 */
export const startBotPublish = start(publishBotOperation);

/**
 * Uploads the files of a bot, starts their import and does not wait for it; {@link waitForImport} resumes it by its id.
 * Up to this point it does the same as {@link importBot}.
 *
 * @param options - default `timeoutMs`: 30 minutes
 * @returns a promise of the job's id
 * @throws JobError by rejecting, with any code
 * @example
 * ```ts
 * import { createClient, exportBot, startBotImport, waitForImport } from 'koreai-ci';
 *
 * const client = createClient({
 *   host: 'https://platform.kore.ai',
 *   credentials: { clientId: 'cs-demo', clientSecret: 'a-secret-for-the-simulator-alone' },
 * });
 * const { file } = await exportBot(client, { botId: 'st-demo' });
 * const { jobId } = await startBotImport(client, { botId: 'st-demo-target', archive: file.path });
 * const { status } = await waitForImport(client, { jobId, botId: 'st-demo-target' });
 * console.log(jobId, status);
 * client.close();
 * ```
 */
export const startBotImport = start(importBotOperation);

/**
 * Publishes a bot and waits for the end. The status is polled first; if another publish is running, this waits for it,
 * within the timeout (`blocked` events). Then the request is sent, once, and only a publish that is newer than the one
 * before counts. A publish that still awaits an admin's approval is `awaiting-approval`, and one with a failed resource
 * is `platform-failed`, even if its status says success.
 *
 * Source: Kore.ai's pages Bot Publish API and Bot Publish Status API. The start reply has no id, and the status names
 * the bot but no job, so the publish is recognized by its time on the platform's own clock.
 *
 * @param options - default `timeoutMs`: 30 minutes
 * @returns a promise that is also an iterable of events; `components` are the published resources
 * @throws JobError by rejecting, with any code, such as `platform-failed`, `awaiting-approval`, `start-unknown`;
 *   `stale` if only older publishes were seen until the timeout, `timed-out` if another publish never ended,
 *   `input-invalid` if the name of the bot is not `expectedBotName`
 * @example
 * ```ts
 * import { createClient, publishBot } from 'koreai-ci';
 *
 * const client = createClient({
 *   host: 'https://platform.kore.ai',
 *   credentials: { clientId: 'cs-demo', clientSecret: 'a-secret-for-the-simulator-alone' },
 * });
 * const { status, components } = await publishBot(client, { botId: 'st-demo-target', versionComment: 'Release 1.4' });
 * console.log(status, components.length);
 * client.close();
 * ```
 */
export const publishBot = call(publishBotOperation);

/**
 * Imports an exported bot into an existing one (`botId`) or as a new one (`botName`), and waits for the end. The
 * archive is read before anything is sent: a `.zip` as exported, or a folder with its files, normalized or not. Uploads
 * may be repeated; the request that starts the import is sent once. An import with a failed task is `platform-failed`,
 * even if its status says success.
 *
 * An import overwrites the in-development copy of the bot and publishes nothing. It needs space in the system's folder
 * for temporary files (`os.tmpdir()`): for the unpacked archive, and for the zip that is made from a folder.
 *
 * Source: Kore.ai's pages Uploading a File API, Bot Import API and Bot Import Status API.
 *
 * @param options - default `timeoutMs`: 30 minutes
 * @returns a promise that is also an iterable of events; `components` are the import's tasks, `botId` is the bot
 * @throws JobError by rejecting, with any code, such as `platform-failed`, `start-unknown`; `input-invalid` if the
 *   archive contains no bot, or if the name of the bot is not `expectedBotName`; `archive-invalid` for a broken zip
 * @example
 * ```ts
 * import { createClient, exportBot, importBot } from 'koreai-ci';
 *
 * const client = createClient({
 *   host: 'https://platform.kore.ai',
 *   credentials: { clientId: 'cs-demo', clientSecret: 'a-secret-for-the-simulator-alone' },
 * });
 * const { file } = await exportBot(client, { botId: 'st-demo', extract: true, normalize: true });
 * const { botId, status, warnings } = await importBot(client, {
 *   botId: 'st-demo-target',
 *   expectedBotName: 'Demo bot (target)',
 *   archive: file.extractedPath ?? file.path,
 * });
 * console.log(botId, status, warnings);
 * client.close();
 * ```
 */
export const importBot = call(importBotOperation);

/**
 * Runs a suite of batch tests and waits for the end. A completed run is not yet a success: `maxFailures`,
 * `maxEntityFailures` and `minF1` decide. A run does not pass if it reports no number of failures, tested nothing, or
 * reports that a part of it failed. A JUnit XML report is written to `outputDir` either way, as
 * `<botId>-<testSuite>.junit.xml` (with the version and the language if they are not the default ones), and the
 * platform's own result file is kept beside it.
 *
 * Source: Kore.ai's pages Run a Batch Test API and Batch Test Execution Status API.
 *
 * @param options - default `timeoutMs`: 30 minutes
 * @returns a promise that is also an iterable of events; `components` are the tests that failed, within `maxFailures`
 *   and `maxEntityFailures`
 * @throws JobError by rejecting, with any code, such as `platform-failed` if a threshold was missed, with `metrics`,
 *   `reportPath` and `components` in its `outcome`; `start-unknown`, `download-failed`, `timed-out`, …
 * @example
 * ```ts
 * import { createClient, runBatchTest } from 'koreai-ci';
 *
 * const client = createClient({
 *   host: 'https://platform.kore.ai',
 *   credentials: { clientId: 'cs-demo', clientSecret: 'a-secret-for-the-simulator-alone' },
 * });
 * const { metrics, reportPath } = await runBatchTest(client, { botId: 'st-demo', testSuite: 'Regression', minF1: 0.9 });
 * console.log(metrics.success, metrics.failure, metrics.f1, reportPath);
 * client.close();
 * ```
 */
export const runBatchTest = call(runBatchTestOperation);

/**
 * Lists the account's bots: all pages, or an error. Only ids and names are kept, because the answers contain more than
 * a list should. There is no job, so `jobId` and `status` are empty.
 *
 * Source: Kore.ai's page Get Bots API.
 *
 * @param options - default `timeoutMs`: 30 minutes
 * @returns a promise of the bots
 * @throws JobError by rejecting, with any code; `bad-response` if the list is incomplete
 * @example
 * ```ts
 * import { createClient, sanitize, listBots } from 'koreai-ci';
 *
 * const client = createClient({
 *   host: 'https://platform.kore.ai',
 *   credentials: { clientId: 'cs-demo', clientSecret: 'a-secret-for-the-simulator-alone' },
 * });
 * const { bots } = await listBots(client);
 * for (const { id, name } of bots) console.log(id, sanitize(name));
 * client.close();
 * ```
 */
export const listBots = call(listBotsOperation);
