import { describe, expect, test } from '@jest/globals';
import { Secrets } from '../../src/core/secrets.ts';
import { zip } from '../support/archives.ts';
import { fakeClock } from '../support/fake-clock.ts';
import { type Answer, json, refusal, type Script, type Scripts } from '../support/platform-script.ts';
import { API_KEY } from '../support/samples.ts';
import { scripted } from './runs.ts';
import { runVirtually } from './virtual-host.ts';

test.each([
  ['export-app', { app_id: 'aa-1', version: 'v-1', file_url: 'https://platform.example/file' }],
  ['export-variables', [{ key: 'a', value: 'b', variableType: 'env' }]],
])('the answer to %s is its result, and may take minutes', async (operation, json) => {
  const file = { json: {}, headers: { 'content-length': '2' } };
  const host = () => (path: string) => (path === '/file' ? file : { json, afterMs: 4 * 60_000 });
  // While the answer is read, only the deadline is planned.
  const clock = fakeClock({ kept: 1 });
  const { outcomes, sent } = await runVirtually(operation, { uploadArtifact: 'false' }, host, { clock });

  expect(outcomes).toMatchObject([{ conclusion: 'success' }]);
  expect(sent.filter(({ path }) => path !== '/file')).toHaveLength(1);
});

describe('export-app', () => {
  const PATH = '/api/public/apps/aa-1/versions/v-1/export';
  const [GET, POST] = [`GET ${PATH}`, `POST ${PATH}`];
  const refused = refusal(405, 'Method Not Allowed');
  const exported =
    (more: Record<string, unknown> = {}): Script =>
    ({ headers }) =>
      json({ app_id: 'aa-1', version: 'v-1', file_url: `http://${headers.host}/file`, ...more });

  const run = async (scripts: Scripts) =>
    scripted('export-app', { uploadArtifact: 'false' }, { 'GET /file': { body: await zip({ a: 'a' }) }, ...scripts });

  test('sends one request, with the key under both its names, and downloads the archive', async () => {
    const { outcome, seen } = await run({ [GET]: exported() });

    expect(outcome).toMatchObject({ conclusion: 'success', file: { path: 'koreai-exports/aa-1-v-1.zip' } });
    expect(seen.map(({ method, path }) => `${method} ${path}`)).toEqual([GET, 'GET /file']);
    expect(seen[0]?.headers).toMatchObject({ 'x-api-key': API_KEY, apikey: API_KEY });
  });

  test.each<[string, Script, string]>([
    ['is good', exported(), ''],
    ['is lost', json({}, 502), 'start-unknown'],
    ['is cut', { reset: true }, 'start-unknown'],
    ['leads elsewhere', json({}, 302), 'bad-response'],
  ])('posts once if the method GET is refused and the answer %s', async (name, answer, errorCode) => {
    const { outcome, to, tookMs } = await run({ [GET]: refused, [POST]: answer });

    expect(outcome).toMatchObject({ conclusion: errorCode === '' ? 'success' : 'failure', errorCode });
    expect(to(POST)).toHaveLength(1);
    if (/lost|cut|elsewhere/.test(name)) expect(tookMs).toBe(0);
  });

  test('that was posted is over with its answer: a refused link is no reason to wait for it', async () => {
    const { outcome } = await run({ [GET]: refused, [POST]: exported(), 'GET /file': { status: 403 } });

    expect(outcome).toMatchObject({ conclusion: 'failure', errorCode: 'download-failed' });
    expect(outcome.error?.hint).toMatch(/^The link may have expired or serve only once/);
    expect(outcome.error?.hint).not.toContain('has not shown the job');
  });

  test.each<[string, Script, string]>([
    ['has no link', json({ app_id: 'aa-1', version: 'v-1' }), 'download-failed'],
    ['failed', exported({ status: 'failed', message: 'No such version' }), 'platform-failed'],
    ['is not found', json({}, 404), 'not-found'],
  ])('is no success if the answer %s', async (_name, answer, errorCode) => {
    const { outcome, to } = await run({ [GET]: answer });

    expect(outcome).toMatchObject({ conclusion: 'failure', errorCode, file: undefined });
    expect(to('POST /*')).toEqual([]);
  });

  test.each([
    ['success', { success: true }, 'aa-1', ''],
    ['success', { status: 'success', code: 200 }, 'aa-1', ''],
    ['failure', { status: 'success', code: 200 }, 'aa-2', 'bad-response'],
  ])('is a %s if the answer has %j beside the data of app %s', async (conclusion, beside, appId, errorCode) => {
    const answer: Script = ({ headers }) =>
      json({ ...beside, data: { app_id: appId, file_url: `http://${headers.host}/file` } });
    const { outcome } = await run({ [GET]: answer });

    expect(outcome).toMatchObject({ conclusion, errorCode });
  });

  test('warns if the answer is for another version, which may be a label', async () => {
    const { outcome, events } = await run({ [GET]: exported({ version: 2 }) });

    expect(outcome.conclusion).toBe('success');
    expect(JSON.stringify(events)).toContain('version 2, but v-1 was requested');
  });

  test('requests a fresh link if the first has expired', async () => {
    const expired = { status: 403 };
    const { outcome, to } = await run({
      [GET]: exported(),
      'GET /file': [expired, expired, { body: await zip({ a: 'a' }) }],
    });

    expect(outcome.conclusion).toBe('success');
    expect(to(GET).length).toBeGreaterThan(1);
  });
});

describe('import-app', () => {
  const IMPORT = 'POST /api/public/apps/import';
  const LINK = 'https://platform.kore.ai/api/getMediaStream/orgFiles/f-1.zip?e=1&n=2&s=c2lnbmF0dXJl$$';

  test('posts the link once, byte for byte, and takes the reply for the result', async () => {
    const secrets = new Secrets();
    const scripts = { [IMPORT]: json({ status: 'Success', appId: 'aa-1' }) };
    const { outcome, seen } = await scripted('import-app', { sourceUrl: LINK }, scripts, { secrets });

    expect(outcome).toMatchObject({ conclusion: 'success', status: 'Success' });
    expect(seen.map(({ method, path, query, body }) => [`${method} ${path}`, query, JSON.parse(body)])).toEqual([
      [IMPORT, 'importType=FULL', { app_id: 'aa-1', file_url: LINK }],
    ]);
    expect(seen[0]?.headers).toMatchObject({ 'x-api-key': API_KEY, apikey: API_KEY });
    expect(secrets.redact(`GET ${LINK}`)).not.toContain('c2lnbmF0dXJl');
  });

  test.each<[string, Answer, string]>([
    ['says that it failed', json({ status: 'failed', message: 'The link has expired' }), 'platform-failed'],
    ['lists errors beside a success', json({ status: 'success', errors: ['no tools'] }), 'platform-failed'],
    ['has a word that is no end', json({ status: 'IN_PROGRESS', appId: 'aa-1' }), 'start-unknown'],
    ['has no word', json({ appId: 'aa-1', message: 'success' }), 'start-unknown'],
    ['is about another app in its data', json({ status: 'success', data: { appId: 'aa-2' } }), 'start-unknown'],
    ['is no object', json(['success']), 'start-unknown'],
    ['does not know the app', json({}, 404), 'not-found'],
  ])('is no success, and is not repeated, if the reply %s', async (_, reply, errorCode) => {
    const { outcome, to } = await scripted('import-app', {}, { [IMPORT]: reply });
    expect(outcome).toMatchObject({ conclusion: 'failure', errorCode });
    expect(to(IMPORT)).toHaveLength(1);
  });
});
