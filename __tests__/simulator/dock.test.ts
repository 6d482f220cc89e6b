import { describe, expect, test } from '@jest/globals';
import { API_KEY, ask, visit } from './visitor.ts';

const POST = { method: 'POST' };

describe('an export of a tool', () => {
  test('is polled by the id of its start reply, which alone has the link', async () => {
    const { api, clock, simulator } = await visit({ tools: { 'a-1': { flowId: 'fl-1' } } });

    const start = await api('/tools/a-1/export?flowId=fl-1', POST);
    expect(start.json).toMatchObject({
      'dock-statusId': expect.stringMatching(/^ds-/),
      toolId: 'a-1',
      jobType: 'TOOLS',
      action: 'EXPORT',
      status: 'IN_PROGRESS',
      exportJobId: expect.stringMatching(/^tool-ej-/),
      response: { downloadUrl: expect.stringMatching(/^http/) },
    });
    const status = `/dock-status/${start.json['dock-statusId']}`;
    expect((await api(status)).json.status).toBe('IN_PROGRESS');
    expect((await ask(start.json.response.downloadUrl)).status).toBe(404);

    clock.advance(3_000);
    const end = (await api(status)).json;
    expect(end).toMatchObject({ _id: start.json['dock-statusId'], toolId: 'a-1', status: 'SUCCESS' });
    expect(end).not.toHaveProperty('response');
    expect((await ask(start.json.response.downloadUrl)).status).toBe(200);
    expect(simulator.starts).toEqual({ 'a-1': 1 });
  });

  test.each([
    ['/tools/a-1/export', 400],
    ['/tools/a-1/export?flowId=', 400],
    ['/tools/a-1/export?flowId=fl-2', 404],
    ['/tools/a-2/export?flowId=fl-1', 404],
    ['/tools/:a-1/export?flowId=fl-1', 404],
    ['/tools/%3Aa-1/export?flowId=fl-1', 404],
    ['/tools/constructor/export?flowId=fl-1', 404],
  ])('at %s is answered with %i', async (path, status) => {
    const { api, simulator } = await visit({ tools: { 'a-1': { flowId: 'fl-1' } } });
    expect((await api(path, POST)).status).toBe(status);
    expect(simulator.starts).toEqual({});
  });

  test.each(['dockStatusId', 'dock-statusId', '_id'] as const)('may spell its id %s', async (startIdKey) => {
    const { api } = await visit({ tools: { 'a-1': { flowId: 'fl-1', startIdKey } } });
    const { json } = await api('/tools/a-1/export?flowId=fl-1', POST);
    expect(Object.keys(json).filter((key) => String(json[key]).startsWith('ds-'))).toEqual([startIdKey]);
  });
});

describe('an export of a workflow', () => {
  const workflows = { 'a-1': { flowId: 'fl-1', link: { in: 'both' as const } } };

  test('is like one of a tool under other names, and its status may have the link', async () => {
    const { api, clock, simulator } = await visit({ workflows });
    const { json } = await api('/workflows/a-1/export?flowId=fl-1', POST);
    expect(json).toMatchObject({
      'dock-statusId': expect.stringMatching(/^ds-/),
      workflowId: 'a-1',
      jobType: 'WORKFLOWS',
      action: 'EXPORT',
      status: 'IN_PROGRESS',
      exportJobId: expect.stringMatching(/^workflow-ej-/),
    });
    clock.advance(3_000);
    const end = (await api(`/dock-status/${json['dock-statusId']}`)).json;
    expect(end).toMatchObject({ workflowId: 'a-1', jobType: 'WORKFLOWS', status: 'SUCCESS' });
    expect((await ask(end.response.downloadUrl)).status).toBe(200);
    expect(simulator.starts).toEqual({ 'a-1': 1 });
  });

  test.each([
    ['both', 200, 200],
    ['plural', 200, 404],
    ['singular', 404, 200],
  ] as const)('has %s in its path', async (workflowPath, onPlural, onSingular) => {
    const { api } = await visit({ workflows, workflowPath });
    expect((await api('/workflows/a-1/export?flowId=fl-1', POST)).status).toBe(onPlural);
    expect((await api('/workflow/a-1/export?flowId=fl-1', POST)).status).toBe(onSingular);
  });

  test('is no tool, and wants its flow and its scope', async () => {
    const { api } = await visit({ workflows });
    expect((await api('/tools/a-1/export?flowId=fl-1', POST)).status).toBe(404);
    expect((await api('/workflows/a-1/export?flowId=fl-2', POST)).status).toBe(404);
    expect((await api('/workflows/a-1/export', POST)).status).toBe(400);
    const apiKeys = [{ key: API_KEY, scopes: ['Export Tool'] as const }];
    const denied = await visit({ workflows, credentials: { apiKeys } });
    expect((await denied.api('/workflows/a-1/export?flowId=fl-1', POST)).status).toBe(403);
  });
});

describe('an export of a model', () => {
  test('may be over when it starts', async () => {
    const states = [{ status: 'SUCCESS', percent: 100 }];
    const { api } = await visit({ models: { 'cm-1': { states, format: 'tar' } } });

    const { json } = await api('/models/cm-1/export', POST);

    expect(json).toMatchObject({
      _id: expect.stringMatching(/^ds-/),
      modelId: 'cm-1',
      jobType: 'MODELS',
      status: 'SUCCESS',
      percentageComplete: 100,
    });
    expect((await ask(json.response.downloadUrl)).status).toBe(200);
  });

  test('reports its percentage, and can report the link at its end', async () => {
    const states = [
      { status: 'IN_PROGRESS', percent: 30 },
      { after: '1s', status: 'Success', percent: 100 },
    ];
    const { api, clock } = await visit({ models: { 'cm-1': { states, link: { in: 'status' } } } });
    const { json: start } = await api('/models/cm-1/export', POST);
    expect(start).not.toHaveProperty('response');
    expect(start.percentageComplete).toBe(30);
    clock.advance(1_000);
    expect((await api(`/dock-status/${start._id}`)).json.response.downloadUrl).toMatch(/^http/);
  });

  test('of an unknown model is not found', async () => {
    const { api } = await visit({});
    expect((await api('/models/cm-1/export', POST)).status).toBe(404);
  });
});

describe('the status of a job', () => {
  test('is unknown under an id that no job has, and is forgotten after a time', async () => {
    const { api, clock } = await visit({ models: { 'cm-1': { recordExpires: '15m' } } });
    const { json } = await api('/models/cm-1/export', POST);

    expect((await api('/dock-status/ds-none')).status).toBe(404);
    clock.advance(15 * 60_000 - 1);
    expect((await api(`/dock-status/${json._id}`)).status).toBe(200);
    clock.advance(1);
    expect((await api(`/dock-status/${json._id}`)).status).toBe(404);
  });
});

describe('a link without a signature', () => {
  test('wants the key', async () => {
    const model = { states: [{ status: 'SUCCESS' }], link: { unsigned: true } };
    const { api, simulator } = await visit({ models: { 'cm-1': model } });
    const link = (await api('/models/cm-1/export', POST)).json.response.downloadUrl;

    expect((await ask(link)).status).toBe(401);
    expect((await ask(link, { headers: { 'x-api-key': 'kg-other' } })).status).toBe(401);
    expect((await ask(link, { headers: { 'x-api-key': API_KEY } })).status).toBe(200);
    expect(simulator.violations).toEqual([]);
  });
});
