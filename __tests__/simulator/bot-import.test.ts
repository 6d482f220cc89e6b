import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import type { Scenario } from '../../src/simulator/index.ts';
import { formOf, openSimulator, refusal } from './open-simulator.ts';

const ZIP = Buffer.from('PK\x03\x04 and more');
const bots = { 'st-1': { name: 'Shop' } };

async function openImports(scenario: Scenario = { bots }) {
  const opened = await openSimulator(scenario);
  const uploaded = async (content: string | Buffer = '{}'): Promise<string> =>
    (await opened.upload(content)).json.fileId;
  const status = (id: string) => opened.get(`/bot/import/status/${id}`);
  return {
    ...opened,
    uploaded,
    /** A body with files one by one. */
    files: async () => ({ botDefinition: await uploaded(), configInfo: await uploaded() }),
    status,
    later: (ms: number, id: string) => opened.later(ms, `/bot/import/status/${id}`),
  };
}

describe('an upload', () => {
  test('gets an id that follows from the seed, and its bytes are recorded by their hash', async () => {
    const { upload, simulator } = await openImports({});
    const bytes = Buffer.from(Array.from({ length: 300_000 }, (_, index) => (index * 7) % 256));
    const { status, json } = await upload(bytes, { fileExtension: 'zip' });

    expect(status).toBe(200);
    expect(json).toEqual({
      fileId: expect.stringMatching(/^[0-9a-f]{24}$/),
      hash: createHash('sha1').update(bytes).digest('hex'),
      fileName: expect.stringMatching(/^f-.*\.zip$/),
    });
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    expect(simulator.requests[0]).toMatchObject({
      call: 'file-upload',
      body: { file: { name: 'bot.json', bytes: 300_000, sha256 }, fileContext: 'bulkImport', fileExtension: 'zip' },
    });
    const next = (await upload('a')).json.fileId;
    expect(next).not.toBe(json.fileId);
    const other = await openImports({});
    expect([await other.uploaded('b'), await other.uploaded('b')]).toEqual([json.fileId, next]);
  });

  const PART = '--x\r\ncontent-disposition: form-data; name="fi';
  test.each<[string, Record<string, string> | [type: string, body: string]]>([
    ['with another context', { fileContext: 'model', fileExtension: 'json' }],
    ['with no extension', {}],
    ['with an extension with its dot', { fileExtension: '.json' }],
    ['without a file', ['multipart/form-data; boundary=x', `${PART}eldContext"\r\n\r\nbulkImport\r\n--x--\r\n`]],
    ['of JSON', ['application/json', '{"file":"x"}']],
    ['without a boundary', ['multipart/form-data', 'x']],
    ['that stops halfway', ['multipart/form-data; boundary=x', PART]],
  ])('%s is refused', async (_, form) => {
    const { api } = await openImports({});
    const [type, body] = Array.isArray(form) ? form : [];
    const ask = body === undefined ? await formOf('{}', form as Record<string, string>) : { body };
    const headers = type === undefined ? ask.headers : { 'content-type': type };
    expect((await api('/uploadfile', { ...ask, method: 'POST', ...(headers && { headers }) })).status).toBe(412);
  });
});

describe('an import of the scenario', () => {
  const tasks = [
    { type: 'Bot Definition', name: 'B' },
    { type: 'BotFunctions', status: 'failed' },
    { type: 'importBot' },
  ];

  test('reports its tasks one by one, the first of them successful from the beginning', async () => {
    const { status, later } = await openImports({ imports: { 'bir-1': { name: 'Shop', botId: 'st-9', tasks } } });

    const request = { taskType: 'importRequest', taskName: 'Shop', status: 'success' };
    const first = await status('bir-1');
    expect(first).toMatchObject({ _id: 'bir-1', status: 'pending', statusLogs: [request] });
    expect(first).not.toHaveProperty('streamId');

    expect((await later(2_000, 'bir-1')).statusLogs).toHaveLength(3);

    expect(await later(1_000, 'bir-1')).toMatchObject({
      status: 'success',
      streamId: 'st-9',
      statusLogs: [
        request,
        { taskType: 'Bot Definition', taskName: 'B', status: 'success' },
        { taskType: 'BotFunctions', taskName: 'BotFunctions', status: 'failed' },
        { taskType: 'importBot', taskName: 'importBot', status: 'success' },
      ],
    });
  });

  test.each(['bir-2', 'toString'])('that there is not (%s) is an invalid request id', async (id) => {
    const { api } = await openImports({ imports: { 'bir-1': {} } });
    expect(refusal(await api(`/bot/import/status/${id}`))).toEqual([400, 'Invalid request ID']);
  });
});

describe('an import into a bot', () => {
  test('is followed by its id, and says success of its first task from the beginning', async () => {
    const { post, status, files, clock, simulator, later } = await openImports();
    await clock.advance(500);
    const started = (await post('/bot/st-1/import', await files())).json;
    expect(started).toMatchObject({
      ...{ _id: expect.stringMatching(/^bir-/), status: 'pending', createdOn: '2026-01-31T12:00:00.500Z' },
      statusLogs: [{ taskType: 'importRequest', taskName: 'Shop', status: 'success' }],
    });
    expect(await later(2_999, started._id)).toMatchObject({ _id: started._id, status: 'pending' });
    await clock.advance(1);
    const { createdOn } = started;
    expect(await status(started._id)).toMatchObject({ status: 'success', streamId: 'st-1', createdOn });
    expect(simulator.starts).toEqual({ 'st-1': 1 });
  });

  test('accepts an archive, with or without the mode', async () => {
    const { post, uploaded } = await openImports();
    const zipInfo = await uploaded(ZIP);
    for (const body of [{ uploadMode: 'ZIP', zipInfo }, { zipInfo }]) {
      expect((await post('/bot/st-1/import', body)).status).toBe(200);
    }
  });

  test('knows the files that were uploaded, and no others', async () => {
    const { post, files, uploaded } = await openImports();
    const body = await files();
    const script = await uploaded('let a;');
    const other = 'f'.repeat(24);
    for (const botFunctions of [[script], [{ fileName: 'a.js', fileId: script }]]) {
      expect((await post('/bot/st-1/import', { ...body, botFunctions })).status).toBe(200);
    }
    for (const change of [{ botDefinition: other }, { botFunctions: [other] }, { zipInfo: other, uploadMode: 'ZIP' }]) {
      expect(refusal(await post('/bot/st-1/import', { ...body, ...change }))).toEqual([400, 'Invalid file id']);
    }
  });
});

describe('an import that makes a bot', () => {
  const newBot = async ({ files, uploaded }: Awaited<ReturnType<typeof openImports>>) => ({
    ...{ uploadMode: 'JSON', name: 'Fresh', ...(await files()), icon: await uploaded('png') },
  });

  test('reports its id at the end, when the bot exists: listed, and never published', async () => {
    const opened = await openImports();
    const { post, get, startExport, simulator, later } = opened;
    const { _id, streamId } = (await post('/bot/import', await newBot(opened))).json;
    expect(streamId).toBeUndefined();
    expect((await get('/bots')).total).toBe(1);

    const botId = (await later(3_000, _id)).streamId;
    expect(botId).toMatch(/^st-/);
    expect((await get('/bots')).bots[1]).toMatchObject({ _id: botId, name: 'Fresh' });
    expect((await get(`/bot/${botId}/publish/status`)).errors[0].msg).toBe('No publish request found');
    expect((await post(`/bot/${botId}/publish`, { versionComment: 'first' })).status).toBe(200);
    expect((await startExport(botId)).status).toBe(200);
    expect(simulator.starts[botId]).toBe(3);
  });

  test('that fails makes none', async () => {
    const opened = await openImports({ newBot: { states: [{ status: 'failed' }] } });
    const { _id } = (await opened.post('/bot/import', await newBot(opened))).json;
    const { streamId } = await opened.status(_id);
    expect(refusal(await opened.startExport(streamId))).toEqual([400, 'Invalid StreamId']);
  });
});
