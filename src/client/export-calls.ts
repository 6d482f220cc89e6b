import { exportApp as exportAppOperation } from '../operations/export-app.ts';
import { exportBot as exportBotOperation } from '../operations/export-bot.ts';
import { exportModel as exportModelOperation } from '../operations/export-model.ts';
import { exportTool as exportToolOperation } from '../operations/export-tool.ts';
import { exportWorkflow as exportWorkflowOperation } from '../operations/export-workflow.ts';
import { call, start } from './call.ts';

/**
 * Exports a bot and downloads its archive: starts the export, waits for it, downloads the `.zip` and verifies it. The
 * request that starts the job is sent once and never repeated. A bot has one export at a time: if somebody else's
 * export replaces this one, the code is `superseded`.
 *
 * Source: Kore.ai's pages Bot Export API and Bot Export Status API. The status path names the bot but no job, so
 * the job is recognized by its `_id`.
 *
 * With `extract` and `normalize` the folder beside the archive contains stable files that diff well, with placeholders
 * for secured variables, and the result says what changed since the version that was there before.
 *
 * @param options - default `timeoutMs`: 30 minutes
 * @returns a promise of the archive that is also an iterable of events
 * @throws JobError by rejecting, with any code, such as `platform-failed`, `superseded`, `start-unknown`,
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
 * Exports a tool of the Agent Platform and downloads its archive. Needs an API key. Only the start reply contains the
 * link to the archive, so an export whose start reply was lost is `start-unknown` and cannot be resumed.
 *
 * Source: Kore.ai's pages Export a Tool API and Get Dock Status API.
 *
 * @param options - default `timeoutMs`: 30 minutes
 * @returns a promise of the archive that is also an iterable of events
 * @throws JobError by rejecting, with any code
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
 * Exports a model of the Agent Platform and downloads its archive: a `.zip`, `.tar` or `.tar.gz`, recognized by its
 * content. Needs an API key. The start reply may already report the end.
 *
 * Source: Kore.ai's pages Export a Model API and Get Dock Status API.
 *
 * @param options - default `timeoutMs`: 30 minutes
 * @returns a promise of the archive that is also an iterable of events
 * @throws JobError by rejecting, with any code
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
 * Exports a version of an app of the Agent Platform and downloads its archive: a `.zip`, `.tar`, `.tar.gz` or JSON
 * file, recognized by its content. Needs an API key. The answer to the request is the result: there is no job, and
 * `jobId` is empty.
 *
 * Source: Kore.ai's page Export an App API. Its table says `GET`, its sample sends `POST`: `POST` is sent, once, if
 * `GET` is refused as a method.
 *
 * @param options - default `timeoutMs`: 30 minutes
 * @returns a promise of the file that is also an iterable of events
 * @throws JobError by rejecting, with any code
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
 * Exports a workflow of AI for Process and downloads its archive. Needs an API key. Only the start reply contains the
 * link to the archive, so an export whose start reply was lost is `start-unknown` and cannot be resumed.
 *
 * Source: Kore.ai's pages Export a Workflow API and Get Dock Status API. If the path in the sample of
 * the first page is unknown to the platform, the path in its table is requested.
 *
 * @param options - default `timeoutMs`: 30 minutes
 * @returns a promise of the archive that is also an iterable of events
 * @throws JobError by rejecting, with any code
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
 * Starts an export of a bot and does not wait for it; {@link waitForExport} resumes it by its id. The request is sent
 * once: if its answer is lost, the job is searched for, and if that is inconclusive, the code is `start-unknown`.
 *
 * @param options - default `timeoutMs`: 30 minutes
 * @returns a promise of the job's id
 * @throws JobError by rejecting, with any code
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
 * Starts an export of a tool and does not wait for it. Only the start reply contains the link to the archive, so
 * the archive cannot be downloaded later: use {@link exportTool} if you need it.
 *
 * @param options - default `timeoutMs`: 30 minutes
 * @returns a promise of the job's id
 * @throws JobError by rejecting, with any code
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
 * Starts an export of a model and does not wait for it. Only the start reply contains the link to the archive, so
 * the archive cannot be downloaded later: use {@link exportModel} if you need it.
 *
 * @param options - default `timeoutMs`: 30 minutes
 * @returns a promise of the job's id
 * @throws JobError by rejecting, with any code
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
 * Starts an export of a workflow and does not wait for it. Only the start reply contains the link to the archive,
 * so it may not be possible to download it later: use {@link exportWorkflow} if you need it.
 *
 * @param options - default `timeoutMs`: 30 minutes
 * @returns a promise of the job's id
 * @throws JobError by rejecting, with any code
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
