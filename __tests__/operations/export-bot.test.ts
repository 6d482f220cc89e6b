import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { contentsOf } from '../bot-files/folders.ts';
import { exported } from '../bot-files/sample-bot.ts';
import { rawZip, zip } from '../support/archives.ts';
import { json, linked, refusal, type Scripts, type Seen } from '../support/platform-script.ts';
import type { Given } from '../support/run-operation.ts';
import { BOT, EXPORT, EXPORT_STATUS, exportDocument, JOB, OTHER_JOB, REQUESTED } from '../support/samples.ts';
import { type More, scripted } from './runs.ts';

const pending = json(exportDocument('pending'));
const done = (more: Record<string, unknown> = {}) => linked(exportDocument('success', more));
const archive = zip({ 'botDefinition.json': '{}' });

async function exportBot(scripts: Scripts, given: Given = {}, more?: More) {
  const usual = { [EXPORT]: pending, 'GET /file': { body: await archive } };
  return scripted('export-bot', { uploadArtifact: 'false', ...given }, { ...usual, ...scripts }, more);
}

describe('export-bot', () => {
  test('starts the export once, waits for it and downloads its archive', async () => {
    const given = { requestBody: 'allTasks: true', extract: 'true' };
    const { outcome, events, workspace, to } = await exportBot({ [EXPORT_STATUS]: [pending, pending, done()] }, given);

    // The hash of the request body keeps the file apart from that of another body.
    const path = outcome.extractedPath;
    expect(path).toMatch(new RegExp(`^koreai-exports/${BOT}-[0-9a-f]{8}$`));
    expect(outcome).toMatchObject({ conclusion: 'success', errorCode: '', status: 'success', jobId: JOB });
    expect(outcome).toMatchObject({
      requestedAt: Date.parse(REQUESTED),
      file: { path: `${path}.zip` },
    });
    expect(outcome.phases.map(({ name }) => name)).toEqual(['start', 'wait', 'download', 'extract']);
    expect(readFileSync(join(workspace, `${path}.zip`)).equals(await archive)).toBe(true);
    expect(to(EXPORT).map((seen) => JSON.parse(seen.body))).toEqual([{ exportType: 'published', allTasks: true }]);
    expect(events[0]).toMatchObject({ type: 'started', outcome: { jobId: JOB, conclusion: '' } });
  });

  test('mints a new token for every request, and sends none to the link', async () => {
    const { seen } = await exportBot({ [EXPORT_STATUS]: [pending, done()] });

    const tokens = seen.map(({ headers }) => headers['auth']);
    expect(tokens.at(-1)).toBeUndefined();
    expect(new Set(tokens).size).toBe(seen.length);
  });

  test('does not match the previous export', async () => {
    const old = done({ _id: OTHER_JOB, createdOn: '2026-01-31T11:00:00.000Z' });
    const unknown = refusal(404, 'Not found');
    const { outcome, to } = await exportBot({ [EXPORT_STATUS]: [old, old, unknown, done()] });

    expect(outcome).toMatchObject({ conclusion: 'success', jobId: JOB });
    expect(to(EXPORT_STATUS).length).toBe(5);
  });

  test('finds an export whose start reply was lost', async () => {
    const createdOn = new Date().toISOString();
    // The server's clock advances by the second that the first poll waits, in whole seconds.
    const headers = { date: new Date(Math.ceil(Date.parse(createdOn) / 1_000) * 1_000).toUTCString() };
    const { outcome, lines, to } = await exportBot({
      [EXPORT]: { reset: true },
      [EXPORT_STATUS]: [{ ...json(exportDocument('pending', { createdOn })), headers }, done({ createdOn })],
    });

    expect(outcome).toMatchObject({ conclusion: 'success', jobId: JOB });
    expect(to(EXPORT)).toHaveLength(1);
    expect(lines.join('\n')).toContain('not sent again');
  });

  test.each([
    ['later', 5_000, {}],
    ['much earlier', -3_600_000, {}],
    ['then, but is of another bot', 0, { streamId: 'st-other' }],
    ['then, but is of another type', 0, { exportType: 'latest' }],
  ])('does not take an export for its own whose reply was lost if that was created %s', async (_name, afterMs, more) => {
    const headers = { date: new Date().toUTCString() };
    const createdOn = new Date(Date.parse(headers.date) + afterMs).toISOString();
    const { outcome, to } = await exportBot({
      [EXPORT]: { reset: true },
      [EXPORT_STATUS]: { ...json(exportDocument('success', { createdOn, ...more })), headers },
    });

    expect(outcome).toMatchObject({ errorCode: 'start-unknown' });
    // The export before it must not be taken for it: by the platform's clock, which is not ours.
    const since = Date.parse(/since: (\S+Z)/.exec(outcome.error?.hint ?? '')?.[1] ?? '');
    const sentAt = Date.parse(headers.date) - 7_000;
    expect([since >= sentAt - 3_000, since <= sentAt]).toEqual([true, true]);
    expect(to(EXPORT)).toHaveLength(1);
  });

  test('takes no export for its own if that has a body of its own and its reply was lost', async () => {
    const date = new Date().toUTCString();
    const status = {
      ...json(exportDocument('success', { createdOn: new Date(date).toISOString() })),
      headers: { date },
    };
    const scripts = { [EXPORT]: { reset: true }, [EXPORT_STATUS]: status };
    const { outcome } = await exportBot(scripts, { requestBody: 'allTasks: true' });

    expect(outcome).toMatchObject({ errorCode: 'start-unknown' });
    expect(outcome.error?.hint).toContain(`since: ${new Date(Date.parse(date) - 9_000).toISOString()}`);
  });

  test.each<[Given, Scripts]>([
    [{ exportType: 'latest' }, { [EXPORT]: { reset: true } }],
    [{ requestBody: 'exportType: latest', timeout: '1m' }, { [EXPORT_STATUS]: pending }],
  ])('is resumed as an export of its type: %j', async (given, scripts) => {
    const { outcome } = await exportBot(scripts, given);

    expect(outcome.error?.resume).toMatchObject({ operation: 'export-status', inputs: { exportType: 'latest' } });
  });

  test('resumes by the clock of this machine if the platform reports none', async () => {
    const scripts = { [EXPORT]: { reset: true }, [EXPORT_STATUS]: { status: 404, headers: { date: '' } } };
    const { outcome } = await exportBot(scripts);

    expect(outcome.error?.hint).toContain('since: 2026-01-31T11:59:00.000Z');
  });

  test('requests the status in another form while the platform shows exports of the other type', async () => {
    const old = done({ _id: OTHER_JOB, createdOn: '2026-01-31T11:00:00.000Z', exportType: 'latest' });
    const { outcome } = await exportBot({
      [EXPORT_STATUS]: (seen) => (seen.query.includes('exportType=published') ? done() : old)(seen),
    });

    expect(outcome).toMatchObject({ conclusion: 'success', jobId: JOB });
  });

  test('renews a link that has expired', async () => {
    const { outcome } = await exportBot({
      [EXPORT_STATUS]: [linked(exportDocument('success'), '/old'), done()],
      'GET /old': { status: 410 },
    });

    expect(outcome).toMatchObject({ conclusion: 'success' });
  });

  test('with wait: false starts the export and stops', async () => {
    const { outcome, seen } = await exportBot({}, { wait: 'false' });

    expect(outcome).toMatchObject({ conclusion: '', errorCode: '', jobId: JOB, status: 'pending' });
    expect(seen).toHaveLength(1);
  });

  test.each<[string, (seen: Seen) => boolean]>([
    ['query', ({ query }) => query.includes('exportType=published')],
    ['body', ({ body }) => body.includes('published')],
  ])('requests the status in the form that this platform expects: the type in the %s', async (_form, isGood) => {
    const { outcome, to } = await exportBot({
      [EXPORT_STATUS]: (seen) => (isGood(seen) ? done()(seen) : refusal(412, 'Invalid arguments')),
    });

    expect(outcome).toMatchObject({ conclusion: 'success' });
    expect(to('POST *').length).toBe(1);
  });
});

const KEY = 'zq-0f9e8d7c6b5a';
const POLLS = 'Bearer zq0123456789abcdef';
const BAD_NAME = 'open\n::error::ai';

/** A bot with a key in a field of that name, and something like a key in a script. */
const BOT_WITH_KEYS = exported((bot) =>
  Object.assign(bot, { llmConfiguration: [{ name: BAD_NAME, apiKey: KEY }], script: encodeURIComponent(POLLS) }),
);
const CLEAN = exported(
  () => {},
  (config) => config.envVariables.pop(),
);

async function exportArchive(files: Record<string, string | Buffer> | Buffer, given: Given) {
  const body = Buffer.isBuffer(files) ? files : await zip(files);
  const uploads: string[] = [];
  const upload = async ({ name }: { name: string }) => ({ id: uploads.push(name), url: '', digest: '' });
  const scripts = { [EXPORT_STATUS]: done(), 'GET /file': { body } };
  const ran = await exportBot(scripts, { uploadArtifact: '', ...given }, { upload });
  return { ...ran, uploads, log: ran.lines.join('\n'), folder: join(ran.workspace, 'koreai-exports') };
}

test.each<[string, Given]>([
  ['as it is', {}],
  ['unpacked', { extract: 'true' }],
  ['normalized', { extract: 'true', normalize: 'true' }],
])('secrets of an archive are named before it is uploaded (%s)', async (_name, given) => {
  const { outcome, uploads, lines, log, folder } = await exportArchive(BOT_WITH_KEYS, given);

  expect(outcome).toMatchObject({ conclusion: 'success' });
  expect(uploads).toEqual([`${BOT}.zip`]);
  const warning = lines.find((line) => line.startsWith('warning: The archive contains')) ?? '';
  expect(warning).toContain('botDefinition.json: llmConfiguration[0] "open : :error: :ai".apiKey');
  expect(warning).toContain('botDefinition.json: script');
  expect(warning).toContain('config.json: secured variable "api-token"');
  for (const secret of [KEY, POLLS, 'Sesame']) expect(log).not.toContain(secret);
  expect(log).not.toMatch(/^::/m);
  expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
});

test('there is no warning if the archive is not uploaded, or has no secrets', async () => {
  expect((await exportArchive(BOT_WITH_KEYS, { uploadArtifact: 'false' })).log).not.toContain('warning');
  expect((await exportArchive(CLEAN, {})).log).not.toContain('warning');
});

test('a normalized bot has no key, and suspects are reported', async () => {
  const given = { extract: 'true', normalize: 'true', uploadArtifact: 'false' };
  const { outcome, log, folder } = await exportArchive(BOT_WITH_KEYS, given);

  expect(outcome).toMatchObject({ conclusion: 'success', suspectedSecrets: 1 });
  expect(JSON.stringify(contentsOf(join(folder, BOT)))).not.toContain(KEY);
  expect(log).toMatch(/^Secrets replaced by placeholders in the normalized files \(1\): botDefinition\.json: llm/m);
  expect(log).toMatch(/^warning: Values .* in plain text \(1\): botDefinition\.json: script\./m);
  expect((await exportArchive(CLEAN, given)).outcome).toMatchObject({ suspectedSecrets: 0 });
});

test('an archive that cannot be searched is uploaded anyway', async () => {
  const hostile = rawZip(['a.json', '../b.json'].map((name) => ({ name, content: '{}' })));
  const { outcome, uploads, log } = await exportArchive(hostile, {});

  expect(outcome).toMatchObject({ conclusion: 'success' });
  expect(uploads).toHaveLength(1);
  expect(log).toContain('could not be searched for secrets');
});
