import { describe, expect, test } from '@jest/globals';
import type { Scenario } from '../../src/simulator/index.ts';
import { type Answer, CLIENT_ID, CLIENT_SECRET, type Visit, visit } from './visitor.ts';

const ZIP = Buffer.from('PK\x03\x04 and more');
const bots = { 'st-1': { name: 'Shop' } };

async function uploaded({ upload }: Visit, content: string | Buffer = '{}'): Promise<string> {
  return (await upload(content)).json.fileId;
}

async function jsonImport(visited: Visit): Promise<Record<string, string>> {
  return { botDefinition: await uploaded(visited), configInfo: await uploaded(visited) };
}

function error({ status, json }: Answer): unknown[] {
  return [status, json?.errors?.[0]?.msg];
}

const INVALID = [412, 'Validation errors/ Invalid arguments'];

describe('an import into a bot', () => {
  test('is followed by its id, and says success of its first task from the beginning', async () => {
    const visited = await visit({ bots });
    const { post, api, clock, simulator } = visited;
    clock.advance(500);
    const started = (await post('/bot/st-1/import', await jsonImport(visited))).json;
    expect(started).toEqual({
      _id: expect.stringMatching(/^bir-/),
      streamRefId: expect.stringMatching(/./),
      status: 'pending',
      statusLogs: [{ taskType: 'importRequest', taskName: 'Shop', status: 'success' }],
      requestType: 'Botimport',
      createdBy: expect.stringMatching(/^u-/),
      createdOn: '2026-01-15T12:00:00.500Z',
      __v: 0,
    });
    const status = `/bot/import/status/${started._id}`;
    clock.advance(2_999);
    expect((await api(status)).json).toMatchObject({ _id: started._id, status: 'pending' });
    clock.advance(1);
    expect((await api(status)).json).toMatchObject({
      status: 'success',
      streamId: 'st-1',
      createdOn: started.createdOn,
    });
    expect(simulator.starts).toEqual({ 'st-1': 1 });
  });

  test('may fail late, with its tasks by name, and end in another bot', async () => {
    const tasks = [
      { type: 'Bot Definition' },
      { type: 'Dialog', name: 'Order' },
      { type: 'Patterns', status: 'failed' },
    ];
    const states = [{ status: 'pending' }, { after: '3s', status: 'failed' }];
    const visited = await visit({ bots: { 'st-1': { import: { tasks, states, landsIn: 'st-2' } } } });
    const { _id } = (await visited.post('/bot/st-1/import', await jsonImport(visited))).json;
    visited.clock.advance(2_000);
    const half = (await visited.api(`/bot/import/status/${_id}`)).json;
    expect(half.statusLogs.map(({ status }: { status: string }) => status)).toEqual(['success', 'success', 'success']);
    visited.clock.advance(1_000);
    const end = (await visited.api(`/bot/import/status/${_id}`)).json;
    expect(end).toMatchObject({ status: 'failed', streamId: 'st-2' });
    expect(end.statusLogs.at(-1)).toEqual({ taskType: 'Patterns', taskName: 'Patterns', status: 'failed' });
  });

  test('accepts an archive, with or without the mode, unless the scenario refuses it', async () => {
    const visited = await visit({ bots: { ...bots, 'st-2': { import: { zipImport: 'refused' } } } });
    const zipInfo = await uploaded(visited, ZIP);
    for (const body of [{ uploadMode: 'ZIP', zipInfo }, { zipInfo }]) {
      expect((await visited.post('/bot/st-1/import', body)).status).toBe(200);
      expect(error(await visited.post('/bot/st-2/import', body))).toEqual(INVALID);
    }
    expect((await visited.post('/bot/st-2/import', await jsonImport(visited))).status).toBe(200);
  });

  test.each<[string, object | undefined]>([
    ['nothing', undefined],
    ['no definition', { botDefinition: undefined }],
    ['no configuration', { configInfo: undefined }],
    ['a mode that is none', { uploadMode: 'TAR' }],
    ['ZIP without an archive', { uploadMode: 'ZIP' }],
    ['options that are none', { importOptions: 'all' }],
    ['functions that are no list', { botFunctions: 'x' }],
    ['an id that is no text', { configInfo: 7 }],
  ])('is refused for %s', async (_, change) => {
    const visited = await visit({ bots });
    const body = change && { ...(await jsonImport(visited)), ...change };
    expect(error(await visited.post('/bot/st-1/import', body))).toEqual(INVALID);
    expect(visited.simulator.starts).toEqual({});
  });

  test('knows the files that were uploaded, and no others', async () => {
    const visited = await visit({ bots });
    const body = await jsonImport(visited);
    const script = await uploaded(visited, 'let a;');
    const other = 'f'.repeat(24);
    for (const botFunctions of [[script], [{ fileName: 'a.js', fileId: script }]]) {
      expect((await visited.post('/bot/st-1/import', { ...body, botFunctions })).status).toBe(200);
    }
    for (const change of [{ botDefinition: other }, { botFunctions: [other] }, { zipInfo: other, uploadMode: 'ZIP' }]) {
      const answer = await visited.post('/bot/st-1/import', { ...body, ...change });
      expect(error(answer)).toEqual([400, 'Invalid file id']);
    }
  });

  test.each([
    ['a definition', 'botDefinition is no json', { botDefinition: ZIP }],
    ['a list of settings', 'configInfo is no json', { configInfo: '[]' }],
    ['an archive', 'zipInfo is no zip', { zipInfo: '{}', uploadMode: 'ZIP' }],
  ])('of a file that is not %s is taken, and fails', async (_, message, files) => {
    const visited = await visit({ bots: { ...bots, 'st-2': { import: { checksFiles: false } } } });
    const body: Record<string, string> = await jsonImport(visited);
    for (const [field, content] of Object.entries(files)) {
      body[field] = field === 'uploadMode' ? 'ZIP' : await uploaded(visited, content);
    }
    const { _id, status } = (await visited.post('/bot/st-1/import', body)).json;
    expect(status).toBe('pending');
    const blind = (await visited.post('/bot/st-2/import', body)).json._id;
    visited.clock.advance(3_000);
    expect((await visited.api(`/bot/import/status/${_id}`)).json).toMatchObject({ status: 'failed', message });
    expect((await visited.api(`/bot/import/status/${blind}`)).json.status).toBe('success');
  });
});

describe('an import that makes a bot', () => {
  async function newBot(visited: Visit): Promise<Record<string, string>> {
    return { uploadMode: 'JSON', name: 'Fresh', ...(await jsonImport(visited)), icon: await uploaded(visited, 'png') };
  }

  test('reports its id at the end, when the bot exists: listed, and never published', async () => {
    const visited = await visit({ bots });
    const { post, api, clock, startExport, simulator } = visited;
    const { _id, streamId } = (await post('/bot/import', await newBot(visited))).json;
    expect(streamId).toBeUndefined();
    expect((await api('/bots')).json.total).toBe(1);

    clock.advance(3_000);
    const botId = (await api(`/bot/import/status/${_id}`)).json.streamId;
    expect(botId).toMatch(/^st-/);
    expect((await api('/bots')).json.bots[1]).toMatchObject({ _id: botId, name: 'Fresh' });
    expect((await api(`/bot/${botId}/publish/status`)).json.errors[0].msg).toBe('No publish request found');
    expect((await post(`/bot/${botId}/publish`, { versionComment: 'first' })).status).toBe(200);
    expect((await startExport(botId)).status).toBe(200);
    expect(simulator.starts[botId]).toBe(3);
  });

  test('that fails makes none', async () => {
    const newBotPlan = { states: [{ status: 'failed' }] };
    const visited = await visit({ newBot: newBotPlan });
    const { _id } = (await visited.post('/bot/import', await newBot(visited))).json;
    const { streamId } = (await visited.api(`/bot/import/status/${_id}`)).json;
    expect((await visited.startExport(streamId)).json.errors[0].msg).toBe('Invalid StreamId');
  });

  test('may say that it landed elsewhere', async () => {
    const visited = await visit({ bots, newBot: { landsIn: 'st-1', states: [{ status: 'success' }] } });
    const zipInfo = await uploaded(visited, ZIP);
    expect((await visited.post('/bot/import', { uploadMode: 'ZIP', zipInfo })).json.streamId).toBe('st-1');
  });

  test.each(['botDefinition', 'configInfo', 'icon'])('is refused without %s', async (field) => {
    const visited = await visit({});
    const { [field]: _, ...body } = await newBot(visited);
    expect(error(await visited.post('/bot/import', body))).toEqual(INVALID);
    expect(visited.simulator.starts).toEqual({});
  });

  test('may be refused as a zip, and counts against the account', async () => {
    const scenario: Scenario = { newBot: { zipImport: 'refused' }, limits: { perMinute: 2 } };
    const visited = await visit(scenario);
    const zipInfo = await uploaded(visited, ZIP);
    expect(error(await visited.post('/bot/import', { zipInfo }))).toEqual(INVALID);
    expect((await visited.post('/bot/import', { zipInfo })).status).toBe(429);
  });
});

test('an App Builder app imports nothing', async () => {
  const apps = [{ clientId: CLIENT_ID, clientSecret: CLIENT_SECRET, console: 'builder' as const }];
  const { post } = await visit({ bots, credentials: { apps } });
  for (const path of ['/bot/import', '/bot/st-1/import']) {
    expect(error(await post(path, {}))).toEqual([401, 'Permission denied. Scope is incorrect!']);
  }
});
