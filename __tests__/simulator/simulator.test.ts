import { writeFileSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import { startSimulator } from '../../src/simulator/index.ts';
import { afterTest, temporaryFolder } from '../support/after-test.ts';
import { zip } from '../support/archives.ts';
import { fakeClock } from '../support/fake-clock.ts';
import { type Given, runOperation } from '../support/run-operation.ts';
import { API_KEY, CLIENT_ID, CLIENT_SECRET, openSimulator, sendRequest, token } from './open-simulator.ts';

const bots = { 'st-1': {} };

describe('the simulator', () => {
  test('records requests, but no credentials', async () => {
    const { simulator, clock } = await openSimulator({ bots });
    const auth = token(clock);
    await clock.advance(1_500);
    await sendRequest(`${simulator.url}/api/public/bot/st-1/export?x=1`, {
      method: 'POST',
      headers: { Auth: auth, 'X-Api-Key': API_KEY, 'content-type': 'application/json' },
      body: '{"exportType":"latest"}',
    });
    expect(simulator.requests).toEqual([
      {
        atMs: 1_500,
        method: 'POST',
        path: '/api/public/bot/st-1/export?x=1',
        call: 'bot-export',
        headers: expect.arrayContaining(['auth', 'x-api-key', 'content-type', 'host']),
        credentials: ['auth', 'x-api-key'],
        body: { exportType: 'latest' },
        status: 200,
      },
    ]);
    const written = JSON.stringify(simulator.requests);
    expect(written).not.toContain(auth);
    expect(written).not.toContain(API_KEY);
  });

  test('reports its records over HTTP, without recording that request', async () => {
    const { simulator, startExport } = await openSimulator({ bots });
    await startExport('st-1');
    const { json } = await sendRequest(`${simulator.url}/__simulator/requests`);
    expect(json).toEqual({
      requests: simulator.requests,
      violations: [],
      starts: { 'st-1': 1 },
      jobs: { 'bot-export': { started: 1, polled: 0 } },
    });
    expect(simulator.requests).toHaveLength(1);
  });

  test('begins anew, with the same ids', async () => {
    const faults = [{ kind: 'status', status: 503 }] as const;
    const { simulator, startExport, api } = await openSimulator({ bots, faults });
    expect((await startExport('st-1')).status).toBe(503);
    const first = (await startExport('st-1')).json._id;

    simulator.reset();

    expect(simulator.requests).toEqual([]);
    expect(simulator.starts).toEqual({});
    expect((await api('/bot/st-1/export/status')).status).toBe(503);
    expect((await api('/bot/st-1/export/status')).status).toBe(404);
    expect((await startExport('st-1')).json._id).toBe(first);
  });

  test('makes other ids from another seed', async () => {
    const [one, other] = [await openSimulator({ bots, seed: 1 }), await openSimulator({ bots, seed: 2 })];
    expect((await one.startExport('st-1')).json._id).not.toBe((await other.startExport('st-1')).json._id);
  });

  test('answers at the scenario’s pace, by its own clock', async () => {
    const { simulator, startExport, clock } = await openSimulator({ bots, latency: '20ms' });
    const answer = startExport('st-1');
    while (clock.planned === 0) await turn();
    expect(simulator.starts).toEqual({});
    await clock.advance(20);
    const { headers, json } = await answer;
    expect(headers.date).toBe('Sat, 31 Jan 2026 12:00:00 GMT');
    expect(json.createdOn).toBe('2026-01-31T12:00:00.020Z');
  });

  test('gives out links under the name by which it was called', async () => {
    const { simulator, clock, startExport } = await openSimulator({ bots });
    await startExport('st-1');
    await clock.advance(3_000);
    const headers = { auth: token(clock), host: 'localhost:1234' };
    const { json } = await sendRequest(`${simulator.url}/api/public/bot/st-1/export/status`, { headers });
    expect(json.downloadURL).toMatch(/^http:\/\/localhost:1234\/api\/getMediaStream\//);
  });

  test('closes at once, connections kept alive and waiting answers included, and may be closed twice', async () => {
    const { simulator, startExport } = await openSimulator({ bots, latency: '1h' });
    const agent = new Agent({ keepAlive: true });
    const waiting = startExport('st-1').catch((error: Error) => error);
    await new Promise((resolve) => {
      get(`${simulator.url}/__simulator/requests`, { agent }, (response) => response.resume().on('end', resolve));
    });
    while (simulator.requests.length === 0) await turn();
    await simulator[Symbol.asyncDispose]();
    await simulator.close();
    expect(await waiting).toMatchObject({ code: 'ECONNRESET' });
    agent.destroy();
  });

  test('says one line for each request, without the query', async () => {
    const lines: string[] = [];
    const simulator = await startSimulator({ scenario: { bots }, log: (line) => lines.push(line) });
    await sendRequest(`${simulator.url}/api/getMediaStream/orgFiles/f-1.zip?s=secret`);
    await sendRequest(`${simulator.url}/api/public/bot/st-1/export/status`);
    await simulator.close();
    expect(lines).toEqual([
      'GET /api/getMediaStream/orgFiles/f-1.zip: 404',
      'GET /api/public/bot/st-1/export/status: 401',
    ]);
  });

  test('does not start on a port that is taken', async () => {
    const { simulator } = await openSimulator({});
    const port = Number(new URL(simulator.url).port);
    await expect(startSimulator({ port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});

describe('speed', () => {
  test('shortens the durations of the scenario, and leaves dates alone', async () => {
    const scenario = {
      bots: {
        'st-1': { previousExport: { age: '1h', lingers: '30s' }, publish: { age: '1h', delay: '60s' } },
      },
      limits: { perMinute: 2 },
    };
    const { api, clock, startExport } = await openSimulator(scenario, { speed: 60 });
    const status = async () => (await api('/bot/st-1/export/status')).json;
    expect((await status()).createdOn).toBe('2026-01-31T11:00:00.000Z');
    await startExport('st-1');
    await clock.advance(50);
    expect(await status()).toMatchObject({ status: 'success', createdOn: '2026-01-31T11:00:00.000Z' });
    await clock.advance(450);
    expect(await status()).toMatchObject({ status: 'success', createdOn: '2026-01-31T12:00:00.000Z' });

    const publish = async () => (await api('/bot/st-1/publish/status')).json;
    expect((await publish()).errors).toHaveLength(1);
    await clock.advance(1_000);
    expect((await publish()).requestedTime).toBe('2026-01-31T11:00:01.500Z');
    await publish();
    expect((await api('/bot/st-1/publish/status')).status).toBe(429);
    await clock.advance(1_000);
    expect((await api('/bot/st-1/publish/status')).status).toBe(200);
  });

  test.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY])('cannot be %p', async (speed) => {
    await expect(startSimulator({ speed })).rejects.toMatchObject({ code: 'input-invalid' });
  });
});

test('jobs are counted by kind: how many were started, and how often they were polled', async () => {
  const { api, post, startExport, simulator } = await openSimulator();
  expect(simulator.jobs).toEqual({});
  for (const id of ['st-demo', 'st-stale']) await startExport(id);
  const { _id } = (await post('/models/cm-demo/export')).json;
  const polls = ['bot/st-demo/export/status', 'bot/st-demo/export/status', 'bot/import/status/bir-demo'];
  for (const path of [...polls, `dock-status/${_id}`, 'bot/st-export-fails/export/status']) await api(`/${path}`);
  expect(simulator.jobs).toEqual({
    'bot-export': { started: 2, polled: 2 },
    'bot-import': { started: 0, polled: 1 },
    'model-export': { started: 1, polled: 1 },
  });
});

test('secured variables are exported without their values', async () => {
  const variables = [
    { key: 'URL', value: 'https://api.example.com' },
    { key: 'TOKEN', value: 'not-to-be-seen', isSecured: true },
  ];
  const { simulator, clock } = await openSimulator({ bots: { 'st-1': { variables } } });
  const url = `${simulator.url}/api/1.1/public/builder/bot/st-1/variables/export`;
  const { json } = await sendRequest(url, { method: 'POST', headers: { auth: token(clock) } });
  expect(json).toEqual([variables[0], { ...variables[1], value: '' }]);
});

test('the simulator does not mind a caller who leaves halfway', async () => {
  const lines: string[] = [];
  const model = { states: [{ status: 'SUCCESS' }], archive: { base64: Buffer.alloc(2_000_000).toString('base64') } };
  const scenario = { models: { 'cm-1': model } };
  const simulator = await startSimulator({ scenario, log: (line) => lines.push(line) });
  const start = { method: 'POST', headers: { 'x-api-key': API_KEY } };
  const { json } = await sendRequest(`${simulator.url}/api/public/models/cm-1/export`, start);
  await new Promise((resolve) => {
    get(json.response.downloadUrl, { agent: false }, (response) => {
      response.once('data', () => response.destroy()).on('close', resolve);
    }).on('error', () => {});
  });
  expect((await sendRequest(`${simulator.url}/api/public/models/cm-1/export`, start)).status).toBe(200);
  await simulator.close();
  expect(lines.map((line) => line.replace(/f-.*zip/, 'f'))).toEqual([
    'POST /api/public/models/cm-1/export: 200',
    'GET /api/getMediaStream/orgFiles/f: 200',
    'POST /api/public/models/cm-1/export: 200',
  ]);
});

describe('the default scenario', () => {
  const success = { conclusion: 'success' };
  const failure = { conclusion: 'failure', error: { code: 'platform-failed' } };
  const suite = { testSuite: 'Regression' };
  const smoke = { testSuite: 'Smoke test', userEmail: 'owner@example.com' };

  test.each<[string, Given, object]>([
    ['export-bot', { botId: 'st-demo' }, success],
    ['export-status', { botId: 'st-demo' }, success],
    ['publish-status', { botId: 'st-demo' }, success],
    ['publish-bot', { botId: 'st-demo' }, success],
    ['publish-bot', { botId: 'st-demo-target' }, success],
    ['import-bot', { botId: 'st-demo-target' }, success],
    ['import-bot', { botId: '', botName: 'Fresh' }, success],
    ['run-batch-test', { botId: 'st-demo', ...suite }, { ...success, metrics: { f1: 1, success: 12, failure: 0 } }],
    ['run-conversation-test', { botId: 'st-demo', ...smoke }, success],
    ['train-bot', { botId: 'st-demo' }, success],
    ['publish-status', { botId: 'st-publish-fails' }, failure],
    ['publish-bot', { botId: 'st-publish-refused' }, failure],
    ['publish-status', { botId: 'st-awaiting' }, { conclusion: 'action_required' }],
    ['publish-status', { botId: 'st-stale', since: '1d' }, { conclusion: 'stale' }],
    ['export-bot', { botId: 'st-superseded' }, { conclusion: 'stale', error: { code: 'superseded' } }],
    ['export-bot', { botId: 'st-export-fails' }, failure],
    ['import-bot', { botId: 'st-import-fails' }, failure],
    ['run-batch-test', { botId: 'st-suite-fails', ...suite }, { ...failure, metrics: { success: 12, failure: 1 } }],
    ['run-conversation-test', { botId: 'st-suite-fails', ...smoke }, failure],
    ['train-bot', { botId: 'st-suite-fails' }, failure],
    ['import-status', { jobId: 'bir-demo' }, success],
    ['import-status', { jobId: 'bir-fails' }, failure],
    ['export-tool', { toolId: 'a-demo', flowId: 'flow-demo' }, success],
    ['export-workflow', { workflowId: 'a-workflow-demo', flowId: 'flow-demo' }, success],
    ['export-model', { modelId: 'cm-demo' }, { ...success, file: { path: 'koreai-exports/cm-demo.tar' } }],
    ['export-model', { modelId: 'cm-instant' }, success],
    ['export-app', { appId: 'aa-demo', appVersion: 'v-1' }, success],
    ['export-project', { projectId: 'project-demo' }, success],
    ['list-bots', {}, success],
  ])('%s with %j', async (operation, given, expected) => {
    const clock = fakeClock({ kept: 1 });
    const simulator = await startSimulator({ clock });
    afterTest(() => simulator.close());
    const workspace = temporaryFolder();
    writeFileSync(join(workspace, 'bot.zip'), await zip({ 'botDefinition.json': '{}', 'config.json': '{}' }));
    const credentials = { clientId: CLIENT_ID, clientSecret: CLIENT_SECRET, apiKey: API_KEY };
    const ran = await runOperation(operation, simulator.url, { ...credentials, ...given }, { clock, workspace });
    expect(ran.outcome).toMatchObject(expected);
    expect(simulator.violations).toEqual([]);
  });
});
