import type { Component } from '../core/facts.ts';
import type { Platform } from './client.ts';
import { componentsIn } from './component.ts';
import { type JobRecord, jobRecord } from './record.ts';
import { expectFields, type Fields, instant, jobId, link, type Reply, text } from './wire.ts';

/** An export of a bot, as its start reply and its status report it. */
export interface ExportRecord extends JobRecord {
  readonly id: string;
  readonly exportType: string;
  readonly createdOn: number | undefined;
  readonly link: string;
  readonly components: readonly Component[];
  readonly serverTime: number | undefined;
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
  botId: string,
  form: ExportStatusForm,
  exportType: string,
  signal: AbortSignal,
  freshConnection?: boolean,
): Promise<ExportRecord> {
  const reply = await platform.request({
    method: 'GET',
    path: ['bot', botId, 'export', 'status'],
    ...(form === 'query' ? { query: { exportType } } : {}),
    ...(form === 'body' ? { body: { exportType } } : {}),
    signal,
    freshConnection,
  });
  return exportRecord(reply);
}

export function exportRecord(reply: Reply): ExportRecord {
  const fields = expectFields(reply);
  return {
    ...jobRecord(fields),
    id: jobId(fields, 'ber-', '_id', 'ber', 'berId', 'requestId', 'exportId', 'jobId'),
    exportType: text(fields, 'exportType'),
    createdOn: instant(fields, 'createdOn'),
    link: link(fields),
    components: componentsIn(fields),
    serverTime: reply.serverTime,
  };
}
