import { WORK_LIMIT_MS } from './client.ts';
import { get, post } from './endpoint.ts';
import { type JobRecord, jobRecord } from './record.ts';
import { expectFields, type Fields, field, type Reply, text, withData } from './wire.ts';

export interface AppVersion {
  readonly appId: string;
  readonly version: string;
}

/** An export of an app, which is complete with its answer: there is no job to poll. */
export interface AppExportRecord extends JobRecord {
  readonly appId: string;
  readonly version: string;
}

/**
 * Exports a version of an app: `GET /apps/{appId}/versions/{version}/export`. The documentation's table says GET, its
 * sample sends a POST (kore-api.md, section 2).
 */
export const exportApp = get((app: AppVersion) => ({ ...exportCall(app), answerLimitMs: WORK_LIMIT_MS }), exportRecord);
export const exportAppByPost = post(exportCall, exportRecord);

function exportCall({ appId, version }: AppVersion) {
  return { path: ['apps', appId, 'versions', version, 'export'], keyUnderBothNames: true } as const;
}

function exportRecord(reply: Reply): AppExportRecord {
  const fields = withData(expectFields(reply));
  const version = field(fields, 'version');
  return {
    ...jobRecord(fields),
    appId: text(fields, 'appId'),
    version: typeof version === 'number' ? String(version) : text({ version }, 'version'),
  };
}

/** An import into an app, which is over with its answer: there is no job to poll. */
export interface AppImportRecord extends JobRecord {
  readonly appId: string;
}

/**
 * Imports an exported app into an existing one: `POST /apps/import?importType=FULL` (kore-api.md, section 2). The platform
 * itself reads `sourceUrl`, the link that the export gave; `more` are further fields of the body.
 */
export const importApp = post(
  ({ appId, sourceUrl, more }: { appId: string; sourceUrl: string; more: Fields }) => ({
    path: ['apps', 'import'],
    query: { importType: 'FULL' },
    body: { app_id: appId, file_url: sourceUrl, ...more },
    keyUnderBothNames: true,
    notFoundHint: 'Check {appId}: only an app that exists can be imported into.',
  }),
  (reply): AppImportRecord => {
    const fields = withData(expectFields(reply));
    return { ...jobRecord(fields), appId: text(fields, 'appId') };
  },
);
