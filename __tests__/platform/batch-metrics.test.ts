import { describe, expect, test } from '@jest/globals';
import { metricsOf } from '../../src/platform/batch-metrics.ts';
import type { Fields } from '../../src/platform/wire.ts';

const inResults = (results: Fields) => metricsOf({ result: { results } });

describe('the metrics of a batch test', () => {
  test('count utterances apart from entities and traits', () => {
    const reply = {
      ...{ TP: 10, TN: 0, FP: 0, FN: 0, success: 10, failure: 0, traitSuccess: 3, traitFailure: 2 },
      ...{ totalEntitiesCount: 12, matchedEntitiesCount: 5, totalTraitsCount: 5, matchedTraitsCount: 3 },
      ...{ failedUtteranceCount: 4, failedEntitiesCount: 7 },
    };
    expect(inResults(reply)).toMatchObject({ success: 10, failure: 4, entityFailures: 9 });
  });

  test('are those of the documented sample', () => {
    const reply = {
      ...{ TP: 0, TN: 0, FP: 0, FN: 0, success: 0, failure: 1, traitSuccess: 0, traitFailure: 0 },
      ...{ totalEntitiesCount: 0, matchedEntitiesCount: 0, totalTraitsCount: 0, matchedTraitsCount: 0 },
      ...{ failedUtteranceCount: 1, failedEntitiesCount: 0 },
    };
    expect(inResults(reply)).toMatchObject({ success: 0, failure: 1, entityFailures: 0 });
  });

  test.each<[Fields, number | undefined]>([
    [{ failure: 2 }, 2],
    [{ failedUtteranceCount: '3' }, 3],
    [{ failed_utterances_count: 3, failure: 0 }, 3],
    [{ failure: 0, FP: 1, FN: 2 }, 3],
    [{ failure: 5, FP: 1, FN: 2 }, 5],
    [{ FP: 1 }, 1],
    // Four of ten passed ones are neither a true positive nor a true negative.
    [{ TP: 6, TN: 0, FP: 0, FN: 0, success: 10, failure: 0 }, 4],
    [{ TP: 12, TN: 0, FP: 0, FN: 0, success: 10, failure: 0 }, 0],
    [{ failure: 0, errorCount: 2 }, 2],
    [{ success: 10 }, undefined],
    // That no kind of result is a wrong one does not stand in for the number of failures.
    [{ TP: 10, TN: 0, FP: 0, FN: 0, success: 10 }, undefined],
    [{ TP: 10, TN: 0, FP: 0, FN: 0, success: 10, failure: null }, undefined],
    [{ failure: 'many' }, undefined],
    [{ failure: 0, failureRate: 12, maxFailures: 9, failedOn: 1_690_000_000_000, partialFailure: 3 }, 0],
    [{ isPartialFailure: 0 }, undefined],
  ])('have as failures of %j the worst number: %p', (results, failure) => {
    expect(inResults(results).failure).toBe(failure);
  });

  test.each<[Fields, number | undefined]>([
    [{ failure: 0 }, undefined],
    [{ failedEntitiesCount: 0 }, 0],
    [{ failedEntitiesCount: 1, totalEntitiesCount: 9, matchedEntitiesCount: 5 }, 4],
    [{ failedEntitiesCount: 6, totalEntitiesCount: 9, matchedEntitiesCount: 5 }, 6],
    [{ totalEntitiesCount: 9 }, 9],
    [{ totalEntitiesCount: 5, matchedEntitiesCount: 9 }, 0],
    [{ traitFailure: 2, totalTraitsCount: 2, matchedTraitsCount: 1 }, 2],
    [{ totalTraitsCount: 5, traitSuccess: 3 }, 2],
    [{ failedEntitiesCount: 2, traitFailure: 3 }, 5],
  ])('have as failed entities and traits of %j: %p', (results, entityFailures) => {
    expect(inResults(results).entityFailures).toBe(entityFailures);
  });

  test('count anywhere in the reply', () => {
    expect(
      metricsOf({ failedEntitiesCount: 2, result: { failedUtteranceCount: 3, results: { failure: 0 } } }),
    ).toMatchObject({
      failure: 3,
      entityFailures: 2,
    });
  });
});
