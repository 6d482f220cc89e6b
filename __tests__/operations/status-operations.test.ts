import type { Socket } from 'node:net';
import { describe, expect, test } from '@jest/globals';
import { nodeTransport } from '../../src/http/node-transport.ts';
import { afterTest } from '../support/after-test.ts';
import { zip } from '../support/archives.ts';
import { fakeClock } from '../support/fake-clock.ts';
import { rawServer } from '../support/open-server.ts';
import { json, linked, type Script, type Scripts, startPlatform } from '../support/platform-script.ts';
import { type Given, runOperation } from '../support/run-operation.ts';
import {
  BOT,
  DOCK_JOB,
  EXPORT_STATUS,
  exportDocument,
  IMPORT_JOB,
  IMPORT_STATUS,
  importDocument,
  JOB,
  PUBLISH_STATUS,
  publishDocument,
} from '../support/samples.ts';

const NO_UPLOAD = { uploadArtifact: 'false' };

describe('export-status', () => {
  test('downloads the current export', async () => {
    const { origin, seen } = await startPlatform({
      [EXPORT_STATUS]: linked(exportDocument('success')),
      'GET /file': { body: await zip({ a: 'a' }) },
    });

    const { outcome } = await runOperation('export-status', origin, NO_UPLOAD);

    expect(outcome).toMatchObject({ conclusion: 'success', jobId: JOB, file: { path: `koreai-exports/${BOT}.zip` } });
    expect(seen.every(({ method }) => method === 'GET')).toBe(true);
  });

  test('does not download a published export if the latest was requested', async () => {
    const { origin } = await startPlatform({
      [EXPORT_STATUS]: linked(exportDocument('success')),
      'GET /file': { body: await zip({ a: 'a' }) },
    });

    const { outcome } = await runOperation('export-status', origin, { exportType: 'latest', ...NO_UPLOAD });

    expect(outcome).toMatchObject({ conclusion: 'failure', errorCode: 'bad-response', file: undefined });
    expect(outcome.error?.message).toContain('export type (published)');
  });

  test('reads the link from any known field, and applies downloadOrigin', async () => {
    const downloadUrl = ' http://internal.invalid:8081/file?s=a$$';
    const { origin } = await startPlatform({
      [EXPORT_STATUS]: json(exportDocument('Success', { response: { downloadUrl } })),
      'GET /file': ({ query }) => (query === 's=a$$' ? { body: Buffer.from('') } : { status: 400 }),
    });

    const { outcome } = await runOperation('export-status', origin, { downloadOrigin: origin, ...NO_UPLOAD });

    expect(outcome).toMatchObject({ errorCode: 'archive-invalid' });
  });
});

describe('import-status', () => {
  const NAMELESS = { streamId: undefined };

  async function watch(answers: Script | Script[], given: Given) {
    const platform = await startPlatform({ [IMPORT_STATUS]: answers });
    return { ...platform, ...(await runOperation('import-status', platform.origin, given)) };
  }

  test.each<[string, Script[], Given, object]>([
    [
      'waits for the import, not for its first task',
      [json(importDocument('pending')), json(importDocument('success'))],
      {},
      { conclusion: 'success' },
    ],
    [
      'waits for the bot to be reported',
      ['pending', 'success']
        .map((word) => json(importDocument(word, NAMELESS)))
        .concat(json(importDocument('success'))),
      { botId: BOT },
      { conclusion: 'success', jobId: IMPORT_JOB },
    ],
    [
      'reports a failure that names no bot',
      [json(importDocument('failed', NAMELESS))],
      { botId: BOT },
      { errorCode: 'platform-failed' },
    ],
    [
      'accepts an import that is newer than since',
      [json(importDocument('success'))],
      { since: '1h' },
      { conclusion: 'success' },
    ],
  ])('%s', async (_name, answers, given, expected) => {
    const { outcome, to } = await watch(answers, given);

    expect(outcome).toMatchObject(expected);
    expect(to(IMPORT_STATUS).length).toBeGreaterThanOrEqual(answers.length);
  });

  test.each([
    ['names no bot', NAMELESS, 'none reported'],
    ['names another bot', { streamId: 'st-other' }, 'st-other'],
  ])('does not accept a success that %s', async (_name, more, said) => {
    const { outcome, to, tookMs } = await watch(json(importDocument('success', more)), { botId: BOT });

    expect(outcome).toMatchObject({ errorCode: 'bad-response', conclusion: 'failure' });
    expect(outcome.error?.message).toContain(said);
    expect(to(IMPORT_STATUS).length).toBeLessThanOrEqual(10);
    expect(tookMs).toBeLessThanOrEqual(75_000);
  });

  test.each([
    ['older', 'success', { createdOn: '2026-01-31T10:00:00.000Z' }],
    ['older, and still running', 'pending', { createdOn: '2026-01-31T10:00:00.000Z' }],
    ['of no known time', 'success', { createdOn: undefined }],
  ])('with since is stale at once if the import is %s', async (_name, status, more) => {
    const { outcome, to, tookMs } = await watch(json(importDocument(status, more)), { since: '1h' });

    expect(outcome).toMatchObject({ errorCode: 'stale', conclusion: 'stale', jobId: IMPORT_JOB });
    expect(outcome.error?.hint).toContain('jobId');
    expect(to(IMPORT_STATUS)).toHaveLength(1);
    expect(tookMs).toBe(0);
  });

  test('notices the end of a job of 15 minutes soon, with few requests', async () => {
    const clock = fakeClock({ kept: 1 });
    const { origin, to } = await startPlatform({
      [IMPORT_STATUS]: () => json(importDocument(clock.now() < 900_000 ? 'pending' : 'success')),
    });

    const { outcome, tookMs } = await runOperation('import-status', origin, {}, { clock });

    expect(outcome.conclusion).toBe('success');
    expect(tookMs).toBeLessThanOrEqual(920_000);
    expect(to(IMPORT_STATUS).length).toBeLessThanOrEqual(120);
  });
});

describe('a success without since', () => {
  /** The clock of a run begins at 12:00. */
  const OLD = '2026-01-31T11:40:00.000Z';
  const RECENT = '2026-01-31T11:46:00.000Z';
  const published = (requestedTime?: string, status = 'successful') => json(publishDocument(status, { requestedTime }));
  const exported = (createdOn?: string) => linked(exportDocument('success', { createdOn }));

  test.each<[string, string, Given, Scripts, string?]>([
    ['an old publish has a warning', 'publish-status', {}, { [PUBLISH_STATUS]: published(OLD) }, '20 min ago'],
    ['a publish without a time has one', 'publish-status', {}, { [PUBLISH_STATUS]: published() }, 'unknown time'],
    ['an old export has one', 'export-status', {}, { [EXPORT_STATUS]: exported(OLD) }, '20 min ago'],
    ['an export without a time has one', 'export-status', {}, { [EXPORT_STATUS]: exported() }, 'unknown time'],
    ['a recent publish has none', 'publish-status', {}, { [PUBLISH_STATUS]: published(RECENT) }],
    [
      'a publish that was seen running has none',
      'publish-status',
      {},
      { [PUBLISH_STATUS]: [published(undefined, 'inprogress'), published()] },
    ],
    [
      'a publish that since lets count has none',
      'publish-status',
      { since: '1h' },
      { [PUBLISH_STATUS]: published(OLD) },
    ],
    ['an export that is named by its id has none', 'export-status', { jobId: JOB }, { [EXPORT_STATUS]: exported() }],
    [
      'an import has none',
      'import-status',
      {},
      { [IMPORT_STATUS]: json(importDocument('success', { createdOn: OLD })) },
    ],
  ])('%s', async (_name, operation, given, scripts, ...[said]: [string?]) => {
    const { origin } = await startPlatform({ 'GET /file': { body: await zip({ a: 'a' }) }, ...scripts });

    const { outcome, lines } = await runOperation(operation, origin, given);

    expect(outcome.conclusion).toBe('success');
    const warnings = lines.filter((line) => line.startsWith('warning: '));
    expect(warnings).toEqual(said === undefined ? [] : [expect.stringMatching(`${said}.*Set since`)]);
  });
});

test('a run that timed out reports the job of its last poll', async () => {
  const clock = fakeClock({ kept: 1 });
  const requestedTime = new Date(clock.wall() + 30_000).toISOString();
  const before = publishDocument('successful', { _id: 'ds-old', requestedTime: '2026-01-30T12:00:00.000Z' });
  const { origin } = await startPlatform({
    [PUBLISH_STATUS]: () => json(clock.now() < 59_000 ? before : publishDocument('inprogress', { requestedTime })),
  });

  const { outcome, events } = await runOperation('publish-status', origin, { since: '1m', timeout: '1m' }, { clock });

  const requestedAt = Date.parse(requestedTime);
  expect(outcome).toMatchObject({ errorCode: 'timed-out', jobId: DOCK_JOB, status: 'inprogress', requestedAt });
  expect(events.at(-1)).toMatchObject({ type: 'polled', nextPollMs: undefined, outcome: { jobId: DOCK_JOB } });
});

const exported = (status: string) => exportDocument(status, { downloadURL: 'https://files.test/f.zip?s=a' });
const dock = (status: string) => ({ dockId: DOCK_JOB, status, action: 'EXPORT', jobType: 'EXPORT' });

test.each([
  ['publish-status', { botId: BOT }, publishDocument, ['inprogress', 'failed', 'successful']],
  ['import-status', { jobId: IMPORT_JOB }, importDocument, ['pending', 'failed', 'success']],
  ['export-status', { botId: BOT }, exported, ['pending', 'failed', 'success']],
  ['dock-status', { jobId: DOCK_JOB }, dock, ['IN_PROGRESS', 'FAILED', 'SUCCESS']],
] as const)('%s: a stray success on a reused connection does not pass a job that fails', async (operation, given, document, words) => {
  const [running, failed, success] = words;
  const truth = [document(running), document(running), document(failed)];
  // Only the first request of a connection is answered correctly.
  const { url, connections } = await rawServer((socket: Socket) => {
    let requests = 0;
    socket.on('data', () => {
      requests += 1;
      const text = JSON.stringify(requests === 1 ? (truth.length > 1 ? truth.shift() : truth[0]) : document(success));
      socket.write(`HTTP/1.1 200 OK\r\ncontent-length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
    });
  });
  const transport = nodeTransport();
  afterTest(() => transport.close());

  const { outcome } = await runOperation(operation, url.origin, { ...given, ...NO_UPLOAD }, { transport });

  expect(outcome).toMatchObject({ conclusion: 'failure', errorCode: 'platform-failed' });
  expect(connections()).toBeGreaterThan(1);
});
