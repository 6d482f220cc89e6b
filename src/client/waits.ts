import { dockStatusOperation } from '../operations/dock-status.ts';
import { exportStatus } from '../operations/export-status.ts';
import { importStatus } from '../operations/import-status.ts';
import { publishStatus } from '../operations/publish-status.ts';
import type { Client } from './client.ts';
import type { WaitForDockJobParams, WaitForExportParams, WaitForImportParams, WaitForPublishParams } from './params.ts';
import { endWith, type RunOptions, waitWith, withArchive, withChanges } from './perform.ts';
import type { BotExportResult, DockJobResult, JobResult } from './results.ts';
import type { Run } from './running.ts';

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
export function waitForExport(client: Client, params: WaitForExportParams, options?: RunOptions): Run<BotExportResult> {
  return endWith(exportStatus, { client, params, options }, withChanges);
}

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
 * const { status, parts } = await waitForPublish(client, { botId: 'st-demo', since });
 * console.log(status, parts.length);
 * client.close();
 * ```
 */
export function waitForPublish(client: Client, params: WaitForPublishParams, options?: RunOptions): Run<JobResult> {
  return waitWith(publishStatus, client, params, options);
}

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
export function waitForImport(client: Client, params: WaitForImportParams, options?: RunOptions): Run<JobResult> {
  return waitWith(importStatus, client, params, options);
}

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
export function waitForDockJob(client: Client, params: WaitForDockJobParams, options?: RunOptions): Run<DockJobResult> {
  return endWith(dockStatusOperation, { client, params, options }, (ended) => withArchive(ended) ?? {});
}
