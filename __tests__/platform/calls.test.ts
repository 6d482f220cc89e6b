import { describe, expect, test } from '@jest/globals';
import { exportApp } from '../../src/platform/apps.ts';
import { batchTestStatus, startBatchTest } from '../../src/platform/batch-test.ts';
import { botExportStatus, startBotExport } from '../../src/platform/bot-export.ts';
import { importStatus, startImport } from '../../src/platform/bot-import.ts';
import { publishStatusReader, startPublish } from '../../src/platform/bot-publish.ts';
import { listBots } from '../../src/platform/bots.ts';
import type { Platform } from '../../src/platform/client.ts';
import { dockStatus, startDock } from '../../src/platform/dock.ts';
import { conversationImportStatus } from '../../src/platform/test-suite-import.ts';
import { startTraining } from '../../src/platform/training.ts';
import { errorOf, never, openPlatform } from './open-platform.ts';

type Send = (platform: Platform) => Promise<unknown>;

const LINK = 'https://files.test/f.zip?s=a$$';
const CREATED_ON = '2026-01-01T11:59:00.000Z';
const BODY = { exportType: 'latest', name: 'of the body' };
const SUITE = { botId: 'st-1', suite: 'Developer utterances', resource: 'stream', language: 'de' } as const;
const RUN = { ...SUITE, suite: '../a/b?c#d é', runId: 'tr-1' };
const TOOL = { resource: 'tools', action: 'export', id: 'a-1', query: { flowId: 'cf-1' } } as const;
const APP = { appId: 'aa-1', version: '1.0 beta', method: 'GET' } as const;

const exportStatus = (platform: Platform) => botExportStatus(platform, 'st-1', 'plain', 'latest', never);
const json = (value: unknown) => JSON.stringify(value);

/** A platform that answers with the given JSON. */
async function answering(value: unknown): Promise<Platform> {
  return (await openPlatform([{ json: value }], { authorization: 'key' })).platform;
}

test.each<[string, Send, string, (string | undefined)?]>([
  ['start of an export', (to) => startBotExport(to, 'st-1', BODY, never), 'POST bot/st-1/export', json(BODY)],
  ['export status', exportStatus, 'GET bot/st-1/export/status'],
  [
    'export status with a query',
    (to) => botExportStatus(to, 'st-1', 'query', 'latest', never),
    'GET bot/st-1/export/status?exportType=latest',
  ],
  [
    'export status with a body',
    (to) => botExportStatus(to, 'st-1', 'body', 'latest', never),
    'GET bot/st-1/export/status',
    '{"exportType":"latest"}',
  ],
  ['start of an import', (to) => startImport(to, { botId: 'st-1' }, BODY, never), 'POST bot/st-1/import', json(BODY)],
  [
    'start of an import as a new bot',
    (to) => startImport(to, { name: 'Größe' }, BODY, never),
    'POST bot/import',
    '{"exportType":"latest","name":"Größe"}',
  ],
  ['import status', (to) => importStatus(to, 'bir-1', never), 'GET bot/import/status/bir-1'],
  ['start of a publish', (to) => startPublish(to, 'st-1', BODY, never), 'POST bot/st-1/publish', json(BODY)],
  ['publish status', (to) => publishStatusReader(to, 'st-1')(never), 'GET bot/st-1/publish/status'],
  [
    'start of a batch test',
    (to) => startBatchTest(to, { ...SUITE, body: BODY }, never),
    'POST stream/st-1/testsuite/Developer%20utterances/run',
    json(BODY),
  ],
  [
    'status of a batch test, with the name of its suite in one segment',
    (to) => batchTestStatus(to, { ...RUN, resource: 'bot' }, never),
    'GET bot/st-1/testsuite/..%2Fa%2Fb%3Fc%23d%20%C3%A9/tr-1/status',
  ],
  ['page of bots', (to) => listBots(to, { offset: 50, limit: 25 }, never), 'GET bots?offset=50&limit=25'],
  ['export of a tool', (to) => startDock(to, TOOL, never), 'POST tools/a-1/export?flowId=cf-1'],
  [
    'import of a workflow as a new one',
    (to) => startDock(to, { resource: 'workflow', action: 'import', body: BODY }, never),
    'POST workflow/import',
    json(BODY),
  ],
  ['dock status', (to) => dockStatus(to, 'ds-1', never), 'GET dock-status/ds-1'],
  ['export of an app', (to) => exportApp(to, APP, never), 'GET apps/aa-1/versions/1.0%20beta/export'],
  [
    'export of an app by POST',
    (to) => exportApp(to, { ...APP, method: 'POST' }, never),
    'POST apps/aa-1/versions/1.0%20beta/export',
  ],
])('a request: %s', async (name, send, line, body = '') => {
  const { platform, requests } = await openPlatform([{ json: { bots: [] } }], { authorization: 'key' });
  await send(platform);
  const sent = requests.map(({ method, path, query }) => {
    const search = query ? `?${query}` : '';
    return `${method} ${path.replace('/api/public/', '')}${search}`;
  });
  expect(sent).toEqual([line]);
  expect(requests[0]?.body).toBe(body);
  expect(requests[0]?.headers).toMatchObject({ 'x-api-key': 'kg-4711-key' });
  expect(requests[0]?.headers['bot-language']).toBe(name.includes('batch test') ? 'de' : undefined);
  expect(requests[0]?.headers['apikey']).toBe(name.includes('an app') ? 'kg-4711-key' : undefined);
});

describe.each<[string, Send]>([
  ['export of a bot', (to) => startBotExport(to, 'st-1', {}, never)],
  ['import', (to) => startImport(to, { botId: 'st-1' }, {}, never)],
  ['batch test', (to) => startBatchTest(to, { ...SUITE, body: {} }, never)],
  ['export of a tool', (to) => startDock(to, TOOL, never)],
  ['publish', (to) => startPublish(to, 'st-1', {}, never)],
])('the start of a job: %s', (_, start) => {
  test('is sent once, even if its answer is lost or an error', async () => {
    for (const answer of [{ reset: true }, { status: 502 }]) {
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
  const reads: Send[] = [
    exportStatus,
    (to) => importStatus(to, 'bir-1', never),
    (to) => dockStatus(to, 'ds-1', never),
    (to) => batchTestStatus(to, RUN, never),
    (to) => exportApp(to, APP, never),
    (to) => publishStatusReader(to, 'st-1')(never),
  ];
  for (const read of reads) {
    expect(await errorOf(read(platform))).toMatchObject({ code: 'bad-response', transient: true });
  }
});

test('an unknown id has the hint of its call, and a method that is not allowed is not sent again', async () => {
  const { platform, requests } = await openPlatform([{ status: 404 }, { status: 405 }]);
  const start = startDock(platform, { ...TOOL, notFoundHint: 'see toolId' }, never);
  expect(await errorOf(start)).toMatchObject({ code: 'not-found', hint: 'see toolId' });
  expect(await errorOf(exportApp(platform, APP, never))).toMatchObject({ code: 'bad-request', httpStatus: 405 });
  expect(requests).toHaveLength(2);
});

describe('an export of a bot', () => {
  test('has id, bot, time and link, and the time of the server', async () => {
    const status = { _id: 'ber-1', streamId: 'st-1', exportType: 'latest', status: 'success', createdOn: CREATED_ON };
    const more = { downloadURL: ` ${LINK}`, fileId: '62e394a00238910393277e11', fileSize: '947' };
    const headers = { date: 'Thu, 01 Jan 2026 12:00:00 GMT' };
    const { platform } = await openPlatform([{ json: { ...status, ...more }, headers }]);
    expect(await exportStatus(platform)).toEqual({
      id: 'ber-1',
      botId: 'st-1',
      exportType: 'latest',
      status: 'success',
      createdOn: Date.parse(CREATED_ON),
      link: LINK,
      percent: undefined,
      reason: '',
      error: undefined,
      serverTime: Date.UTC(2026, 0, 1, 12),
    });
  });

  test.each([
    { ber: 'ber-1' },
    { berId: 'ber-1' },
    { _id: '62e394a00238910393277e11', requestId: 'ber-1' },
  ])('has its id under any of its names: %j', async (ids) => {
    expect(await exportStatus(await answering(ids))).toMatchObject({ id: 'ber-1' });
  });

  test('keeps the status word of the platform, and takes no other word for it', async () => {
    expect(await exportStatus(await answering({ status: 'IN PROGRESS' }))).toMatchObject({ status: 'IN PROGRESS' });
    for (const none of [{ result: { status: 'success' } }, { exportStatus: 'success' }, { status: { s: 'success' } }]) {
      expect(await exportStatus(await answering(none))).toMatchObject({ status: '' });
    }
  });

  test('has a reason if it failed', async () => {
    const record = await exportStatus(await answering({ status: 'failed', errors: [{ msg: 'disk full' }] }));
    expect(record).toMatchObject({ status: 'failed', reason: 'disk full' });
  });
});

describe('an import', () => {
  const read = async (value: unknown) => importStatus(await answering(value), 'bir-5f00', never);

  test('has its own status, not that of its tasks, of which the first always succeeded', async () => {
    const statusLogs = [{ taskType: 'importRequest', taskName: 'request', status: 'success' }];
    expect(await read({ _id: 'bir-5f00', streamRefId: '6a-ref', createdOn: CREATED_ON, statusLogs })).toMatchObject({
      id: 'bir-5f00',
      botId: '',
      status: '',
      createdOn: Date.parse(CREATED_ON),
      tasks: [{ kind: 'importRequest', name: 'request', status: 'success', detail: '' }],
      reason: '',
    });
  });

  test.each([
    { bir: 'bir-5f00' },
    { birId: ' bir-5f00 ' },
    { _id: '62e394a00238910393277e11', bir: 'bir-5f00' },
    { _id: '', bir_id: 'bir-5f00' },
    { requestId: 'bir-5f00' },
    { _id: 'bir-5f00', bir: 'bir-of-another' },
  ])('has its id under any of its names: %j', async (ids) => {
    expect(await read(ids)).toMatchObject({ id: 'bir-5f00', tasks: [] });
  });

  test('has its tasks, in an array or an object, with the reason of a failed one', async () => {
    const task = { taskType: 'Dialogs', taskName: 'Find' };
    const [one, two] = [
      { ...task, status: 'success' },
      { ...task, status: 'failed', message: 'no such form' },
    ];
    for (const statusLogs of [[one, two], { one, two }]) {
      expect(await read({ streamId: 'st-9', status: 'failed', statusLogs })).toMatchObject({
        botId: 'st-9',
        status: 'failed',
        tasks: [
          { kind: 'Dialogs', name: 'Find', status: 'success', detail: '' },
          { kind: 'Dialogs', name: 'Find', status: 'failed', detail: 'no such form' },
        ],
      });
    }
  });
});

test.each([
  [
    { 'dock-statusId': 'ds-1', toolId: 'a-1', exportJobId: 'tool-ej-1', response: { downloadUrl: ` ${LINK}` } },
    { id: 'ds-1', targetId: 'a-1', link: LINK },
  ],
  [
    { _id: 'ds-2', modelId: 'cm-1', jobType: 'MODELS', status: 'SUCCESS', percentageComplete: 100 },
    { id: 'ds-2', targetId: 'cm-1', jobType: 'MODELS', action: '', status: 'SUCCESS', percent: 100, link: '' },
  ],
  [
    { dockStatusId: 'ds-3', jobType: 'TOOLS', action: 'IMPORT', response: { workflowId: 'a-9' } },
    { id: 'ds-3', targetId: 'a-9', jobType: 'TOOLS', action: 'IMPORT', reason: '' },
  ],
  [
    { status: 'FAILED', response: { error: 'quota' }, jobType: 7, action: {} },
    { status: 'FAILED', reason: 'quota', jobType: '', action: '' },
  ],
  [
    { result: { status: 'SUCCESS', _id: 'ds-1' }, status: { value: 'SUCCESS' }, exportJobId: 'ds-9' },
    { status: '', id: '' },
  ],
])('a job of the Agent Platform is read from %j', async (value, expected) => {
  const platform = await answering(value);
  expect(await startDock(platform, TOOL, never)).toMatchObject(expected);
  expect(await dockStatus(platform, 'ds-1', never)).toMatchObject(expected);
});

test.each([
  [
    { app_id: 'aa-1', version: '1.0 beta', file_url: ` ${LINK}` },
    { appId: 'aa-1', version: '1.0 beta', link: LINK, status: '', reason: '' },
  ],
  [
    { appId: 'aa-1', version: 3, fileUrl: LINK },
    { appId: 'aa-1', version: '3', link: LINK },
  ],
  [
    { AppID: 'aa-2', downloadUrl: LINK, status: 'success' },
    { appId: 'aa-2', link: LINK, status: 'success' },
  ],
  [
    { success: true, data: { app_id: 'aa-3', version: 2, file_url: LINK } },
    { appId: 'aa-3', version: '2', link: LINK },
  ],
  [
    { success: false, error: { code: 'X', message: 'no such version' } },
    { link: '', reason: 'no such version' },
  ],
  [
    { file_url: 'javascript:alert(1)', app_id: ['aa-1'], version: {} },
    { link: '', appId: '', version: '', status: '', reason: '' },
  ],
])('an export of an app is read from %j', async (value, expected) => {
  expect(await exportApp(await answering(value), APP, never)).toMatchObject(expected);
});

test.each([
  [[{ message: 'Training Queued.', Training_ID: 'ds-1' }], { id: 'ds-1', status: '' }],
  [
    { _id: 'ds-2', status: 'in-progress' },
    { id: 'ds-2', status: 'in-progress' },
  ],
  [
    { status: 'in-progress', errors: [{ msg: 'busy' }] },
    { status: 'failed', reason: 'busy' },
  ],
  [[{ status: 'queued' }, { success: false, message: 'no model' }], { status: 'failed', reason: 'no model' }],
  [[], { id: '', status: '' }],
])('the start of a training is read from %j', async (value, expected) => {
  const bot = { botId: 'st-1', language: 'en' };
  expect(await startTraining(await answering(value), 'ml', bot, never)).toMatchObject(expected);
});

test('a log of the import of a conversation suite counts, also without a status', async () => {
  const logs = [{ taskType: 'validate' }, { taskType: 'replay', status: 'success' }];
  const platform = await answering({ dsId: 'ds-1', status: 'SUCCESS', statusLogs: logs });
  const record = await conversationImportStatus(platform, { botId: 'st-1', language: 'en', jobId: 'ds-1' }, never);
  expect(record.logs).toMatchObject([
    { kind: 'validate', status: '' },
    { kind: 'replay', status: 'success' },
  ]);
});
