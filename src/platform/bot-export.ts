import type { Platform } from './client.ts';
import { expectFields, type Reply } from './reply.ts';
import { type Fields, instant, jobId, link, reason, text } from './wire.ts';

/** An export of a bot, as its start reply and its status tell it (seeds/bot-export-status.txt). */
export interface ExportRecord {
  id: string;
  botId: string;
  exportType: string;
  /** The platform's own word, as it came; empty where there is none. */
  status: string;
  createdOn: number | undefined;
  link: string;
  reason: string;
  serverTime: number | undefined;
}

/**
 * The ways to ask for the export status: as the seed says; with the type in the query; with the body that the newest
 * page of the documentation requires (kore-api.md, section 1.1).
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
  return recordOf(await platform.request({ method: 'POST', path: ['bot', botId, 'export'], body, signal }));
}

/** Asks for the bot's current export, which need not be the one that was started: its path names no job. */
export async function botExportStatus(
  platform: Platform,
  botId: string,
  form: ExportStatusForm,
  exportType: string,
  signal: AbortSignal,
): Promise<ExportRecord> {
  const reply = await platform.request({
    method: 'GET',
    path: ['bot', botId, 'export', 'status'],
    ...(form === 'query' ? { query: { exportType } } : {}),
    ...(form === 'body' ? { body: { exportType } } : {}),
    signal,
  });
  return recordOf(reply);
}

function recordOf(reply: Reply): ExportRecord {
  const fields = expectFields(reply);
  return {
    id: jobId(fields, 'ber-', '_id', 'ber', 'berId', 'requestId', 'exportId', 'jobId'),
    botId: text(fields, 'streamId', 'botId'),
    exportType: text(fields, 'exportType'),
    status: text(fields, 'status'),
    createdOn: instant(fields, 'createdOn'),
    link: link(fields),
    reason: reason(fields),
    serverTime: reply.serverTime,
  };
}
