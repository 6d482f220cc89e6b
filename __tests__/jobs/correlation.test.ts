import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { correlation, type Match, publishMatcher, type Sent, type Shown } from '../../src/jobs/correlation.ts';
import { type PublishRecord, publishRecord } from '../../src/platform/bot-publish.ts';
import { fakeClock } from '../support/fake-clock.ts';

const shown: fc.Arbitrary<Shown> = fc.record({
  id: fc.constantFrom('', 'mine', 'b', 'c', 'd'),
  requestedAt: fc.option(fc.nat(10), { nil: undefined }),
});
const instant = fc.option(fc.nat(10), { nil: undefined });

/** What each poll shows, by id and time, and how it is judged after those before. */
function expectMatches(match: ReturnType<typeof correlation>, ...polls: [id: string, at: number | undefined, Match][]) {
  for (const [id, requestedAt, expected] of polls) expect(match({ id, requestedAt })).toBe(expected);
}

describe('a status, if the job to wait for is known', () => {
  test('never matches another job', () => {
    fc.assert(
      fc.property(instant, instant, instant, fc.array(shown, { maxLength: 12 }), (at, since, startedBy, polls) => {
        const match = correlation({ id: 'mine', requestedAt: at, since });
        for (const poll of polls) if (match(poll, startedBy) === 'ours') expect(poll.id).toBe('mine');
      }),
    );
  });

  test('never matches a job that was requested before since, or at no known time', () => {
    fc.assert(
      fc.property(fc.constantFrom('', 'mine'), fc.nat(10), fc.array(shown, { maxLength: 12 }), (id, since, polls) => {
        const match = correlation({ id, since });
        for (const poll of polls) if (match(poll) === 'ours') expect(poll.requestedAt).toBeGreaterThanOrEqual(since);
      }),
    );
  });

  test.each<[string, [string, number | undefined, Match]]>([
    ['the job itself', ['mine', 5, 'ours']],
    ['the job itself without its time', ['mine', undefined, 'ours']],
    ['an older one', ['b', 4, 'stale']],
    ['a newer one', ['b', 6, 'superseded']],
    ['one of the same moment, before the job was seen', ['b', 5, 'stale']],
    ['one without a time, before the job was seen', ['b', undefined, 'stale']],
    ['one without an id', ['', 6, 'stale']],
  ])('judges %s', (_name, poll) => {
    expectMatches(correlation({ id: 'mine', requestedAt: 5 }), poll);
  });

  test.each([5, undefined, 6])('is superseded by any other one after it was seen: requested at %j', (at) => {
    expectMatches(correlation({ id: 'mine', requestedAt: 5 }), ['mine', 5, 'ours'], ['b', at, 'superseded']);
  });

  test('uses the time by which the job had been requested if its own is unknown', () => {
    const match = correlation({ id: 'mine' });
    expect(match({ id: '', requestedAt: 4 }, 5)).toBe('stale');
    expect(match({ id: 'b', requestedAt: 4 }, 9)).toBe('stale');
    expect(match({ id: 'b', requestedAt: 6 }, 9)).toBe('superseded');
  });
});

describe('a status, if the job to wait for is unknown', () => {
  test('keeps the first job that matches', () => {
    const match = correlation({ since: 5 });
    expectMatches(match, ['old', 4, 'stale'], ['b', 5, 'ours'], ['c', 6, 'superseded'], ['b', 5, 'ours']);
  });

  test('never switches to another id, nor to a job that was requested later', () => {
    fc.assert(
      fc.property(instant, fc.array(shown, { maxLength: 12 }), (since, polls) => {
        const match = correlation({ since });
        const counted = polls.filter((poll) => match(poll) === 'ours');
        expect(new Set(counted.map(({ id }) => id).filter((id) => id !== '')).size).toBeLessThanOrEqual(1);
        const times = counted.filter(({ id }) => id === '').flatMap(({ requestedAt }) => requestedAt ?? []);
        expect(times).toEqual([...times].sort((one, other) => other - one));
      }),
    );
  });

  test('takes an earlier job for an answer of a server that lags behind, if jobs may share an id', () => {
    for (const id of ['', 'a']) {
      const match = correlation({ since: 1, mayShareId: true });
      expectMatches(match, [id, 5, 'ours'], [id, 4, 'stale'], [id, 5, 'ours'], [id, undefined, 'stale']);
      expectMatches(match, [id, 6, 'superseded']);
    }
    const own = correlation({ since: 1 });
    expectMatches(own, ['a', 5, 'ours'], ['a', 4, 'ours'], ['a', 6, 'ours']);
  });

  test('distinguishes jobs without an id by their times', () => {
    const match = correlation({ since: 5 });
    expectMatches(
      match,
      ['', 4, 'stale'],
      ['', 6, 'ours'],
      ['', 6, 'ours'],
      ['', 7, 'superseded'],
      ['b', 7, 'superseded'],
    );
  });
});

const T = Date.UTC(2026, 0, 31, 12);

function record(id: string, requestedAt: number | undefined, isEmpty = false): PublishRecord {
  const bare = publishRecord({ value: {}, serverTime: undefined, call: '' });
  return { ...bare, id, requestedAt, isEmpty, status: 'successful' };
}

/** Sent at noon by the platform's clock, at 0 by ours, and answered at once. */
const SENT: Sent = { sentAt: 0, answeredAt: 0, aheadMs: T };

interface Given {
  before: PublishRecord | undefined;
  sent?: Partial<Sent>;
  /** By the answer to the poll for the baseline; `null` if that had no `Date`. */
  aheadMs?: number | null;
  /** When it is polled, in milliseconds after the start was sent. */
  polledAt?: number;
}

/** Judges one record after the other. */
function matchesOf({ before, sent = {}, aheadMs = T, polledAt = 60_000 }: Given, shown: PublishRecord[]) {
  const clock = { ...fakeClock(), now: () => polledAt };
  const match = publishMatcher({ record: before, aheadMs: aheadMs ?? undefined }, { ...SENT, ...sent }, clock);
  return shown.map(match);
}

const before = record('a', T - 60_000);

describe('a publish is', () => {
  test.each<[string, PublishRecord, string]>([
    ['the one before', before, 'stale'],
    ['the one before, without its time', record('a', undefined), 'stale'],
    ['the one before, without its id', record('', T - 60_000), 'stale'],
    ['an older one', record('b', T - 120_000), 'stale'],
    ['none at all', record('', undefined, true), 'stale'],
    ['one with another id', record('b', T + 100), 'ours'],
    ['one with another id and the same time, long before the start', record('b', T - 60_000), 'stale'],
    ['a later one with the same id', record('a', T + 100), 'ours'],
    ['a later one without an id', record('', T + 100), 'ours'],
  ])('recognized by the baseline, however soon it shows: %s', (_name, shown, match) => {
    for (const polledAt of [1_000, 60_000]) expect(matchesOf({ before, polledAt }, [shown])).toEqual([match]);
  });

  test.each([
    ['with a publish before', before],
    ['without one', undefined],
  ])('recognized by the window of the start, %s', (_name, last) => {
    for (const [afterMs, match] of [
      [-10_000, 'stale'],
      [-2_100, 'stale'],
      [-1_900, 'ours'],
      [0, 'ours'],
      [2_900, 'ours'],
      [3_100, 'superseded'],
      [5_000, 'superseded'],
      [60_000, 'superseded'],
    ] as const) {
      expect([afterMs, ...matchesOf({ before: last }, [record('b', T + afterMs)])]).toEqual([afterMs, match]);
    }
  });

  test('recognized by a window as long as the answer to the start took', () => {
    const sent = { answeredAt: 40_000 };
    const at = (afterMs: number) => matchesOf({ before, sent }, [record('b', T + afterMs)])[0];

    expect([-3_000, 100, 39_000, 45_000].map(at)).toEqual(['stale', 'ours', 'ours', 'superseded']);
  });

  test.each<[string, Given, Partial<PublishRecord>]>([
    ['the poll before the start', { before, sent: { aheadMs: undefined } }, {}],
    ['the poll that shows it', { before, sent: { aheadMs: undefined }, aheadMs: null }, { serverTime: T + 60_000 }],
  ])('placed by the clock of %s if the answer to the start has no Date', (_name, given, more) => {
    const at = (afterMs: number) => matchesOf(given, [{ ...record('b', T + afterMs), ...more }])[0];

    expect([-10_000, 100, 6_000].map(at)).toEqual(['stale', 'ours', 'superseded']);
  });

  test.each([
    ['without a time', {}, record('b', undefined)],
    ['on a platform without a clock', { sent: { aheadMs: undefined }, aheadMs: null }, record('b', T + 100)],
  ])('ours %s only if it shows too soon to have been requested later', (_name, more, shown) => {
    expect(matchesOf({ before, ...more, polledAt: 2_900 }, [shown])).toEqual(['ours']);
    expect(matchesOf({ before, ...more, polledAt: 3_100 }, [shown])).toEqual(['stale']);
    expect(matchesOf({ before: undefined, ...more, polledAt: 1_000 }, [shown])).toEqual(['stale']);
    // Nor if the one before has neither an id nor a time to be recognized by.
    expect(matchesOf({ before: record('', undefined), ...more, polledAt: 1_000 }, [shown])).toEqual(['stale']);
  });

  test('ours once it was recognized, until another one replaces it', () => {
    const shown = [record('b', T), record('a', T - 60_000), record('b', T), record('c', T + 5_000)];
    expect(matchesOf({ before }, shown)).toEqual(['ours', 'stale', 'ours', 'superseded']);
  });

  test.each([
    ['if the baseline had that id too', before],
    ['if there is no baseline', undefined],
    ['if the baseline had no id', record('', T - 60_000)],
  ])('distinguished from a later one with the same id by its time, %s', (_name, last) => {
    const shown = [record('a', T), record('a', T), record('a', T - 60_000), record('a', T + 2_000)];
    expect(matchesOf({ before: last }, shown)).toEqual(['ours', 'ours', 'stale', 'superseded']);
  });

  test('still ours with a later time, if its id is known to be new', () => {
    expect(matchesOf({ before }, [record('b', T), record('b', T + 2_000)])).toEqual(['ours', 'ours']);
  });

  test('never the one before, nor one that is older', () => {
    const time = fc.integer({ min: T - 100_000, max: T + 100_000 });
    const id = fc.constantFrom('a', 'b', '');
    fc.assert(
      fc.property(time, fc.nat(100_000), id, time, (at, earlier, shownId, aheadMs) => {
        // Another one of the very same time may be newer.
        const shown = record(shownId, shownId === 'b' ? at - earlier - 1 : at - earlier);
        expect(matchesOf({ before: record('a', at), aheadMs }, [shown])).toEqual(['stale']);
      }),
    );
  });

  test('never one that was requested outside the window', () => {
    const id = fc.constantFrom('a', 'b', '');
    fc.assert(
      fc.property(
        fc.option(fc.constant(before), { nil: undefined }),
        id,
        fc.integer({ min: 3_001 }),
        (last, shownId, off) => {
          expect(matchesOf({ before: last }, [record(shownId, T + off)])).not.toContain('ours');
          expect(matchesOf({ before: last }, [record(shownId, T - off)])).not.toContain('ours');
        },
      ),
    );
  });
});
