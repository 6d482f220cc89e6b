import type { Call, CallOptions, Platform } from './client.ts';
import { type ProjectJob, type ProjectRecord, projectRecord } from './project-record.ts';
import { jsonUpload } from './upload-body.ts';
import type { Fields } from './wire.ts';

const UNAUTHORIZED_HINT =
  'Check that {apiKey} is complete, has not expired, belongs to this project, and may read (export) or write (import) project files: look for Project IO or Import/Export among the permissions of the key.';

/**
 * Starts an export or an import: `POST /v1/projects/{projectId}/export`.
 *
 * @param key - sent as `Idempotency-Key`; the same for each attempt to start this job
 */
export function startProjectJob(
  platform: Platform,
  { body, key, ...job }: ProjectJob & { body: Fields; key: string },
  signal: AbortSignal,
): Promise<ProjectRecord> {
  const headers = { 'idempotency-key': key };
  return request(platform, job, [], { method: 'POST', upload: jsonUpload(body), headers, signal });
}

/** Gets a job by its id: `GET /v1/projects/{projectId}/export/{exp_…}`. */
export function projectJobStatus(
  platform: Platform,
  { jobId, ...job }: ProjectJob & { jobId: string },
  options: CallOptions,
): Promise<ProjectRecord> {
  return request(platform, job, [jobId], { method: 'GET', ...options });
}

async function request(platform: Platform, job: ProjectJob, jobId: readonly string[], call: Omit<Call, 'path'>) {
  const { kind, projectId, apiPrefix } = job;
  const ids = ['{projectId}', ...jobId.map(() => '{jobId}')].join(', ');
  const reply = await platform.request({
    ...call,
    prefix: apiPrefix,
    path: ['projects', projectId, kind, ...jobId],
    notFoundHint: `Check ${ids}, {host} and {apiPrefix}. Artemis says the same to a key of another project.`,
    unauthorizedHint: UNAUTHORIZED_HINT,
  });
  return projectRecord(reply, platform.host, job);
}
