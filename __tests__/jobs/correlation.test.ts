import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Correlation, type Shown } from '../../src/jobs/correlation.ts';

const shown: fc.Arbitrary<Shown> = fc.record({
  id: fc.constantFrom('', 'mine', 'b', 'c', 'd'),
  at: fc.option(fc.nat(10), { nil: undefined }),
});
const instant = fc.option(fc.nat(10), { nil: undefined });

describe('a slot with a known job', () => {
  test('never matches another job', () => {
    fc.assert(
      fc.property(instant, instant, instant, fc.array(shown, { maxLength: 12 }), (at, since, startedBy, polls) => {
        const correlation = new Correlation({ id: 'mine', at, since });
        correlation.startedBy(startedBy);
        for (const poll of polls) {
          if (correlation.judge(poll) === 'ours') expect(poll.id).toBe('mine');
        }
      }),
    );
  });

  test('never matches a job that was requested before since', () => {
    fc.assert(
      fc.property(fc.constantFrom('', 'mine'), fc.nat(10), fc.array(shown, { maxLength: 12 }), (id, since, polls) => {
        const correlation = new Correlation({ id, since });
        for (const poll of polls) {
          if (correlation.judge(poll) === 'ours') expect(poll.at).toBeGreaterThanOrEqual(since);
        }
      }),
    );
  });

  test.each<[string, Shown, ReturnType<Correlation['judge']>]>([
    ['the job itself', { id: 'mine', at: 5 }, 'ours'],
    ['the job itself without its time', { id: 'mine', at: undefined }, 'ours'],
    ['an older one', { id: 'b', at: 4 }, 'stale'],
    ['a newer one', { id: 'b', at: 6 }, 'superseded'],
    ['one of the same moment, before the job was seen', { id: 'b', at: 5 }, 'stale'],
    ['one without a time, before the job was seen', { id: 'b', at: undefined }, 'stale'],
    ['one without an id', { id: '', at: 6 }, 'stale'],
  ])('judges %s', (_name, poll, match) => {
    expect(new Correlation({ id: 'mine', at: 5 }).judge(poll)).toBe(match);
  });

  test.each<[string, Shown]>([
    ['of the same moment', { id: 'b', at: 5 }],
    ['without a time', { id: 'b', at: undefined }],
    ['newer', { id: 'b', at: 6 }],
  ])('is superseded by another one, %s, after it was seen', (_name, poll) => {
    const correlation = new Correlation({ id: 'mine', at: 5 });
    correlation.judge({ id: 'mine', at: 5 });

    expect(correlation.judge(poll)).toBe('superseded');
  });

  test('uses the time by which the job had been requested if its own is unknown', () => {
    const correlation = new Correlation({ id: 'mine' });
    correlation.startedBy(5);
    correlation.startedBy(9);

    expect(correlation.judge({ id: 'b', at: 4 })).toBe('stale');
    expect(correlation.judge({ id: 'b', at: 6 })).toBe('superseded');
  });
});

describe('a slot with an unknown job', () => {
  test('keeps the first job that matches', () => {
    const correlation = new Correlation({ since: 5 });

    expect(correlation.judge({ id: 'old', at: 4 })).toBe('stale');
    expect(correlation.judge({ id: 'b', at: 5 })).toBe('ours');
    expect(correlation.judge({ id: 'c', at: 6 })).toBe('superseded');
    expect(correlation.judge({ id: 'b', at: 5 })).toBe('ours');
  });

  test('never switches to another job once it has one with an id', () => {
    fc.assert(
      fc.property(instant, fc.array(shown, { maxLength: 12 }), (since, polls) => {
        const correlation = new Correlation({ since });
        const ids = polls.filter((poll) => correlation.judge(poll) === 'ours').map(({ id }) => id);
        expect(new Set(ids.filter((id) => id !== '')).size).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('matches no job without a time if since was given', () => {
    expect(new Correlation({ since: 0 }).judge({ id: 'b', at: undefined })).toBe('stale');
  });

  test('distinguishes jobs without an id by their times', () => {
    const correlation = new Correlation({ since: 5 });

    expect(correlation.judge({ id: '', at: 4 })).toBe('stale');
    expect(correlation.judge({ id: '', at: 6 })).toBe('ours');
    expect(correlation.judge({ id: '', at: 6 })).toBe('ours');
    expect(correlation.judge({ id: '', at: 7 })).toBe('superseded');
    expect(correlation.judge({ id: 'b', at: 7 })).toBe('superseded');
  });

  test('never switches to a job that was requested later, with or without ids', () => {
    fc.assert(
      fc.property(instant, fc.array(shown, { maxLength: 12 }), (since, polls) => {
        const correlation = new Correlation({ since });
        let counted: number | undefined;
        for (const poll of polls) {
          if (correlation.judge(poll) !== 'ours' || poll.id !== '' || poll.at === undefined) continue;
          if (counted !== undefined) expect(poll.at).toBeLessThanOrEqual(counted);
          counted = poll.at;
        }
      }),
    );
  });
});
