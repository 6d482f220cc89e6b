import { dockStatus } from '../operations/dock-status.ts';
import { exportApp as exportAppOperation } from '../operations/export-app.ts';
import { exportBot as exportBotOperation } from '../operations/export-bot.ts';
import { exportModel as exportModelOperation } from '../operations/export-model.ts';
import { exportStatus } from '../operations/export-status.ts';
import { exportTool as exportToolOperation } from '../operations/export-tool.ts';
import { exportWorkflow as exportWorkflowOperation } from '../operations/export-workflow.ts';
import { importBot as importBotOperation } from '../operations/import-bot.ts';
import { importStatus } from '../operations/import-status.ts';
import { listBots as listBotsOperation } from '../operations/list-bots.ts';
import { publishBot as publishBotOperation } from '../operations/publish-bot.ts';
import { publishStatus } from '../operations/publish-status.ts';
import { runBatchTest as runBatchTestOperation } from '../operations/run-batch-test.ts';
import { call, start } from './call.ts';

/**
 * Exports a bot and brings its archive home: starts the export, waits for it, downloads the `.zip`, checks it. The
 * request that starts the job is sent once and never repeated; a job of somebody else that takes the bot's one slot is
 * `superseded`, not a success.
 *
 * Source: Kore.ai's pages Bot Export API and Bot Export Status API. The status path names a bot and no job, so the job is
 * tied to its `_id`.
 *
 * With `extract` and `normalize` the folder beside the archive holds stable files that diff well, secured variables as
 * placeholders, and the result tells what changed since the version that stood there.
 *
 * @param options - `timeoutMs` is 30 minutes unless told otherwise
 * @returns a promise of the archive that is also an iterable of events
 * @throws JobError by rejecting, whatever the code: `platform-failed`, `superseded`, `start-unknown`,
 *   `download-failed`, `archive-invalid`, `timed-out`, `cancelled`, `input-invalid`, `unauthorized`, …
 * @example
 * ```ts
 * import { createClient, exportBot } from 'koreai-ci';
 *
 * const client = createClient({
 *   host: 'https://platform.kore.ai',
 *   credentials: { clientId: 'cs-demo', clientSecret: 'a-secret-for-the-simulator-alone' },
 * });
 * const run = exportBot(client, { botId: 'st-demo', exportType: 'latest', outputDir: 'exports', extract: true });
 * for await (const event of run) console.log(event.type);
 * const { file, jobId } = await run;
 * console.log(jobId, file.path, file.size, file.sha256, file.extractedPath);
 * client.close();
 * ```
 */
export const exportBot = call(exportBotOperation);

/**
 * Exports a tool of the Agent Platform and brings its archive home. Needs an API key. The link to the archive comes
 * with the start alone, so an export whose start reply was lost is `start-unknown` and cannot be picked up.
 *
 * Source: Kore.ai's pages Export a Tool API and Get Dock Status API.
 *
 * @param options - `timeoutMs` is 30 minutes unless told otherwise
 * @returns a promise of the archive that is also an iterable of events
 * @throws JobError by rejecting, whatever the code
 * @example
 * ```ts
 * import { createClient, exportTool } from 'koreai-ci';
 *
 * const client = createClient({
 *   host: 'https://platform.kore.ai',
 *   credentials: { apiKey: 'kg-demo-key-for-the-simulator-alone' },
 * });
 * const { file } = await exportTool(client, { toolId: 'a-demo', flowId: 'flow-demo' });
 * console.log(file.format, file.path);
 * client.close();
 * ```
 */
export const exportTool = call(exportToolOperation);

/**
 * Exports a model of the Agent Platform and brings its archive home: a `.zip`, `.tar` or `.tar.gz`, told by its
 * content. Needs an API key. Its start reply may already be the end.
 *
 * Source: Kore.ai's pages Export a Model API and Get Dock Status API.
 *
 * @param options - `timeoutMs` is 30 minutes unless told otherwise
 * @returns a promise of the archive that is also an iterable of events
 * @throws JobError by rejecting, whatever the code
 * @example
 * ```ts
 * import { createClient, exportModel } from 'koreai-ci';
 *
 * const client = createClient({
 *   host: 'https://platform.kore.ai',
 *   credentials: { apiKey: 'kg-demo-key-for-the-simulator-alone' },
 * });
 * const { file } = await exportModel(
 *   client,
 *   { modelId: 'cm-demo' },
 *   { timeoutMs: 2 * 3_600_000, onProgress: (event) => console.log(event.type) },
 * );
 * console.log(file.format, file.path);
 * client.close();
 * ```
 */
export const exportModel = call(exportModelOperation);

/**
 * Exports a version of an app of the Agent Platform and brings its archive home: a `.zip`, `.tar`, `.tar.gz` or a file
 * of JSON, told by its content. Needs an API key. The answer to the request is the end: there is no job, and `jobId` is
 * empty.
 *
 * Source: Kore.ai's page Export an App API. Its table says `GET`, its sample sends a `POST`: the second is sent, once,
 * where the first is refused as a method.
 *
 * @param options - `timeoutMs` is 30 minutes unless told otherwise
 * @returns a promise of the file that is also an iterable of events
 * @throws JobError by rejecting, whatever the code
 * @example
 * ```ts
 * import { createClient, exportApp } from 'koreai-ci';
 *
 * const client = createClient({
 *   host: 'https://platform.kore.ai',
 *   credentials: { apiKey: 'kg-demo-key-for-the-simulator-alone' },
 * });
 * const { file, warnings } = await exportApp(client, { appId: 'aa-demo', appVersion: 'v-1' });
 * console.log(file.format, file.path, warnings);
 * client.close();
 * ```
 */
export const exportApp = call(exportAppOperation);

/**
 * Exports a workflow of AI for Process and brings its archive home. Needs an API key. The link to the archive comes with
 * the start alone, so an export whose start reply was lost is `start-unknown` and cannot be picked up.
 *
 * Source: Kore.ai's pages Export a Workflow API and Get Dock Status API. Where the path of the first one's sample is
 * unknown, that of its table is asked for.
 *
 * @param options - `timeoutMs` is 30 minutes unless told otherwise
 * @returns a promise of the archive that is also an iterable of events
 * @throws JobError by rejecting, whatever the code
 * @example
 * ```ts
 * import { createClient, exportWorkflow } from 'koreai-ci';
 *
 * const client = createClient({
 *   host: 'https://platform.kore.ai',
 *   credentials: { apiKey: 'kg-demo-key-for-the-simulator-alone' },
 * });
 * const { file } = await exportWorkflow(client, { workflowId: 'a-workflow-demo', flowId: 'flow-demo' });
 * console.log(file.format, file.path);
 * client.close();
 * ```
 */
export const exportWorkflow = call(exportWorkflowOperation);

/**
 * Waits for an export of a bot that was started elsewhere, and brings its archive home. With `jobId` for that one alone,
 * else for the export in the bot's slot, one that `since` lets count.
 *
 * Source: Kore.ai's page Bot Export Status API.
 *
 * @param options - `timeoutMs` is 30 minutes unless told otherwise
 * @returns a promise of the archive that is also an iterable of events
 * @throws JobError by rejecting, whatever the code; `stale` where only older exports were seen until the timeout
 * @example
 * ```ts
 * import { createClient, waitForExport } from 'koreai-ci';
 *
 * const client = createClient({
 *   host: 'https://platform.kore.ai',
 *   credentials: { clientId: 'cs-demo', clientSecret: 'a-secret-for-the-simulator-alone' },
 * });
 * const { file, requestedAt, warnings } = await waitForExport(client, { botId: 'st-demo', since: '14d' });
 * console.log(file.path, requestedAt?.toISOString(), warnings);
 * client.close();
 * ```
 */
export const waitForExport = call(exportStatus);

/**
 * Waits for a publish of a bot. Set `since` to the moment from which a publish counts, or an old one may be taken for
 * yours. A publish that still awaits an admin's approval is `awaiting-approval`, and one with a failed resource is
 * `platform-failed` whatever its own word.
 *
 * Source: Kore.ai's page Bot Publish Status API.
 *
 * @param options - `timeoutMs` is 30 minutes unless told otherwise
 * @returns a promise that is also an iterable of events; `parts` are the published resources
 * @throws JobError by rejecting, whatever the code; `stale` where only older publishes were seen until the timeout
 * @example
 * ```ts
 * import { createClient, waitForPublish } from 'koreai-ci';
 *
 * const client = createClient({
 *   host: 'https://platform.kore.ai',
 *   credentials: { clientId: 'cs-demo', clientSecret: 'a-secret-for-the-simulator-alone' },
 * });
 * const since = new Date(Date.now() - 10 * 60_000);
 * const { status, components } = await waitForPublish(client, { botId: 'st-demo', since });
 * console.log(status, components.length);
 * client.close();
 * ```
 */
export const waitForPublish = call(publishStatus);

/**
 * Waits for an import by its id. Tasks that failed inside of an import that succeeded are told in `warnings`.
 *
 * Source: Kore.ai's page Bot Import Status API.
 *
 * @param options - `timeoutMs` is 30 minutes unless told otherwise
 * @returns a promise that is also an iterable of events; `parts` are the import's tasks
 * @throws JobError by rejecting, whatever the code
 * @example
 * ```ts
 * import { createClient, waitForImport } from 'koreai-ci';
 *
 * const client = createClient({
 *   host: 'https://platform.kore.ai',
 *   credentials: { clientId: 'cs-demo', clientSecret: 'a-secret-for-the-simulator-alone' },
 * });
 * const { status, warnings } = await waitForImport(client, { jobId: 'bir-demo' }, { pollIntervalMs: 5_000 });
 * console.log(status, warnings);
 * client.close();
 * ```
 */
export const waitForImport = call(importStatus);

/**
 * Waits for a job of the Agent Platform by its id, and brings its archive home where it has one. Needs an API key. The
 * documentation shows no link in the dock status; a job without one is a success without a `file`, and says so in
 * `warnings`.
 *
 * Source: Kore.ai's page Get Dock Status API.
 *
 * @param options - `timeoutMs` is 30 minutes unless told otherwise
 * @returns a promise that is also an iterable of events
 * @throws JobError by rejecting, whatever the code
 * @example
 * ```ts
 * import { createClient, startModelExport, waitForDockJob } from 'koreai-ci';
 *
 * const client = createClient({
 *   host: 'https://platform.kore.ai',
 *   credentials: { apiKey: 'kg-demo-key-for-the-simulator-alone' },
 * });
 * const { jobId } = await startModelExport(client, { modelId: 'cm-demo' });
 * const { status, file, warnings } = await waitForDockJob(client, { jobId });
 * console.log(status, file?.path, warnings);
 * client.close();
 * ```
 */
export const waitForDockJob = call(dockStatus);

/**
 * Starts an export of a bot and does not wait for it; {@link waitForExport} picks it up by its id. The request is sent
 * once: where its answer is lost the job is looked for, and where that settles nothing the code is `start-unknown`.
 *
 * @param options - `timeoutMs` is 30 minutes unless told otherwise
 * @returns a promise of the job's id
 * @throws JobError by rejecting, whatever the code
 * @example
 * ```ts
 * import { createClient, startBotExport, waitForExport } from 'koreai-ci';
 *
 * const client = createClient({
 *   host: 'https://platform.kore.ai',
 *   credentials: { clientId: 'cs-demo', clientSecret: 'a-secret-for-the-simulator-alone' },
 * });
 * const { jobId, requestedAt } = await startBotExport(client, { botId: 'st-demo' });
 * console.log(jobId, requestedAt?.toISOString());
 * const { file } = await waitForExport(client, { botId: 'st-demo', jobId });
 * console.log(file.path);
 * client.close();
 * ```
 */
export const startBotExport = start(exportBotOperation);

/**
 * Starts an export of a tool and does not wait for it. The link to its archive comes with the start reply alone, so the
 * archive cannot be fetched later: use {@link exportTool} where it is wanted.
 *
 * @param options - `timeoutMs` is 30 minutes unless told otherwise
 * @returns a promise of the job's id
 * @throws JobError by rejecting, whatever the code
 * @example
 * ```ts
 * import { createClient, startToolExport } from 'koreai-ci';
 *
 * const client = createClient({
 *   host: 'https://platform.kore.ai',
 *   credentials: { apiKey: 'kg-demo-key-for-the-simulator-alone' },
 * });
 * const { jobId, status } = await startToolExport(client, { toolId: 'a-demo', flowId: 'flow-demo' });
 * console.log(jobId, status);
 * client.close();
 * ```
 */
export const startToolExport = start(exportToolOperation);

/**
 * Starts an export of a model and does not wait for it. The link to its archive comes with the start reply alone, so
 * the archive cannot be fetched later: use {@link exportModel} where it is wanted.
 *
 * @param options - `timeoutMs` is 30 minutes unless told otherwise
 * @returns a promise of the job's id
 * @throws JobError by rejecting, whatever the code
 * @example
 * ```ts
 * import { createClient, startModelExport } from 'koreai-ci';
 *
 * const client = createClient({
 *   host: 'https://platform.kore.ai',
 *   credentials: { apiKey: 'kg-demo-key-for-the-simulator-alone' },
 * });
 * const { jobId, status } = await startModelExport(client, { modelId: 'cm-demo' });
 * console.log(jobId, status);
 * client.close();
 * ```
 */
export const startModelExport = start(exportModelOperation);

/**
 * Starts an export of a workflow and does not wait for it. The link to its archive comes with the start reply alone, so
 * the archive may be out of reach later: use {@link exportWorkflow} where it is wanted.
 *
 * @param options - `timeoutMs` is 30 minutes unless told otherwise
 * @returns a promise of the job's id
 * @throws JobError by rejecting, whatever the code
 * @example
 * ```ts
 * import { createClient, startWorkflowExport, waitForDockJob } from 'koreai-ci';
 *
 * const client = createClient({
 *   host: 'https://platform.kore.ai',
 *   credentials: { apiKey: 'kg-demo-key-for-the-simulator-alone' },
 * });
 * const { jobId } = await startWorkflowExport(client, { workflowId: 'a-workflow-demo', flowId: 'flow-demo' });
 * const { status } = await waitForDockJob(client, { jobId });
 * console.log(jobId, status);
 * client.close();
 * ```
 */
export const startWorkflowExport = start(exportWorkflowOperation);

/**
 * Starts a publish of a bot and does not wait for its end. The start reply has no id, so this resolves once the publish
 * status shows a publish that is newer than the one before, and its id is that of the status. Everything that
 * {@link publishBot} does up to there is done here too.
 *
 * @param options - `timeoutMs` is 30 minutes unless told otherwise
 * @returns a promise of the publish's id
 * @throws JobError by rejecting, whatever the code; `stale` where the status showed nothing newer until the timeout,
 *   `platform-failed` where the publish was refused at once
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
 * Uploads the files of a bot, starts their import and does not wait for it; {@link waitForImport} picks it up by its id.
 * Everything that {@link importBot} does up to there is done here too.
 *
 * @param options - `timeoutMs` is 30 minutes unless told otherwise
 * @returns a promise of the job's id
 * @throws JobError by rejecting, whatever the code
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
 * Publishes a bot and waits for the end. The status is looked at first; while another publish runs it is waited for,
 * within the timeout (`blocked` events). Then the request is sent, once, and only a publish that is newer than the one
 * before counts. One that still awaits an admin's approval is `awaiting-approval`, and one with a failed resource is
 * `platform-failed` whatever its own word.
 *
 * Source: Kore.ai's pages Bot Publish API and Bot Publish Status API. The start reply has no id, and the status names a
 * bot and no job: the publish is tied to its time by the platform's own clock.
 *
 * @param options - `timeoutMs` is 30 minutes unless told otherwise
 * @returns a promise that is also an iterable of events; `parts` are the published resources
 * @throws JobError by rejecting, whatever the code: `platform-failed`, `awaiting-approval`, `start-unknown`; `stale`
 *   where only older publishes were seen until the timeout, `timed-out` where another one never ended, `input-invalid`
 *   where the bot has another name than `expectedBotName`
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
 * Imports an exported bot into an existing one (`botId`) or as a new one (`botName`), and waits for the end. The archive
 * is read before anything is sent: a `.zip` as exported, or a folder that holds its files, normalized or not. Uploads may
 * be repeated; the request that starts the import is sent once. Tasks that failed inside of an import that succeeded are
 * told in `warnings`.
 *
 * An import overwrites the in-development copy of the bot and publishes nothing. It needs room in the system's folder
 * for temporary files (`os.tmpdir()`): for the unpacked archive, and for the zip that is made of a folder.
 *
 * Source: Kore.ai's pages Uploading a File API, Bot Import API and Bot Import Status API.
 *
 * @param options - `timeoutMs` is 30 minutes unless told otherwise
 * @returns a promise that is also an iterable of events; `parts` are the import's tasks, `botId` is the bot
 * @throws JobError by rejecting, whatever the code: `platform-failed`, `start-unknown`; `input-invalid` where the
 *   archive holds no bot, or where the bot has another name than `expectedBotName`; `archive-invalid` for a zip that is
 *   broken
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
 * const { metrics, reportPath } = await runBatchTest(client, { botId: 'st-demo', testSuite: 'Regression', minF1: 0.9 });
 * console.log(metrics.success, metrics.failure, metrics.f1, reportPath);
 * client.close();
 * ```
 */
export const runBatchTest = call(runBatchTestOperation);

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
