import type { CallOptions, Platform } from './client.ts';
import { type DatedRecord, jobRecord } from './record.ts';
import { expectFields, type Fields, type Reply, text } from './wire.ts';

/** An export of a bot, as its start reply and its status report it. */
export interface ExportRecord extends DatedRecord {
  readonly exportType: string;
}

/**
 * The forms of the status request: plain; with the type in the query; with the body that the newest page of the
 * documentation requires (kore-api.md, section 1.1).
 */
export const EXPORT_STATUS_FORMS = ['plain', 'query', 'body'] as const;
export type ExportStatusForm = (typeof EXPORT_STATUS_FORMS)[number];

/** Starts an export: `POST /bot/{botId}/export`. Sent once, never repeated. */
export async function startBotExport(
  platform: Platform,
  botId: string,
  body: Fields,
  signal: AbortSignal,
): Promise<ExportRecord> {
  return exportRecord(await platform.request({ method: 'POST', path: ['bot', botId, 'export'], body, signal }));
}

/** Gets the bot's current export, which may be another one than was started: the path names no job. */
export async function botExportStatus(
  platform: Platform,
  { botId, exportType }: { botId: string; exportType: string },
  form: ExportStatusForm,
  options: CallOptions,
): Promise<ExportRecord> {
  const type = { plain: {}, query: { query: { exportType } }, body: { body: { exportType } } }[form];
  const path = ['bot', botId, 'export', 'status'];
  return exportRecord(await platform.request({ method: 'GET', path, ...type, ...options }));
}

export function exportRecord(reply: Reply): ExportRecord {
  const fields = expectFields(reply);
  const { serverTime } = reply;
  return { ...jobRecord(fields, 'ber-', '_id'), exportType: text(fields, 'exportType'), serverTime };
}
