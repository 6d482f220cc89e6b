import type { Platform } from './client.ts';
import { expectFields, field, link, nested, reason, text } from './wire.ts';

export interface AppVersion {
  readonly appId: string;
  readonly version: string;
  /** The documentation's table says GET, its sample sends a POST (kore-api.md, section 2). */
  readonly method: 'GET' | 'POST';
}

/** An export of an app, which is complete with its answer: there is no job to poll. */
export interface AppExportRecord {
  readonly appId: string;
  readonly version: string;
  readonly link: string;
  /** The platform's own word; the documented answer has none. */
  readonly status: string;
  readonly reason: string;
}

/** Exports a version of an app: `GET /apps/{appId}/versions/{version}/export`. */
export async function exportApp(platform: Platform, app: AppVersion, signal: AbortSignal): Promise<AppExportRecord> {
  const path = ['apps', app.appId, 'versions', app.version, 'export'];
  // Its answer is the result, and no second poll confirms it.
  const options = { keyUnderBothNames: true, freshConnection: true } as const;
  const reply = await platform.request({ method: app.method, path, ...options, signal });
  const fields = expectFields(reply);
  const data = nested(fields, 'data');
  const version = field(fields, 'version') ?? field(data, 'version');
  return {
    appId: text(fields, 'app_id') || text(data, 'app_id'),
    version: typeof version === 'number' ? String(version) : text({ version }, 'version'),
    link: link(fields) || link(data),
    status: text(fields, 'status'),
    reason: reason(fields),
  };
}
