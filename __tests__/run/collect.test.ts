import { existsSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { fileNameOf } from '../../src/run/collect.ts';
import { temporaryFolder } from '../support/after-test.ts';
import { zip } from '../support/archives.ts';
import { json, linked, startPlatform } from '../support/platform-script.ts';
import { type Given, NEEDED, readGiven, runOperation } from '../support/run-operation.ts';
import {
  BOT,
  DOCK_JOB,
  DOCK_STATUS,
  dockDocument,
  EXPORT_STATUS,
  exportDocument,
  TOOL,
  TOOL_EXPORT,
} from '../support/samples.ts';

async function nameOf(operation: string, given: Given = {}): Promise<string> {
  const step = await readGiven({ operation, host: 'https://platform.kore.ai', ...NEEDED[operation], ...given });
  return fileNameOf(step.operation, step.targets[0]);
}

describe('the file name of a step', () => {
  test.each<[string, Given, string]>([
    ['export-bot', {}, BOT],
    ['export-bot', { exportType: 'latest' }, `${BOT}-latest`],
    ['export-bot', { requestBody: '{"exportType": "latest"}' }, `${BOT}-latest`],
    ['export-bot', { requestBody: '{"subset": ["faq"]}' }, `${BOT}-e9e2a591`],
    ['export-bot', { requestBody: '{"exportType": "latest", "subset": ["faq"]}' }, `${BOT}-latest-e9e2a591`],
    ['export-tool', { toolId: 'a-1', flowId: 'f-1' }, 'a-1-f-1'],
    ['export-tool', { toolId: 'a-1', flowId: 'f-2' }, 'a-1-f-2'],
    ['export-tool', { toolId: 'a-1:f-1' }, 'a-1-f-1'],
    ['export-workflow', { workflowId: 'a-1', flowId: 'f-1' }, 'a-1-f-1'],
    ['export-status', { exportType: 'latest' }, `${BOT}-latest`],
    ['run-batch-test', {}, `${BOT}-Regression`],
    ['run-batch-test', { botVersion: 'inDevelopment' }, `${BOT}-Regression-inDevelopment`],
    ['run-batch-test', { botLanguage: 'de' }, `${BOT}-Regression-de`],
    ['dock-status', {}, 'ds-1'],
  ])('of %s with %j is %s', async (operation, given, name) => {
    expect(await nameOf(operation, given)).toBe(name);
  });

  test('is one of its own, whatever the id is', async () => {
    const ids = ['a_b', 'a~b', 'a~_b', 'a', 'a.', 'a..', 'con', '_con', 'x'.repeat(199), `${'x'.repeat(198)}y`];
    const names = await Promise.all(ids.map((botId) => nameOf('export-bot', { botId })));

    expect(new Set(names).size).toBe(ids.length);
    for (const name of names) expect(name).toMatch(/^[\w.-]{1,140}$/);
    expect([names[0], names[3]]).toEqual(['a_b', 'a']);
  });

  test('is a file name of its own, whatever the suite is called', async () => {
    const suites = ['A b', 'A_b', 'A-b', 'A/b', '../A b', 'Ä', 'Ö', '測試', 'x'.repeat(200), 'x'.repeat(199)];
    const names = await Promise.all(suites.map((testSuite) => nameOf('run-batch-test', { testSuite })));

    expect(new Set(names).size).toBe(suites.length);
    for (const name of names) expect(name).toMatch(/^[\w.-]{1,140}$/);
    expect(names[0]).toMatch(/-A_b-[0-9a-f]{8}$/);
  });
});

/** A service for artifacts that keeps the names of what it gets. */
function artifactService() {
  const artifacts: string[] = [];
  const upload = async ({ name }: { name: string }) => ({ id: artifacts.push(name), url: '', digest: '' });
  return { artifacts, upload };
}

test('two suites of one bot in one job keep their files, and ask for an artifact each', async () => {
  const { origin } = await startPlatform({
    'POST /*': ({ path }) => json({ status: 'accepted', requestId: path.includes('/Smoke/') ? 'tr-1' : 'tr-2' }),
    'GET /file': { body: 'Utterance,Result Type\nhi,TP\n' },
    'GET /*': ({ headers }) => {
      const result = { results: { success: 1, failure: 0 }, fileUrl: `http://${headers.host}/file` };
      return json({ status: 'completed', result });
    },
  });
  const workspace = temporaryFolder();
  const { artifacts, upload } = artifactService();
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
    [TOOL_EXPORT]: linked({ dockStatusId: DOCK_JOB, toolId: TOOL }),
    [DOCK_STATUS]: json(dockDocument('SUCCESS')),
    'GET /file': { body: await zip({ 'tool.json': '{}' }) },
  });
  const { artifacts, upload } = artifactService();
  const given = { toolId: `${TOOL}:f-1,${TOOL}:f-2`, artifactName: 'nightly' };
  const { outcome } = await runOperation('export-tool', origin, given, { upload });

  expect(outcome).toMatchObject({ conclusion: 'success', target: `${TOOL}:f-1` });
  expect(artifacts).toEqual([`nightly-${TOOL}_f-1.zip`]);
});

test('nothing is written through a link that took the place of the output folder while the job ran', async () => {
  const [workspace, elsewhere] = [temporaryFolder(), temporaryFolder()];
  const { origin } = await startPlatform({
    [EXPORT_STATUS]: (seen) => {
      rmSync(join(workspace, 'koreai-exports'), { recursive: true, force: true });
      symlinkSync(elsewhere, join(workspace, 'koreai-exports'), 'junction');
      return linked(exportDocument('success'))(seen);
    },
    'GET /file': { body: await zip({ 'botDefinition.json': '{}' }) },
  });
  const { outcome } = await runOperation('export-status', origin, { uploadArtifact: 'false' }, { workspace });

  expect(outcome).toMatchObject({ conclusion: 'failure', file: undefined });
  expect(readdirSync(elsewhere)).toEqual([]);
});

test('an archive is kept if its folder got files of someone else while the job ran', async () => {
  const workspace = temporaryFolder();
  const folder = join(workspace, 'koreai-exports', BOT);
  const { origin } = await startPlatform({
    [EXPORT_STATUS]: (seen) => {
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, 'README.md'), 'mine');
      return linked(exportDocument('success'))(seen);
    },
    'GET /file': { body: await zip({ 'botDefinition.json': '{}', 'config.json': '{}' }) },
  });
  const given = { extract: 'true', normalize: 'true', uploadArtifact: 'false' };
  const { outcome } = await runOperation('export-status', origin, given, { workspace });

  expect(outcome).toMatchObject({ errorCode: 'input-invalid', file: { path: `koreai-exports/${BOT}.zip` } });
  expect(existsSync(join(workspace, `koreai-exports/${BOT}.zip`))).toBe(true);
});

test('nothing is sent if the folder for a normalized bot has files of someone else', async () => {
  const workspace = temporaryFolder();
  const folder = join(workspace, 'koreai-exports', BOT);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'README.md'), 'mine');
  const { origin, seen } = await startPlatform({});
  const given = { extract: 'true', normalize: 'true', uploadArtifact: 'false' };
  const { outcome } = await runOperation('export-bot', origin, given, { workspace });

  expect(outcome).toMatchObject({ conclusion: 'failure', errorCode: 'input-invalid' });
  expect(outcome.error?.message).toContain('files that koreai-ci did not write');
  expect(seen).toEqual([]);
  expect(readdirSync(folder)).toEqual(['README.md']);
});
