import { importBot as botImport } from '../operations/import-bot.ts';
import { publishBot as botPublish } from '../operations/publish-bot.ts';
import type { Client } from './client.ts';
import { endWith, type RunOptions, waitWith } from './perform.ts';
import type { ImportBotParams, PublishBotParams } from './release-params.ts';
import type { ImportResult, JobResult } from './results.ts';
import type { Run } from './running.ts';

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
 * const { status, parts } = await publishBot(client, { botId: 'st-demo-target', versionComment: 'Release 1.4' });
 * console.log(status, parts.length);
 * client.close();
 * ```
 */
export function publishBot(client: Client, params: PublishBotParams, options?: RunOptions): Run<JobResult> {
  return waitWith(botPublish, client, params, options);
}

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
export function importBot(client: Client, params: ImportBotParams, options?: RunOptions): Run<ImportResult> {
  return endWith(botImport, { client, params, options }, ({ outcome: { botId } }) =>
    botId === '' ? undefined : { botId },
  );
}
