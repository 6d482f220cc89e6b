import { Agent, get } from 'node:http';
import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import { defaultScenario, startSimulator } from '../../src/simulator/index.ts';
import { API_KEY, ask, token, visit } from './visitor.ts';

const bots = { 'st-1': {} };

describe('the simulator', () => {
  test('records requests, but no credentials', async () => {
    const { simulator, clock } = await visit({ bots });
    const auth = token(clock);
    await clock.advance(1_500);
    await ask(`${simulator.url}/api/public/bot/st-1/export?x=1`, {
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
    const { simulator, startExport } = await visit({ bots });
    await startExport('st-1');
    const { json } = await ask(`${simulator.url}/__simulator/requests`);
    expect(json).toEqual({
      requests: simulator.requests,
      violations: [],
      starts: { 'st-1': 1 },
      jobs: { 'bot-export': { started: 1, polled: 0 } },
    });
    expect(simulator.requests).toHaveLength(1);
  });

  test.each(['its method', 'HTTP'])('begins anew by %s, with the same ids', async (by) => {
    const faults = [{ kind: 'status', status: 503 }] as const;
    const { simulator, startExport, api } = await visit({ bots, faults });
    expect((await startExport('st-1')).status).toBe(503);
    const first = (await startExport('st-1')).json._id;

    if (by === 'HTTP') await ask(`${simulator.url}/__simulator/reset`, { method: 'POST' });
    else simulator.reset();

    expect(simulator.requests).toEqual([]);
    expect(simulator.starts).toEqual({});
    expect((await api('/bot/st-1/export/status')).status).toBe(503);
    expect((await api('/bot/st-1/export/status')).status).toBe(404);
    expect((await startExport('st-1')).json._id).toBe(first);
  });

  test('makes other ids from another seed', async () => {
    const [one, other] = [await visit({ bots, seed: 1 }), await visit({ bots, seed: 2 })];
    expect((await one.startExport('st-1')).json._id).not.toBe((await other.startExport('st-1')).json._id);
  });

  test('answers at the scenario’s pace, by its own clock', async () => {
    const { simulator, startExport, clock } = await visit({ bots, latency: '20ms' });
    const answer = startExport('st-1');
    while (clock.planned === 0) await turn();
    expect(simulator.starts).toEqual({});
    await clock.advance(20);
    const { headers, json } = await answer;
    expect(headers.date).toBe('Thu, 15 Jan 2026 12:00:00 GMT');
    expect(json.createdOn).toBe('2026-01-15T12:00:00.020Z');
  });

  test('gives out links under the name by which it was called', async () => {
    const { simulator, clock, startExport } = await visit({ bots });
    await startExport('st-1');
    await clock.advance(3_000);
    const headers = { auth: token(clock), host: 'localhost:1234' };
    const { json } = await ask(`${simulator.url}/api/public/bot/st-1/export/status`, { headers });
    expect(json.downloadURL).toMatch(/^http:\/\/localhost:1234\/api\/getMediaStream\//);
  });

  test('closes at once, connections kept alive and waiting answers included, and may be closed twice', async () => {
    const { simulator, startExport } = await visit({ bots, latency: '1h' });
    const agent = new Agent({ keepAlive: true });
    const waiting = startExport('st-1').catch((error: Error) => error);
    await new Promise((resolve) => {
      get(`${simulator.url}/__simulator/requests`, { agent }, (response) => response.resume().on('end', resolve));
    });
    while (simulator.requests.length === 0) await turn();
    await simulator.close();
    await simulator.close();
    expect(await waiting).toMatchObject({ code: 'ECONNRESET' });
    agent.destroy();
  });

  test('says one line for each request, without the query', async () => {
    const lines: string[] = [];
    const simulator = await startSimulator({ scenario: { bots }, log: (line) => lines.push(line) });
    await ask(`${simulator.url}/api/getMediaStream/orgFiles/f-1.zip?s=secret`);
    await ask(`${simulator.url}/api/public/bot/st-1/export/status`);
    await simulator.close();
    expect(lines).toEqual([
      'GET /api/getMediaStream/orgFiles/f-1.zip: 404',
      'GET /api/public/bot/st-1/export/status: 401',
    ]);
  });

  test('does not start on a port that is taken', async () => {
    const { simulator } = await visit({});
    const port = Number(new URL(simulator.url).port);
    await expect(startSimulator({ port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });

  test('survives a body that is far too long', async () => {
    const { simulator, api } = await visit({ bots });
    const answer = await api('/bot/st-1/export', { method: 'POST', body: 'x'.repeat(3_000_000) });
    expect(answer.status).toBe(412);
    expect((await ask(`${simulator.url}/__simulator/requests`)).status).toBe(200);
  });
});

describe('speed', () => {
  test('shortens the durations of the scenario, and leaves dates alone', async () => {
    const scenario = {
      bots: {
        'st-1': {
          previousExport: { age: '1h', lingers: '30s' },
          publish: { age: '1h', delay: '60s' },
        },
      },
      limits: { perMinute: 2, retryAfter: '2m' },
    };
    const { api, clock, startExport } = await visit(scenario, { speed: 60 });
    const status = async () => (await api('/bot/st-1/export/status')).json;
    expect((await status()).createdOn).toBe('2026-01-15T11:00:00.000Z');
    await startExport('st-1');
    await clock.advance(50);
    expect(await status()).toMatchObject({ status: 'success', createdOn: '2026-01-15T11:00:00.000Z' });
    await clock.advance(450);
    expect(await status()).toMatchObject({ status: 'success', createdOn: '2026-01-15T12:00:00.000Z' });

    const publish = async () => (await api('/bot/st-1/publish/status')).json;
    expect((await publish()).errors).toHaveLength(1);
    await clock.advance(1_000);
    expect((await publish()).requestedTime).toBe('2026-01-15T11:00:01.500Z');
    await publish();
    const refused = await api('/bot/st-1/publish/status');
    expect([refused.status, refused.headers['retry-after']]).toEqual([429, '2']);
    await clock.advance(1_000);
    expect((await api('/bot/st-1/publish/status')).status).toBe(200);
  });

  test.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY])('cannot be %p', async (speed) => {
    await expect(startSimulator({ speed })).rejects.toMatchObject({ code: 'input-invalid' });
  });
});

test('a simulator can be disposed of', async () => {
  const { simulator } = await visit({});
  await simulator[Symbol.asyncDispose]();
  await expect(ask(`${simulator.url}/__simulator/requests`)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
});

test('jobs are counted by kind: how many were started, and how often they were polled', async () => {
  const { api, clock, post, startExport, simulator } = await visit();
  expect(simulator.jobs).toEqual({});
  await startExport('st-demo');
  await startExport('st-stale');
  await api('/bot/st-demo/export/status');
  await api('/bot/st-demo/export/status');
  await post('/bot/st-demo-target/publish', { versionComment: 'c' });
  await api('/bot/import/status/bir-demo');
  const { _id } = (await api('/models/cm-demo/export', { method: 'POST' })).json;
  await clock.advance(1_000);
  await api(`/dock-status/${_id}`);
  await api('/apps/aa-demo/versions/v-1/export');
  const run = await post('/bot/st-demo/testsuite/Regression/run', { version: 'published' }, { 'bot-language': 'en' });
  await api(`/bot/st-demo/testsuite/Regression/${run.json.requestId}/status`);
  await api('/bot/st-export-fails/export/status');
  expect(simulator.jobs).toEqual({
    'bot-export': { started: 2, polled: 2 },
    'bot-publish': { started: 1, polled: 0 },
    'bot-import': { started: 0, polled: 1 },
    'model-export': { started: 1, polled: 1 },
    'app-export': { started: 1, polled: 0 },
    'test-run': { started: 1, polled: 1 },
  });
});

test.each([
  '/dock-status/%zz',
  '/dock-status/%00',
  '//bot',
])('the simulator takes the odd path %s for none of its own', async (path) => {
  const { api } = await visit({ bots });
  expect((await api(path)).status).toBe(404);
});

test('the simulator does not mind a caller who leaves halfway', async () => {
  const lines: string[] = [];
  const model = { states: [{ status: 'SUCCESS' }], archive: { bytes: 20_000_000 } };
  const scenario = { models: { 'cm-1': model } };
  const simulator = await startSimulator({ scenario, log: (line) => lines.push(line) });
  const start = { method: 'POST', headers: { 'x-api-key': API_KEY } };
  const { json } = await ask(`${simulator.url}/api/public/models/cm-1/export`, start);
  await new Promise((resolve) => {
    get(json.response.downloadUrl, { agent: false }, (response) => {
      response.once('data', () => response.destroy()).on('close', resolve);
    }).on('error', () => {});
  });
  expect((await ask(`${simulator.url}/api/public/models/cm-1/export`, start)).status).toBe(200);
  await simulator.close();
  expect(lines.map((line) => line.replace(/f-.*zip/, 'f'))).toEqual([
    'POST /api/public/models/cm-1/export: 200',
    'GET /api/getMediaStream/orgFiles/f: 200',
    'POST /api/public/models/cm-1/export: 200',
  ]);
});

describe('the default scenario', () => {
  test('has one of everything that matters', async () => {
    const { api, clock, startExport } = await visit();
    expect((await api('/bot/st-demo/export/status')).json).toMatchObject({ status: 'success' });
    const started = (await startExport('st-demo')).json._id;
    await startExport('st-superseded');
    await startExport('st-export-fails');
    const publishing = (await api('/bot/st-demo/publish/status')).json;
    expect(publishing.status).toBe('inprogress');
    for (const id of ['st-publish-fails', 'st-awaiting']) await api(`/bot/${id}/publish/status`);
    for (const id of ['bir-demo', 'bir-fails']) await api(`/bot/import/status/${id}`);
    const model = (await api('/models/cm-demo/export', { method: 'POST' })).json;
    expect((await api('/models/cm-instant/export', { method: 'POST' })).json.status).toBe('SUCCESS');
    expect((await api('/tools/a-demo/export?flowId=flow-demo', { method: 'POST' })).status).toBe(200);

    await clock.advance(5_000);

    expect((await api('/bot/st-demo/export/status')).json).toMatchObject({ _id: started, status: 'success' });
    expect((await api('/bot/st-superseded/export/status')).json.exportType).toBe('latest');
    expect((await api('/bot/st-export-fails/export/status')).json.status).toBe('failed');
    expect((await api('/bot/st-demo/publish/status')).json.status).toBe('successful');
    const failed = (await api('/bot/st-publish-fails/publish/status')).json;
    expect(failed.status).toBe('failed');
    expect(failed.statusSummary.map(({ status }: { status: string }) => status).sort()).toEqual([
      'FAILED',
      'FAILED',
      'SUCCESS',
      'SUCCESS',
      'SUCCESS',
    ]);
    const awaiting = (await api('/bot/st-awaiting/publish/status')).json;
    expect(awaiting.status).toBe('successful');
    expect(JSON.stringify(awaiting.statusSummary)).toContain('awaitingApproval');
    expect((await api('/bot/st-stale/publish/status')).json.requestedTime).toBe('2026-01-08T12:00:05.000Z');
    expect((await api('/bot/import/status/bir-demo')).json.statusLogs).toHaveLength(11);
    const imported = (await api('/bot/import/status/bir-fails')).json;
    const bad = imported.statusLogs.filter(({ status }: { status: string }) => status !== 'success');
    expect([imported.status, bad.length]).toEqual(['failed', 2]);
    expect((await api(`/dock-status/${model._id}`)).json).toMatchObject({ status: 'SUCCESS', percentageComplete: 100 });
    expect((await ask(model.response.downloadUrl)).headers['content-type']).toBe('application/x-tar');
  });

  test('has a bot that can be published, imported into and tested', async () => {
    const { api, clock, post, upload, simulator } = await visit();
    const language = { 'bot-language': 'en' };
    const zipInfo = (await upload(Buffer.from('PK\x03\x04'), { fileExtension: 'zip' })).json.fileId;
    for (const id of ['st-demo', 'st-demo-target']) {
      const before = (await api(`/bot/${id}/publish/status`)).json._id;
      expect((await post(`/bot/${id}/publish`, { versionComment: 'c' })).json).toHaveLength(5);
      const imported = (await post(`/bot/${id}/import`, { uploadMode: 'ZIP', zipInfo })).json._id;
      const run = (await post(`/bot/${id}/testsuite/Regression/run`, { version: 'published' }, language)).json
        .requestId;
      await clock.advance(3_000);
      const published = (await api(`/bot/${id}/publish/status`)).json;
      expect(published.status).toBe('successful');
      expect(published._id).not.toBe(before);
      expect((await api(`/bot/import/status/${imported}`)).json).toMatchObject({ status: 'success', streamId: id });
      const { result } = (await api(`/bot/${id}/testsuite/Regression/${run}/status`)).json;
      expect(result).toMatchObject({ f1_score: '1.0000', results: { TP: 11, TN: 1, success: 12, failure: 0 } });
      expect((await ask(result.fileUrl)).bytes.toString().split('\r\n')).toHaveLength(14);
    }
    expect(simulator.starts).toEqual({ 'st-demo': 3, 'st-demo-target': 3 });
  });

  test('has what goes wrong on the way to a release', async () => {
    const { api, clock, post, upload } = await visit();
    const refused = (await post('/bot/st-publish-refused/publish', { versionComment: 'c' })).json;
    expect(refused.map(({ status }: { status: string }) => status)).toContain('FAILED');
    const zipInfo = (await upload(Buffer.from('PK\x03\x04'), { fileExtension: 'zip' })).json.fileId;
    const imported = (await post('/bot/st-import-fails/import', { zipInfo })).json._id;
    const suite = '/bot/st-suite-fails/testsuite/Regression';
    const run = (await post(`${suite}/run`, { version: 'published' }, { 'bot-language': 'en' })).json.requestId;
    await clock.advance(3_000);
    const { status, statusLogs } = (await api(`/bot/import/status/${imported}`)).json;
    const bad = statusLogs.filter((log: { status: string }) => log.status !== 'success');
    expect([status, bad.length]).toEqual(['failed', 2]);
    const { result } = (await api(`${suite}/${run}/status`)).json;
    expect(result.results).toMatchObject({ success: 12, failure: 1 });
    expect(Number(result.f1_score)).toBeGreaterThan(0.95);
  });

  test('has an app, a workflow and a list of its bots', async () => {
    const { api } = await visit();
    expect((await api('/apps/aa-demo/versions/v-1/export')).status).toBe(200);
    const workflow = await api('/workflows/a-workflow-demo/export?flowId=flow-demo', { method: 'POST' });
    expect(workflow.json.jobType).toBe('WORKFLOWS');
    const { bots, total } = (await api('/bots')).json;
    expect(total).toBe(Object.keys(defaultScenario.bots ?? {}).length);
    expect(bots[0]).toMatchObject({ _id: 'st-demo', name: 'Demo bot' });
  });

  test('lends its credentials to scenarios that have none', () => {
    expect(defaultScenario.credentials?.apps).toHaveLength(1);
    expect(defaultScenario.credentials?.apiKeys).toHaveLength(1);
  });
});
