import { describe, expect, test } from '@jest/globals';
import { zip } from '../support/archives.ts';
import { type Answer, json, type Script } from '../support/platform-script.ts';
import {
  accepted,
  EXPORT_JOB,
  EXPORT_START,
  EXPORT_STATUS,
  exportStatus,
  IMPORT_JOB,
  IMPORT_STATUS,
  importStatus,
  PROJECT,
  PROJECT_KEY,
  problem,
  runProject,
} from './project-server.ts';

const LAYERS = { layers: 'core,prompts' };
const done = (more: Record<string, unknown> = {}) => exportStatus('completed', more);
const GONE = problem('NOT_FOUND', 'Operation not found', 404);

describe('export-project', () => {
  test('starts one export with an idempotency key, waits for it by its id, and fetches the link without the key', async () => {
    const words = ['queued', 'validating', 'PACKAGING', 'Completed', 'completed'];
    const scripts = { [EXPORT_STATUS]: words.map((word) => exportStatus(word)) };
    const { outcome, seen, to } = await runProject('export-project', scripts, LAYERS);

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
    const scripts = {
      [`POST /api/public/v1/projects/${PROJECT}/export`]: accepted(EXPORT_JOB, { statusUrl: undefined }),
      [`GET /api/public/v1/projects/${PROJECT}/export/${EXPORT_JOB}`]: exportStatus('processing'),
    };
    const given = { apiPrefix: '/api/public/v1/', layers: 'core', timeout: '1m' };
    const { outcome } = await runProject('export-project', scripts, given);

    expect(outcome).toMatchObject({ conclusion: 'timed_out', jobId: EXPORT_JOB });
    expect(outcome.error?.resume).toEqual({
      operation: 'project-status',
      inputs: { projectId: PROJECT, jobId: EXPORT_JOB, layers: 'core', apiPrefix: '/api/public/v1' },
    });
  });

  test('is named after layers in the request body too, and resumed with them', async () => {
    const given = { layers: 'core', requestBody: 'layers: [prompts]' };
    const { outcome } = await runProject('export-project', {}, given);
    expect(outcome.file?.path).toBe('koreai-exports/project-1-core-prompts.zip');

    const scripts = { [EXPORT_STATUS]: exportStatus('processing') };
    const late = await runProject('export-project', scripts, { ...given, timeout: '1m' });
    expect(late.outcome.error?.resume?.inputs).toMatchObject({ layers: 'core,prompts' });
  });

  test.each<[string, Record<string, unknown>]>([
    ['operation_id', { operation_id: EXPORT_JOB }],
    ['id', { id: EXPORT_JOB }],
    ['exportId', { exportId: EXPORT_JOB, id: 'request-1' }],
    ['data', { data: { _id: EXPORT_JOB, status: 'queued' } }],
    ['the path of the status alone', {}],
  ])('finds the id of the operation in %s', async (_name, fields) => {
    const start = accepted(EXPORT_JOB, { operationId: undefined, ...fields });
    const { outcome } = await runProject('export-project', { [EXPORT_START]: start });
    expect(outcome).toMatchObject({ conclusion: 'success' });
  });

  const issues = [{ source: 'a', target: 'No room', type: 'tool_import' }];
  test.each<[string, Script, string]>([
    ['the start reply says completed, the status failed', exportStatus('failed'), 'platform-failed'],
    ['it has errors', done({ errors: [{ code: 'E1', message: 'No room' }] }), 'platform-failed'],
    ['it has an error as text', done({ errors: 'No room' }), 'platform-failed'],
    ['a dependency is missing', done({ dependencyValidation: { valid: false, issues } }), 'platform-failed'],
    [
      'the dependencies are an odd object',
      done({ dependencyValidation: { valid: { toString: 1 } } }),
      'platform-failed',
    ],
    ['the dependencies are not reported', done({ dependencyValidation: undefined }), 'bad-response'],
    ['the lockfile lacks a layer', done({ lockfile: { layers: { core: 'x' } } }), 'platform-failed'],
    ['there is no lockfile', done({ lockfile: null }), 'platform-failed'],
    ['there is no link', done({ downloadUrl: undefined }), 'download-failed'],
    ['it is an import', done({ type: 'import' }), 'bad-response'],
    ['it is another project', done({ projectId: 'project-2' }), 'bad-response'],
    ['it was reverted', exportStatus('reverted'), 'platform-failed'],
    ['it says false', json({ success: false, error: {}, data: { status: 'completed' } }), 'bad-response'],
  ])('is no success if %s', async (name, status, errorCode) => {
    const scripts = { [EXPORT_START]: accepted(EXPORT_JOB, { status: 'completed' }), [EXPORT_STATUS]: status };
    const { outcome, to } = await runProject('export-project', scripts, LAYERS);

    expect(outcome).toMatchObject({ conclusion: 'failure', errorCode, file: undefined });
    if (name.includes('error')) expect(outcome.error?.message).toContain('not all of it succeeded: No room');
    expect(to('GET /file')).toEqual([]);
    expect(to(EXPORT_START)).toHaveLength(1);
  });

  test.each(['unheard_of', '', 'success'])('waits if the status is %j', async (word) => {
    const { outcome } = await runProject('export-project', { [EXPORT_STATUS]: exportStatus(word) }, { timeout: '1m' });
    expect(outcome).toMatchObject({ conclusion: 'timed_out' });
  });

  test('repeats a start that was refused for now with the same idempotency key, for as long as the body asks', async () => {
    const refused = problem('QUEUE_FULL', 'Full', 429, { retryAfterMs: 40_000 });
    const busy = problem('CONFLICT', 'Another operation is running', 409);
    const { outcome, tookMs, lines, to } = await runProject('export-project', {
      [EXPORT_START]: [refused, busy, accepted(EXPORT_JOB)],
    });

    expect(outcome.conclusion).toBe('success');
    expect(new Set(to(EXPORT_START).map(({ headers }) => headers['idempotency-key'])).size).toBe(1);
    expect(tookMs).toBeGreaterThan(40_000);
    expect(lines.join('\n')).toContain('Another operation is running');
  });

  test.each<[string, Answer, string]>([
    ['names two jobs', accepted(EXPORT_JOB, { statusUrl: `/v1/projects/${PROJECT}/export/exp_2` }), 'start-unknown'],
    ['names another project', accepted(EXPORT_JOB, { statusUrl: '/v1/projects/p-2/export/exp_01J8' }), 'start-unknown'],
    ['refuses the key', problem('FORBIDDEN', 'no', 403), 'unauthorized'],
  ])('does not repeat a start whose answer %s', async (_name, answer, errorCode) => {
    const { outcome, to } = await runProject('export-project', { [EXPORT_START]: answer });
    expect(outcome).toMatchObject({ errorCode });
    if (errorCode === 'unauthorized') expect(outcome.error?.hint).toContain('Project IO');
    expect(to(EXPORT_START)).toHaveLength(1);
  });

  test('stops at once, and says why, if answers are encrypted', async () => {
    const sealed = { ...json({ ciphertext: 'c2VhbGVk' }), headers: { 'x-abl-encrypted': 'true' } };
    const { outcome, to } = await runProject('export-project', { [EXPORT_STATUS]: sealed });

    expect(outcome).toMatchObject({ errorCode: 'bad-response', conclusion: 'failure' });
    expect(outcome.error?.message).toContain('payload encryption is on for this key');
    expect(outcome.error?.hint).toContain('Turn payload encryption off');
    expect(to(EXPORT_STATUS)).toHaveLength(1);
  });

  test('logs warnings and needed variables, which change nothing', async () => {
    const status = done({
      warnings: [{ code: 'W1', message: '::error::unused prompt', path: 'prompts/a.json' }],
      manifest: { requiredEnvVars: ['CRM_URL', { name: 'CRM_KEY' }] },
    });
    const { outcome, events } = await runProject('export-project', { [EXPORT_STATUS]: status });

    expect(outcome.conclusion).toBe('success');
    const text = JSON.stringify(events);
    expect(text).toContain('unused prompt (code W1), in prompts/a.json');
    expect(text).toContain('CRM_URL, CRM_KEY');
    expect(text).not.toContain('::error::');
  });
});

describe('the link of an export of a project', () => {
  const EXPIRED = done({ expiresAt: '2020-01-01T00:00:00Z' });

  test.each<[string, Script[], Answer[], string]>([
    ['is read again once if it is refused', [done()], [{ status: 403 }], ''],
    ['may be relative to the host', [done({ downloadUrl: '/file?token=t' })], [], ''],
    ['that has expired is no success', [EXPIRED], Array(9).fill({ status: 410 }), 'expired 2020'],
    ['cannot be renewed without the record', [done(), done(), GONE], Array(9).fill({ status: 403 }), 'no fresh one'],
  ])('%s, and never gets the key', async (_name, statuses, first, said) => {
    const scripts = { [EXPORT_STATUS]: statuses, 'GET /file': [...first, { body: await zip({ a: 'a' }) }] };
    const { outcome, events, to } = await runProject('export-project', scripts);

    expect(outcome).toMatchObject(
      said === '' ? { conclusion: 'success' } : { errorCode: 'download-failed', file: undefined },
    );
    expect(`${JSON.stringify(events)}${outcome.error?.message}`).toContain(said);
    expect(to('GET /file').length).toBeGreaterThan(0);
    for (const { headers } of to('GET /file')) expect(headers['x-api-key']).toBeUndefined();
  });

  test.each([
    ['has expired', {}, [done()], 410],
    ['has expired, as its record has', {}, [done(), done(), GONE], 403],
    ['has expired since it was started', { jobId: EXPORT_JOB }, [done()], 403],
  ])('that %s: only a new export helps', async (_name, given, statuses, status) => {
    const operation = 'jobId' in given ? 'project-status' : 'export-project';
    const scripts = { [EXPORT_STATUS]: statuses, 'GET /file': { status } };
    const { outcome } = await runProject(operation, scripts, given);

    expect(outcome).toMatchObject({ errorCode: 'download-failed', jobId: EXPORT_JOB });
    expect(outcome.error?.hint).toContain('start the export or test again');
    expect(outcome.error?.hint).not.toContain('project-status');
    expect(outcome.error?.resume).toBeUndefined();
  });

  test('that is another one when it is read again may still work in a resumed run', async () => {
    let turn = 0;
    const fresh: Script = (seen) => {
      const { host } = seen.headers;
      turn += 1;
      return (done({ downloadUrl: `http://${host}/file?turn=${turn}` }) as (seen: unknown) => Answer)(seen);
    };
    const { outcome } = await runProject('export-project', { [EXPORT_STATUS]: fresh, 'GET /file': { status: 403 } });

    expect(outcome.error?.resume).toMatchObject({ operation: 'project-status' });
  });

  test.each([
    ['export-project', {}],
    ['project-status', { jobId: EXPORT_JOB }],
  ])('that asks %s for credentials gets none, although it is on the host of the platform', async (operation, given) => {
    const asking: Script = ({ headers }) => ({ status: headers['x-api-key'] === undefined ? 401 : 200, body: 'a' });
    const scripts = { [EXPORT_STATUS]: done({ downloadUrl: '/file' }), 'GET /file': asking };
    const { outcome, to } = await runProject(operation, scripts, given);

    expect(outcome).toMatchObject({ conclusion: 'failure', errorCode: 'download-failed', file: undefined });
    expect(to('GET /file').length).toBeGreaterThan(0);
    for (const { headers } of to('GET /file')) expect(headers['x-api-key']).toBeUndefined();
  });
});

describe('project-status', () => {
  test.each([
    ['an export and downloads its archive', EXPORT_JOB, { file: { path: `koreai-exports/${EXPORT_JOB}.zip` } }],
    ['an import and reports what it changed', IMPORT_JOB, { file: undefined, applied: { created: 3 } }],
  ])('waits for %s', async (_name, jobId, expected) => {
    const { outcome } = await runProject('project-status', {}, { jobId });
    expect(outcome).toMatchObject({ conclusion: 'success', ...expected });
  });

  test.each<[string, string, Script | Script[], string]>([
    ['has an archive without a layer', EXPORT_JOB, done({ lockfile: {} }), 'platform-failed'],
    ['was reverted', IMPORT_JOB, importStatus('reverted'), 'platform-failed'],
  ])('is no success if the job %s', async (_name, jobId, status, errorCode) => {
    const scripts = { [EXPORT_STATUS]: status, [IMPORT_STATUS]: status };
    const { outcome } = await runProject('project-status', scripts, { jobId, layers: 'core' });
    expect(outcome).toMatchObject({ conclusion: 'failure', errorCode });
  });

  const OTHER_ID = '019b2c3d';
  const statusOf = (kind: string) => `GET /v1/projects/${PROJECT}/${kind}/${OTHER_ID}`;
  test.each<[string, string, Script, object]>([
    ['export', 'export', done({ id: OTHER_ID }), { file: { path: `koreai-exports/${OTHER_ID}.zip` } }],
    ['import', 'import', importStatus('completed', { id: OTHER_ID }), { applied: { created: 3 } }],
  ])('waits for an %s whose id does not say what it is', async (_name, kind, status, expected) => {
    const scripts = { [statusOf('export')]: GONE, [statusOf(kind)]: status };
    const { outcome } = await runProject('project-status', scripts, { jobId: OTHER_ID });
    expect(outcome).toMatchObject({ conclusion: 'success', jobId: OTHER_ID, ...expected });
  });

  test('continues an export that got such an id', async () => {
    const scripts = {
      [EXPORT_START]: accepted(OTHER_ID, { statusUrl: undefined }),
      [statusOf('export')]: exportStatus('processing', { id: OTHER_ID }),
    };
    const started = await runProject('export-project', scripts, { timeout: '1m' });
    const { operation = '', inputs } = started.outcome.error?.resume ?? {};
    const ended = { ...scripts, [statusOf('export')]: done({ id: OTHER_ID }) };
    const { outcome } = await runProject(operation, ended, inputs);
    expect(outcome).toMatchObject({ conclusion: 'success', jobId: OTHER_ID });
  });

  test('knows no other job', async () => {
    const { outcome } = await runProject('project-status', {}, { jobId: 'ds-1' });
    expect(outcome).toMatchObject({ conclusion: 'failure', errorCode: 'not-found' });
    expect(outcome.error?.hint).toContain('jobId');
  });
});
