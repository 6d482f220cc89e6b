import type { Call, Platform } from './client.ts';
import { jsonUpload } from './multipart.ts';
import { type ProjectJobKind, type ProjectRecord, recordOf } from './project-record.ts';
import type { Fields } from './wire.ts';

/** A project, and where its API is. */
export interface ProjectPath {
  readonly projectId: string;
  readonly apiPrefix: string;
}

const UNAUTHORIZED_HINT =
  'Check that {apiKey} is complete, has not expired, belongs to this project, and may read (export) or write (import) project files: look for Project IO or Import/Export among the permissions of the key.';

/**
 * Starts an export or an import: `POST /v1/projects/{projectId}/export`.
 *
 * @param key - sent as `Idempotency-Key`; the same for each attempt to start this job
 */
export async function startProjectJob(
  platform: Platform,
  { kind, projectId, apiPrefix, body, key }: ProjectPath & { kind: ProjectJobKind; body: Fields; key: string },
  signal: AbortSignal,
): Promise<ProjectRecord> {
  const reply = await platform.request({
    ...callTo('POST', { projectId, apiPrefix }, kind),
    upload: jsonUpload(body),
    headers: { 'idempotency-key': key },
    signal,
  });
  return recordOf(reply, platform.host, { kind, projectId });
}

/** Gets a job by its id: `GET /v1/projects/{projectId}/export/{exp_…}`. */
export async function projectJobStatus(
  platform: Platform,
  { kind, jobId, ...project }: ProjectPath & { kind: ProjectJobKind; jobId: string },
  signal: AbortSignal,
  freshConnection?: boolean,
): Promise<ProjectRecord> {
  const reply = await platform.request({ ...callTo('GET', project, kind, jobId), signal, freshConnection });
  return recordOf(reply, platform.host, { kind, projectId: project.projectId });
}

function callTo(method: Call['method'], { projectId, apiPrefix }: ProjectPath, kind: ProjectJobKind, jobId?: string) {
  const ids = jobId === undefined ? '{projectId}' : '{projectId}, {jobId}';
  return {
    method,
    prefix: apiPrefix,
    path: ['projects', projectId, kind, ...(jobId === undefined ? [] : [jobId])],
    notFoundHint: `Check ${ids}, {host} and {apiPrefix}. Artemis says the same to a key of another project.`,
    unauthorizedHint: UNAUTHORIZED_HINT,
  };
}
