import type { Component } from '../core/facts.ts';
import type { Platform } from './client.ts';
import { contradictionOf, taskOf } from './component.ts';
import { expectFields, type Fields, field, instant, jobId, list, type Reply, reason, text } from './wire.ts';

/** An import into a bot, as its start reply and its status report it. */
export interface ImportRecord {
  id: string;
  /** The bot, once the status names it; the `streamRefId` of a start reply is something else. */
  botId: string;
  status: string;
  createdOn: number | undefined;
  /** The tasks so far. The first is `success` as soon as the import is submitted, so none of them is a verdict. */
  tasks: readonly Component[];
  reason: string;
  /** The message of the errors beside its status. `undefined` if it lists none. */
  error: string | undefined;
}

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
): Promise<ImportRecord> {
  const isNew = 'name' in target;
  const path = isNew ? ['bot', 'import'] : ['bot', target.botId, 'import'];
  const complete = isNew ? { ...body, name: target.name } : body;
  return importRecord(await platform.request({ method: 'POST', path, body: complete, signal }));
}

/** Gets an import by its id: `GET /bot/import/status/{bir-…}`. */
export async function importStatus(
  platform: Platform,
  jobId: string,
  signal: AbortSignal,
  freshConnection?: boolean,
): Promise<ImportRecord> {
  const path = ['bot', 'import', 'status', jobId];
  return importRecord(await platform.request({ method: 'GET', path, signal, freshConnection }));
}

export function importRecord(reply: Reply): ImportRecord {
  const fields = expectFields(reply);
  return {
    id: jobId(fields, 'bir-', '_id', 'bir', 'birId', 'requestId', 'importId', 'jobId'),
    botId: text(fields, 'streamId', 'botId'),
    status: text(fields, 'status'),
    createdOn: instant(fields, 'createdOn'),
    tasks: list(field(fields, 'statusLogs')).map(taskOf),
    reason: reason(fields),
    error: contradictionOf(fields),
  };
}
