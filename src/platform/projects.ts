import { get, post } from './endpoint.ts';
import { type ProjectJob, projectRecord } from './project-record.ts';
import { jsonUpload } from './upload-body.ts';
import type { Fields } from './wire.ts';

/**
 * Starts an export or an import: `POST /v1/projects/{projectId}/export`. The `key` is sent as `Idempotency-Key`: the same
 * for each attempt to start this job.
 */
export const startProjectJob = post(
  ({ body, key, ...job }: ProjectJob & { body: Fields; key: string }) => ({
    ...callOf(job),
    upload: jsonUpload(body),
    headers: { 'idempotency-key': key },
  }),
  projectRecord,
);

/** Gets a job by its id: `GET /v1/projects/{projectId}/export/{exp_…}`. */
export const projectJobStatus = get(
  ({ jobId, ...job }: ProjectJob & { jobId: string }) => callOf(job, jobId),
  projectRecord,
);

function callOf({ kind, projectId, apiPrefix }: ProjectJob, ...jobId: string[]) {
  const ids = ['{projectId}', ...jobId.map(() => '{jobId}')].join(', ');
  return {
    prefix: apiPrefix,
    path: ['projects', projectId, kind, ...jobId],
    notFoundHint: `Check ${ids}, {host} and {apiPrefix}. Artemis says the same to a key of another project.`,
    unauthorizedHint: UNAUTHORIZED_HINT,
  };
}

const UNAUTHORIZED_HINT =
  'Check that {apiKey} is complete, has not expired, belongs to this project, and may read (export) or write (import) project files: look for Project IO or Import/Export among the permissions of the key.';
