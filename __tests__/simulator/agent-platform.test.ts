import { describe, expect, test } from '@jest/globals';
import { API_KEY, formOf, openSimulator, sendRequest } from './open-simulator.ts';

describe('an export of a tool', () => {
  const openTool = (more = {}) => openSimulator({ tools: { 'a-1': { flowId: 'fl-1', ...more } } });

  test('is polled by the id of its start reply, which alone has the link', async () => {
    const { post, get, clock, simulator } = await openTool();

    const start = (await post('/tools/a-1/export?flowId=fl-1')).json;
    expect(start).toMatchObject({ toolId: 'a-1', jobType: 'TOOLS', action: 'EXPORT', status: 'IN_PROGRESS' });
    const status = `/dock-status/${start['dock-statusId']}`;
    expect((await get(status)).status).toBe('IN_PROGRESS');
    expect((await sendRequest(start.response.downloadUrl)).status).toBe(404);

    await clock.advance(3_000);
    const end = await get(status);
    expect(end).toMatchObject({ _id: start['dock-statusId'], toolId: 'a-1', status: 'SUCCESS' });
    expect(end).not.toHaveProperty('response');
    expect((await sendRequest(start.response.downloadUrl)).status).toBe(200);
    expect(simulator.starts).toEqual({ 'a-1': 1 });
  });
});

test('an export of a workflow is like one of a tool under other names, and its status may have the link', async () => {
  const { post, get, clock } = await openSimulator({ workflows: { 'a-1': { flowId: 'fl-1', link: { in: 'both' } } } });
  const { json } = await post('/workflows/a-1/export?flowId=fl-1');
  const about = { workflowId: 'a-1', jobType: 'WORKFLOWS', action: 'EXPORT' };
  expect(json).toMatchObject({ ...about, exportJobId: expect.stringMatching(/^workflow-ej-/) });
  await clock.advance(3_000);
  const end = await get(`/dock-status/${json['dock-statusId']}`);
  expect(end).toMatchObject({ ...about, status: 'SUCCESS' });
  expect((await sendRequest(end.response.downloadUrl)).status).toBe(200);
});

describe('an export of a model', () => {
  test('reports its percentage, and can report the link at its end', async () => {
    const states = [
      { status: 'IN_PROGRESS', percent: 30 },
      { after: '1s', status: 'Success', percent: 100 },
    ];
    const { post, get, clock } = await openSimulator({ models: { 'cm-1': { states, link: { in: 'status' } } } });
    const { json: start } = await post('/models/cm-1/export');
    expect(start).not.toHaveProperty('response');
    expect(start.percentageComplete).toBe(30);
    await clock.advance(1_000);
    expect((await get(`/dock-status/${start._id}`)).response.downloadUrl).toMatch(/^http/);
  });

  test('may be forgotten after a time; an id that no job has is unknown', async () => {
    const { post, api, clock } = await openSimulator({ models: { 'cm-1': { recordExpires: '15m' } } });
    const status = `/dock-status/${(await post('/models/cm-1/export')).json._id}`;
    expect((await api('/dock-status/ds-none')).status).toBe(404);
    await clock.advance(15 * 60_000 - 1);
    expect((await api(status)).status).toBe(200);
    await clock.advance(1);
    expect((await api(status)).status).toBe(404);
  });
});

describe('an export of an app', () => {
  const EXPORT = '/apps/aa-1/versions/v-1/export';

  const openApp = (version = {}) => openSimulator({ agentApps: { 'aa-1': { versions: { 'v-1': version } } } });

  test('is answered with the link to a zip', async () => {
    const { get, simulator } = await openApp();
    const reply = await get(EXPORT);
    expect(reply).toEqual({ app_id: 'aa-1', version: 'v-1', file_url: expect.stringMatching(/^http:.*\.zip\?e=/) });
    const file = await sendRequest(reply.file_url);
    expect([file.status, file.bytes.subarray(0, 4).toString()]).toEqual([200, 'PK\x03\x04']);
    expect(simulator.starts).toEqual({ 'aa-1': 1 });
  });

  test('takes its key in either header', async () => {
    const { simulator } = await openApp();
    for (const [headers, status] of [
      [{ 'x-api-key': API_KEY }, 200],
      [{ apikey: API_KEY }, 200],
      [{ apikey: API_KEY, 'x-api-key': API_KEY }, 200],
      [{ apikey: 'kg-other', 'x-api-key': 'kg-other' }, 401],
    ] as const) {
      expect((await sendRequest(`${simulator.url}/api/public${EXPORT}`, { headers })).status).toBe(status);
    }
  });

  test('gives out the archive of the scenario', async () => {
    const archive = { base64: Buffer.from('<html>').toString('base64') };
    const { get } = await openApp({ archive });
    expect((await sendRequest((await get(EXPORT)).file_url)).bytes.toString()).toBe('<html>');
  });
});

describe('an import', () => {
  test('makes what can be deployed, once it has succeeded', async () => {
    const { api, post, clock } = await openSimulator({});
    const upload = async () => (await api('/files', { method: 'POST', ...(await formOf('{}', {})) })).json.fileId;
    const body = { toolDataFileId: await upload(), flowDataFileId: await upload(), toolName: 'Refunds' };
    const { toolId, status } = (await post('/tools/import', body)).json;
    expect([toolId, status]).toEqual([expect.stringMatching(/^a-/), 'IN_PROGRESS']);
    const deploy = () => post(`/tools/${toolId}/deploy`, { isAsync: true });
    expect((await deploy()).status).toBe(404);
    await clock.advance(3_000);
    expect((await deploy()).json).toMatchObject({ toolId, action: 'DEPLOY' });
  });

  test('of a model needs all its chunks', async () => {
    const { api, post } = await openSimulator({});
    const body = { fileContext: 'model', totalChunks: 2, fileExtension: 'tar', fileName: 'm.tar', fileSize: 2 };
    const { sessionId, modelId } = (await post('/files/session/start', body)).json;
    const session = `/files/session/${sessionId}`;
    const chunk = async (chunkNumber: string) =>
      (await api(session, { method: 'POST', ...(await formOf('a', { chunkNumber })) })).json;
    expect(await chunk('1')).toEqual({ chunkNumber: '1', sessionId });
    const early = await post(`${session}/complete`);
    expect([early.status, early.json.error.message]).toEqual([400, 'Missing chunks: 0']);
    await chunk('0');
    expect((await post(`${session}/complete`)).json).toMatchObject({ modelId, status: 'IN_PROGRESS' });
    expect((await post(`/models/${modelId}/undeploy`)).status).toBe(404);
  });
});
