import { describe, expect, test } from '@jest/globals';
import { startSimulator } from '../../src/simulator/index.ts';
import { afterTest } from '../support/after-test.ts';
import { zip } from '../support/archives.ts';
import { runOperation } from '../support/engine.ts';
import type { Script } from '../support/platform-script.ts';
import {
  accepted,
  EXPORT_JOB,
  EXPORT_START,
  EXPORT_STATUS,
  exportStatus,
  json,
  PROJECT,
  PROJECT_KEY,
  projectServer,
} from './project-server.ts';

const INPUTS = { projectId: PROJECT, apiKey: PROJECT_KEY, uploadArtifact: 'false' };

describe('export-project', () => {
  test('starts one export with an idempotency key, waits for it by its id, and fetches the link without the key', async () => {
    const { origin, seen, to } = await projectServer({
      [EXPORT_STATUS]: ['queued', 'validating', 'PACKAGING', 'Completed', 'completed'].map((word) =>
        exportStatus(word),
      ),
    });

    const { outcome } = await runOperation('export-project', origin, { ...INPUTS, layers: 'core,prompts' });

    expect(outcome).toMatchObject({
      conclusion: 'success',
      jobId: EXPORT_JOB,
      status: 'completed',
      requestedAt: Date.UTC(2026, 0, 31, 12),
      file: { path: expect.stringMatching(/^koreai-exports\/project-1-core-prompts\.zip$/) },
    });
    const [start] = to(EXPORT_START);
    expect(JSON.parse(start?.body ?? '')).toEqual({ format: 'zip', layers: ['core', 'prompts'] });
    expect(start?.headers).toMatchObject({
      'content-type': 'application/json',
      'idempotency-key': expect.stringMatching(/^[\w-]{8,128}$/),
    });
    for (const { headers, path } of seen) {
      expect(headers['x-api-key']).toBe(path === '/file' ? undefined : PROJECT_KEY);
      expect([headers.authorization, headers['apikey'], headers['auth']]).toEqual([undefined, undefined, undefined]);
    }
  });

  test('takes another prefix of the paths, and names it in the resume command', async () => {
    const { origin } = await projectServer({
      [`POST /api/public/v1/projects/${PROJECT}/export`]: accepted(EXPORT_JOB, { statusUrl: undefined }),
      [`GET /api/public/v1/projects/${PROJECT}/export/${EXPORT_JOB}`]: exportStatus('processing'),
    });
    const given = { ...INPUTS, apiPrefix: '/api/public/v1/', layers: 'core', timeout: '1m' };

    const { outcome } = await runOperation('export-project', origin, given);

    expect(outcome).toMatchObject({ conclusion: 'timed_out', jobId: EXPORT_JOB });
    expect(outcome.error?.resume).toEqual({
      operation: 'project-status',
      inputs: { projectId: PROJECT, jobId: EXPORT_JOB, layers: 'core', apiPrefix: '/api/public/v1' },
    });
  });

  test.each<[string, Record<string, unknown>]>([
    ['operation_id', { operationId: undefined, operation_id: EXPORT_JOB }],
    ['id', { operationId: undefined, id: EXPORT_JOB }],
    ['exportId', { operationId: undefined, exportId: EXPORT_JOB, id: 'request-1' }],
    ['data', { operationId: undefined, data: { _id: EXPORT_JOB, status: 'queued' } }],
    ['the path of the status alone', { operationId: undefined }],
  ])('finds the id of the operation in %s', async (_name, fields) => {
    const { origin } = await projectServer({ [EXPORT_START]: accepted(EXPORT_JOB, fields) });
    expect((await runOperation('export-project', origin, INPUTS)).outcome).toMatchObject({ conclusion: 'success' });
  });

  test.each<[string, Script, string]>([
    ['the start reply says completed, the status failed', exportStatus('failed'), 'platform-failed'],
    ['it has errors', exportStatus('completed', { errors: [{ code: 'E1', message: 'No room' }] }), 'platform-failed'],
    ['it has an error as text', exportStatus('completed', { errors: 'No room' }), 'platform-failed'],
    [
      'a dependency is missing',
      exportStatus('completed', {
        dependencyValidation: { valid: false, issues: [{ source: 'a', target: 'No room', type: 'tool_import' }] },
      }),
      'platform-failed',
    ],
    [
      'the dependencies are not reported',
      exportStatus('completed', { dependencyValidation: undefined }),
      'bad-response',
    ],
    [
      'the lockfile lacks a layer',
      exportStatus('completed', { lockfile: { layers: { core: 'x' } } }),
      'platform-failed',
    ],
    ['there is no lockfile', exportStatus('completed', { lockfile: null }), 'platform-failed'],
    ['there is no link', exportStatus('completed', { downloadUrl: undefined }), 'download-failed'],
    ['it is about another job', exportStatus('completed', { id: 'exp_other' }), 'bad-response'],
    ['it is an import', exportStatus('completed', { type: 'import' }), 'bad-response'],
    ['it is another project', exportStatus('completed', { projectId: 'project-2' }), 'bad-response'],
    ['it was reverted', exportStatus('reverted'), 'platform-failed'],
    ['its record is gone', json({ success: false, error: { code: 'NOT_FOUND', message: 'gone' } }, 404), 'not-found'],
    [
      'it says false',
      json({ success: false, error: { message: 'No room' }, data: { status: 'completed' } }),
      'bad-response',
    ],
  ])('is no success if %s', async (name, status, errorCode) => {
    const { origin, to } = await projectServer({
      [EXPORT_START]: accepted(EXPORT_JOB, { status: 'completed' }),
      [EXPORT_STATUS]: status,
    });

    const { outcome } = await runOperation('export-project', origin, { ...INPUTS, layers: 'core,prompts' });

    expect(outcome).toMatchObject({ conclusion: 'failure', errorCode, file: undefined });
    if (name.includes('error')) expect(outcome.error?.message).toContain('not all of it succeeded: No room');
    expect(to('GET /file')).toEqual([]);
    expect(to(EXPORT_START)).toHaveLength(1);
  });

  test.each(['unheard_of', '', 'success', 'succeeded'])('waits if the status is %j', async (word) => {
    const { origin } = await projectServer({ [EXPORT_STATUS]: exportStatus(word) });
    const { outcome } = await runOperation('export-project', origin, { ...INPUTS, timeout: '1m' });
    expect(outcome).toMatchObject({ conclusion: 'timed_out' });
  });

  test('repeats a start that was refused for now with the same idempotency key, for as long as the body asks', async () => {
    const refused = json({ success: false, error: { code: 'QUEUE_FULL', message: 'Full', retryAfterMs: 40_000 } }, 429);
    const busy = json({ success: false, error: { code: 'CONFLICT', message: 'Another operation is running' } }, 409);
    const { origin, to } = await projectServer({ [EXPORT_START]: [refused, busy, accepted(EXPORT_JOB)] });

    const { outcome, tookMs, lines } = await runOperation('export-project', origin, INPUTS);

    expect(outcome.conclusion).toBe('success');
    expect(new Set(to(EXPORT_START).map(({ headers }) => headers['idempotency-key'])).size).toBe(1);
    expect(tookMs).toBeGreaterThan(40_000);
    expect(lines.join('\n')).toContain('Another operation is running');
  });

  test.each<[string, Script]>([
    ['is lost', { reset: true }],
    ['is an error of a proxy', json({}, 502)],
    ['names no job', json({ success: true, status: 'completed' }, 202)],
    ['names two jobs', accepted(EXPORT_JOB, { statusUrl: `/v1/projects/${PROJECT}/export/exp_other` })],
    ['names another project', accepted(EXPORT_JOB, { statusUrl: `/v1/projects/project-2/export/${EXPORT_JOB}` })],
  ])('does not repeat a start whose answer %s', async (_name, answer) => {
    const { origin, to } = await projectServer({ [EXPORT_START]: answer });
    expect((await runOperation('export-project', origin, INPUTS)).outcome).toMatchObject({
      errorCode: 'start-unknown',
    });
    expect(to(EXPORT_START)).toHaveLength(1);
  });

  test('names the permission to look for if the key is refused', async () => {
    const { origin } = await projectServer({ [EXPORT_START]: json({ success: false, error: { message: 'no' } }, 403) });
    const { outcome } = await runOperation('export-project', origin, INPUTS);
    expect(outcome).toMatchObject({ errorCode: 'unauthorized' });
    expect(outcome.error?.hint).toContain('Project IO');
  });
});

describe('the link of an export', () => {
  const expired = { expiresAt: '2020-01-01T00:00:00Z' };

  test('is read again once if it is refused', async () => {
    const { origin, to } = await projectServer({
      'GET /file': [{ status: 403 }, { body: await zip({ a: 'a' }) }],
    });
    const { outcome } = await runOperation('export-project', origin, INPUTS);
    expect(outcome.conclusion).toBe('success');
    expect(to(EXPORT_STATUS).length).toBe(3);
    for (const { headers } of to('GET /file')) expect(headers['x-api-key']).toBeUndefined();
  });

  test('may be relative to the host', async () => {
    const { origin } = await projectServer({
      [EXPORT_STATUS]: exportStatus('completed', { downloadUrl: '/file?token=t' }),
    });
    expect((await runOperation('export-project', origin, INPUTS)).outcome.conclusion).toBe('success');
  });

  test('that has expired and is not renewed fails the run, without the key', async () => {
    const { origin, to } = await projectServer({
      [EXPORT_STATUS]: exportStatus('completed', expired),
      'GET /file': { status: 410 },
    });
    const { outcome, events } = await runOperation('export-project', origin, INPUTS);
    expect(outcome).toMatchObject({ conclusion: 'failure', errorCode: 'download-failed', file: undefined });
    expect(JSON.stringify(events)).toContain('the download link expired 2020-01-01T00:00:00.000Z');
    for (const { headers } of to('GET /file')) expect(headers['x-api-key']).toBeUndefined();
  });

  test('cannot be renewed once the record of the export is gone', async () => {
    const gone = json({ success: false, error: { code: 'NOT_FOUND', message: 'gone' } }, 404);
    const { origin } = await projectServer({
      [EXPORT_STATUS]: [exportStatus('completed'), exportStatus('completed'), gone],
      'GET /file': { status: 403 },
    });
    const { outcome } = await runOperation('export-project', origin, INPUTS);
    expect(outcome).toMatchObject({ conclusion: 'failure', errorCode: 'download-failed' });
    expect(outcome.error?.message).toContain('The link has expired, and there is no fresh one');
  });
});

test('warnings and needed variables are logged, and change nothing', async () => {
  const { origin } = await projectServer({
    [EXPORT_STATUS]: exportStatus('completed', {
      warnings: [{ code: 'W1', message: '::error::unused prompt', path: 'prompts/a.json' }],
      manifest: { requiredEnvVars: ['CRM_URL', { name: 'CRM_KEY' }] },
    }),
  });
  const { outcome, events } = await runOperation('export-project', origin, INPUTS);
  expect(outcome.conclusion).toBe('success');
  const text = JSON.stringify(events);
  expect(text).toContain('unused prompt (code W1), in prompts/a.json');
  expect(text).toContain('CRM_URL, CRM_KEY');
  expect(text).not.toContain('::error::');
});

test('works with the simulator', async () => {
  const simulator = await startSimulator({
    scenario: {
      credentials: { apiKeys: [{ key: PROJECT_KEY, scopes: ['project_io.read'] }] },
      projects: { [PROJECT]: { export: { states: [{ status: 'completed' }] } } },
    },
  });
  afterTest(() => simulator.close());
  const given = { ...INPUTS, layers: 'evals', extract: 'true' };
  const { outcome } = await runOperation('export-project', simulator.url, given);
  expect(outcome).toMatchObject({ conclusion: 'success', extractedPath: 'koreai-exports/project-1-evals' });
  expect(simulator.starts).toEqual({ [PROJECT]: 1 });
  expect(simulator.violations).toEqual([]);
});
