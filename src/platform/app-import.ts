import type { Component } from '../core/component.ts';
import type { Platform } from './client.ts';
import { componentsIn, contradictionOf } from './component.ts';
import { expectFields, type Fields, nested, reason, text } from './wire.ts';

/** An import into an app, which is over with its answer: there is no job to poll. */
export interface AppImportRecord {
  readonly appId: string;
  readonly status: string;
  readonly components: readonly Component[];
  readonly reason: string;
  /** The message of the errors beside its status. `undefined` if it lists none. */
  readonly error: string | undefined;
}

/**
 * Imports an exported app into an existing one: `POST /apps/import?importType=FULL` (kore-api.md, section 2). Sent once,
 * never repeated.
 *
 * @param sourceUrl - the link that the export gave, which the platform itself reads
 * @param more - further fields of the body
 */
export async function importApp(
  platform: Platform,
  { appId, sourceUrl, more }: { appId: string; sourceUrl: string; more: Fields },
  signal: AbortSignal,
): Promise<AppImportRecord> {
  const reply = await platform.request({
    method: 'POST',
    path: ['apps', 'import'],
    query: { importType: 'FULL' },
    body: { app_id: appId, file_url: sourceUrl, ...more },
    keyUnderBothNames: true,
    notFoundHint: 'Check {appId}: only an app that exists can be imported into.',
    signal,
  });
  const fields = expectFields(reply);
  const data = nested(fields, 'data');
  return {
    appId: text(fields, 'appId') || text(data, 'appId'),
    status: text(fields, 'status') || text(data, 'status'),
    reason: reason(fields),
    components: componentsIn(fields),
    error: contradictionOf(fields),
  };
}
