import { dockStatus } from '../operations/dock-status.ts';
import { exportStatus } from '../operations/export-status.ts';
import { importStatus } from '../operations/import-status.ts';
import { publishStatus } from '../operations/publish-status.ts';
import { call } from './call.ts';

/**
 * Waits for an export of a bot that was started elsewhere, and downloads its archive. With `jobId`, only that export
 * counts; without it, the bot's current export does, if it is recent enough for `since`.
 *
 * Source: Kore.ai's page Bot Export Status API.
 *
 * @param options - default `timeoutMs`: 30 minutes
 * @returns a promise of the archive that is also an iterable of events
 * @throws JobError by rejecting, with any code; `stale` if only older exports were seen until the timeout
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
 * Waits for a publish of a bot. Set `since` to the time from which a publish counts; otherwise an old one may be taken
 * for yours. A publish that still awaits an admin's approval is `awaiting-approval`, and one with a failed resource is
 * `platform-failed`, even if its status says success.
 *
 * Source: Kore.ai's page Bot Publish Status API.
 *
 * @param options - default `timeoutMs`: 30 minutes
 * @returns a promise that is also an iterable of events; `components` are the published resources
 * @throws JobError by rejecting, with any code; `stale` if only older publishes were seen until the timeout
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
 * Waits for an import by its id. An import with a failed task is `platform-failed`, even if its status says success.
 *
 * Source: Kore.ai's page Bot Import Status API.
 *
 * @param options - default `timeoutMs`: 30 minutes
 * @returns a promise that is also an iterable of events; `components` are the import's tasks
 * @throws JobError by rejecting, with any code
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
 * Waits for a job of the Agent Platform by its id, and downloads its archive if it has one. Needs an API key. The
 * documentation shows no link in the dock status; a job without a link succeeds without a `file`, and `warnings` says
 * so.
 *
 * Source: Kore.ai's page Get Dock Status API.
 *
 * @param options - default `timeoutMs`: 30 minutes
 * @returns a promise that is also an iterable of events
 * @throws JobError by rejecting, with any code
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
