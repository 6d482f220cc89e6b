import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type BatchTestRecord, batchTestStatus, startBatchTest } from '../../src/platform/batch-test.ts';
import { never, openPlatform } from './open-platform.ts';

const SUITE = { botId: 'st-1', suite: 'Developer defined utterances', resource: 'stream', language: 'en' } as const;
const PATH = '/api/public/stream/st-1/testsuite/Developer%20defined%20utterances';
const LINK = 'https://files.test/r.csv?s=a$$';
const COMPLETED = {
  _id: 'tr-1',
  streamId: 'st-1',
  testSuiteId: 'ts-1',
  status: 'completed',
  utterance_count: 40,
  result: {
    status: 'success',
    isPartialFailure: false,
    runType: 'published',
    startTime: '2026-01-01T11:59:00.000Z',
    endTime: '2026-01-01T11:59:30.000Z',
    f1_score: '0.95',
    precision: '1',
    recall: ' 0.9 ',
    results: { TP: 30, TN: '5', FP: 2, FN: 3, success: 35, failure: 5 },
    fileId: 'f1',
    fileUrl: ` ${LINK}`,
  },
};

async function recordOf(json: unknown): Promise<BatchTestRecord> {
  const { platform } = await openPlatform([{ json }]);
  return batchTestStatus(platform, { ...SUITE, runId: 'tr-1' }, never);
}

describe('a run of a batch suite', () => {
  test.each(['bot', 'stream'] as const)('is started by one POST under %s, in its language', async (resource) => {
    const { platform, requests } = await openPlatform([{ json: { status: 'accepted', requestId: 'tr-1' } }]);
    const body = { version: 'inDevelopment' };
    const started = await startBatchTest(platform, { ...SUITE, resource, language: 'de', body }, never);
    expect(started).toEqual({ id: 'tr-1', status: 'accepted', reason: '' });
    const path = PATH.replace('stream', resource);
    expect(requests).toMatchObject([{ method: 'POST', path: `${path}/run`, headers: { 'bot-language': 'de' } }]);
    expect(JSON.parse(requests[0]?.body ?? '')).toEqual(body);
  });

  test.each([
    {},
    { requestId: '../x' },
    { requestId: 7 },
    { requestId: '' },
    { _id: '5ecd12358bfeeb59851d90a0' },
  ])('has no id in %j', async (json) => {
    const { platform } = await openPlatform([{ json: { ...json, status: 'rejected', message: 'busy' } }]);
    const started = await startBatchTest(platform, { ...SUITE, body: {} }, never);
    expect(started).toEqual({ id: '', status: 'rejected', reason: 'busy' });
  });

  test('is read by its id', async () => {
    const { platform, requests } = await openPlatform([{ json: COMPLETED }]);
    expect(await batchTestStatus(platform, { ...SUITE, runId: 'tr-1' }, never)).toEqual({
      id: 'tr-1',
      botId: 'st-1',
      status: 'completed',
      percent: undefined,
      startedAt: Date.parse(COMPLETED.result.startTime),
      link: LINK,
      reason: '',
      isPartial: false,
      innerStatus: COMPLETED.result.status,
      utterances: 40,
      metrics: {
        f1: 0.95,
        precision: 1,
        recall: 0.9,
        truePositives: 30,
        trueNegatives: 5,
        falsePositives: 2,
        falseNegatives: 3,
        success: 35,
        failure: 5,
      },
    });
    expect(requests).toMatchObject([
      { method: 'GET', path: `${PATH}/tr-1/status`, body: '', headers: { 'bot-language': 'en' } },
    ]);
  });

  test('keeps the name of its suite in one segment', async () => {
    const { platform, requests } = await openPlatform([{ json: COMPLETED }]);
    await batchTestStatus(platform, { ...SUITE, suite: '../a/b?c#d é', runId: 'tr-1' }, never);
    expect(requests[0]?.path).toBe('/api/public/stream/st-1/testsuite/..%2Fa%2Fb%3Fc%23d%20%C3%A9/tr-1/status');
  });

  test('has its own status, never that of its result', async () => {
    expect(await recordOf({ result: { status: 'success' } })).toMatchObject({ status: '', link: '', id: '' });
  });

  test.each([
    [{ percentage: 40 }, 40],
    [{ result: { percentage: '55' } }, 55],
    [{ utterance_ran: 1, totalUtterances: 3 }, 33],
    [{ result: { utterance_ran: '3', totalUtterances: '4' } }, 75],
    [{ percentage: 40, utterance_ran: 1, totalUtterances: 2 }, 40],
    [{ utterance_ran: 0, totalUtterances: 0 }, undefined],
    [{ utterance_ran: 5, totalUtterances: 4 }, undefined],
    [{ utterance_ran: -1, totalUtterances: 4 }, undefined],
    [{ utterance_ran: 1 }, undefined],
  ])('has a percentage: %j', async (json, percent) => {
    expect((await recordOf({ status: 'running', ...json })).percent).toBe(percent);
  });

  test.each([
    [true, true],
    ['true', true],
    ['TRUE ', true],
    [false, false],
    ['false', false],
    [1, true],
    [undefined, false],
  ])('with a partial failure of %j', async (isPartialFailure, expected) => {
    expect((await recordOf({ result: { isPartialFailure } })).isPartial).toBe(expected);
    expect((await recordOf({ result: { results: { isPartialFailure } } })).isPartial).toBe(expected);
    expect((await recordOf({ isPartialFailure })).isPartial).toBe(expected);
  });
});

describe('a metric', () => {
  const none = ['', ' ', 'N/A', 'NaN', 'Infinity', '-0.5', -1, '0x10', '0,95', '95%', null, true, [1], {}];

  test.each([...none, 1.01, '95', 95])('of the score is unknown if it is %j', async (f1_score) => {
    expect((await recordOf({ result: { f1_score } })).metrics.f1).toBeUndefined();
  });

  test.each([...none, 1.5, '2.5', 1e300])('that counts is unknown if it is %j', async (failure) => {
    expect((await recordOf({ result: { results: { failure } } })).metrics.failure).toBeUndefined();
  });

  test.each([
    ['0', 0],
    [0, 0],
    ['1.0', 1],
    ['9e-1', 0.9],
    [0.123, 0.123],
  ])('of the score is read from %j', async (f1_score, expected) => {
    expect((await recordOf({ result: { f1_score } })).metrics.f1).toBe(expected);
  });

  test('is in its range or unknown for any JSON', async () => {
    const { platform, server } = await openPlatform([{ json: {} }]);
    let body = '';
    server.removeAllListeners('request');
    server.on('request', (_, response) => response.end(body));
    const value = fc.oneof(fc.jsonValue(), fc.double().map(String), fc.double(), fc.integer().map(String));
    const names = fc.constantFrom('f1_score', 'precision', 'recall', 'TP', 'success', 'failure', 'utterance_ran');
    await fc.assert(
      fc.asyncProperty(fc.dictionary(names, value), async (fields) => {
        body = JSON.stringify({ ...fields, totalUtterances: 10, result: { ...fields, results: fields } });
        const { metrics, percent } = await batchTestStatus(platform, { ...SUITE, runId: 'tr-1' }, never);
        for (const ratio of [metrics.f1, metrics.precision, metrics.recall].filter((one) => one !== undefined)) {
          expect(ratio >= 0 && ratio <= 1).toBe(true);
        }
        for (const count of [metrics.truePositives, metrics.success, metrics.failure]) {
          expect(count === undefined || (Number.isSafeInteger(count) && count >= 0)).toBe(true);
        }
        expect(percent === undefined || (percent >= 0 && percent <= 100)).toBe(true);
      }),
    );
  });
});
