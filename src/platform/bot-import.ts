import type { CallOptions, Platform } from './client.ts';
import { tasksOf } from './component.ts';
import { type JobRecord, jobRecord } from './record.ts';
import { expectFields, type Fields, isFields, list, type Reply, text } from './wire.ts';

/** An existing bot, or the name of a new one. */
export type ImportTarget = { readonly botId: string } | { readonly name: string };

/**
 * Starts an import of uploaded files: `POST /bot/{botId}/import` into an existing bot, `POST /bot/import` for a new one
 * (kore-api.md, section 1.3). Sent once, never repeated.
 *
 * @param body - `uploadMode` and the ids of the files; the name of a new bot is added to it
 */
export async function startImport(
  platform: Platform,
  target: ImportTarget,
  body: Fields,
  signal: AbortSignal,
): Promise<JobRecord> {
  const isNew = 'name' in target;
  const path = isNew ? ['bot', 'import'] : ['bot', target.botId, 'import'];
  const fullBody = isNew ? { ...body, name: target.name } : body;
  return importRecord(await platform.request({ method: 'POST', path, body: fullBody, signal }));
}

/** Gets an import by its id: `GET /bot/import/status/{bir-…}`. */
export async function importStatus(platform: Platform, jobId: string, options: CallOptions): Promise<JobRecord> {
  return importRecord(await platform.request({ method: 'GET', path: ['bot', 'import', 'status', jobId], ...options }));
}

/**
 * An import names its bot once it has ended; the `streamRefId` of a start reply is something else. Its first task is
 * `success` as soon as the import is submitted, so none of them is a verdict.
 */
export function importRecord(reply: Reply): JobRecord {
  const fields = expectFields(reply);
  return { ...jobRecord(fields, 'bir-', '_id'), components: tasksOf(fields) };
}

/** An uploaded file of functions. */
export interface FunctionsFile {
  readonly fileName: string;
  readonly fileId: string;
}

/** What the answer says about one file. */
export type FunctionsRecord = JobRecord & FunctionsFile;

/**
 * Imports functions into a bot: `POST /bot/{id}/import/botfunctions` (xo-additions.md, section 4). Sent once, never
 * repeated. The documented answer is about one file; a list is read too.
 */
export async function importBotFunctions(
  platform: Platform,
  botId: string,
  files: readonly FunctionsFile[],
  signal: AbortSignal,
): Promise<FunctionsRecord[]> {
  const path = ['bot', botId, 'import', 'botfunctions'];
  const { value } = await platform.request({ method: 'POST', path, body: files, signal });
  return (isFields(value) ? [value] : list(value)).map((entry) => ({
    ...jobRecord(entry),
    fileId: text(entry, 'fileId'),
    fileName: text(entry, 'fileName'),
  }));
}
