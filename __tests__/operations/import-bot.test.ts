import { describe, expect, test } from '@jest/globals';
import { BOT, IMPORT_JOB, IMPORT_STATUS, importDocument } from '../support/samples.ts';
import { AS_NEW, FILES, INTO_BOT, importServer, json, NEW_BOT, REFUSED, STARTED, withZip } from './import-server.ts';

const NEW = { botId: '', botName: 'Travel' };
const TASK = { taskType: 'importRequest', taskName: 'importRequest', status: 'success' };

describe('import-bot', () => {
  test('uploads the zip unchanged, and imports it into the bot', async () => {
    const { importBot, uploads, imports, to, zip } = await withZip();

    const { outcome, events } = await importBot({});

    expect(outcome).toMatchObject({ conclusion: 'success', jobId: IMPORT_JOB, botId: BOT, status: 'success' });
    expect(uploads).toMatchObject([
      { name: 'bot.zip', type: 'application/zip', fields: { fileContext: 'bulkImport', fileExtension: 'zip' } },
    ]);
    expect(uploads[0]?.bytes.equals(zip)).toBe(true);
    expect(imports()).toEqual([{ uploadMode: 'ZIP', zipInfo: 'file-1' }]);
    expect(to(INTO_BOT)).toHaveLength(1);
    expect(events.filter(({ type }) => type === 'uploading').at(-1)).toMatchObject({
      name: 'bot.zip',
      bytes: zip.length,
      total: zip.length,
    });
  });

  test('accepts a zip with any name', async () => {
    const { importBot, uploads, workspace, zip } = await withZip();
    const { writeFileSync } = await import('node:fs');
    writeFileSync(`${workspace}/travel.v2`, zip);

    expect((await importBot({ archive: 'travel.v2' })).outcome).toMatchObject({ conclusion: 'success' });
    expect(uploads).toMatchObject([{ fields: { fileExtension: 'zip' } }]);
  });

  test('uploads the files if the platform refuses the zip', async () => {
    const { importBot, uploads, imports } = await withZip({ start: [REFUSED, STARTED] });

    expect((await importBot({})).outcome).toMatchObject({ conclusion: 'success', botId: BOT });
    expect(uploads.map(({ name, fields }) => [name, fields['fileExtension']])).toEqual([
      ['bot.zip', 'zip'],
      ['botDefinition.json', 'json'],
      ['config.json', 'json'],
      ['Functions.js', 'js'],
    ]);
    for (const { name, bytes } of uploads.slice(1)) {
      expect(bytes.equals(Buffer.from(FILES[name as keyof typeof FILES]))).toBe(true);
    }
    expect(imports().slice(1)).toEqual([{ botDefinition: 'file-2', configInfo: 'file-3', botFunctions: ['file-4'] }]);
  });

  test('uploads the icon too for a new bot', async () => {
    const { importBot, uploads, imports, to } = await withZip({
      start: [REFUSED, STARTED],
      status: json(importDocument('success', { streamId: NEW_BOT })),
    });

    expect((await importBot(NEW)).outcome).toMatchObject({ conclusion: 'success', botId: NEW_BOT });
    expect(uploads[3]).toMatchObject({ name: 'icon.png', fields: { fileExtension: 'png' }, bytes: FILES['icon.png'] });
    expect(imports()).toEqual([
      { name: 'Travel', uploadMode: 'ZIP', zipInfo: 'file-1' },
      {
        name: 'Travel',
        uploadMode: 'JSON',
        botDefinition: 'file-2',
        configInfo: 'file-3',
        icon: 'file-4',
        botFunctions: ['file-5'],
      },
    ]);
    expect(to(INTO_BOT)).toEqual([]);
  });

  test('ends if both forms are refused', async () => {
    const { importBot, imports } = await withZip({ start: REFUSED });

    expect((await importBot({})).outcome).toMatchObject({ conclusion: 'failure', errorCode: 'bad-request' });
    expect(imports()).toHaveLength(2);
  });

  test('merges the given body into both forms', async () => {
    const { importBot, imports } = await withZip({ start: [REFUSED, STARTED] });
    const importOptions = { tasks: ['dialogs'], options: { utterances: { append: true } } };
    await importBot({ requestBody: JSON.stringify({ importOptions }) });

    expect(imports()).toMatchObject([
      { zipInfo: 'file-1', importOptions },
      { botDefinition: 'file-2', importOptions },
    ]);
  });

  test('with wait: false starts the import and stops', async () => {
    const { importBot, to } = await withZip();

    expect((await importBot({ wait: 'false' })).outcome).toMatchObject({
      conclusion: '',
      jobId: IMPORT_JOB,
      botId: '',
    });
    expect(to(IMPORT_STATUS)).toEqual([]);
  });
});

describe('the end of an import', () => {
  test('depends on the top status alone, not on its tasks or the reply to the start', async () => {
    const { importBot, to } = await withZip({
      start: json(importDocument('success', { streamId: undefined, streamRefId: NEW_BOT })),
      status: [json(importDocument('pending')), json(importDocument('pending')), json(importDocument('success'))],
    });

    expect((await importBot({})).outcome).toMatchObject({ conclusion: 'success' });
    expect(to(IMPORT_STATUS)).toHaveLength(4);
  });

  test('is not reached while only tasks are successful', async () => {
    const { importBot } = await withZip({ status: json(importDocument('pending')) });

    expect((await importBot({ timeout: '5m' })).outcome).toMatchObject({ errorCode: 'timed-out', jobId: IMPORT_JOB });
  });

  test('is a failure that names what failed', async () => {
    const logs = [TASK, { taskType: 'dialogs', taskName: 'Book a table', status: 'failed', message: 'no such node' }];
    const { importBot } = await withZip({
      status: [json(importDocument('pending')), json(importDocument('failure', { statusLogs: logs }))],
    });

    const { outcome } = await importBot({});

    expect(outcome).toMatchObject({ conclusion: 'failure', errorCode: 'platform-failed', jobId: IMPORT_JOB });
    expect(outcome.error?.message).toContain('dialogs Book a table (failed: no such node)');
  });

  test.each([
    ['failed', { streamId: undefined }],
    ['error', {}],
  ])('is a failure at submission (%s)', async (status, more) => {
    const { importBot } = await withZip({ start: json(importDocument(status, more)) });

    expect((await importBot({})).outcome).toMatchObject({ errorCode: 'platform-failed' });
  });

  test.each<[string, object]>([
    ['another bot', { streamId: NEW_BOT }],
    ['no bot', { streamId: undefined }],
    ['another import', { _id: 'bir-other' }],
  ])('is no success in %s', async (_name, more) => {
    const { importBot } = await withZip({ status: json(importDocument('success', { ...more })) });

    const { outcome } = await importBot({});

    expect(outcome).toMatchObject({ conclusion: 'failure', errorCode: 'bad-response' });
    expect(outcome.botId).not.toBe(NEW_BOT);
  });

  test('is reached once the new bot is reported', async () => {
    const nameless = json(importDocument('success', { streamId: undefined }));
    const { importBot } = await withZip({
      status: [nameless, nameless, json(importDocument('success', { streamId: NEW_BOT }))],
    });

    expect((await importBot(NEW)).outcome).toMatchObject({ conclusion: 'success', botId: NEW_BOT });
  });

  test.each([undefined, '../../x'])('is no success if the new bot is never reported (%s)', async (streamId) => {
    const { importBot } = await withZip({ status: json(importDocument('success', { streamId })) });

    const { outcome } = await importBot(NEW);

    expect(outcome).toMatchObject({ conclusion: 'failure', errorCode: 'bad-response', jobId: IMPORT_JOB });
    expect(outcome.error?.hint).toContain('second bot');
  });
});

describe('import-bot with expectedBotName', () => {
  const bots = (name: string, _id = BOT) => ({
    'GET /api/public/bots': json({ total: 1, availableMore: false, bots: [{ _id, name }] }),
  });

  test('imports into the bot of that name', async () => {
    const { importBot } = await withZip({ others: bots('Travel') });

    expect((await importBot({ expectedBotName: 'Travel' })).outcome).toMatchObject({ conclusion: 'success' });
  });

  test.each([
    ['a bot of another name', bots('Production'), 'input-invalid'],
    ['a bot that is not in the account', bots('Travel', 'st-other'), 'not-found'],
  ])('uploads nothing for %s', async (_name, others, errorCode) => {
    const { importBot, seen } = await withZip({ others });

    expect((await importBot({ expectedBotName: 'Travel' })).outcome).toMatchObject({ errorCode });
    expect(seen.every(({ method }) => method === 'GET')).toBe(true);
  });

  test('compares the name of a new bot, without a request', async () => {
    const { importBot, seen } = await withZip();

    expect((await importBot({ ...NEW, expectedBotName: 'Travel 2' })).outcome).toMatchObject({
      errorCode: 'input-invalid',
    });
    expect(seen).toEqual([]);
  });
});

test.each([
  ['both', { botId: BOT, botName: 'Travel' }],
  ['none', { botId: '', botName: '' }],
])('botId and botName: %s is refused', async (_name, given) => {
  const { importBot, seen } = await importServer();

  await expect(importBot(given)).rejects.toMatchObject({ code: 'input-invalid' });
  expect(seen).toEqual([]);
});

test('a new bot is posted to the path for new bots', async () => {
  const { importBot, to } = await withZip({ status: json(importDocument('success', { streamId: NEW_BOT })) });
  await importBot(NEW);

  expect(to(AS_NEW).map(({ body }) => JSON.parse(body))).toEqual([
    { name: 'Travel', uploadMode: 'ZIP', zipInfo: 'file-1' },
  ]);
});
