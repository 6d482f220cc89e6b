import { exportApp as exportAppOperation } from '../operations/export-app.ts';
import { exportBot as exportBotOperation } from '../operations/export-bot.ts';
import { exportModel as exportModelOperation } from '../operations/export-model.ts';
import { exportTool as exportToolOperation } from '../operations/export-tool.ts';
import { exportWorkflow as exportWorkflowOperation } from '../operations/export-workflow.ts';
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
