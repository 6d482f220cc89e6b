import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { PublishTie } from '../../src/operations/publish-tie.ts';
import type { PublishRecord } from '../../src/platform/bot-publish.ts';

const T = Date.UTC(2026, 0, 31, 12);

function record(id: string, requestedAt: number | undefined, isEmpty = false): PublishRecord {
  return {
    id,
    requestedAt,
    isEmpty,
    botId: '',
    status: 'successful',
    percent: undefined,
    resources: [],
    awaitsApproval: false,
    reason: '',
    serverTime: undefined,
  };
}

/** Judges one record after the other, with a look and a request at about noon. */
function ties(before: PublishRecord | undefined, shown: PublishRecord[], lookedAt = T, sentAt: number | undefined = T) {
  const tie = new PublishTie({ record: before, serverTime: lookedAt }, { serverTime: sentAt });
  return shown.map((each) => tie.judge(each));
}

describe('a publish is', () => {
  const before = record('a', T - 60_000);

  test.each<[string, PublishRecord, string]>([
    ['the one before', before, 'stale'],
    ['the one before, without its time', record('a', undefined), 'stale'],
    ['the one before, without its id', record('', T - 60_000), 'stale'],
    ['an older one', record('b', T - 120_000), 'stale'],
    ['none at all', record('', undefined, true), 'stale'],
    ['one with another id', record('b', T + 100), 'ours'],
    ['one with another id and the same time', record('b', T - 60_000), 'ours'],
    ['one with another id and no time', record('b', undefined), 'ours'],
    ['a later one with the same id', record('a', T + 100), 'ours'],
    ['a later one without an id', record('', T + 100), 'ours'],
  ])('known by what stood there before: %s', (_name, shown, tie) => {
    expect(ties(before, [shown])).toEqual([tie]);
  });

  test.each([
    [-10_000, 'stale'],
    [-4_000, 'ours'],
    [100, 'ours'],
    [undefined, 'stale'],
  ])('known by the time of the request where none stood there: %s', (afterMs, tie) => {
    expect(ties(undefined, [record('a', afterMs === undefined ? undefined : T + afterMs)])).toEqual([tie]);
  });

  test('not ours where it was requested between the look and the request', () => {
    expect(ties(before, [record('b', T - 10_000), record('c', T + 100)], T - 30_000)).toEqual(['stale', 'ours']);
  });

  test('kept to once it is known, until another one takes its place', () => {
    const shown = [record('b', T), record('a', T - 60_000), record('b', T), record('c', T + 5_000)];
    expect(ties(before, shown)).toEqual(['ours', 'stale', 'ours', 'superseded']);
  });

  test('told from a later one of the same id by its time, where the one before had that id too', () => {
    expect(ties(before, [record('a', T), record('a', T), record('a', T + 5_000)])).toEqual([
      'ours',
      'ours',
      'superseded',
    ]);
  });

  test('never the one before, nor one that is older', () => {
    const time = fc.integer({ min: T - 100_000, max: T + 100_000 });
    const id = fc.constantFrom('a', 'b', '');
    fc.assert(
      fc.property(time, fc.nat(100_000), id, time, time, (at, earlier, shownId, lookedAt, sentAt) => {
        // Another one of the very same time may be newer.
        const shown = record(shownId, shownId === 'b' ? at - earlier - 1 : at - earlier);
        expect(ties(record('a', at), [shown], lookedAt, sentAt)).toEqual(['stale']);
      }),
    );
  });
});
