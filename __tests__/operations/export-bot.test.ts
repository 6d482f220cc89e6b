import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { zip } from '../support/archives.ts';
import { runOperation } from '../support/engine.ts';
import { type Answer, type Seen, startPlatform } from '../support/platform-script.ts';
import { BOT, EXPORT, EXPORT_STATUS, exportDocument, JOB, OTHER_JOB, REQUESTED } from '../support/samples.ts';

const json = (value: unknown): Answer => ({ json: value });
const link = ({ headers }: Seen, path = '/file'): string => `http://${headers.host}${path}`;
const linked =
  (more: Record<string, unknown> = {}) =>
  (seen: Seen) =>
    json(exportDocument('success', { downloadURL: link(seen), ...more }));
const NO_UPLOAD = { uploadArtifact: 'false' };

describe('export-bot', () => {
  test('starts the export once, waits for it and downloads its archive', async () => {
    const body = await zip({ 'botDefinition.json': '{}' });
    const { origin, to } = await startPlatform({
      [EXPORT]: json(exportDocument('pending')),
      [EXPORT_STATUS]: [json(exportDocument('pending')), json(exportDocument('pending')), linked()],
      'GET /file': { body },
    });

    const { outcome, events, workspace } = await runOperation('export-bot', origin, {
      requestBody: 'allTasks: true',
      extract: 'true',
      ...NO_UPLOAD,
    });

    expect(outcome).toMatchObject({
      conclusion: 'success',
      errorCode: '',
      status: 'success',
      jobId: JOB,
      requestedAt: Date.parse(REQUESTED),
      file: { path: `koreai-exports/${BOT}.zip`, size: body.length },
      extractedPath: `koreai-exports/${BOT}`,
    });
    expect(outcome.phases.map(({ name }) => name)).toEqual(['start', 'wait', 'download', 'extract']);
    expect(readFileSync(join(workspace, 'koreai-exports', `${BOT}.zip`)).equals(body)).toBe(true);
    expect(to(EXPORT).map((seen) => JSON.parse(seen.body))).toEqual([{ exportType: 'published', allTasks: true }]);
    expect(events[0]).toMatchObject({ type: 'started', outcome: { jobId: JOB, conclusion: '' } });
  });

  test('mints a new token for every request, and sends none to the link', async () => {
    const { origin, seen } = await startPlatform({
      [EXPORT]: json(exportDocument('pending')),
      [EXPORT_STATUS]: [json(exportDocument('pending')), linked()],
      'GET /file': { body: await zip({ a: 'a' }) },
    });

    await runOperation('export-bot', origin, NO_UPLOAD);

    const tokens = seen.map(({ headers }) => headers['auth']);
    expect(tokens.at(-1)).toBeUndefined();
    const claims = tokens
      .slice(0, -1)
      .map((token) => JSON.parse(Buffer.from(String(token).split('.')[1] ?? '', 'base64url').toString()));
    expect(new Set(claims.map(({ jti }) => jti)).size).toBe(claims.length);
    expect(claims[0]).toMatchObject({ appId: 'cs-11111111', sub: expect.any(String) });
  });

  test('does not match the previous export', async () => {
    const old = { _id: OTHER_JOB, createdOn: '2026-01-31T11:00:00.000Z' };
    const { origin, to } = await startPlatform({
      [EXPORT]: json(exportDocument('pending')),
      [EXPORT_STATUS]: [(seen) => linked(old)(seen), (seen) => linked(old)(seen), linked()],
      'GET /file': { body: await zip({ a: 'a' }) },
    });

    const { outcome } = await runOperation('export-bot', origin, NO_UPLOAD);

    expect(outcome).toMatchObject({ conclusion: 'success', jobId: JOB });
    expect(to(EXPORT_STATUS).length).toBe(4);
  });

  test('finds an export whose start reply was lost', async () => {
    const createdOn = new Date().toISOString();
    // The server's clock advances by the second that the first poll waits, in whole seconds.
    const headers = { date: new Date(Math.ceil(Date.parse(createdOn) / 1_000) * 1_000).toUTCString() };
    const { origin, to } = await startPlatform({
      [EXPORT]: { reset: true },
      [EXPORT_STATUS]: [{ ...json(exportDocument('pending', { createdOn })), headers }, linked({ createdOn })],
      'GET /file': { body: await zip({ a: 'a' }) },
    });

    const { outcome, lines } = await runOperation('export-bot', origin, NO_UPLOAD);

    expect(outcome).toMatchObject({ conclusion: 'success', jobId: JOB });
    expect(to(EXPORT)).toHaveLength(1);
    expect(lines.join('\n')).toContain('not sent again');
  });

  test('does not match an export that was created after the start reply was lost', async () => {
    const headers = { date: new Date().toUTCString() };
    const createdOn = new Date(Date.parse(headers.date) + 5_000).toISOString();
    const { origin } = await startPlatform({
      [EXPORT]: { reset: true },
      [EXPORT_STATUS]: { ...json(exportDocument('success', { createdOn })), headers },
    });

    expect((await runOperation('export-bot', origin, NO_UPLOAD)).outcome).toMatchObject({ errorCode: 'start-unknown' });
  });

  test('does not match an earlier export if the start reply was lost', async () => {
    const createdOn = new Date(Date.now() - 3_600_000).toISOString();
    const { origin, to } = await startPlatform({ [EXPORT]: { reset: true }, [EXPORT_STATUS]: linked({ createdOn }) });

    const { outcome } = await runOperation('export-bot', origin, NO_UPLOAD);

    expect(outcome).toMatchObject({ errorCode: 'start-unknown' });
    expect(to(EXPORT)).toHaveLength(1);
  });

  test('renews a link that has expired', async () => {
    const { origin } = await startPlatform({
      [EXPORT]: json(exportDocument('pending')),
      [EXPORT_STATUS]: [(seen) => json(exportDocument('success', { downloadURL: link(seen, '/old') })), linked()],
      'GET /old': { status: 410 },
      'GET /file': { body: await zip({ a: 'a' }) },
    });

    expect((await runOperation('export-bot', origin, NO_UPLOAD)).outcome).toMatchObject({ conclusion: 'success' });
  });

  test('with wait: false starts the export and stops', async () => {
    const { origin, seen } = await startPlatform({ [EXPORT]: json(exportDocument('pending')) });

    const { outcome } = await runOperation('export-bot', origin, { wait: 'false' });

    expect(outcome).toMatchObject({ conclusion: '', errorCode: '', jobId: JOB, status: 'pending' });
    expect(seen).toHaveLength(1);
  });

  test.each([
    'exportType in the query',
    'exportType in the body',
  ])('requests the status in the form that this platform expects: %s', async (form) => {
    const isGood = (seen: Seen): boolean =>
      form.endsWith('query') ? seen.query.includes('exportType=published') : seen.body.includes('published');
    const { origin, to } = await startPlatform({
      [EXPORT]: json(exportDocument('pending')),
      [EXPORT_STATUS]: (seen) =>
        isGood(seen) ? linked()(seen) : { status: 412, json: { errors: [{ msg: 'Invalid arguments', code: 412 }] } },
      'GET /file': { body: await zip({ a: 'a' }) },
    });

    expect((await runOperation('export-bot', origin, NO_UPLOAD)).outcome).toMatchObject({ conclusion: 'success' });
    expect(to('POST *').length).toBe(1);
  });
});
