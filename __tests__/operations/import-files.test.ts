import { describe, expect, test } from '@jest/globals';
import { put } from '../bot-files/folders.ts';
import { temporaryFolder } from '../support/after-test.ts';
import { type Answer, json, refusal, type Script, type Scripts, type Seen } from '../support/platform-script.ts';
import type { Given } from '../support/run-operation.ts';
import { BOT } from '../support/samples.ts';
import { scripted } from './runs.ts';

const UPLOAD = 'POST /api/public/uploadfile';
const INVALID = { conclusion: 'failure', errorCode: 'input-invalid' };

const FILES = {
  'functions/a.js': 'function a() {}',
  'functions/b.js': 'function b() {}',
  'functions/README.md': 'Functions',
  'suite.csv': 'input,intent,parentIntent,entityName,entityValue,entityOrder\nhi,Greet,,,,\n',
  'suite.json': '{"testCases":[{"input":"hi","intent":"Greet"}]}',
  'broken.json': '{"testCases":[',
  'empty.js': '',
  'variables.json': '[{"key":"A","value":"v"}]',
};

function workspaceWithFiles(): string {
  const workspace = temporaryFolder();
  put(workspace, FILES);
  return workspace;
}

async function run(operation: string, given: Given, scripts: Scripts) {
  let uploads = 0;
  const upload = (): Answer => json({ fileId: `5b0000000000000000000${++uploads}`, hash: 'x', fileName: 'f-1' });
  const more = { workspace: workspaceWithFiles() };
  return scripted(operation, { timeout: '5m', ...given }, { [UPLOAD]: upload, ...scripts }, more);
}

const bodyOf = ({ body }: Seen): Record<string, unknown> => JSON.parse(body) as Record<string, unknown>;

describe('import-bot-functions', () => {
  const IMPORT = `POST /api/public/bot/${BOT}/import/botfunctions`;
  const ok = ({ body }: Seen): Answer => {
    const [file] = JSON.parse(body) as object[];
    return json({ requestType: 'BotImport', status: 'Success', _id: '6565d9c378438bc41a6cf000', ...file });
  };
  const all = ({ body }: Seen): Answer =>
    json((JSON.parse(body) as object[]).map((file) => ({ status: 'SUCCESS', ...file })));

  test('uploads a file and imports it once', async () => {
    const { outcome, to } = await run('import-bot-functions', { archive: 'functions/a.js' }, { [IMPORT]: ok });

    expect(outcome).toMatchObject({ conclusion: 'success', status: 'Success' });
    expect(to(UPLOAD)[0]?.body).toContain('name="fileExtension"\r\n\r\njs\r\n');
    expect(to(IMPORT).map(bodyOf)).toEqual([[{ fileName: 'a.js', fileId: '5b00000000000000000001' }]]);
  });

  test('imports all functions of a folder with one request, and names what it leaves out', async () => {
    const { outcome, lines, to } = await run('import-bot-functions', { archive: 'functions' }, { [IMPORT]: all });

    expect(outcome).toMatchObject({ conclusion: 'success' });
    expect(to(IMPORT).map(bodyOf)).toEqual([
      [
        { fileName: 'a.js', fileId: '5b00000000000000000001' },
        { fileName: 'b.js', fileId: '5b00000000000000000002' },
      ],
    ]);
    expect(lines.join('\n')).toContain('README.md');
  });

  test.each<[string, Script, string]>([
    ['names one of two files', ok, 'bad-response'],
    ['names another file', json({ status: 'Success', fileId: 'other' }), 'bad-response'],
    ['names no file', json({ status: 'Success' }), 'bad-response'],
    ['is empty', json([]), 'bad-response'],
    ['reports no end', json([{ status: 'pending', fileId: '5b00000000000000000001' }]), 'bad-response'],
    ['reports a failure', json({ status: 'Failed', message: 'Syntax error' }), 'platform-failed'],
    ['is a refusal', refusal(400, 'Invalid file id'), 'not-found'],
  ])('is no success if the answer %s', async (_name, answer, errorCode) => {
    const { outcome, to } = await run('import-bot-functions', { archive: 'functions' }, { [IMPORT]: answer });

    expect(outcome).toMatchObject({ conclusion: 'failure', errorCode });
    expect(to(IMPORT)).toHaveLength(1);
  });

  test('uploads a file again if the upload is cut', async () => {
    const cut: Answer = { json: { fileId: '5b1' }, cutAt: 5 };
    const scripts = { [UPLOAD]: [cut, { reset: true }, json({ fileId: '5b1' })], [IMPORT]: ok };
    const { outcome, to } = await run('import-bot-functions', { archive: 'functions/a.js' }, scripts);

    expect(outcome).toMatchObject({ conclusion: 'success' });
    expect(to(UPLOAD)).toHaveLength(3);
  });

  test.each(['nowhere', 'suite.csv', 'empty.js', '.'])('sends nothing for %s', async (archive) => {
    const { outcome, seen } = await run('import-bot-functions', { archive }, { [IMPORT]: ok });
    expect(outcome).toMatchObject(INVALID);
    expect(seen).toEqual([]);
  });
});

describe('import-test-suite of a batch suite', () => {
  const path = (resource: string) => `POST /api/public/${resource}/${BOT}/testsuite/import`;
  const ok = (seen: Seen): Answer =>
    json({ _id: 'ts-1', name: bodyOf(seen)['name'], fileId: bodyOf(seen)['fileName'] });

  test.each(['csv', 'json'])('uploads a %s file and imports it once', async (fileType) => {
    const given = { archive: `suite.${fileType}` };
    const { outcome, to } = await run('import-test-suite', given, { [path('stream')]: ok });

    expect(outcome).toMatchObject({ conclusion: 'success' });
    const file = { fileName: '5b00000000000000000001', fileType, delimiter: ',', importType: 'new' };
    const named = { name: 'Regression', description: 'Imported by koreai-ci' };
    expect(to(path('stream')).map(bodyOf)).toEqual([{ ...named, ...file }]);
  });

  test('takes further fields, and the other path if the first is unknown', async () => {
    const given = { archive: 'suite.csv', requestBody: '{"importType":"update","engine":"dgpt"}' };
    const { outcome, to } = await run('import-test-suite', given, { [path('bot')]: ok });

    expect(outcome).toMatchObject({ conclusion: 'success' });
    expect(to(path('bot')).map(bodyOf)).toMatchObject([{ importType: 'update', engine: 'dgpt' }]);
  });

  /** An answer that names the file. */
  const named =
    (more: object): Script =>
    (seen) =>
      json({ fileId: bodyOf(seen)['fileName'], ...more });

  test.each<[string, Script, string]>([
    ['names another file', json({ _id: 'ts-1', name: 'Regression', fileId: 'other' }), 'bad-response'],
    ['names another suite', named({ name: 'Other' }), 'bad-response'],
    ['names no file', json({ _id: 'ts-1', name: 'Regression' }), 'bad-response'],
    ['discarded records', named({ isPartialFailure: true }), 'platform-failed'],
    ['has a status of failure', named({ status: 'Success with warning' }), 'platform-failed'],
    ['is a refusal', refusal(400, 'CSV format is incorrect'), 'bad-request'],
  ])('is no success if the answer %s', async (_name, answer, errorCode) => {
    const scripts = { [path('stream')]: answer };
    const { outcome, to } = await run('import-test-suite', { archive: 'suite.csv' }, scripts);

    expect(outcome).toMatchObject({ conclusion: 'failure', errorCode });
    expect(to(path('stream'))).toHaveLength(1);
  });

  test.each([
    [{ archive: 'broken.json' }],
    [{ archive: 'functions' }],
    [{ archive: 'functions/a.js' }],
    [{ archive: 'suite.csv', wait: 'false' }],
    [{ archive: '', jobId: 'ds-1' }],
    [{ archive: 'suite.json', suiteType: 'conversation', userEmail: '' }],
    [{ archive: 'suite.csv', suiteType: 'conversation' }],
  ])('sends nothing for %j', async (given) => {
    const { outcome, seen } = await run('import-test-suite', given, { [path('stream')]: ok });
    expect(outcome).toMatchObject(INVALID);
    expect(seen).toEqual([]);
  });
});

describe('import-test-suite of a conversation suite', () => {
  const JOB = 'ds-11111111-0000-5000-8000-000000000001';
  const START = `POST /api/public/stream/${BOT}/conversation/testsuite/import`;
  const STATUS = `GET /api/public/stream/${BOT}/conversation/testsuite/import/${JOB}/status`;
  const ACCEPTED = json({ status: 'IN_PROGRESS', dsId: JOB });
  const GIVEN = { archive: 'suite.json', suiteType: 'conversation', userEmail: 'owner@example.com' };
  const status = (word: string, more: object = {}): Answer =>
    json({ _id: JOB, streamId: BOT, status: word, percentageComplete: 85, statusLogs: [], ...more });
  const DONE = status('SUCCESS', { response: { name: 'Regression', _id: 'ctc-2' } });

  test('uploads the file, starts the import once and waits for its end', async () => {
    const scripts = { [START]: ACCEPTED, [STATUS]: [status('IN_PROGRESS'), DONE] };
    const { outcome, to } = await run('import-test-suite', GIVEN, scripts);

    expect(outcome).toMatchObject({ conclusion: 'success', jobId: JOB, status: 'SUCCESS' });
    const file = { fileName: '5b00000000000000000001', name: 'Regression', tags: [] };
    expect(to(START).map(bodyOf)).toEqual([
      { ...file, description: 'Imported by koreai-ci', userEmailId: 'owner@example.com' },
    ]);
    expect(to(STATUS)[0]?.headers['bot-language']).toBe('en');
  });

  const failedLog = { statusLogs: [{ taskType: 'validate', status: 'failed' }] };
  test.each<[string, Answer, Answer[], string]>([
    ['says success at submission only', json({ status: 'SUCCESS', dsId: JOB }), [status('FAILED')], 'platform-failed'],
    ['is called failure', ACCEPTED, [status('FAILURE')], 'platform-failed'],
    ['has a log that failed', ACCEPTED, [status('SUCCESS', failedLog)], 'platform-failed'],
    ['has an unknown status', ACCEPTED, [status('VALIDATED')], 'timed-out'],
    ['is named in another way', json({ 'dock-statusId': JOB, status: 'pending' }), [DONE], ''],
  ])('judges an import that %s', async (_name, start, polls, errorCode) => {
    const { outcome, to } = await run('import-test-suite', GIVEN, { [START]: start, [STATUS]: polls });

    expect(outcome.errorCode).toBe(errorCode);
    expect(to(START)).toHaveLength(1);
  });

  test('resumes an import by its id, and warns if the suite has another name', async () => {
    const given = { archive: '', suiteType: 'conversation', jobId: JOB };
    const renamed = status('SUCCESS', { response: { name: 'Regression (1)' } });
    const { outcome, events, to } = await run('import-test-suite', given, { [STATUS]: renamed });

    expect(outcome).toMatchObject({ conclusion: 'success' });
    expect(to(START)).toEqual([]);
    expect(JSON.stringify(events)).toContain("named the suite 'Regression (1)'");
  });
});

test.each([
  ['import-bot-functions', 'functions'],
  ['import-test-suite', 'suite.csv'],
  ['import-variables', 'variables.json'],
])('%s sends nothing to a bot of another name', async (operation, archive) => {
  const bots = json({ total: 1, availableMore: false, bots: [{ _id: BOT, name: 'Production' }] });
  const given = { archive, expectedBotName: 'Travel' };
  const { outcome, to } = await run(operation, given, { 'GET /api/public/bots': bots });

  expect(outcome).toMatchObject(INVALID);
  expect(outcome.error?.message).toContain('Production');
  expect(to('POST /*')).toEqual([]);
});
