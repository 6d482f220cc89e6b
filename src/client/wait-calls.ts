import { dockStatus } from '../operations/dock-status.ts';
import { exportStatus } from '../operations/export-status.ts';
import { importStatus } from '../operations/import-status.ts';
import { publishStatus } from '../operations/publish-status.ts';
import { call } from './call.ts';

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
