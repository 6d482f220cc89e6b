import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { KoreaiError } from '../../src/core/errors.ts';
import type { Outcome } from '../../src/run/outcome.ts';
import { temporaryFolder } from '../support/after-test.ts';
import { zip } from '../support/archives.ts';
import { json, linked, refusal, type Script, type Scripts, startPlatform } from '../support/platform-script.ts';
import { type Given, runOperation } from '../support/run-operation.ts';
import {
  dockDocument,
  EXPORT,
  EXPORT_STATUS,
  exportDocument,
  IMPORT_STATUS,
  importDocument,
  JOB,
  MODEL_EXPORT,
  OTHER_JOB,
  PUBLISH_STATUS,
  publishDocument,
  TOOL_EXPORT,
} from '../support/samples.ts';

type Expected = Partial<Record<keyof Outcome, unknown>>;
type Row = [string, string, Scripts, Expected, Given?];

const imported = (answer: Script, expected: Expected, given: Given = {}) =>
  ['import-status', { [IMPORT_STATUS]: answer }, expected, given] as const;
const published = (answer: Script, expected: Expected, given: Given = {}) =>
  ['publish-status', { [PUBLISH_STATUS]: answer }, expected, given] as const;
const exported = (answer: Script | Script[], expected: Expected, given: Given = {}) =>
  ['export-bot', { [EXPORT]: json(exportDocument('pending')), [EXPORT_STATUS]: answer }, expected, given] as const;

const FAILED = { errorCode: 'platform-failed', conclusion: 'failure' };
const TIMED_OUT = { errorCode: 'timed-out', conclusion: 'timed_out' };
const STALE = { errorCode: 'stale', conclusion: 'stale' };
const SHORT = { timeout: '10m' };
const SINCE = { since: '1h', timeout: '10m' };
/** A finished export that is not ours. */
const other = (createdOn: string) =>
  json(exportDocument('success', { _id: OTHER_JOB, createdOn, downloadURL: 'https://x/y' }));
const EARLIER = '2026-01-31T10:00:00.000Z';
const LATER = '2026-01-31T12:05:00.000Z';

const ROWS: Row[] = [
  ['the publish failed', ...published(json(publishDocument('FAILED')), { ...FAILED, status: 'FAILED' })],
  ['the import failed', ...imported(json(importDocument('failed')), FAILED)],
  ['the export failed', ...exported(json(exportDocument('failure')), { ...FAILED, jobId: JOB })],
  ['the export failed when it started', 'export-bot', { [EXPORT]: json(exportDocument('failed')) }, FAILED],
  ['the tool export failed', 'export-tool', { [TOOL_EXPORT]: json(dockDocument('FAILED')) }, FAILED],
  ['the token is refused', ...published(refusal(401, 'Invalid SDK credentials', 4002), { errorCode: 'unauthorized' })],
  ['the scope is missing', 'export-bot', { [EXPORT]: refusal(403, 'Denied') }, { errorCode: 'unauthorized' }],
  ['the id is unknown', 'export-model', { [MODEL_EXPORT]: json({}, 404) }, { errorCode: 'not-found' }],
  ['the method is wrong', ...imported(refusal(405, 'Method Not Allowed'), { errorCode: 'bad-request' })],
  ['there are too many requests, for ever', ...published({ status: 429 }, { errorCode: 'rate-limited' })],
  ['the platform has a problem, for ever', ...published({ status: 503 }, { errorCode: 'platform-error' })],
  ['the connection is lost, for ever', ...published({ reset: true }, { errorCode: 'network' })],
  ['the answer is HTML, for ever', ...published({ body: '<html>Log in</html>' }, { errorCode: 'bad-response' })],
  [
    'the status is that of another bot',
    ...published(json(publishDocument('successful', { streamId: 'st-other' })), { errorCode: 'bad-response' }),
  ],
  [
    'the answer to the start is lost',
    'export-tool',
    { [TOOL_EXPORT]: { reset: true } },
    { errorCode: 'start-unknown' },
  ],
  [
    'the status is that of an export of another bot',
    ...exported(json(exportDocument('success', { streamId: 'st-other' })), { errorCode: 'bad-response', jobId: JOB }),
  ],
  [
    'the answer to the start is about another bot',
    'export-bot',
    { [EXPORT]: json(exportDocument('pending', { streamId: 'st-other' })), [EXPORT_STATUS]: { status: 500 } },
    { errorCode: 'start-unknown' },
  ],
  [
    'the answer to the start names no job',
    'export-bot',
    { [EXPORT]: json({ status: 'pending' }), [EXPORT_STATUS]: { status: 500 } },
    { errorCode: 'start-unknown' },
  ],
  ...[undefined, '', 'pending', 'successish', { status: 'success' }].map((status): Row => {
    const word = typeof status === 'string' ? status : '';
    const answer = json(importDocument('success', { status }));
    return [`the status is ${JSON.stringify(status)}`, ...imported(answer, { ...TIMED_OUT, status: word }, SHORT)];
  }),
  [
    'the publish is older than since',
    ...published(json(publishDocument('successful', { requestedTime: EARLIER })), STALE, SINCE),
  ],
  [
    'the publish has no time to compare with since',
    ...published(json(publishDocument('successful', { requestedTime: undefined })), STALE, SINCE),
  ],
  ['only the previous export is shown', ...exported(other(EARLIER), { ...STALE, jobId: JOB }, SHORT)],
  [
    'another export replaced it',
    ...exported(other(LATER), { errorCode: 'superseded', conclusion: 'stale', jobId: JOB }),
  ],
  [
    'another export replaced one that has no time',
    'export-bot',
    {
      [EXPORT]: json(exportDocument('pending', { createdOn: undefined })),
      [EXPORT_STATUS]: other('2099-01-01T00:00:00.000Z'),
    },
    { errorCode: 'superseded', conclusion: 'stale' },
  ],
  [
    'another export replaced it while it was waited for',
    'export-status',
    { [EXPORT_STATUS]: [json(exportDocument('pending')), other(LATER)] },
    { errorCode: 'superseded', conclusion: 'stale' },
    { jobId: JOB },
  ],
  ['the export is older than since', 'export-status', { [EXPORT_STATUS]: other(EARLIER) }, STALE, SINCE],
  [
    'another export than the named one is shown',
    'export-status',
    { [EXPORT_STATUS]: other(EARLIER) },
    STALE,
    { jobId: JOB, ...SHORT },
  ],
  [
    'the link never comes',
    'export-status',
    { [EXPORT_STATUS]: json(exportDocument('success', { downloadURL: '' })) },
    { errorCode: 'download-failed', conclusion: 'failure' },
  ],
];

describe('a run does not succeed if', () => {
  test.each(ROWS)('%s (%s)', async (_name, operation, scripts, expected, ...[given]: [Given?]) => {
    const { origin, seen } = await startPlatform(scripts);

    const { outcome } = await runOperation(operation, origin, given);

    expect(outcome).toMatchObject({ conclusion: 'failure', ...expected });
    expect(outcome.file).toBeUndefined();
    expect(outcome.error?.message).toBeTruthy();
    expect(seen.filter(({ method }) => method === 'POST').length).toBeLessThanOrEqual(1);
  });

  test('one answer reports what waiting cannot fix', async () => {
    for (const status of [400, 401, 403, 405, 412]) {
      const { origin, to } = await startPlatform({ [IMPORT_STATUS]: refusal(status, 'no') });
      await runOperation('import-status', origin);
      expect(to(IMPORT_STATUS)).toHaveLength(1);
    }
  });

  test('the link returns no archive', async () => {
    const { origin } = await startPlatform({
      [EXPORT_STATUS]: linked(exportDocument('success')),
      'GET /file': { body: '<html>expired</html>' },
    });

    const { outcome } = await runOperation('export-status', origin);

    expect(outcome).toMatchObject({ errorCode: 'archive-invalid', conclusion: 'failure', status: 'success' });
  });

  test('the archive cannot be unpacked, but it is kept', async () => {
    const body = (await zip({ a: 'a'.repeat(600) })).fill(0, 34, 36);
    const { origin } = await startPlatform({
      [EXPORT_STATUS]: linked(exportDocument('success')),
      'GET /file': { body },
    });

    const { outcome } = await runOperation('export-status', origin, { extract: 'true' });

    expect(outcome).toMatchObject({ errorCode: 'archive-invalid', extractedPath: '', file: { size: body.length } });
  });

  test('it was stopped before it began', async () => {
    const { origin, seen } = await startPlatform({});
    const signal = AbortSignal.abort(new KoreaiError('cancelled', 'The step was cancelled (SIGINT)'));

    const { outcome } = await runOperation('export-bot', origin, {}, { signal });

    expect(outcome).toMatchObject({ errorCode: 'cancelled', conclusion: 'cancelled' });
    expect(seen).toEqual([]);
  });

  test.each([
    'export-bot',
    'import-bot',
    'run-batch-test',
    'export-tool',
    'export-model',
  ])('the start reply of %s reports a failed job, even without an id', async (operation) => {
    const workspace = temporaryFolder();
    await writeFile(join(workspace, 'bot.zip'), await zip({ 'botDefinition.json': '{}', 'config.json': '{}' }));
    const { origin, to } = await startPlatform({
      'POST /api/public/uploadfile': json({ fileId: '5b0' }),
      'POST /*': json({ status: 'FAILED', message: 'Another run is in progress' }),
    });

    const { outcome } = await runOperation(operation, origin, {}, { workspace });

    expect(outcome).toMatchObject(FAILED);
    expect(outcome.error?.message).toContain('Another run is in progress');
    expect(to('GET /*')).toEqual([]);
  });
});

describe('an id that would be a command to the runner is not accepted', () => {
  test.each([
    ['export-bot', EXPORT, '_id'],
    ['export-tool', TOOL_EXPORT, 'dockStatusId'],
  ])('in the start reply of %s', async (operation, call, key) => {
    const { origin, to } = await startPlatform({ [call]: json({ [key]: '::stop-commands::x', status: 'pending' }) });

    const { outcome, events, lines } = await runOperation(operation, origin);

    expect(outcome).toMatchObject({ conclusion: 'failure', errorCode: 'start-unknown', jobId: '' });
    expect(JSON.stringify([outcome, events, lines])).not.toContain('stop-commands');
    expect(to(call)).toHaveLength(1);
  });
});
