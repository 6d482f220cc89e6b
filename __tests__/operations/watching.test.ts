import { describe, expect, test } from '@jest/globals';
import { zip } from '../support/archives.ts';
import { runOperation } from '../support/engine.ts';
import { IdleClock } from '../support/idle-clock.ts';
import { type Answer, type Seen, startPlatform } from '../support/platform-script.ts';
import {
  BOT,
  DOCK_JOB,
  EXPORT_STATUS,
  exportDocument,
  IMPORT_STATUS,
  importDocument,
  JOB,
  PUBLISH_STATUS,
  publishDocument,
} from '../support/samples.ts';

const json = (value: unknown): Answer => ({ json: value });
const link = ({ headers }: Seen, path = '/file'): string => `http://${headers.host}${path}`;
const linked =
  (more: Record<string, unknown> = {}) =>
  (seen: Seen) =>
    json(exportDocument('success', { downloadURL: link(seen), ...more }));
const NO_UPLOAD = { uploadArtifact: 'false' };

describe('export-status', () => {
  test('downloads the current export', async () => {
    const { origin, seen } = await startPlatform({
      [EXPORT_STATUS]: linked(),
      'GET /file': { body: await zip({ a: 'a' }) },
    });

    const { outcome } = await runOperation('export-status', origin, NO_UPLOAD);

    expect(outcome).toMatchObject({ conclusion: 'success', jobId: JOB, file: { path: `koreai-exports/${BOT}.zip` } });
    expect(seen.every(({ method }) => method === 'GET')).toBe(true);
  });

  test('does not download a published export if the latest was requested', async () => {
    const { origin } = await startPlatform({
      [EXPORT_STATUS]: linked({ exportType: 'published' }),
      'GET /file': { body: await zip({ a: 'a' }) },
    });

    const { outcome } = await runOperation('export-status', origin, { exportType: 'latest', ...NO_UPLOAD });

    expect(outcome).toMatchObject({ conclusion: 'failure', errorCode: 'bad-response', file: undefined });
    expect(outcome.error?.message).toContain('export type (published)');
  });

  test('reads the link from any known field, and applies downloadOrigin', async () => {
    const { origin } = await startPlatform({
      [EXPORT_STATUS]: json(
        exportDocument('Success', { response: { downloadUrl: ' http://internal.invalid:8081/file?s=a$$' } }),
      ),
      'GET /file': ({ query }) => (query === 's=a$$' ? { body: Buffer.from('') } : { status: 400 }),
    });

    const { outcome } = await runOperation('export-status', origin, { downloadOrigin: origin, ...NO_UPLOAD });

    expect(outcome).toMatchObject({ errorCode: 'archive-invalid' });
  });
});

describe('publish-status', () => {
  test('waits for a publish and reports its resources', async () => {
    const { origin } = await startPlatform({
      [PUBLISH_STATUS]: [json(publishDocument('inprogress')), json(publishDocument('SUCCESSFUL'))],
    });

    const { outcome } = await runOperation('publish-status', origin);

    expect(outcome).toMatchObject({ conclusion: 'success', status: 'SUCCESSFUL', jobId: DOCK_JOB, file: undefined });
    expect(outcome.components.map(({ name }) => name)).toEqual(['Book a flight', 'NL']);
  });

  test('ignores a publish that is older than since', async () => {
    const requestedTime = new Date(Date.UTC(2026, 0, 31, 12, 1)).toISOString();
    const { origin } = await startPlatform({
      [PUBLISH_STATUS]: [
        json(publishDocument('successful', { _id: 'ds-old', requestedTime: '2026-01-30T12:00:00.000Z' })),
        json(publishDocument('inprogress', { requestedTime })),
        json(publishDocument('successful', { requestedTime })),
      ],
    });

    const { outcome } = await runOperation('publish-status', origin, { since: '1m' });

    expect(outcome).toMatchObject({ conclusion: 'success', jobId: DOCK_JOB });
  });

  test('accepts components that await approval if allowed', async () => {
    const statusSummary = [
      { resourceType: 'dialog', name: 'Pay', status: 'SUCCESS', result: { state: 'awaitingApproval' } },
    ];
    const { origin } = await startPlatform({
      [PUBLISH_STATUS]: json(publishDocument('successful', { statusSummary })),
    });

    expect((await runOperation('publish-status', origin, { allowAwaitingApproval: 'true' })).outcome).toMatchObject({
      conclusion: 'success',
    });
  });

  test('names a resource that failed, even where it awaits approval too', async () => {
    const statusSummary = [
      { resourceType: 'dialog', name: 'Pay', status: 'FAILED', result: { state: 'awaitingApproval' } },
      { resourceType: 'dialog', name: 'Book', status: 'SUCCESS', result: { state: 'awaitingApproval' } },
    ];
    const { origin } = await startPlatform({
      [PUBLISH_STATUS]: json(publishDocument('successful', { statusSummary })),
    });

    const { outcome } = await runOperation('publish-status', origin, { allowAwaitingApproval: 'true' });

    expect(outcome).toMatchObject({
      errorCode: 'platform-failed',
      conclusion: 'failure',
      components: [{ status: 'FAILED' }, { status: 'SUCCESS (awaiting approval)' }],
    });
    expect(outcome.error?.message).toContain('Pay (FAILED)');
    expect(outcome.error?.message).not.toContain('Book');
  });

  test('uses the versioned path if the plain one is unknown', async () => {
    const versioned = PUBLISH_STATUS.replace('/api/public', '/api/1.1/public');
    const { origin, seen } = await startPlatform({ [`${versioned}/`]: json(publishDocument('successful')) });

    expect((await runOperation('publish-status', origin)).outcome).toMatchObject({ conclusion: 'success' });
    expect(seen.map(({ path }) => path)).toEqual([
      PUBLISH_STATUS.slice(4),
      `${versioned.slice(4)}/`,
      `${versioned.slice(4)}/`,
    ]);
  });
});

test('import-status waits for the import, not for its first task', async () => {
  const { origin, to } = await startPlatform({
    [IMPORT_STATUS]: [json(importDocument('pending')), json(importDocument('success'))],
  });

  expect((await runOperation('import-status', origin)).outcome).toMatchObject({
    conclusion: 'success',
    status: 'success',
  });
  expect(to(IMPORT_STATUS)).toHaveLength(3);
});

test.each([
  ['6 s', 6_000, 2_500, 14],
  ['15 minutes', 15 * 60_000, 20_000, 120],
])('the end of a job of %s is noticed soon, with few requests', async (_name, lengthMs, lagMs, requests) => {
  const clock = new IdleClock({ kept: 1 });
  const { origin, to } = await startPlatform({
    [IMPORT_STATUS]: () => json(importDocument(clock.now() < lengthMs ? 'pending' : 'success')),
  });

  const { outcome, tookMs } = await runOperation('import-status', origin, {}, { clock });

  expect(outcome.conclusion).toBe('success');
  expect(tookMs - lengthMs).toBeLessThanOrEqual(lagMs);
  expect(to(IMPORT_STATUS).length).toBeLessThanOrEqual(requests);
});
