import type { Component } from '../core/facts.ts';
import type { Platform } from './client.ts';
import { componentsIn } from './component.ts';
import { type JobRecord, jobRecord } from './record.ts';
import { expectData, type Fields, field, link, text } from './wire.ts';

export interface AppVersion {
  readonly appId: string;
  readonly version: string;
  /** The documentation's table says GET, its sample sends a POST (kore-api.md, section 2). */
  readonly method: 'GET' | 'POST';
}

/** An export of an app, which is complete with its answer: there is no job to poll. */
export interface AppExportRecord extends JobRecord {
  readonly appId: string;
  readonly version: string;
  readonly link: string;
  readonly components: readonly Component[];
}

/** Exports a version of an app: `GET /apps/{appId}/versions/{version}/export`. */
export async function exportApp(platform: Platform, app: AppVersion, signal: AbortSignal): Promise<AppExportRecord> {
  const path = ['apps', app.appId, 'versions', app.version, 'export'];
  // Its answer is the result, and no second poll confirms it.
  const options = { keyUnderBothNames: true, freshConnection: true } as const;
  const reply = await platform.request({ method: app.method, path, ...options, signal });
  const fields = expectData(reply);
  const version = field(fields, 'version');
  return {
    ...jobRecord(fields),
    appId: text(fields, 'app_id'),
    version: typeof version === 'number' ? String(version) : text({ version }, 'version'),
    link: link(fields),
    components: componentsIn(fields),
  };
}

/** An import into an app, which is over with its answer: there is no job to poll. */
export interface AppImportRecord extends JobRecord {
  readonly appId: string;
  readonly components: readonly Component[];
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
  const fields = expectData(reply);
  return {
    ...jobRecord(fields),
    appId: text(fields, 'appId'),
    components: componentsIn(fields),
  };
}
