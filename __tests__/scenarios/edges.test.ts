import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
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
