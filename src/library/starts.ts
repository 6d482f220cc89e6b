import { exportBot } from '../operations/export-bot.ts';
import { exportModel } from '../operations/export-model.ts';
import { exportTool } from '../operations/export-tool.ts';
import type { Client } from './client.ts';
import type { StartBotExportParams, StartModelExportParams, StartToolExportParams } from './params.ts';
import { type RunOptions, startWith } from './perform.ts';
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
