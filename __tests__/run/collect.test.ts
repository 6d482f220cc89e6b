import { existsSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { InputName } from '../../src/inputs/fields.ts';
import { fileNameOf } from '../../src/run/collect.ts';
import { EXPORT_STATUS, exportStatus, PROJECT, PROJECT_KEY, projectServer } from '../operations/project-server.ts';
import { temporaryFolder } from '../support/after-test.ts';
import { zip } from '../support/archives.ts';
import { startPlatform } from '../support/platform-script.ts';
import { NEEDED, readGiven, runOperation } from '../support/run-operation.ts';
import {
  BOT,
  EXPORT_STATUS as BOT_STATUS,
  DOCK_JOB,
  DOCK_STATUS,
  dockDocument,
  exportDocument,
  TOOL,
  TOOL_EXPORT,
} from '../support/samples.ts';

async function nameOf(operation: string, given: Partial<Record<InputName, string>> = {}): Promise<string> {
  const values: Partial<Record<InputName, string>> = {
    operation,
    host: 'https://platform.kore.ai',
    ...NEEDED[operation],
    ...given,
  };
  const step = await readGiven(values);
  return fileNameOf(step.operation, step.targets[0]);
}

describe('the file name of a step', () => {
  test.each<[string, Partial<Record<InputName, string>>, string]>([
    ['export-bot', {}, BOT],
    ['export-bot', { exportType: 'published' }, BOT],
    ['export-bot', { exportType: 'latest' }, `${BOT}-latest`],
    ['export-bot', { requestBody: '{"exportType": "latest"}' }, `${BOT}-latest`],
    ['export-status', {}, BOT],
    ['export-status', { exportType: 'latest' }, `${BOT}-latest`],
    ['run-batch-test', {}, `${BOT}-Regression`],
    ['run-batch-test', { testSuite: 'smoke-2.1' }, `${BOT}-smoke-2.1`],
    ['run-batch-test', { botVersion: 'inDevelopment' }, `${BOT}-Regression-inDevelopment`],
    ['run-batch-test', { botLanguage: 'de' }, `${BOT}-Regression-de`],
    ['dock-status', {}, 'ds-1'],
  ])('of %s with %j is %s', async (operation, given, name) => {
    expect(await nameOf(operation, given)).toBe(name);
  });

  test('is a file name of its own, whatever the suite is called', async () => {
    const suites = ['A b', 'A_b', 'A-b', 'A/b', '../A b', 'Ä', 'Ö', '測試', 'x'.repeat(200), 'x'.repeat(199)];
    const names = await Promise.all(suites.map((testSuite) => nameOf('run-batch-test', { testSuite })));

    expect(new Set(names).size).toBe(suites.length);
    for (const name of names) expect(name).toMatch(/^[\w.-]{1,140}$/);
    expect(names[0]).toMatch(/-A_b-[0-9a-f]{8}$/);
  });
});

test('two suites of one bot in one job keep their files, and ask for an artifact each', async () => {
  const done = { status: 'completed', result: { results: { success: 1, failure: 0 } } };
  const { origin } = await startPlatform({
    'POST /*': ({ path }) => ({ json: { status: 'accepted', requestId: path.includes('/Smoke/') ? 'tr-1' : 'tr-2' } }),
    'GET /file': { body: 'Utterance,Result Type\nhi,TP\n' },
    'GET /*': ({ headers }) => ({
      json: { ...done, result: { ...done.result, fileUrl: `http://${headers.host}/file` } },
    }),
  });
  const workspace = temporaryFolder();
  const artifacts: string[] = [];
  const upload = async ({ name }: { name: string }) => {
    artifacts.push(name);
    return { id: artifacts.length, url: '', digest: '' };
  };
  const made = [];
  for (const testSuite of ['Smoke', 'Regression']) {
    const { outcome } = await runOperation('run-batch-test', origin, { testSuite }, { workspace, upload });
    expect(outcome.conclusion).toBe('success');
    made.push(outcome.file?.path, outcome.reportPath);
  }

  expect(new Set(made).size).toBe(4);
  for (const path of made) expect(existsSync(join(workspace, path ?? ''))).toBe(true);
  expect(artifacts).toEqual([`${BOT}-Smoke.csv`, `${BOT}-Regression.csv`]);
});

test('the artifact of a tool that is named with its flow has a name that GitHub accepts', async () => {
  const { origin } = await startPlatform({
    [TOOL_EXPORT]: ({ headers }) => ({
      json: { dockStatusId: DOCK_JOB, toolId: TOOL, response: { downloadUrl: `http://${headers.host}/file` } },
    }),
    [DOCK_STATUS]: { json: dockDocument('SUCCESS') },
    'GET /file': { body: await zip({ 'tool.json': '{}' }) },
  });
  const artifacts: string[] = [];
  const upload = async ({ name }: { name: string }) => {
    artifacts.push(name);
    return { id: 1, url: '', digest: '' };
  };
  const given = { toolId: `${TOOL}:f-1,${TOOL}:f-2`, artifactName: 'nightly' };
  const { outcome } = await runOperation('export-tool', origin, given, { upload });

  expect(outcome).toMatchObject({ conclusion: 'success', target: `${TOOL}:f-1` });
  expect(artifacts).toEqual([`nightly-${TOOL}_f-1.zip`]);
});

test('the key of a project is not sent to the link of its archive, even if the platform refuses it without', async () => {
  const { origin, to } = await projectServer({
    [EXPORT_STATUS]: (seen, response) => {
      const script = exportStatus('completed', { downloadUrl: `http://${seen.headers.host}/file` });
      return typeof script === 'function' ? script(seen, response) : script;
    },
    'GET /file': { status: 401 },
  });
  const given = { projectId: PROJECT, apiKey: PROJECT_KEY, uploadArtifact: 'false' };
  const { outcome } = await runOperation('export-project', origin, given);

  expect(outcome.errorCode).toBe('download-failed');
  expect(to('GET /file').length).toBeGreaterThan(0);
  expect(JSON.stringify(to('GET /file').map(({ headers }) => headers))).not.toContain(PROJECT_KEY);
});

test('nothing is written through a link that took the place of the output folder while the job ran', async () => {
  const [workspace, elsewhere] = [temporaryFolder(), temporaryFolder()];
  const { origin } = await startPlatform({
    [BOT_STATUS]: ({ headers }) => {
      rmSync(join(workspace, 'koreai-exports'), { recursive: true, force: true });
      symlinkSync(elsewhere, join(workspace, 'koreai-exports'), 'junction');
      return { json: exportDocument('success', { downloadURL: `http://${headers.host}/file` }) };
    },
    'GET /file': { body: await zip({ 'botDefinition.json': '{}' }) },
  });
  const { outcome } = await runOperation('export-status', origin, { uploadArtifact: 'false' }, { workspace });

  expect(outcome).toMatchObject({ conclusion: 'failure', file: undefined });
  expect(readdirSync(elsewhere)).toEqual([]);
});
