import { exportApp as appExport } from '../operations/export-app.ts';
import { exportBot as botExport } from '../operations/export-bot.ts';
import { exportModel as modelExport } from '../operations/export-model.ts';
import { exportTool as toolExport } from '../operations/export-tool.ts';
import { exportWorkflow as workflowExport } from '../operations/export-workflow.ts';
import type { Client } from './client.ts';
import type {
  ExportAppParams,
  ExportBotParams,
  ExportModelParams,
  ExportToolParams,
  ExportWorkflowParams,
} from './params.ts';
import { endWith, exportWith, type RunOptions, withChanges } from './perform.ts';
import { type AppExportResult, type BotExportResult, type ExportResult, fileOf } from './results.ts';
import type { Run } from './running.ts';

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
export function exportBot(client: Client, params: ExportBotParams, options?: RunOptions): Run<BotExportResult> {
  return endWith(botExport, { client, params, options }, withChanges);
}

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
export function exportTool(client: Client, params: ExportToolParams, options?: RunOptions): Run<ExportResult> {
  return exportWith(toolExport, client, params, options);
}

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
export function exportModel(client: Client, params: ExportModelParams, options?: RunOptions): Run<ExportResult> {
  return exportWith(modelExport, client, params, options);
}

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
export function exportApp(client: Client, params: ExportAppParams, options?: RunOptions): Run<AppExportResult> {
  return endWith(appExport, { client, params, options }, ({ outcome, root }) => {
    const file = fileOf(outcome, root);
    return file && { file };
  });
}

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
export function exportWorkflow(client: Client, params: ExportWorkflowParams, options?: RunOptions): Run<ExportResult> {
  return exportWith(workflowExport, client, params, options);
}
