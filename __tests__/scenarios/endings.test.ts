import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { zip } from '../support/archives.ts';
import { NEEDED } from '../support/engine.ts';
import { type Answer, type Script, type Seen, startPlatform } from '../support/platform-script.ts';
import { runAction } from '../support/run-action.ts';
import {
  BOT,
  DOCK_JOB,
  DOCK_STATUS,
  dockDocument,
  EXPORT,
  EXPORT_STATUS,
  exportDocument,
  IMPORT_JOB,
  IMPORT_STATUS,
  importDocument,
  JOB,
  MODEL,
  MODEL_EXPORT,
  OTHER_JOB,
  PUBLISH_STATUS,
  publishDocument,
  TOOL,
  TOOL_EXPORT,
} from '../support/samples.ts';

type Scripts = Record<string, Script | readonly Script[]>;
const json = (value: unknown): Answer => ({ json: value });
const link = ({ headers }: Seen): string => `http://${headers.host}/file`;
const exported = (seen: Seen): Answer => json(exportDocument('success', { downloadURL: link(seen) }));
const FAST = { pollInterval: '50ms' };

async function run(operation: string, scripts: Scripts, given: Record<string, string> = {}) {
  const platform = await startPlatform({
    'GET /file': { body: await zip({ 'botDefinition.json': '{}' }) },
    ...scripts,
  });
  const ended = await runAction({ operation, host: platform.origin, ...FAST, ...NEEDED[operation], ...given });
  return { ...ended, platform };
}

const SUCCESSES: [string, Scripts, Record<string, string>][] = [
  [
    'export-bot',
    { [EXPORT]: json(exportDocument('pending')), [EXPORT_STATUS]: [json(exportDocument('pending')), exported] },
    { status: 'success', jobId: JOB, filePath: `koreai-exports/${BOT}.zip` },
  ],
  [
    'export-status',
    { [EXPORT_STATUS]: exported },
    { status: 'success', jobId: JOB, filePath: `koreai-exports/${BOT}.zip` },
  ],
  [
    'publish-status',
    { [PUBLISH_STATUS]: [json(publishDocument('inprogress')), json(publishDocument('successful'))] },
    { status: 'successful', jobId: DOCK_JOB, filePath: '' },
  ],
  [
    'import-status',
    { [IMPORT_STATUS]: [json(importDocument('pending')), json(importDocument('success'))] },
    { status: 'success', jobId: IMPORT_JOB, filePath: '' },
  ],
  [
    'export-tool',
    {
      [TOOL_EXPORT]: (seen) =>
        json({ 'dock-statusId': DOCK_JOB, toolId: TOOL, status: 'IN_PROGRESS', response: { downloadUrl: link(seen) } }),
      [DOCK_STATUS]: json(dockDocument('SUCCESS')),
    },
    { status: 'SUCCESS', jobId: DOCK_JOB, filePath: `koreai-exports/${TOOL}.zip` },
  ],
  [
    'export-model',
    {
      [MODEL_EXPORT]: (seen) =>
        json({ _id: DOCK_JOB, modelId: MODEL, status: 'SUCCESS', response: { downloadUrl: link(seen) } }),
    },
    { status: 'SUCCESS', jobId: DOCK_JOB, filePath: `koreai-exports/${MODEL}.zip` },
  ],
];

const FAILURES: [string, Scripts][] = [
  [
    'export-bot',
    {
      [EXPORT]: json(exportDocument('pending')),
      [EXPORT_STATUS]: json(exportDocument('failed', { message: 'Out of paper' })),
    },
  ],
  ['export-status', { [EXPORT_STATUS]: json(exportDocument('failure', { message: 'Out of paper' })) }],
  ['publish-status', { [PUBLISH_STATUS]: json(publishDocument('FAILED', { message: 'Out of paper' })) }],
  ['import-status', { [IMPORT_STATUS]: json(importDocument('failed', { message: 'Out of paper' })) }],
  [
    'export-tool',
    {
      [TOOL_EXPORT]: json({ dockStatusId: DOCK_JOB, status: 'IN_PROGRESS' }),
      [DOCK_STATUS]: json(dockDocument('FAILED', { message: 'Out of paper' })),
    },
  ],
  ['export-model', { [MODEL_EXPORT]: json({ _id: DOCK_JOB, status: 'FAILED', message: 'Out of paper' }) }],
];

describe('the built action', () => {
  test.each(SUCCESSES)('%s passes where the platform says so', async (operation, scripts, expected) => {
    const ended = await run(operation, scripts);

    expect(ended).toMatchObject({
      code: 0,
      stderr: '',
      outputs: { conclusion: 'success', errorCode: '', ...expected },
    });
    expect(ended.stdout).not.toContain('::error');
    expect(ended.summary).toContain('Success');
    expect(JSON.parse(ended.outputs['results'] ?? '')).toMatchObject([{ operation, conclusion: 'success' }]);
  });

  test.each(FAILURES)('%s is red where the platform says that it failed', async (operation, scripts) => {
    const ended = await run(operation, scripts);

    expect(ended).toMatchObject({
      code: 1,
      stderr: '',
      outputs: { conclusion: 'failure', errorCode: 'platform-failed', filePath: '' },
    });
    expect(ended.stdout.match(/^::error /gm)).toHaveLength(1);
    expect(ended.stdout).toMatch(/^::error title=.*platform-failed::.*Out of paper/m);
    expect(ended.summary).toContain('Out of paper');
  });

  test('names what failed of a publish and of an import', async () => {
    const statusSummary = [{ resourceType: 'dialog', name: 'Pay the bill', status: 'FAILED' }];
    const publish = await run('publish-status', {
      [PUBLISH_STATUS]: json(publishDocument('failed', { statusSummary })),
    });
    const statusLogs = [
      { taskType: 'importRequest', status: 'success' },
      { taskType: 'Utterences', status: 'failed' },
    ];
    const imported = await run('import-status', { [IMPORT_STATUS]: json(importDocument('failed', { statusLogs })) });

    expect(publish.stdout).toMatch(/^::error .*Pay the bill/m);
    expect(imported.stdout).toMatch(/^::error .*Utterences/m);
  });

  test.each<[string, string, Scripts, Record<string, string>, Record<string, string>]>([
    [
      'only older publishes are seen',
      'publish-status',
      { [PUBLISH_STATUS]: json(publishDocument('successful')) },
      { since: '1m', timeout: '600ms' },
      { conclusion: 'stale', errorCode: 'stale' },
    ],
    [
      'another export took the slot',
      'export-bot',
      {
        [EXPORT]: json(exportDocument('pending')),
        [EXPORT_STATUS]: json(exportDocument('success', { _id: OTHER_JOB, createdOn: '2026-01-31T13:00:00.000Z' })),
      },
      {},
      { conclusion: 'stale', errorCode: 'superseded', jobId: JOB },
    ],
    [
      'a word is unknown until the end',
      'import-status',
      { [IMPORT_STATUS]: json(importDocument('succeeded!')) },
      { timeout: '600ms' },
      { conclusion: 'timed_out', errorCode: 'timed-out', status: 'succeeded!' },
    ],
    [
      'the job goes on',
      'import-status',
      { [IMPORT_STATUS]: json(importDocument('pending')) },
      { timeout: '600ms' },
      { conclusion: 'timed_out', errorCode: 'timed-out', jobId: IMPORT_JOB },
    ],
    [
      'the server is silent',
      'import-status',
      { [IMPORT_STATUS]: () => new Promise(() => {}) },
      { timeout: '600ms' },
      { conclusion: 'timed_out', errorCode: 'timed-out' },
    ],
    [
      'the download is silent',
      'export-status',
      { [EXPORT_STATUS]: exported, 'GET /file': { body: Buffer.from('PK\x03\x04'.padEnd(900)), silentAt: 600 } },
      { timeout: '800ms' },
      { conclusion: 'timed_out', errorCode: 'timed-out', filePath: '' },
    ],
    [
      'the credentials are wrong',
      'publish-status',
      { [PUBLISH_STATUS]: { status: 401, json: { errors: [{ msg: 'Invalid SDK credentials', code: 4002 }] } } },
      {},
      { conclusion: 'failure', errorCode: 'unauthorized' },
    ],
    [
      'parts await approval',
      'publish-status',
      {
        [PUBLISH_STATUS]: json(
          publishDocument('successful', {
            statusSummary: [{ name: 'Pay', status: 'SUCCESS', result: { state: 'awaitingApproval' } }],
          }),
        ),
      },
      {},
      { conclusion: 'action_required', errorCode: 'awaiting-approval' },
    ],
    [
      'the answer to the start is lost',
      'export-tool',
      { [TOOL_EXPORT]: { reset: true } },
      {},
      { conclusion: 'failure', errorCode: 'start-unknown', jobId: '' },
    ],
    [
      'an error page is served for the archive',
      'export-status',
      { [EXPORT_STATUS]: exported, 'GET /file': { body: '<html>Sorry</html>' } },
      {},
      { conclusion: 'failure', errorCode: 'archive-invalid' },
    ],
    [
      'there is no artifact service',
      'export-status',
      { [EXPORT_STATUS]: exported },
      { uploadArtifact: 'true' },
      { conclusion: 'failure', errorCode: 'artifact-failed', filePath: `koreai-exports/${BOT}.zip` },
    ],
  ])('is red where %s', async (_name, operation, scripts, given, expected) => {
    const ended = await run(operation, scripts, given);

    expect(ended).toMatchObject({ code: 1, stderr: '', outputs: expected });
    expect(ended.stdout.match(/^::error /gm)).toHaveLength(1);
    expect(ended.summary).not.toBe('');
    expect(ended.platform.seen.filter(({ method }) => method === 'POST').length).toBeLessThanOrEqual(1);
    expect(ended.stdout + ended.summary).not.toMatch(/^\s+at .*\.js:\d+/m);
  });

  test('passes a job that is only started, and names it', async () => {
    const ended = await run('export-bot', { [EXPORT]: json(exportDocument('pending')) }, { wait: 'false' });

    expect(ended).toMatchObject({ code: 0, outputs: { conclusion: '', errorCode: '', jobId: JOB, status: 'pending' } });
    expect(ended.platform.seen).toHaveLength(1);
  });

  test('is red, with words, where a started job has no id', async () => {
    const reply = (seen: Seen): Answer =>
      json({ modelId: MODEL, status: 'SUCCESS', response: { downloadUrl: link(seen) } });
    const ended = await run('export-model', { [MODEL_EXPORT]: reply }, { wait: 'false' });

    expect(ended.code).toBe(1);
    expect(ended.outputs['errorCode']).not.toBe('');
    expect(ended.stdout.match(/^::error /gm)).toHaveLength(1);
  });

  test('tells every problem of its inputs before any request', async () => {
    const platform = await startPlatform({});
    const ended = await runAction({
      operation: 'export-bot',
      host: platform.origin,
      botId: 'st/../x',
      timeout: '-1',
      extract: 'perhaps',
    });

    expect(ended).toMatchObject({
      code: 1,
      outputs: { conclusion: 'failure', errorCode: 'input-invalid', results: '[]' },
    });
    for (const name of ['botId', 'timeout', 'extract', 'clientId'])
      expect(ended.stdout).toMatch(new RegExp(`^::error .*${name}`, 'm'));
    expect(platform.seen).toEqual([]);
  });

  test('is red without any input at all', async () => {
    expect(await runAction({})).toMatchObject({ code: 1, outputs: { errorCode: 'input-invalid' } });
  });

  test.each([
    'GITHUB_OUTPUT',
    'GITHUB_STEP_SUMMARY',
  ])('shows no stack trace where %s cannot be written', async (name) => {
    const platform = await startPlatform({ [IMPORT_STATUS]: json(importDocument('failed')) });
    const ended = await runAction(
      { operation: 'import-status', host: platform.origin, ...NEEDED['import-status'] },
      { env: { [name]: '/nowhere/at/all' } },
    );

    expect(ended.code).toBe(1);
    expect(ended.stdout + ended.stderr).not.toMatch(/^\s+at .*\d+:\d+/m);
    expect(ended.stdout).toMatch(/^::error /m);
  });

  test('never passes where the answers are cut short', async () => {
    const cut: Answer = { json: importDocument('success', { padding: 'x'.repeat(5_000) }), cutAt: 300 };
    const ended = await run('import-status', { [IMPORT_STATUS]: cut }, { timeout: '1500ms' });

    expect(ended.code).toBe(1);
    expect(ended.outputs['conclusion']).not.toBe('success');
    expect(ended.stdout.match(/^::error /gm)).toHaveLength(1);
  });
});

test('what it brings home is what was served', async () => {
  const body = await zip({ 'botDefinition.json': '{"name":"x"}', 'config.json': '{}' });
  const platform = await startPlatform({ [EXPORT_STATUS]: exported, 'GET /file': { body } });
  const { startAction } = await import('../support/run-action.ts');
  const action = startAction({
    operation: 'export-status',
    host: platform.origin,
    extract: 'true',
    ...NEEDED['export-status'],
  });
  const { outputs } = await action.ended;

  expect(readFileSync(`${action.workspace}/${outputs['filePath']}`).equals(body)).toBe(true);
  expect(readFileSync(`${action.workspace}/${outputs['extractedPath']}/botDefinition.json`, 'utf8')).toBe(
    '{"name":"x"}',
  );
  expect(outputs).toMatchObject({ fileSize: String(body.length), sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
});
