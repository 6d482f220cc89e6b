import { get, post } from './endpoint.ts';
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

/** Starts an export: `POST /bot/{botId}/export`. */
export const startBotExport = post(
  ({ botId, body }: { botId: string; body: Fields }) => ({ path: ['bot', botId, 'export'], body }),
  exportRecord,
);

interface ExportAsked {
  readonly botId: string;
  readonly exportType: string;
  readonly form: ExportStatusForm;
}

/** Gets the bot's current export, which may be another one than was started: the path names no job. */
export const botExportStatus = get(({ botId, exportType, form }: ExportAsked) => {
  const type = { plain: {}, query: { query: { exportType } }, body: { body: { exportType } } }[form];
  return { path: ['bot', botId, 'export', 'status'], ...type };
}, exportRecord);

export function exportRecord(reply: Reply): ExportRecord {
  const fields = expectFields(reply);
  const { serverTime } = reply;
  return { ...jobRecord(fields, 'ber-', '_id'), exportType: text(fields, 'exportType'), serverTime };
}
