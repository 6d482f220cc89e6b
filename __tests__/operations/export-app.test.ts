import { describe, expect, test } from '@jest/globals';
import { zip } from '../support/archives.ts';
import { runOperation } from '../support/engine.ts';
import { type Answer, type Seen, startPlatform } from '../support/platform-script.ts';
import { API_KEY } from '../support/samples.ts';

const PATH = '/api/public/apps/aa-1/versions/v-1/export';
const [GET, POST] = [`GET ${PATH}`, `POST ${PATH}`];
const GIVEN = { uploadArtifact: 'false' };
const refused: Answer = { status: 405, json: { errors: [{ msg: 'Method Not Allowed', code: 405 }] } };
const exported =
  (more: Record<string, unknown> = {}) =>
  ({ headers }: Seen): Answer => ({
    json: { app_id: 'aa-1', version: 'v-1', file_url: `http://${headers.host}/file`, ...more },
  });

describe('export-app', () => {
  test('sends one request, with the key under both its names, and downloads the archive', async () => {
    const { origin, seen } = await startPlatform({ [GET]: exported(), 'GET /file': { body: await zip({ a: 'a' }) } });

    const { outcome } = await runOperation('export-app', origin, GIVEN);

    expect(outcome).toMatchObject({ conclusion: 'success', file: { path: 'koreai-exports/aa-1.zip' } });
    expect(seen.map(({ method, path }) => `${method} ${path}`)).toEqual([GET, 'GET /file']);
    expect(seen[0]?.headers).toMatchObject({ 'x-api-key': API_KEY, apikey: API_KEY });
  });

  test('posts once if the method GET is refused', async () => {
    const { origin, to } = await startPlatform({
      [GET]: refused,
      [POST]: exported(),
      'GET /file': { body: await zip({ a: 'a' }) },
    });

    expect((await runOperation('export-app', origin, GIVEN)).outcome.conclusion).toBe('success');
    expect(to(POST)).toHaveLength(1);
  });

  test.each<[string, Answer, string]>([
    ['is lost', { status: 502, json: {} }, 'start-unknown'],
    ['is cut', { reset: true }, 'start-unknown'],
    ['leads elsewhere', { status: 302, json: {} }, 'bad-response'],
    ['has no link', { json: { app_id: 'aa-1' } }, 'download-failed'],
    ['is for another app', { json: { app_id: 'aa-2', file_url: 'http://127.0.0.1/file' } }, 'bad-response'],
  ])('never posts twice if the answer %s', async (_name, answer, errorCode) => {
    const { origin, to } = await startPlatform({ [GET]: refused, [POST]: answer });

    expect((await runOperation('export-app', origin, GIVEN)).outcome).toMatchObject({
      conclusion: 'failure',
      errorCode,
    });
    expect(to(POST)).toHaveLength(1);
  });

  test.each<[string, Answer | ((seen: Seen) => Answer), string]>([
    ['is for another app', exported({ app_id: 'aa-2' }), 'bad-response'],
    ['has no link', { json: { app_id: 'aa-1', version: 'v-1' } }, 'download-failed'],
    ['failed', exported({ status: 'failed', message: 'No such version' }), 'platform-failed'],
    ['refuses the key', { status: 403, json: {} }, 'unauthorized'],
    ['is not found', { status: 404, json: {} }, 'not-found'],
  ])('is no success if the answer %s', async (_name, answer, errorCode) => {
    const { origin, to } = await startPlatform({ [GET]: answer, 'GET /file': { body: await zip({ a: 'a' }) } });

    expect((await runOperation('export-app', origin, GIVEN)).outcome).toMatchObject({
      conclusion: 'failure',
      errorCode,
      file: undefined,
    });
    expect(to('POST /*')).toEqual([]);
  });

  test('warns if the answer is for another version, which may be a label', async () => {
    const { origin } = await startPlatform({
      [GET]: exported({ version: 2 }),
      'GET /file': { body: await zip({ a: 'a' }) },
    });

    const { outcome, events } = await runOperation('export-app', origin, GIVEN);

    expect(outcome.conclusion).toBe('success');
    expect(events).toContainEqual(
      expect.objectContaining({
        state: expect.objectContaining({ warning: expect.stringMatching(/.*version 2, but v-1 was requested/) }),
      }),
    );
  });

  test('requests a fresh link if the first has expired', async () => {
    const body = await zip({ a: 'a' });
    const { origin, to } = await startPlatform({
      [GET]: exported(),
      'GET /file': [{ status: 403 }, { status: 403 }, { body }],
    });

    expect((await runOperation('export-app', origin, GIVEN)).outcome.conclusion).toBe('success');
    expect(to(GET).length).toBeGreaterThan(1);
  });
});
