import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { temporaryFolder } from '../support/after-test.ts';
import { zip } from '../support/archives.ts';
import { NEEDED } from '../support/engine.ts';
import { type Answer, type Seen, startPlatform } from '../support/platform-script.ts';
import { runAction } from '../support/run-action.ts';
import {
  EXPORT,
  EXPORT_STATUS,
  exportDocument,
  IMPORT_STATUS,
  importDocument,
  JOB,
  MODEL,
  MODEL_EXPORT,
} from '../support/samples.ts';

import { exported, json, link, run } from './against-script.ts';

describe('the built action', () => {
  test('passes a job that is only started, and names it', async () => {
    const ended = await run('export-bot', { [EXPORT]: json(exportDocument('pending')) }, { wait: 'false' });

    expect(ended).toMatchObject({ code: 0, outputs: { conclusion: '', errorCode: '', jobId: JOB, status: 'pending' } });
    expect(ended.platform.seen).toHaveLength(1);
  });

  test('fails with a message if a started job has no id', async () => {
    const reply = (seen: Seen): Answer =>
      json({ modelId: MODEL, status: 'SUCCESS', response: { downloadUrl: link(seen) } });
    const ended = await run('export-model', { [MODEL_EXPORT]: reply }, { wait: 'false' });

    expect(ended.code).toBe(1);
    expect(ended.outputs['errorCode']).not.toBe('');
    expect(ended.stdout.match(/^::error /gm)).toHaveLength(1);
  });

  test('reports every problem of its inputs before any request', async () => {
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

  test('fails without any input', async () => {
    expect(await runAction({})).toMatchObject({ code: 1, outputs: { errorCode: 'input-invalid' } });
  });

  test.each(['GITHUB_OUTPUT', 'GITHUB_STEP_SUMMARY'])('shows no stack trace if %s cannot be written', async (name) => {
    const platform = await startPlatform({ [IMPORT_STATUS]: json(importDocument('failed')) });
    const ended = await runAction(
      { operation: 'import-status', host: platform.origin, ...NEEDED['import-status'] },
      { env: { [name]: '/nowhere/at/all' } },
    );

    expect(ended.code).toBe(1);
    expect(ended.stdout + ended.stderr).not.toMatch(/^\s+at .*\d+:\d+/m);
    expect(ended.stdout).toMatch(/^::error /m);
  });

  test.each([
    ['is in a folder that does not exist', '/nowhere/at/all'],
    ['is a folder', import.meta.dirname],
  ])('starts nothing if the outputs file %s', async (_name, file) => {
    const platform = await startPlatform({ [EXPORT]: json(exportDocument('pending')) });
    const ended = await runAction(
      { operation: 'export-bot', host: platform.origin, wait: 'false', ...NEEDED['export-bot'] },
      { env: { GITHUB_OUTPUT: file } },
    );

    expect(ended.code).toBe(1);
    expect(ended.stdout.match(/^::(error|warning)/gm)).toEqual(['::error']);
    expect(ended.stdout).toMatch(/^::error .*outputs file.*GITHUB_OUTPUT/m);
    expect(platform.seen).toEqual([]);
  });

  test('only warns if the outputs file goes away once a job is running, and logs its id', async () => {
    const collection = temporaryFolder();
    const file = join(collection, 'output');
    const platform = await startPlatform({
      [EXPORT]: () => {
        rmSync(collection, { recursive: true });
        return json(exportDocument('pending'));
      },
    });
    const ended = await runAction(
      { operation: 'export-bot', host: platform.origin, wait: 'false', ...NEEDED['export-bot'] },
      { env: { GITHUB_OUTPUT: file } },
    );

    expect(ended.code).toBe(0);
    expect(ended.stdout.match(/^::warning::.*outputs/gm)).toHaveLength(1);
    expect(ended.stdout).toContain(JOB);
  });

  test.each([
    ['there is no artifact service', {}],
    [
      'the server is GitHub Enterprise Server',
      {
        GITHUB_SERVER_URL: 'https://github.example.com',
        ACTIONS_RUNTIME_TOKEN: 'a',
        ACTIONS_RESULTS_URL: 'http://127.0.0.1:9/',
      },
    ],
  ])('starts nothing whose archive cannot be uploaded: %s', async (_name, env) => {
    const platform = await startPlatform({ [EXPORT]: json(exportDocument('pending')) });
    const inputs = { operation: 'export-bot', host: platform.origin, uploadArtifact: 'true', ...NEEDED['export-bot'] };
    const ended = await runAction(inputs, { env });

    expect(ended).toMatchObject({ code: 1, outputs: { errorCode: 'artifact-failed', conclusion: 'failure' } });
    expect(ended.stdout).toMatch(/^::error .*uploadArtifact/m);
    expect(platform.seen).toEqual([]);
  });

  test('uploads nothing of a job that it does not wait for, and so needs no artifact service', async () => {
    const given = { wait: 'false', uploadArtifact: 'true' };
    expect(await run('export-bot', { [EXPORT]: json(exportDocument('pending')) }, given)).toMatchObject({ code: 0 });
  });

  test('starts nothing with a ready-made jwt that has expired', async () => {
    const claims = { appId: 'cs-1', exp: Math.floor(Date.now() / 1_000) - 3_600 };
    const jwt = `${[{ alg: 'HS256' }, claims].map((component) => Buffer.from(JSON.stringify(component)).toString('base64url')).join('.')}.c2ln`;
    const platform = await startPlatform({ [EXPORT]: json(exportDocument('pending')) });
    const ended = await runAction({ operation: 'export-bot', host: platform.origin, ...NEEDED['export-bot'], jwt });

    expect(ended).toMatchObject({ code: 1, outputs: { errorCode: 'unauthorized' } });
    expect(ended.stdout).toMatch(/^::error .*jwt.*expired/m);
    expect(platform.seen).toEqual([]);
  });

  test('reports its verdict in its own words, whatever the secret is', async () => {
    for (const secret of ['platform', 'success', 'failure', 'import-status']) {
      const ended = await run(
        'import-status',
        { [IMPORT_STATUS]: json(importDocument('failed')) },
        { clientSecret: secret },
      );
      expect(ended.outputs).toMatchObject({ conclusion: 'failure', errorCode: 'platform-failed' });
      expect(JSON.parse(ended.outputs['results'] ?? '')).toMatchObject([{ operation: 'import-status' }]);
      expect(ended.stdout).not.toContain(`::add-mask::${secret}\n`);
      expect(ended.stdout).toMatch(/^::warning::clientSecret /m);
    }
  });

  test('never passes if the answers are cut short', async () => {
    const cut: Answer = { json: importDocument('success', { padding: 'x'.repeat(5_000) }), cutAt: 300 };
    const ended = await run('import-status', { [IMPORT_STATUS]: cut }, { timeout: '1500ms' });

    expect(ended.code).toBe(1);
    expect(ended.outputs['conclusion']).not.toBe('success');
    expect(ended.stdout.match(/^::error /gm)).toHaveLength(1);
  });
});

test('it saves the file that was served', async () => {
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
