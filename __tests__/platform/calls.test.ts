import { describe, expect, test } from '@jest/globals';
import { exportApp } from '../../src/platform/apps.ts';
import { batchTestStatus, startBatchTest } from '../../src/platform/batch-test.ts';
import { botExportStatus, startBotExport } from '../../src/platform/bot-export.ts';
import { importStatus, startImport } from '../../src/platform/bot-import.ts';
import { publishStatusReader, startPublish } from '../../src/platform/bot-publish.ts';
import type { Platform } from '../../src/platform/client.ts';
import { dockStatus, startDock } from '../../src/platform/dock.ts';
import { conversationImportStatus } from '../../src/platform/test-suite-import.ts';
import { startTraining } from '../../src/platform/training.ts';
import { asking, errorOf, never, openPlatform } from './open-platform.ts';

type Send = (platform: Platform) => Promise<unknown>;

const LINK = 'https://files.test/f.zip?s=a$$';
const CREATED_ON = '2026-01-01T11:59:00.000Z';
const SUITE = { botId: 'st-1', suite: 'Developer utterances', resource: 'stream', language: 'de' } as const;
const RUN = { ...SUITE, runId: 'tr-1' };
const TOOL = { resource: 'tools', action: 'export', id: 'a-1', query: { flowId: 'cf-1' } } as const;
const APP = { appId: 'aa-1', version: '1.0 beta' };

const exportStatus = (platform: Platform) =>
  botExportStatus(platform, { botId: 'st-1', exportType: 'latest', form: 'plain' }, asking);

/** A platform that answers with the given JSON. */
async function answering(value: unknown): Promise<Platform> {
  return (await openPlatform([{ json: value }], { authorization: 'key' })).platform;
}

describe.each<[string, Send]>([
  ['export of a bot', (to) => startBotExport(to, { botId: 'st-1', body: {} }, never)],
  ['import', (to) => startImport(to, { target: { botId: 'st-1' }, body: {} }, never)],
  ['batch test', (to) => startBatchTest(to, { ...SUITE, body: {} }, never)],
  ['export of a tool', (to) => startDock(to, TOOL, never)],
  ['publish', (to) => startPublish(to, { botId: 'st-1', body: {} }, never)],
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
    (to) => importStatus(to, 'bir-1', asking),
    (to) => dockStatus(to, 'ds-1', asking),
    (to) => batchTestStatus(to, RUN, asking),
    (to) => exportApp(to, APP, asking),
    (to) => publishStatusReader(to, 'st-1')(asking),
  ];
  for (const read of reads) {
    expect(await errorOf(read(platform))).toMatchObject({ code: 'bad-response', transient: true });
  }
});

test('an unknown id has the hint of its call, and a method that is not allowed is not sent again', async () => {
  const { platform, requests } = await openPlatform([{ status: 404 }, { status: 405 }]);
  const start = startDock(platform, { ...TOOL, notFoundHint: 'see toolId' }, never);
  expect(await errorOf(start)).toMatchObject({ code: 'not-found', hint: 'see toolId' });
  expect(await errorOf(exportApp(platform, APP, asking))).toMatchObject({ code: 'bad-request', httpStatus: 405 });
  expect(requests).toHaveLength(2);
});

describe('an export of a bot', () => {
  test('has id, bot, time and link, and the time of the server', async () => {
    const status = { _id: 'ber-1', streamId: 'st-1', exportType: 'latest', status: 'success', createdOn: CREATED_ON };
    const more = { downloadURL: ` ${LINK}`, fileId: '62e394a00238910393277e11', fileSize: '947' };
    const headers = { date: 'Thu, 01 Jan 2026 12:00:00 GMT' };
    const { platform } = await openPlatform([{ json: { ...status, ...more }, headers }]);
    expect(await exportStatus(platform)).toMatchObject({
      ...{ id: 'ber-1', botId: 'st-1', exportType: 'latest', status: 'success', link: LINK, reason: '' },
      requestedAt: Date.parse(CREATED_ON),
      serverTime: Date.UTC(2026, 0, 1, 12),
    });
  });

  test('has its id under any of its names', async () => {
    for (const ids of [{ ber: 'ber-1' }, { berId: 'ber-1' }, { _id: '62e394a00238910393277e11', requestId: 'ber-1' }]) {
      expect(await exportStatus(await answering(ids))).toMatchObject({ id: 'ber-1' });
    }
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
  const read = async (value: unknown) => importStatus(await answering(value), 'bir-5f00', asking);

  test('has its own status, not that of its tasks, of which the first always succeeded', async () => {
    const statusLogs = [{ taskType: 'importRequest', taskName: 'request', status: 'success' }];
    expect(await read({ _id: 'bir-5f00', streamRefId: '6a-ref', createdOn: CREATED_ON, statusLogs })).toMatchObject({
      ...{ id: 'bir-5f00', botId: '', status: '', requestedAt: Date.parse(CREATED_ON), reason: '' },
      components: [{ kind: 'importRequest', name: 'request', status: 'success', detail: '' }],
    });
  });

  test.each([
    { birId: ' bir-5f00 ' },
    { _id: '62e394a00238910393277e11', bir: 'bir-5f00' },
    { _id: '', bir_id: 'bir-5f00' },
    { requestId: 'bir-5f00' },
    { _id: 'bir-5f00', bir: 'bir-of-another' },
  ])('has its id under any of its names: %j', async (ids) => {
    expect(await read(ids)).toMatchObject({ id: 'bir-5f00', components: [] });
  });

  test('has its tasks, in an array or an object, with the reason of a failed one', async () => {
    const task = { taskType: 'Dialogs', taskName: 'Find', status: 'failed', message: 'no such form' };
    for (const statusLogs of [[task], { one: task }]) {
      const { botId, status, components } = await read({ streamId: 'st-9', status: 'failed', statusLogs });
      expect([botId, status]).toEqual(['st-9', 'failed']);
      expect(components).toMatchObject([{ kind: 'Dialogs', name: 'Find', status: 'failed', detail: 'no such form' }]);
    }
  });
});

const EXPORTED = { 'dock-statusId': 'ds-1', toolId: 'a-1', exportJobId: 'ej-1', response: { downloadUrl: ` ${LINK}` } };
const IMPORTED = { _id: 'ds-3', jobType: 'TOOLS', action: 'IMPORT', response: { workflowId: 'a-9' } };
const MODEL = { jobType: 'MODELS', status: 'SUCCESS', percentageComplete: 100 };
const NESTED = { result: { status: 'SUCCESS', _id: 'ds-1' }, status: { value: 'SUCCESS' }, exportJobId: 'ds-9' };
test.each<[string, object, object]>([
  ['a link to its file', EXPORTED, { id: 'ds-1', targetId: 'a-1', link: LINK }],
  ['a new thing', IMPORTED, { id: 'ds-3', targetId: 'a-9', reason: '' }],
  ['a status', MODEL, { status: 'SUCCESS', percent: 100, link: '' }],
  ['a reason', { response: { error: 'quota' }, jobType: 7, action: {} }, { reason: 'quota' }],
  ['nothing of its own', NESTED, { status: '', id: '' }],
])('a job of the Agent Platform is read that has %s', async (_, value, expected) => {
  const platform = await answering(value);
  expect(await startDock(platform, TOOL, never)).toMatchObject(expected);
  expect(await dockStatus(platform, 'ds-1', asking)).toMatchObject(expected);
});

const NO_APP = { link: '', appId: '', version: '', status: '', reason: '' };
test.each<[string, object, object]>([
  ['id, version and link', { app_id: 'aa-1', version: 3, file_url: LINK }, { appId: 'aa-1', version: '3', link: LINK }],
  ['them in its data', { success: true, data: { appId: 'aa-3', fileUrl: LINK } }, { appId: 'aa-3', link: LINK }],
  ['a status', { AppID: 'aa-2', status: 'success' }, { appId: 'aa-2', status: 'success' }],
  ['an error', { success: false, error: { message: 'no such version' } }, { link: '', reason: 'no such version' }],
  ['nothing usable', { file_url: 'javascript:alert(1)', app_id: ['aa-1'], version: {} }, NO_APP],
])('an export of an app is read that has %s', async (_, value, expected) => {
  expect(await exportApp(await answering(value), APP, asking)).toMatchObject(expected);
});

const BUSY = { status: 'in-progress', errors: [{ msg: 'busy' }] };
test.each<[string, object, object]>([
  ['an id', [{ message: 'Training Queued.', Training_ID: 'ds-1' }], { id: 'ds-1', status: '' }],
  ['a status', { _id: 'ds-2', status: 'in-progress' }, { id: 'ds-2', status: 'in-progress' }],
  ['errors', BUSY, { status: 'failed', reason: 'busy' }],
  ['one failure', [{ status: 'queued' }, { success: false, message: 'no' }], { status: 'failed', reason: 'no' }],
  ['nothing', [], { id: '', status: '' }],
])('the start of a training is read that has %s', async (_, value, expected) => {
  const training = { kind: 'ml', botId: 'st-1', language: 'en' } as const;
  expect(await startTraining(await answering(value), training, never)).toMatchObject(expected);
});

test('a log of the import of a conversation suite counts, also without a status', async () => {
  const platform = await answering({ dsId: 'ds-1', status: 'SUCCESS', statusLogs: [{ taskType: 'validate' }] });
  const record = await conversationImportStatus(platform, { botId: 'st-1', language: 'en', jobId: 'ds-1' }, asking);
  expect(record.components).toMatchObject([{ kind: 'validate', status: '' }]);
});
