import { zip } from '../support/archives.ts';
import {
  type Answer,
  json,
  type Script,
  type ScriptedPlatform,
  type Scripts,
  startPlatform,
} from '../support/platform-script.ts';
import { type Given, runOperation } from '../support/run-operation.ts';

type Fields = Record<string, unknown>;

export const PROJECT = 'project-1';
export const PROJECT_KEY = 'abl_0123456789abcdef0123456789abcdef0123456789abcdef';
export const EXPORT_JOB = 'exp_01J8';
export const IMPORT_JOB = 'imp_01J8';
export const EXPORT_START = `POST /v1/projects/${PROJECT}/export`;
export const EXPORT_STATUS = `GET /v1/projects/${PROJECT}/export/${EXPORT_JOB}`;
export const IMPORT_START = `POST /v1/projects/${PROJECT}/import`;
export const IMPORT_STATUS = `GET /v1/projects/${PROJECT}/import/${IMPORT_JOB}`;

/** The reply to a start (artemis-api.md, section 2.1). */
export function accepted(operationId: string, more: Fields = {}): Answer {
  const kind = operationId.startsWith('exp_') ? 'export' : 'import';
  const statusUrl = `/v1/projects/${PROJECT}/${kind}/${operationId}`;
  return json({ success: true, operationId, status: 'queued', statusUrl, ...more }, 202);
}

export function exportStatus(status: string, more: Fields = {}): Script {
  return ({ headers }) =>
    statusReply(EXPORT_JOB, 'export', status, {
      manifest: { name: 'Travel', requiredEnvVars: [] },
      lockfile: { version: 2, layers: { core: 'sha256:00', prompts: 'sha256:01' } },
      downloadUrl: `http://${headers.host}/file?token=c2lnbmF0dXJlLW9mLWEtbGluaw`,
      expiresAt: '2099-01-01T00:00:00Z',
      ...more,
    });
}

export function importStatus(status: string, more: Fields = {}): Script {
  return statusReply(IMPORT_JOB, 'import', status, {
    layers: { core: 'activated', prompts: 'skipped' },
    applied: { created: 3, updated: 2, deleted: 0, toolsCreated: 1, toolsUpdated: 0, toolsDeleted: 0 },
    preview: { previewDigest: 'd', changes: [] },
    ...more,
  });
}

function statusReply(id: string, type: string, status: string, more: Fields): Answer {
  const data = {
    id,
    type,
    status,
    progressPercent: status === 'completed' ? 100 : 40,
    warnings: [],
    errors: [],
    createdAt: '2026-01-31T12:00:00Z',
    dependencyValidation: { valid: true, issues: [] },
    ...more,
  };
  return json({ success: true, data });
}

/** A server with the given answers, a completed export with its archive, and a completed import. */
export async function projectServer(scripts: Scripts = {}): Promise<ScriptedPlatform> {
  return startPlatform({
    [EXPORT_START]: accepted(EXPORT_JOB),
    [EXPORT_STATUS]: exportStatus('completed'),
    [IMPORT_START]: accepted(IMPORT_JOB),
    [IMPORT_STATUS]: importStatus('completed'),
    'GET /file': { body: await zip({ 'project.json': '{}' }) },
    ...scripts,
  });
}

/** An error in the envelope of Artemis. */
export const problem = (code: string, message: string, status: number, more: Fields = {}): Answer =>
  json({ success: false, error: { code, message, ...more } }, status);

/** Runs an operation on the project. */
export async function runProject(operation: string, scripts: Scripts = {}, given: Given = {}) {
  const server = await projectServer(scripts);
  const inputs = { projectId: PROJECT, apiKey: PROJECT_KEY, uploadArtifact: 'false', ...given };
  return { ...server, ...(await runOperation(operation, server.origin, inputs)) };
}
