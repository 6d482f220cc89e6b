/** Ids and replies as kore-api.md shows them. */
export const BOT = 'st-11111111-2222-5333-8444-555555555555';
export const JOB = 'ber-aaaaaaaa-0000-5000-8000-000000000001';
export const OTHER_JOB = 'ber-bbbbbbbb-0000-5000-8000-000000000002';
export const IMPORT_JOB = 'bir-cccccccc-0000-5000-8000-000000000003';
export const TOOL = 'a-dddddddd-0000-5000-8000-000000000004';
export const FLOW = 'callflow-1';
export const MODEL = 'cm-eeeeeeee-0000-5000-8000-000000000005';
export const DOCK_JOB = 'ds-ffffffff-0000-5000-8000-000000000006';

export const REQUESTED = '2026-01-31T12:00:00.000Z';

export const EXPORT = `POST /api/public/bot/${BOT}/export`;
export const EXPORT_STATUS = `GET /api/public/bot/${BOT}/export/status`;
export const PUBLISH_STATUS = `GET /api/public/bot/${BOT}/publish/status`;
export const IMPORT_STATUS = `GET /api/public/bot/import/status/${IMPORT_JOB}`;
export const TOOL_EXPORT = `POST /api/public/tools/${TOOL}/export`;
export const MODEL_EXPORT = `POST /api/public/models/${MODEL}/export`;
export const DOCK_STATUS = `GET /api/public/dock-status/${DOCK_JOB}`;

type Fields = Record<string, unknown>;

/** The document of a bot's export, in its start reply and in its status. */
export function exportDocument(status: string, more: Fields = {}): Fields {
  return {
    _id: JOB,
    streamId: BOT,
    status,
    exportType: 'published',
    requestType: 'Botexport',
    createdOn: REQUESTED,
    ...more,
  };
}

export function publishDocument(status: string, more: Fields = {}): Fields {
  return {
    _id: DOCK_JOB,
    action: 'RUN',
    jobType: 'PUBLISH_BOT',
    streamId: BOT,
    percentageComplete: status === 'successful' ? 100 : 40,
    requestedTime: REQUESTED,
    status,
    statusSummary: [
      { resourceId: 'dg-1', resourceType: 'dialog', name: 'Book a flight', status: 'SUCCESS', modules: {} },
      { resourceId: 'nl-1', resourceType: 'NL', name: 'NL', status: 'SUCCESS', modules: [] },
    ],
    ...more,
  };
}

export function importDocument(status: string, more: Fields = {}): Fields {
  return {
    _id: IMPORT_JOB,
    streamId: BOT,
    status,
    statusLogs: [{ taskType: 'importRequest', taskName: 'importRequest', status: 'success' }],
    requestType: 'Botimport',
    createdOn: REQUESTED,
    ...more,
  };
}

export function dockDocument(status: string, more: Fields = {}): Fields {
  return { _id: DOCK_JOB, jobType: 'TOOLS', action: 'EXPORT', status, ...more };
}

export const BOT_CREDENTIALS = { clientId: 'cs-11111111', clientSecret: 'c2VjcmV0LXNlY3JldC1zZWNyZXQ=+/' };
export const API_KEY = 'kg-0123456789abcdef0123456789abcdef';
