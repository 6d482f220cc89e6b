import { tasksOf } from './component.ts';
import { get, post } from './endpoint.ts';
import { type JobRecord, jobRecord } from './record.ts';
import { expectFields, type Fields, isFields, list, type Reply, text } from './wire.ts';

/** An existing bot, or the name of a new one. */
export type ImportTarget = { readonly botId: string } | { readonly name: string };

/**
 * Starts an import of uploaded files: `POST /bot/{botId}/import` into an existing bot, `POST /bot/import` for a new one
 * (kore-api.md, section 1.3). Its body has `uploadMode` and the ids of the files; the name of a new bot is added to it.
 */
export const startImport = post(
  ({ target, body }: { target: ImportTarget; body: Fields }) =>
    'name' in target
      ? { path: ['bot', 'import'], body: { ...body, name: target.name } }
      : { path: ['bot', target.botId, 'import'], body },
  importRecord,
);

/** Gets an import by its id: `GET /bot/import/status/{bir-…}`. */
export const importStatus = get((jobId: string) => ({ path: ['bot', 'import', 'status', jobId] }), importRecord);

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
 * Imports functions into a bot: `POST /bot/{id}/import/botfunctions` (xo-additions.md, section 4). The documented answer
 * is about one file; a list is read too.
 */
export const importBotFunctions = post(
  ({ botId, files }: { botId: string; files: readonly FunctionsFile[] }) => ({
    path: ['bot', botId, 'import', 'botfunctions'],
    body: files,
  }),
  ({ value }): FunctionsRecord[] =>
    (isFields(value) ? [value] : list(value)).map((entry) => ({
      ...jobRecord(entry),
      fileId: text(entry, 'fileId'),
      fileName: text(entry, 'fileName'),
    })),
);
