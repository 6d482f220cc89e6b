import type { Socket } from 'node:net';
import { describe, expect, test } from '@jest/globals';
import { KoreaiError } from '../../src/core/errors.ts';
import { nodeTransport } from '../../src/http/node-transport.ts';
import { afterTest } from '../support/after-test.ts';
import { zip } from '../support/archives.ts';
import { fakeClock } from '../support/fake-clock.ts';
import { rawServer } from '../support/open-server.ts';
import {
  type Answer,
  json,
  linked,
  refusal,
  type Script,
  type Scripts,
  startPlatform,
} from '../support/platform-script.ts';
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
import { scripted } from './runs.ts';

const NO_UPLOAD = { uploadArtifact: 'false' };

describe('export-status', () => {
  const DONE = { [EXPORT_STATUS]: linked(exportDocument('success')) };

  test('downloads the current export', async () => {
    const archive = { body: await zip({ a: 'a' }) };
    const { outcome, seen } = await scripted('export-status', NO_UPLOAD, { ...DONE, 'GET /file': archive });

    expect(outcome).toMatchObject({ conclusion: 'success', jobId: JOB, file: { path: `koreai-exports/${BOT}.zip` } });
    expect(seen.every(({ method }) => method === 'GET')).toBe(true);
  });

  test('does not download a published export if the latest was requested', async () => {
    const { outcome } = await scripted('export-status', { exportType: 'latest' }, DONE);

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

  const watch = (answers: Script | Script[], given: Given) =>
    scripted('import-status', given, { [IMPORT_STATUS]: answers });

  const [pending, success] = [json(importDocument('pending')), json(importDocument('success'))];
  const nameless = (word: string) => json(importDocument(word, NAMELESS));

  test.each<[string, Script[], Given, string]>([
    ['waits for the import, not for its first task', [pending, success], {}, ''],
    ['waits for the bot to be reported', [nameless('pending'), nameless('success'), success], { botId: BOT }, ''],
    ['reports a failure that names no bot', [nameless('failed')], { botId: BOT }, 'platform-failed'],
    ['accepts an import that is newer than since', [success], { since: '1h' }, ''],
  ])('%s', async (_name, answers, given, errorCode) => {
    const { outcome, to } = await watch(answers, given);

    expect(outcome).toMatchObject({ errorCode, jobId: IMPORT_JOB });
    expect(to(IMPORT_STATUS).length).toBeGreaterThanOrEqual(answers.length);
  });

  test.each([
    ['names no bot', NAMELESS, 'did not report the bot'],
    ['names another bot', { streamId: 'st-other' }, 'st-other'],
  ])('does not accept a success that %s', async (_name, more, said) => {
    const { outcome, to, tookMs } = await watch(json(importDocument('success', more)), { botId: BOT });

    expect(outcome).toMatchObject({ errorCode: 'bad-response', conclusion: 'failure' });
    expect(outcome.error?.message).toContain(said);
    expect(outcome.error?.hint).not.toContain('still running');
    expect(to(IMPORT_STATUS).length).toBeLessThanOrEqual(10);
    expect(tookMs).toBeLessThanOrEqual(75_000);
  });

  test.each([
    'success',
    'failed',
  ])('that ended in another bot is over at once, as it may have overwritten it (%s)', async (word) => {
    const other = json(importDocument(word, { streamId: 'st-other' }));
    const { outcome, to } = await watch(other, { botId: BOT });

    expect(outcome).toMatchObject({ conclusion: 'failure', errorCode: 'bad-response' });
    expect(outcome.botId).toBeUndefined();
    expect(outcome.error?.hint).toMatch(/^Check both bots/);
    expect(to(IMPORT_STATUS)).toHaveLength(1);
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
});

describe('a success without since', () => {
  /** The clock of a run begins at 12:00. */
  const OLD = '2026-01-31T11:40:00.000Z';
  const RECENT = '2026-01-31T11:46:00.000Z';
  const published = (requestedTime?: string, status = 'successful') => ({
    [PUBLISH_STATUS]: json(publishDocument(status, { requestedTime })),
  });
  const exported = (createdOn?: string) => ({ [EXPORT_STATUS]: linked(exportDocument('success', { createdOn })) });
  const imported = { [IMPORT_STATUS]: json(importDocument('success', { createdOn: OLD })) };
  const seenRunning = {
    [PUBLISH_STATUS]: ['inprogress', 'successful'].map((word) => published(undefined, word)[PUBLISH_STATUS]),
  };

  test.each<[string, string, Given, Scripts, string?]>([
    ['an old publish has a warning', 'publish-status', {}, published(OLD), '20 min ago'],
    ['a publish without a time has one', 'publish-status', {}, published(), 'unknown time'],
    ['an old export has one', 'export-status', {}, exported(OLD), '20 min ago'],
    ['an export without a time has one', 'export-status', {}, exported(), 'unknown time'],
    ['a recent publish has none', 'publish-status', {}, published(RECENT)],
    ['a publish that was seen running has none', 'publish-status', {}, seenRunning],
    ['a publish that since lets count has none', 'publish-status', { since: '1h' }, published(OLD)],
    ['an export that is named by its id has none', 'export-status', { jobId: JOB }, exported()],
    ['an import has none', 'import-status', {}, imported],
  ])('%s', async (_name, operation, given, scripts, ...[said]: [string?]) => {
    const archive = { body: await zip({ a: 'a' }) };
    const { outcome, lines } = await scripted(operation, given, { 'GET /file': archive, ...scripts });

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

test('publish-status: a publish without an id that was seen stays the one to resume after a stray 404', async () => {
  const stop = new AbortController();
  const seen = json(publishDocument('inprogress', { _id: undefined, requestedTime: '2026-01-31T11:59:00.000Z' }));
  const stopping = () => {
    stop.abort(new KoreaiError('cancelled', 'stopped'));
    return refusal(404, 'Not found');
  };
  const scripts = { [PUBLISH_STATUS]: [seen, refusal(404, 'Not found'), stopping] };
  const { outcome } = await scripted('publish-status', { since: '5m' }, scripts, { signal: stop.signal });

  expect(outcome).toMatchObject({ conclusion: 'cancelled', status: 'inprogress' });
  expect(outcome.error?.hint).toContain('since: 2026-01-31T11:59:00.000Z');
});

test('publish-status: a publish that was seen is not confused with others that have its id', async () => {
  const at = (time: string, status: string) => json(publishDocument(status, { requestedTime: `2026-01-31T${time}Z` }));
  const seen = at('11:59:00', 'inprogress');
  const ran = async (...next: Answer[]) => {
    const { outcome } = await scripted('publish-status', { since: '5m' }, { [PUBLISH_STATUS]: [seen, ...next] });
    return outcome;
  };
  const earlier = at('11:58:00', 'successful');

  expect(await ran(at('11:59:30', 'successful'))).toMatchObject({ errorCode: 'superseded' });
  expect(await ran(earlier, earlier, at('11:59:00', 'failed'))).toMatchObject({ errorCode: 'platform-failed' });
});

test.each([
  ['publish-status', PUBLISH_STATUS, publishDocument('inprogress')],
  ['export-status', EXPORT_STATUS, exportDocument('pending')],
])('%s with since: a job that was seen is gone if the bot has none any more', async (operation, call, running) => {
  const scripts = { [call]: [json(running), refusal(404, 'Not found')] };
  const { outcome } = await scripted(operation, { since: '1h' }, scripts);

  expect(outcome).toMatchObject({ conclusion: 'failure', errorCode: 'not-found' });
  expect(outcome.error?.message).toContain('its end cannot be known');
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
