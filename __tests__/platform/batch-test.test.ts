import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Metrics } from '../../src/core/facts.ts';
import { type BatchTestRecord, batchTestStatus, startBatchTest } from '../../src/platform/batch-test.ts';
import type { Fields } from '../../src/platform/wire.ts';
import { asking, never, openPlatform } from './open-platform.ts';

const SUITE = { botId: 'st-1', suite: 'Developer defined utterances', resource: 'stream', language: 'en' } as const;
const LINK = 'https://files.test/r.csv?s=a$$';
const COMPLETED = {
  ...{ _id: 'tr-1', streamId: 'st-1', testSuiteId: 'ts-1', status: 'completed', utterance_count: 40 },
  result: {
    ...{ status: 'success', isPartialFailure: false, runType: 'published', fileId: 'f1', fileUrl: ` ${LINK}` },
    ...{ startTime: '2026-01-01T11:59:00.000Z', endTime: '2026-01-01T11:59:30.000Z' },
    ...{ f1_score: '0.95', precision: '1', recall: ' 0.9 ' },
    results: { TP: 30, TN: '5', FP: 2, FN: 3, success: 35, failure: 5 },
  },
};

async function recordOf(json: unknown): Promise<BatchTestRecord> {
  const { platform } = await openPlatform([{ json }]);
  return batchTestStatus(platform, { ...SUITE, runId: 'tr-1' }, asking);
}

const metricsOf = async (results: Fields): Promise<Metrics> => (await recordOf({ result: { results } })).metrics;

describe('a run of a batch suite', () => {
  test.each([
    [{ requestId: 'tr-1' }, 'tr-1'],
    [{}, ''],
    [{ requestId: '../x' }, ''],
    [{ requestId: 7 }, ''],
    [{ _id: '5ecd12358bfeeb59851d90a0' }, ''],
  ])('that was started with %j has the id %j', async (json, id) => {
    const { platform } = await openPlatform([{ json: { ...json, status: 'rejected', message: 'busy' } }]);
    const started = await startBatchTest(platform, { ...SUITE, body: {} }, never);
    expect(started).toMatchObject({ id, status: 'rejected', reason: 'busy' });
  });

  test('has what its status reports', async () => {
    expect(await recordOf(COMPLETED)).toEqual({
      ...{ id: 'tr-1', botId: 'st-1', status: 'completed', percent: undefined, link: LINK, reason: '', components: [] },
      requestedAt: Date.parse(COMPLETED.result.startTime),
      metrics: {
        ...{ isPartial: false, resultStatus: 'success', utterances: 40 },
        ...{ f1: 0.95, precision: 1, recall: 0.9, success: 35, failure: 5 },
        ...{ truePositives: 30, trueNegatives: 5, falsePositives: 2, falseNegatives: 3 },
      },
    });
  });

  test('has its own status, never that of its result', async () => {
    expect(await recordOf({ result: { status: 'success' } })).toMatchObject({ status: '', link: '', id: '' });
  });

  test.each([
    [{ result: { percentage: '55' } }, 55],
    [{ utterance_ran: 1, totalUtterances: 3 }, 33],
    [{ result: { utterance_ran: '3', totalUtterances: '4' } }, 75],
    [{ percentage: 40, utterance_ran: 1, totalUtterances: 2 }, 40],
    [{ utterance_ran: 0, totalUtterances: 0 }, undefined],
    [{ utterance_ran: 5, totalUtterances: 4 }, undefined],
    [{ utterance_ran: 1 }, undefined],
  ])('has a percentage: %j', async (json, percent) => {
    expect((await recordOf({ status: 'running', ...json })).percent).toBe(percent);
  });

  test.each([
    [true, true],
    ['TRUE ', true],
    [1, true],
    ['false', false],
    [undefined, false],
  ])('with a partial failure of %j', async (isPartialFailure, expected) => {
    const results = { isPartialFailure };
    for (const json of [results, { result: results }, { result: { results } }]) {
      expect((await recordOf(json)).metrics.isPartial).toBe(expected);
    }
  });
});

describe('a metric', () => {
  const none = ['', ' ', 'N/A', 'NaN', 'Infinity', '-0.5', -1, '0x10', '0,95', '95%', null, true, [1], {}];

  test.each([...none, 1.01, '95', 95])('of the score is unknown if it is %j', async (f1_score) => {
    expect((await recordOf({ result: { f1_score } })).metrics.f1).toBeUndefined();
  });

  test.each([...none, 1.5, '2.5', 1e300])('that counts is unknown if it is %j', async (failure) => {
    expect((await metricsOf({ failure })).failure).toBeUndefined();
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
    let body = '';
    const { platform } = await openPlatform([() => ({ text: body })]);
    const value = fc.oneof(fc.jsonValue(), fc.double().map(String), fc.double(), fc.integer().map(String));
    const names = fc.constantFrom('f1_score', 'precision', 'recall', 'TP', 'success', 'failure', 'utterance_ran');
    await fc.assert(
      fc.asyncProperty(fc.dictionary(names, value), async (fields) => {
        body = JSON.stringify({ ...fields, totalUtterances: 10, result: { ...fields, results: fields } });
        const { metrics, percent } = await batchTestStatus(platform, { ...SUITE, runId: 'tr-1' }, asking);
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

describe('failures', () => {
  const NONE_WRONG = { TN: 0, FP: 0, FN: 0, success: 10 };
  const ENTITIES = { totalEntitiesCount: 9, matchedEntitiesCount: 5 };

  test('of utterances are counted apart from those of entities and traits', async () => {
    const results = {
      ...{ TP: 10, TN: 0, FP: 0, FN: 0, success: 10, failure: 0, traitSuccess: 3, traitFailure: 2 },
      ...{ totalEntitiesCount: 12, matchedEntitiesCount: 5, totalTraitsCount: 5, matchedTraitsCount: 3 },
      ...{ failedUtteranceCount: 4, failedEntitiesCount: 7 },
    };
    expect(await metricsOf(results)).toMatchObject({ success: 10, failure: 4, entityFailures: 9 });
  });

  test.each<[Fields, number | undefined]>([
    [{ failure: 2 }, 2],
    [{ failedUtteranceCount: '3' }, 3],
    [{ failed_utterances_count: 3, failure: 0 }, 3],
    [{ failure: 0, FP: 1, FN: 2 }, 3],
    [{ failure: 5, FP: 1, FN: 2 }, 5],
    [{ FP: 1 }, 1],
    // Four of ten passed ones are neither a true positive nor a true negative.
    [{ TP: 6, ...NONE_WRONG, failure: 0 }, 4],
    [{ TP: 12, ...NONE_WRONG, failure: 0 }, 0],
    [{ failure: 0, errorCount: 2 }, 2],
    [{ success: 10 }, undefined],
    // That no wrong kind of result is listed does not replace the number of failures.
    [{ TP: 10, ...NONE_WRONG }, undefined],
    [{ TP: 10, ...NONE_WRONG, failure: null }, undefined],
    [{ failure: 'many' }, undefined],
    [{ failure: 0, failureRate: 12, maxFailures: 9, failedOn: 1_690_000_000_000, partialFailure: 3 }, 0],
    [{ isPartialFailure: 0 }, undefined],
  ])('in %j are the worst number: %p', async (results, failure) => {
    expect((await metricsOf(results)).failure).toBe(failure);
  });

  test.each<[Fields, number | undefined]>([
    [{ failure: 0 }, undefined],
    [{ failedEntitiesCount: 0 }, 0],
    [{ failedEntitiesCount: 1, ...ENTITIES }, 4],
    [{ failedEntitiesCount: 6, ...ENTITIES }, 6],
    [{ totalEntitiesCount: 9 }, 9],
    [{ totalEntitiesCount: 5, matchedEntitiesCount: 9 }, 0],
    [{ traitFailure: 2, totalTraitsCount: 2, matchedTraitsCount: 1 }, 2],
    [{ totalTraitsCount: 5, traitSuccess: 3 }, 2],
    [{ failedEntitiesCount: 2, traitFailure: 3 }, 5],
  ])('of entities and traits in %j: %p', async (results, entityFailures) => {
    expect((await metricsOf(results)).entityFailures).toBe(entityFailures);
  });

  test('count anywhere in the reply', async () => {
    const reply = { failedEntitiesCount: 2, result: { failedUtteranceCount: 3, results: { failure: 0 } } };
    expect((await recordOf(reply)).metrics).toMatchObject({ failure: 3, entityFailures: 2 });
  });
});
