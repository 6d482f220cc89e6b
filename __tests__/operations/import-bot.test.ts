import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { contentsOf, normalize, put } from '../bot-files/folders.ts';
import { exported } from '../bot-files/sample-bot.ts';
import { temporaryFolder } from '../support/after-test.ts';
import { type Answer, json, refusal } from '../support/platform-script.ts';
import { BOT, IMPORT_JOB, IMPORT_STATUS, importDocument } from '../support/samples.ts';
import { AS_NEW, FILES, INTO_BOT, importServer, NEW_BOT, REFUSED, STARTED, UPLOAD, withZip } from './import-server.ts';

const NEW = { botId: '', botName: 'Travel' };
const TASK = { taskType: 'importRequest', taskName: 'importRequest', status: 'success' };
const status = (word: string, more: Record<string, unknown> = {}) => json(importDocument(word, more));

describe('import-bot', () => {
  test('uploads the zip unchanged, whatever its name, and imports it into the bot', async () => {
    const { importBot, uploads, imports, to, zip, workspace } = await withZip();
    put(workspace, { 'travel.v2': zip });

    const { outcome, events } = await importBot({ archive: 'travel.v2' });

    expect(outcome).toMatchObject({ conclusion: 'success', jobId: IMPORT_JOB, botId: BOT, status: 'success' });
    expect(uploads).toMatchObject([
      { type: 'application/zip', fields: { fileContext: 'bulkImport', fileExtension: 'zip' } },
    ]);
    expect(uploads[0]?.bytes.equals(zip)).toBe(true);
    expect(imports()).toEqual([{ uploadMode: 'ZIP', zipInfo: 'file-1' }]);
    expect(to(INTO_BOT)).toHaveLength(1);
    const progress = { bytes: zip.length, total: zip.length };
    expect(events.filter(({ type }) => type === 'uploading').at(-1)).toMatchObject(progress);
  });

  test('uploads the files if the platform refuses the zip, and merges the given body into both forms', async () => {
    const { importBot, uploads, imports } = await withZip({ start: [REFUSED, STARTED] });
    const importOptions = { tasks: ['dialogs'], options: { utterances: { append: true } } };

    const { outcome } = await importBot({ requestBody: JSON.stringify({ importOptions }) });

    expect(outcome).toMatchObject({ conclusion: 'success', botId: BOT });
    expect(uploads.map(({ name, fields }) => [name, fields['fileExtension']])).toEqual([
      ['bot.zip', 'zip'],
      ['botDefinition.json', 'json'],
      ['config.json', 'json'],
      ['Functions.js', 'js'],
    ]);
    for (const { name, bytes } of uploads.slice(1)) {
      expect(bytes.equals(Buffer.from(FILES[name as keyof typeof FILES]))).toBe(true);
    }
    const files = { botDefinition: 'file-2', configInfo: 'file-3', botFunctions: ['file-4'] };
    expect(imports()).toEqual([
      { uploadMode: 'ZIP', zipInfo: 'file-1', importOptions },
      { ...files, importOptions },
    ]);
  });

  test('uploads the icon too for a new bot, which is posted to the path for new bots', async () => {
    const { importBot, uploads, imports, to } = await withZip({
      start: [REFUSED, STARTED],
      status: status('success', { streamId: NEW_BOT }),
    });

    expect((await importBot(NEW)).outcome).toMatchObject({ conclusion: 'success', botId: NEW_BOT });
    expect(uploads[3]).toMatchObject({ name: 'icon.png', fields: { fileExtension: 'png' }, bytes: FILES['icon.png'] });
    const ids = { botDefinition: 'file-2', configInfo: 'file-3', icon: 'file-4', botFunctions: ['file-5'] };
    expect(imports()).toEqual([
      { name: 'Travel', uploadMode: 'ZIP', zipInfo: 'file-1' },
      { name: 'Travel', uploadMode: 'JSON', ...ids },
    ]);
    expect(to(INTO_BOT)).toEqual([]);
    expect(to(AS_NEW)).toHaveLength(2);
  });

  test('refuses a zip of a normalized folder before anything is sent', async () => {
    const folder = join(temporaryFolder(), 'bot');
    await normalize(exported(), folder);
    const { importBot, seen } = await withZip({}, contentsOf(folder));

    const { outcome } = await importBot({});

    expect(outcome).toMatchObject({ conclusion: 'failure', errorCode: 'input-invalid' });
    expect(outcome.error?.message).toContain('normalized');
    expect(seen).toEqual([]);
  });

  test.each([
    ['both', { botId: BOT, botName: 'Travel' }],
    ['none', { botId: '', botName: '' }],
  ])('refuses botId and botName: %s', async (_name, given) => {
    const { importBot, seen } = await importServer();

    await expect(importBot(given)).rejects.toMatchObject({ code: 'input-invalid' });
    expect(seen).toEqual([]);
  });
});

describe('the end of an import', () => {
  test('depends on the top status alone, not on its tasks or the reply to the start', async () => {
    const { importBot, to } = await withZip({
      start: status('success', { streamId: undefined, streamRefId: NEW_BOT }),
      status: [status('pending'), status('pending'), status('success')],
    });

    expect((await importBot({})).outcome).toMatchObject({ conclusion: 'success' });
    expect(to(IMPORT_STATUS)).toHaveLength(4);
  });

  test.each<[object, string, string]>([
    [{ status: 'IN_PROGRESS' }, 'timed-out', 'Dialog Pay'],
    [{ status: 'half way' }, 'timed-out', 'Dialog Pay'],
    [{}, 'timed-out', 'Dialog Pay'],
    [{ status: 'FAILED', message: 'no node' }, 'platform-failed', 'Dialog Pay (FAILED: no node)'],
    [{ status: 'ROLLED_BACK' }, 'platform-failed', 'Dialog Pay (ROLLED_BACK)'],
  ])('is no success with a task of %j', async (more, errorCode, said) => {
    const statusLogs = [TASK, { taskType: 'Dialog', taskName: 'Pay', ...more }];
    const { importBot } = await withZip({ status: status('success', { statusLogs }) });

    const { outcome } = await importBot({ timeout: '5m' });

    expect(outcome).toMatchObject({ errorCode, conclusion: expect.not.stringMatching('success') });
    expect(outcome.error?.message).toContain(said);
  });

  test.each<[string, Answer, string]>([
    ['still running', status('pending'), 'timed-out'],
    ['a failure', status('failure'), 'platform-failed'],
    ['a success in another bot', status('success', { streamId: NEW_BOT }), 'bad-response'],
    ['a success in no bot', status('success', { streamId: undefined }), 'bad-response'],
  ])('is no success if it is %s', async (_name, last, errorCode) => {
    const { importBot } = await withZip({ status: [status('pending'), last] });

    const { outcome } = await importBot({ timeout: '5m' });

    expect(outcome).toMatchObject({ errorCode, conclusion: expect.not.stringMatching('success'), jobId: IMPORT_JOB });
    expect(outcome.botId).not.toBe(NEW_BOT);
  });

  test('is reached once the new bot is reported', async () => {
    const nameless = status('success', { streamId: undefined });
    const { importBot } = await withZip({ status: [nameless, nameless, status('success', { streamId: NEW_BOT })] });

    expect((await importBot(NEW)).outcome).toMatchObject({ conclusion: 'success', botId: NEW_BOT });
  });

  test.each([undefined, '../../x'])('is no success if the new bot is never reported (%s)', async (streamId) => {
    const { importBot } = await withZip({ status: status('success', { streamId }) });

    const { outcome } = await importBot(NEW);

    expect(outcome).toMatchObject({ conclusion: 'failure', errorCode: 'bad-response', jobId: IMPORT_JOB });
    expect(outcome.error?.hint).toContain('second bot');
  });
});

describe('import-bot with expectedBotName', () => {
  const bots = (name: string, _id = BOT) => ({
    'GET /api/public/bots': json({ total: 1, availableMore: false, bots: [{ _id, name }] }),
  });

  test.each([
    ['the bot of that name is imported into', bots('Travel'), {}, ''],
    ['nothing is uploaded for a bot of another name', bots('Production'), {}, 'input-invalid'],
    ['a new bot of another name is not made', {}, { botId: '', botName: 'Travel 2' }, 'input-invalid'],
  ])('%s', async (_name, others, given, errorCode) => {
    const { importBot, seen } = await withZip({ others });

    expect((await importBot({ ...given, expectedBotName: 'Travel' })).outcome).toMatchObject({ errorCode });
    expect(seen.some(({ method }) => method === 'POST')).toBe(errorCode === '');
  });
});

describe('the request for an import', () => {
  test.each<[string, Answer]>([
    ['without an id', json({ status: 'pending' })],
    ['an errors envelope', json({ errors: [{ msg: 'Validation errors', code: 412 }] })],
  ])('is not repeated when its answer is lost: %s', async (_name, start) => {
    for (const given of [{}, NEW]) {
      const { importBot, imports, to } = await withZip({ start });

      const { outcome } = await importBot(given);

      expect(outcome).toMatchObject({ conclusion: 'failure', errorCode: 'start-unknown', jobId: '' });
      expect(outcome.error?.message).toMatch(/import (as a new bot|into bot .*) may or may not have started/);
      expect(outcome.error?.hint).toContain('console');
      expect(imports()).toHaveLength(1);
      expect(to(IMPORT_STATUS)).toEqual([]);
    }
  });

  test.each<[string, Answer[], string, number]>([
    ['both forms are refused', [REFUSED], 'bad-request', 2],
    ['the answer to the second form is lost', [REFUSED, { reset: true }], 'start-unknown', 2],
    ['the bot is unknown', [refusal(400, 'Invalid StreamId')], 'not-found', 1],
  ])('ends if %s', async (_name, start, errorCode, sent) => {
    const { importBot, imports } = await withZip({ start });

    expect((await importBot({})).outcome).toMatchObject({ conclusion: 'failure', errorCode });
    expect(imports()).toHaveLength(sent);
  });
});

describe('an upload', () => {
  test('is repeated from the start after a failure that may pass', async () => {
    const upload = [{ status: 503 }, { reset: true }, { body: '<html>' }];
    const { importBot, uploads, zip, to } = await withZip({ upload });

    expect((await importBot({})).outcome).toMatchObject({ conclusion: 'success' });
    expect(to(UPLOAD)).toHaveLength(4);
    expect(uploads[0]?.bytes.equals(zip)).toBe(true);
  });

  test.each<[string, Answer, string, number]>([
    ['413', { status: 413 }, 'bad-request', 1],
    ['an id that cannot be one', json({ fileId: '../x' }), 'bad-response', 1],
    ['503 without end', { status: 503 }, 'platform-error', 10],
  ])('starts no import after %s', async (_name, trouble, errorCode, most) => {
    const { importBot, imports, to } = await withZip({ upload: Array.from({ length: 20 }, () => trouble) });

    expect((await importBot({})).outcome).toMatchObject({ conclusion: 'failure', errorCode });
    expect(imports()).toEqual([]);
    expect(to(UPLOAD).length).toBeLessThanOrEqual(most);
  });
});
