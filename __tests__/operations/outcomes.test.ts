import { describe, expect, test } from '@jest/globals';
import type { Outcome } from '../../src/run/outcome.ts';
import { zip } from '../support/archives.ts';
import { json, linked, refusal, type Script, type Scripts } from '../support/platform-script.ts';
import type { Given } from '../support/run-operation.ts';
import {
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
} from '../support/samples.ts';
import { scripted } from './runs.ts';

type Expected = Partial<Record<keyof Outcome, unknown>>;
type Row = [string, string, Scripts, Expected, Given?];

const imported = (answer: Script, expected: Expected, given: Given = {}) =>
  ['import-status', { [IMPORT_STATUS]: answer }, expected, given] as const;
const published = (answer: Script, expected: Expected, given: Given = {}) =>
  ['publish-status', { [PUBLISH_STATUS]: answer }, expected, given] as const;
const exported = (
  answer: Script | Script[],
  expected: Expected,
  given: Given = {},
  start = exportDocument('pending'),
) => ['export-bot', { [EXPORT]: json(start), [EXPORT_STATUS]: answer }, expected, given] as const;
const shown = (answer: Script | Script[], expected: Expected, given: Given = {}) =>
  ['export-status', { [EXPORT_STATUS]: answer }, expected, given] as const;

const FAILED = { errorCode: 'platform-failed', conclusion: 'failure' };
const TIMED_OUT = { errorCode: 'timed-out', conclusion: 'timed_out' };
const STALE = { errorCode: 'stale', conclusion: 'stale' };
const SUPERSEDED = { errorCode: 'superseded', conclusion: 'stale' };
const UNKNOWN = { errorCode: 'start-unknown' };
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
  ['the id is unknown', 'export-model', { [MODEL_EXPORT]: json({}, 404) }, { errorCode: 'not-found' }],
  ['the method is wrong', ...imported(refusal(405, 'Method Not Allowed'), { errorCode: 'bad-request' })],
  [
    'the answer to the start is about another bot',
    ...exported({ status: 500 }, UNKNOWN, {}, exportDocument('pending', { streamId: 'st-other' })),
  ],
  ['the answer to the start names no job', ...exported({ status: 500 }, UNKNOWN, {}, { status: 'pending' })],
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
  ['another export replaced it', ...exported(other(LATER), { ...SUPERSEDED, jobId: JOB })],
  [
    'another export replaced one that has no time',
    ...exported(other('2099-01-01T00:00:00.000Z'), SUPERSEDED, {}, exportDocument('pending', { createdOn: undefined })),
  ],
  [
    'another export replaced it while it was waited for',
    ...shown([json(exportDocument('pending')), other(LATER)], SUPERSEDED, { jobId: JOB }),
  ],
  ['the export is older than since', ...shown(other(EARLIER), STALE, SINCE)],
  ['another export than the named one is shown', ...shown(other(EARLIER), STALE, { jobId: JOB, ...SHORT })],
  [
    'the link never comes',
    ...shown(json(exportDocument('success', { downloadURL: '' })), { errorCode: 'download-failed' }),
  ],
];

describe('a run does not succeed if', () => {
  test.each(ROWS)('%s (%s)', async (_name, operation, scripts, expected, ...[given]: [Given?]) => {
    const { outcome, seen } = await scripted(operation, given ?? {}, scripts);

    expect(outcome).toMatchObject({ conclusion: 'failure', ...expected });
    expect(outcome.file).toBeUndefined();
    expect(outcome.error?.message).toBeTruthy();
    expect(seen.filter(({ method }) => method === 'POST').length).toBeLessThanOrEqual(1);
  });

  test('the archive cannot be unpacked, but it is kept', async () => {
    const body = (await zip({ a: 'a'.repeat(600) })).fill(0, 34, 36);
    const scripts = { [EXPORT_STATUS]: linked(exportDocument('success')), 'GET /file': { body } };
    const { outcome } = await scripted('export-status', { extract: 'true' }, scripts);

    expect(outcome).toMatchObject({ errorCode: 'archive-invalid', extractedPath: '', file: { size: body.length } });
  });
});
