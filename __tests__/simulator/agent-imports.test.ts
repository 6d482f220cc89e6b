import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { type Scenario, startSimulator } from '../../src/simulator/index.ts';
import { put } from '../bot-files/folders.ts';
import { TOOL_FILES } from '../operations/agent-server.ts';
import { afterTest, temporaryFolder } from '../support/after-test.ts';
import { tar } from '../support/archives.ts';
import { type Given, runOperation } from '../support/engine.ts';
import { API_KEY, formOf, visit } from './visitor.ts';

const QUICK = { states: [{ status: 'SUCCESS' }] };
const SCENARIO: Scenario = {
  credentials: { apiKeys: [{ key: API_KEY }] },
  tools: { 'a-1': { flowId: 'cf-1', ...QUICK } },
  workflows: { 'a-2': { flowId: 'cf-1', ...QUICK } },
  models: { 'cm-1': QUICK },
  agentApps: { 'aa-1': { versions: { 'v-1': {} } } },
  newTool: QUICK,
  newWorkflow: QUICK,
  newModel: QUICK,
};

async function start(more: Scenario = {}) {
  const simulator = await startSimulator({ scenario: { ...SCENARIO, ...more } });
  afterTest(() => simulator.close());
  const workspace = temporaryFolder();
  put(workspace, TOOL_FILES);
  writeFileSync(join(workspace, 'model.tar'), await tar([{ name: 'config.json', content: '{}' }]));
  const run = async (operation: string, given: Given) =>
    (await runOperation(operation, simulator.url, { apiKey: API_KEY, ...given }, { workspace })).outcome;
  return { simulator, workspace, run };
}

describe('the simulated Agent Platform', () => {
  test('imports, deploys and undeploys what imports made, with violations of no rule', async () => {
    const { simulator, run } = await start();
    const { imported: tool } = await run('import-tool', { archive: '.', toolId: '', toolName: 'Refunds' });
    const { imported: model } = await run('import-model', { archive: 'model.tar' });
    const { imported: flow } = await run('import-workflow', { archive: '.', workflowId: '', workflowName: 'On' });
    const steps: [string, Given][] = [
      ['import-tool', { archive: '.', toolId: 'a-1' }],
      ['import-workflow', { archive: '.', workflowId: 'a-2' }],
      ['deploy-tool', tool],
      ['undeploy-tool', tool],
      ['deploy-workflow', flow],
      ['undeploy-workflow', flow],
      ['deploy-model', model],
      ['undeploy-model', model],
    ];
    for (const [operation, given] of steps) {
      expect([operation, await run(operation, given)]).toMatchObject([operation, { conclusion: 'success' }]);
    }
    expect(simulator.violations).toEqual([]);
    expect(simulator.jobs).toMatchObject({ 'tool-import': { started: 2 }, 'model-import': { started: 1 } });
  });

  test('fails an import of files that are no JSON, and one of another size', async () => {
    const { api, post, clock } = await visit({ tools: { 'a-1': { flowId: 'cf-1' } } });
    const form = async (content: string, fields: Record<string, string>, path: string) =>
      api(path, { method: 'POST', ...(await formOf(content, fields)) });
    const { fileId } = (await form('<html>', {}, '/files')).json;
    const files = { toolDataFileId: fileId, flowDataFileId: fileId, envVariablesFileId: fileId };
    const started = [(await post('/tools/a-1/import', files)).json.dockStatusId];
    const body = { fileContext: 'model', totalChunks: 2, fileExtension: 'tar', fileName: 'm.tar', fileSize: 9 };
    const { sessionId } = (await post('/files/session/start', body)).json;
    expect((await form('a', { chunkNumber: '1' }, `/files/session/${sessionId}`)).json).toEqual({
      chunkNumber: '1',
      sessionId,
    });
    const early = await post(`/files/session/${sessionId}/complete`);
    expect([early.status, early.json.error.message]).toEqual([400, 'Missing chunks: 0']);
    await form('a', { chunkNumber: '0' }, `/files/session/${sessionId}`);
    started.push((await post(`/files/session/${sessionId}/complete`)).json['dock-statusId']);
    clock.advance(1_000);
    for (const id of started) expect((await api(`/dock-status/${id}`)).json.status).toBe('FAILED');
  });

  test.each([
    ['/tools/import', { toolName: 'x' }, 400],
    ['/tools/a-1/import', { toolDataFileId: 'x' }, 400],
    ['/tools/a-9/import', {}, 404],
    ['/tools/a-1/deploy', {}, 400],
    ['/models/cm-1/deploy', {}, 400],
    ['/files', {}, 400],
    ['/files/session/start', { fileContext: 'model' }, 400],
    ['/files/session/none', {}, 404],
    ['/files/session/none/complete', {}, 404],
    ['/apps/import', { app_id: 'aa-9' }, 404],
    ['/apps/import', { app_id: 'aa-1', file_url: 'http://elsewhere/app.zip' }, 400],
  ])('refuses %s with %j by %i', async (path, body, status) => {
    const { credentials: _, ...scenario } = SCENARIO;
    const { post, simulator } = await visit(scenario);
    expect((await post(path, body)).status).toBe(status);
    expect(simulator.jobs).not.toHaveProperty('tool-import');
  });

  test('imports an app from a link of its own', async () => {
    const { credentials: _, ...scenario } = SCENARIO;
    const { api, simulator } = await visit(scenario);
    const { file_url: sourceUrl } = (await api('/apps/aa-1/versions/v-1/export')).json;
    const given = { apiKey: API_KEY, appId: 'aa-1', sourceUrl };
    // The link expires by the clock of the simulator.
    expect((await runOperation('import-app', simulator.url, given)).outcome).toMatchObject({ conclusion: 'success' });
  });
});
