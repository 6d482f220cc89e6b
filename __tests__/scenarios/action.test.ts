import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { temporaryFolder } from '../support/after-test.ts';
import type { Answer } from '../support/platform-script.ts';
import {
  BOT,
  DOCK_JOB,
  EXPORT,
  EXPORT_STATUS,
  exportDocument,
  IMPORT_STATUS,
  importDocument,
  JOB,
  PUBLISH_STATUS,
  publishDocument,
} from '../support/samples.ts';
import { ARCHIVE, exported, json, run, type Scripts } from './against-script.ts';

type Texts = Record<string, string>;

const STARTED = { [EXPORT]: json(exportDocument('pending')) };

describe('the built action passes', () => {
  test.each<[string, Scripts, Texts]>([
    [
      'export-bot',
      { ...STARTED, [EXPORT_STATUS]: [json(exportDocument('pending')), exported] },
      { status: 'success', jobId: JOB, filePath: `koreai-exports/${BOT}.zip` },
    ],
    [
      'publish-status',
      { [PUBLISH_STATUS]: [json(publishDocument('inprogress')), json(publishDocument('successful'))] },
      { status: 'successful', jobId: DOCK_JOB, filePath: '' },
    ],
  ])('%s if the platform reports success', async (operation, scripts, expected) => {
    const ended = await run(operation, scripts, { extract: 'true' });

    expect(ended).toMatchObject({
      code: 0,
      stderr: '',
      outputs: { conclusion: 'success', errorCode: '', ...expected },
    });
    expect(ended.stdout).not.toContain('::error');
    expect(ended.summary).toContain('Success');
    expect(JSON.parse(ended.outputs['results'] ?? '')).toMatchObject([{ operation, conclusion: 'success' }]);
    if (expected['filePath'] === '') return;
    const { filePath, extractedPath, sha256, fileSize } = ended.outputs;
    const body = await ARCHIVE;
    expect(readFileSync(join(ended.workspace, filePath ?? '')).equals(body)).toBe(true);
    expect(readFileSync(join(ended.workspace, extractedPath ?? '', 'botDefinition.json'), 'utf8')).toBe('{}');
    expect([fileSize, sha256]).toEqual([String(body.length), expect.stringMatching(/^[0-9a-f]{64}$/)]);
  });

  test('without a word about inputs that are not set at all', async () => {
    const scripts = { [PUBLISH_STATUS]: json(publishDocument('successful')) };
    const ended = await run('publish-status', scripts, {}, { INPUT_VERSIONCOMMENT: undefined });
    expect(ended.code).toBe(0);
    expect(ended.stdout).not.toContain('versionComment');
  });

  test('no step that fails after its end, and says why', async () => {
    const late =
      "const timer = setInterval(() => process.exitCode === 0 && Promise.reject(new Error('Too late'), clearInterval(timer)), 1)";
    const env = { NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(late)}` };
    const scripts = { [PUBLISH_STATUS]: json(publishDocument('successful')) };
    const ended = await run('publish-status', scripts, {}, env);

    expect(ended).toMatchObject({ code: 1, outputs: { conclusion: 'success' } });
    expect(ended.stdout).toContain('::error::The step had ended, and then failed: ');
  });

  test('a job that is only started, names it, and needs no artifact service', async () => {
    const ended = await run('export-bot', STARTED, { wait: 'false', uploadArtifact: 'true' });

    expect(ended).toMatchObject({ code: 0, outputs: { conclusion: '', errorCode: '', jobId: JOB, status: 'pending' } });
    expect(ended.platform.seen).toHaveLength(1);
  });

  test('with a warning if the outputs file goes away once a job is running, and logs its id', async () => {
    const folder = temporaryFolder();
    const start = (): Answer => {
      rmSync(folder, { recursive: true });
      return json(exportDocument('pending'));
    };
    const env = { GITHUB_OUTPUT: join(folder, 'output') };
    const ended = await run('export-bot', { [EXPORT]: start }, { wait: 'false' }, env);

    expect(ended.code).toBe(0);
    expect(ended.stdout.match(/^::warning::.*outputs/gm)).toHaveLength(1);
    expect(ended.stdout).toContain(JOB);
  });
});

const published = (resource: object) =>
  json(publishDocument('successful', { statusSummary: [{ resourceType: 'dialog', name: 'Pay', ...resource }] }));

describe('the built action fails', () => {
  test.each<[string, string, Scripts, Texts, RegExp?, Texts?]>([
    [
      'a job failed',
      'export-bot',
      { ...STARTED, [EXPORT_STATUS]: json(exportDocument('failed', { message: 'Out of paper' })) },
      { conclusion: 'failure', errorCode: 'platform-failed', filePath: '', jobId: JOB },
      /^::error title=.*platform-failed::.*Out of paper/m,
    ],
    [
      'components await approval',
      'publish-status',
      { [PUBLISH_STATUS]: published({ status: 'SUCCESS', result: { state: 'awaitingApproval' } }) },
      { conclusion: 'action_required', errorCode: 'awaiting-approval' },
      /^::error .*Pay/m,
    ],
    [
      'only older publishes are seen',
      'publish-status',
      { [PUBLISH_STATUS]: json(publishDocument('successful')) },
      { conclusion: 'stale', errorCode: 'stale' },
      /^::error /m,
      { since: '1m', timeout: '1500ms' },
    ],
    [
      'a status stays unknown until the end',
      'import-status',
      { [IMPORT_STATUS]: json(importDocument('succeeded!')) },
      { conclusion: 'timed_out', errorCode: 'timed-out', status: 'succeeded!' },
      /^::error /m,
      { timeout: '1500ms' },
    ],
    [
      'there is no artifact service',
      'export-status',
      { [EXPORT_STATUS]: exported },
      { conclusion: 'failure', errorCode: 'artifact-failed', filePath: `koreai-exports/${BOT}.zip` },
      /^::error .*uploadArtifact/m,
      { uploadArtifact: 'true' },
    ],
  ])('if %s', async (_name, operation, scripts, expected, annotation = /^::error /m, given = {}) => {
    const ended = await run(operation, scripts, given);

    expect(ended).toMatchObject({ code: 1, stderr: '', outputs: expected });
    expect(ended.stdout.match(/^::error /gm)).toHaveLength(1);
    expect(ended.stdout).toMatch(annotation);
    expect(ended.summary).not.toBe('');
    expect(ended.platform.seen.filter(({ method }) => method === 'POST').length).toBeLessThanOrEqual(1);
    expect(ended.stdout + ended.summary).not.toMatch(/^\s+at .*\.js:\d+/m);
  });

  test('without a stack trace if the summary cannot be written', async () => {
    const scripts = { [IMPORT_STATUS]: json(importDocument('failed')) };
    const ended = await run('import-status', scripts, {}, { GITHUB_STEP_SUMMARY: '/nowhere/at/all' });

    expect(ended.code).toBe(1);
    expect(ended.stdout + ended.stderr).not.toMatch(/^\s+at .*\d+:\d+/m);
    expect(ended.stdout).toMatch(/^::error /m);
  });

  test('with its verdict in its own words, whatever the secrets are', async () => {
    const scripts = { [IMPORT_STATUS]: json(importDocument('failed')) };
    const ended = await run('import-status', scripts, { clientSecret: 'failure', apiKey: 'import-status' });

    expect(ended.outputs).toMatchObject({ conclusion: 'failure', errorCode: 'platform-failed' });
    expect(JSON.parse(ended.outputs['results'] ?? '')).toMatchObject([{ operation: 'import-status' }]);
    expect(ended.stdout).not.toMatch(/^::add-mask::(failure|import-status)$/m);
    expect(ended.stdout).toMatch(/^::warning::clientSecret /m);
  });
});

describe('the built action starts nothing', () => {
  const invalid = { botId: 'st/../x', timeout: '-1', extract: 'perhaps', clientId: '' };

  test.each<[string, Texts, Texts, string, string[]]>([
    ['if inputs are invalid, and reports all of them', invalid, {}, 'input-invalid', Object.keys(invalid)],
    ['whose archive cannot be uploaded', { uploadArtifact: 'true' }, {}, 'artifact-failed', ['uploadArtifact']],
    [
      'if the token of the runner does not name the run, so that nothing can be uploaded',
      { uploadArtifact: 'true' },
      { ACTIONS_RUNTIME_TOKEN: 'a token of another runner', ACTIONS_RESULTS_URL: 'http://127.0.0.1:9/' },
      'artifact-failed',
      ['ACTIONS_RUNTIME_TOKEN'],
    ],
    ['without an outputs file', { wait: 'false' }, { GITHUB_OUTPUT: '/nowhere/at/all' }, '', ['GITHUB_OUTPUT']],
  ])('%s', async (_name, given, env, errorCode, about) => {
    const ended = await run('export-bot', STARTED, given, env);

    expect(ended.code).toBe(1);
    expect(ended.outputs['errorCode'] ?? '').toBe(errorCode);
    expect(ended.stdout.match(/^::(error|warning)/gm)).toEqual(['::error']);
    for (const name of about) expect(ended.stdout).toMatch(new RegExp(`^::error .*${name}`, 'm'));
    expect(ended.platform.seen).toEqual([]);
  });
});
