import { describe, expect, test } from '@jest/globals';
import { exportApp } from '../../src/platform/apps.ts';
import { batchTestStatus, startBatchTest } from '../../src/platform/batch-test.ts';
import { botExportStatus, EXPORT_STATUS_FORMS, startBotExport } from '../../src/platform/bot-export.ts';
import { importStatus, startImport } from '../../src/platform/bot-import.ts';
import { publishStatusReader, startPublish } from '../../src/platform/bot-publish.ts';
import type { Platform } from '../../src/platform/client.ts';
import { dockStatus, startDock } from '../../src/platform/dock.ts';
import type { ScriptedAnswer } from '../support/scripted-server.ts';
import { errorOf, never, openPlatform } from './open-platform.ts';

const EXPORT = {
  _id: 'ber-1',
  botId: 'st-1',
  exportType: 'latest',
  requestType: 'Botexport',
  status: 'success',
  createdOn: '2026-01-01T11:59:00.000Z',
  downloadURL: ' https://files.test/f.zip?s=a$$',
  fileId: '62e394a00238910393277e11',
  fileSize: '947',
};

describe('an export of a bot', () => {
  test('is started by one POST with its body', async () => {
    const start = {
      _id: 'ber-1',
      streamId: 'st-1',
      status: 'pending',
      exportType: 'latest',
      createdOn: EXPORT.createdOn,
    };
    const { platform, requests } = await openPlatform([
      { json: start, headers: { date: 'Thu, 01 Jan 2026 12:00:00 GMT' } },
    ]);
    const body = { exportType: 'latest', exportOptions: { settings: ['botSettings'] } };

    expect(await startBotExport(platform, 'st-1', body, never)).toEqual({
      id: 'ber-1',
      botId: 'st-1',
      exportType: 'latest',
      status: 'pending',
      createdOn: Date.parse(EXPORT.createdOn),
      link: '',
      reason: '',
      serverTime: Date.UTC(2026, 0, 1, 12),
    });
    expect(requests).toMatchObject([{ method: 'POST', path: '/api/public/bot/st-1/export' }]);
    expect(JSON.parse(requests[0]?.body ?? '')).toEqual(body);
  });

  test.each([
    [{ ber: 'ber-1' }],
    [{ berId: 'ber-1' }],
    [{ _id: '62e394a00238910393277e11', requestId: 'ber-1' }],
  ])('has its id under any of its names: %j', async (ids) => {
    const { platform } = await openPlatform([{ json: { ...ids, status: 'pending' } }]);
    expect(await startBotExport(platform, 'st-1', {}, never)).toMatchObject({ id: 'ber-1' });
  });

  test('is read by bot, always by GET, in one of three forms', async () => {
    const { platform, requests } = await openPlatform([{ json: EXPORT }]);
    for (const form of EXPORT_STATUS_FORMS) await botExportStatus(platform, 'st-1', form, 'latest', never);
    expect(requests.map(({ method, path, query, body }) => [method, path, query.toString(), body])).toEqual([
      ['GET', '/api/public/bot/st-1/export/status', '', ''],
      ['GET', '/api/public/bot/st-1/export/status', 'exportType=latest', ''],
      ['GET', '/api/public/bot/st-1/export/status', '', '{"exportType":"latest"}'],
    ]);
  });

  test('has id, bot, time and link', async () => {
    const { platform } = await openPlatform([{ json: EXPORT }]);
    expect(await botExportStatus(platform, 'st-1', 'plain', 'latest', never)).toMatchObject({
      id: 'ber-1',
      botId: 'st-1',
      status: 'success',
      createdOn: Date.UTC(2026, 0, 1, 11, 59),
      link: 'https://files.test/f.zip?s=a$$',
    });
  });

  test('keeps the status word of the platform, and takes no other word for it', async () => {
    const reported = async (json: unknown): Promise<string> =>
      (await botExportStatus((await openPlatform([{ json }])).platform, 'st-1', 'plain', 'latest', never)).status;
    expect(await reported({ status: 'IN PROGRESS' })).toBe('IN PROGRESS');
    for (const json of [
      {},
      { result: { status: 'success' } },
      { exportStatus: 'success' },
      { status: { s: 'success' } },
    ]) {
      expect(await reported(json)).toBe('');
    }
  });

  test('has a reason if it failed', async () => {
    const { platform } = await openPlatform([
      { json: { ...EXPORT, status: 'failed', errors: [{ msg: 'disk full' }] } },
    ]);
    const record = await botExportStatus(platform, 'st-1', 'plain', 'latest', never);
    expect(record).toMatchObject({ status: 'failed', reason: 'disk full' });
  });
});

describe('an import', () => {
  const log = (status: string, more: object = {}): object => ({
    taskType: 'Dialogs',
    taskName: 'Find',
    status,
    ...more,
  });

  test('into a bot is started under that bot, by one POST', async () => {
    const reply = {
      _id: 'bir-1',
      streamRefId: '6a-ref',
      status: 'pending',
      statusLogs: [{ taskType: 'importRequest', taskName: 'request', status: 'success' }],
      createdOn: EXPORT.createdOn,
    };
    const { platform, requests } = await openPlatform([{ json: reply }]);
    const body = { uploadMode: 'ZIP', zipInfo: 'f1' };
    expect(await startImport(platform, { botId: 'st-1' }, body, never)).toMatchObject({
      id: 'bir-1',
      botId: '',
      status: 'pending',
      createdOn: Date.parse(EXPORT.createdOn),
      tasks: [{ kind: 'importRequest', name: 'request', status: 'success', detail: '' }],
      reason: '',
    });
    expect(requests).toMatchObject([{ method: 'POST', path: '/api/public/bot/st-1/import' }]);
    expect(JSON.parse(requests[0]?.body ?? '')).toEqual(body);
  });

  test.each([
    [{ bir: 'bir-5f00' }],
    [{ birId: ' bir-5f00 ' }],
    [{ _id: '62e394a00238910393277e11', bir: 'bir-5f00' }],
    [{ _id: '', bir_id: 'bir-5f00' }],
    [{ requestId: 'bir-5f00' }],
    [{ _id: 'bir-5f00', bir: 'bir-of-another' }],
  ])('has its id under any of its names: %j', async (ids) => {
    // As the documents of version 10 show the reply.
    const reply = {
      ...ids,
      status: 'pending',
      streamId: 'st-1',
      statusLogs: [{ taskType: 'importRequest', taskName: 'Welcome', status: 'success' }],
      createdBy: 'u-1',
      requestType: 'Botimport',
      createdOn: '2022-07-29T07:24:17.496Z',
      __v: 0,
    };
    const { platform } = await openPlatform([{ json: reply }]);

    expect(await startImport(platform, { botId: 'st-1' }, {}, never)).toMatchObject({ id: 'bir-5f00' });
    expect(await importStatus(platform, 'bir-5f00', never)).toMatchObject({ id: 'bir-5f00' });
  });

  test('that creates a bot is started under no bot, with the name in its body', async () => {
    const { platform, requests } = await openPlatform([{ json: { _id: 'bir-2', status: 'pending' } }]);
    const body = { uploadMode: 'ZIP', zipInfo: 'f1', name: 'of the body' };
    expect(await startImport(platform, { name: 'Größe' }, body, never)).toMatchObject({ id: 'bir-2', botId: '' });
    expect(requests).toMatchObject([{ method: 'POST', path: '/api/public/bot/import' }]);
    expect(JSON.parse(requests[0]?.body ?? '')).toEqual({ uploadMode: 'ZIP', zipInfo: 'f1', name: 'Größe' });
  });

  test('is read by its own id', async () => {
    const { platform, requests } = await openPlatform([{ json: { _id: 'bir-1', status: 'pending' } }]);
    expect(await importStatus(platform, 'bir-1', never)).toMatchObject({ id: 'bir-1', status: 'pending', tasks: [] });
    expect(requests).toMatchObject([{ method: 'GET', path: '/api/public/bot/import/status/bir-1', body: '' }]);
  });

  test('has its own status, not that of its tasks, of which the first always succeeded', async () => {
    const { platform } = await openPlatform([{ json: { _id: 'bir-1', statusLogs: [log('success')] } }]);
    expect(await importStatus(platform, 'bir-1', never)).toMatchObject({ status: '' });
  });

  test.each([
    ['an array', [log('success'), log('failed', { message: 'no such form' })]],
    ['an object', { one: log('success'), two: log('failed', { message: 'no such form' }) }],
  ])('has its tasks, listed as %s, with the reason of a failed one', async (_, statusLogs) => {
    const { platform } = await openPlatform([
      { json: { _id: 'bir-1', streamId: 'st-9', status: 'failed', statusLogs } },
    ]);
    expect(await importStatus(platform, 'bir-1', never)).toMatchObject({
      botId: 'st-9',
      status: 'failed',
      tasks: [
        { kind: 'Dialogs', name: 'Find', status: 'success', detail: '' },
        { kind: 'Dialogs', name: 'Find', status: 'failed', detail: 'no such form' },
      ],
    });
  });
});

const SUITE = { botId: 'st-1', suite: 'a', resource: 'stream', language: 'en' } as const;

describe.each<[string, (platform: Platform) => Promise<unknown>]>([
  ['export of a bot', (platform) => startBotExport(platform, 'st-1', {}, never)],
  ['import', (platform) => startImport(platform, { botId: 'st-1' }, {}, never)],
  ['batch test', (platform) => startBatchTest(platform, { ...SUITE, body: {} }, never)],
  ['export of a tool', (platform) => startDock(platform, { resource: 'tools', action: 'export', id: 'a-1' }, never)],
  ['publish', (platform) => startPublish(platform, 'st-1', {}, never)],
])('the start of a job: %s', (_, start) => {
  test('is sent once, even if its answer is lost or an error', async () => {
    for (const answer of [(response) => void response.socket?.destroy(), { status: 502 }] as ScriptedAnswer[]) {
      const { platform, requests } = await openPlatform([answer]);
      expect(await errorOf(start(platform))).toMatchObject({ transient: true, sent: true });
      expect(requests).toHaveLength(1);
    }
  });

  test('is not read from what is no object', async () => {
    const { platform } = await openPlatform([{ text: '"success"' }]);
    expect(await errorOf(start(platform))).toMatchObject({ code: 'bad-response', transient: true });
  });
});

test.each(['null', '[]', '"success"', '7'])('no job is read from %s', async (text) => {
  const { platform } = await openPlatform([{ text }]);
  for (const read of [
    () => botExportStatus(platform, 'st-1', 'plain', 'latest', never),
    () => importStatus(platform, 'bir-1', never),
    () => dockStatus(platform, 'ds-1', never),
    () => batchTestStatus(platform, { ...SUITE, runId: 'tr-1' }, never),
    () => exportApp(platform, { appId: 'aa-1', version: '1', method: 'GET' }, never),
    () => publishStatusReader(platform, 'st-1')(never),
  ]) {
    expect(await errorOf(read())).toMatchObject({ code: 'bad-response', transient: true });
  }
});
