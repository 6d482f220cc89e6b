import { expect, test } from '@jest/globals';
import { runOperation } from '../support/engine.ts';
import type { Script } from '../support/platform-script.ts';
import {
  EXPORT_JOB,
  EXPORT_STATUS,
  exportStatus,
  IMPORT_JOB,
  IMPORT_STATUS,
  importStatus,
  json,
  PROJECT,
  PROJECT_KEY,
  projectServer,
} from './project-server.ts';

const INPUTS = { projectId: PROJECT, apiKey: PROJECT_KEY, uploadArtifact: 'false' };
const GONE = json({ success: false, error: { code: 'NOT_FOUND', message: 'Operation not found' } }, 404);

test('waits for an export and downloads its archive without the key', async () => {
  const { origin, to } = await projectServer();
  const { outcome } = await runOperation('project-status', origin, { ...INPUTS, jobId: EXPORT_JOB });
  expect(outcome).toMatchObject({ conclusion: 'success', file: { path: `koreai-exports/${EXPORT_JOB}.zip` } });
  expect(to('GET /file')[0]?.headers['x-api-key']).toBeUndefined();
});

test('waits for an import and reports what it changed', async () => {
  const { origin } = await projectServer();
  const { outcome } = await runOperation('project-status', origin, { ...INPUTS, jobId: IMPORT_JOB });
  expect(outcome).toMatchObject({ conclusion: 'success', file: undefined, applied: { created: 3 } });
});

test.each<[string, string, Script | readonly Script[], string]>([
  ['is not known', EXPORT_JOB, GONE, 'not-found'],
  ['is not known any more', IMPORT_JOB, [importStatus('activating'), GONE], 'not-found'],
  ['has an archive without a layer', EXPORT_JOB, exportStatus('completed', { lockfile: {} }), 'platform-failed'],
  ['never gives its link', EXPORT_JOB, exportStatus('completed', { downloadUrl: '' }), 'download-failed'],
  ['was reverted', IMPORT_JOB, importStatus('reverted'), 'platform-failed'],
])('is no success if the job %s', async (_name, jobId, status, errorCode) => {
  const { origin } = await projectServer({ [EXPORT_STATUS]: status, [IMPORT_STATUS]: status });
  const { outcome } = await runOperation('project-status', origin, { ...INPUTS, jobId, layers: 'core' });
  expect(outcome).toMatchObject({ conclusion: 'failure', errorCode });
});

test('refuses the id of any other job', async () => {
  const { origin, seen } = await projectServer();
  const { outcome } = await runOperation('project-status', origin, { ...INPUTS, jobId: 'ds-1' });
  expect(outcome).toMatchObject({ conclusion: 'failure', errorCode: 'input-invalid' });
  expect(outcome.error?.message).toContain('jobId: must begin with exp_ or imp_');
  expect(seen).toEqual([]);
});
