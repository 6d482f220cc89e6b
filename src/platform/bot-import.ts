import type { Part } from '../kernel/part.ts';
import type { Platform } from './client.ts';
import { expectFields } from './reply.ts';
import { field, id, instant, list, reason, text } from './wire.ts';

/** An import into a bot, as its status tells it (seeds/bot-import-status.txt). */
export interface ImportRecord {
  id: string;
  botId: string;
  status: string;
  createdOn: number | undefined;
  /** The tasks so far. The first says `success` from the moment of submission, so none of them is a verdict. */
  tasks: readonly Part[];
  reason: string;
}

/** Asks for an import by its id: `GET /bot/import/status/{bir-…}`. */
export async function importStatus(platform: Platform, jobId: string, signal: AbortSignal): Promise<ImportRecord> {
  const reply = await platform.request({ method: 'GET', path: ['bot', 'import', 'status', jobId], signal });
  const fields = expectFields(reply);
  return {
    id: id(fields, '_id'),
    botId: text(fields, 'streamId', 'botId'),
    status: text(fields, 'status'),
    createdOn: instant(fields, 'createdOn'),
    tasks: list(field(fields, 'statusLogs')).map((task) => ({
      kind: text(task, 'taskType'),
      name: text(task, 'taskName'),
      status: text(task, 'status'),
      detail: reason(task),
    })),
    reason: reason(fields),
  };
}
