import { exportBot } from '../operations/export-bot.ts';
import { exportModel } from '../operations/export-model.ts';
import { exportTool } from '../operations/export-tool.ts';
import { exportWorkflow } from '../operations/export-workflow.ts';
import { importBot } from '../operations/import-bot.ts';
import { publishBot } from '../operations/publish-bot.ts';
import type { Client } from './client.ts';
import type {
  StartBotExportParams,
  StartModelExportParams,
  StartToolExportParams,
  StartWorkflowExportParams,
} from './params.ts';
import { type RunOptions, startWith } from './perform.ts';
import type { ImportBotParams, PublishBotParams } from './release-params.ts';
import type { StartedJob } from './results.ts';
import type { Run } from './running.ts';

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
export function startBotExport(client: Client, params: StartBotExportParams, options?: RunOptions): Run<StartedJob> {
  return startWith(exportBot, client, params, options);
}

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
export function startToolExport(client: Client, params: StartToolExportParams, options?: RunOptions): Run<StartedJob> {
  return startWith(exportTool, client, params, options);
}

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
export function startModelExport(
  client: Client,
  params: StartModelExportParams,
  options?: RunOptions,
): Run<StartedJob> {
  return startWith(exportModel, client, params, options);
}

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
export function startWorkflowExport(
  client: Client,
  params: StartWorkflowExportParams,
  options?: RunOptions,
): Run<StartedJob> {
  return startWith(exportWorkflow, client, params, options);
}

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
export function startBotPublish(client: Client, params: PublishBotParams, options?: RunOptions): Run<StartedJob> {
  return startWith(publishBot, client, params, options);
}

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
export function startBotImport(client: Client, params: ImportBotParams, options?: RunOptions): Run<StartedJob> {
  return startWith(importBot, client, params, options);
}
