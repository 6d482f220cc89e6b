import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Shown, Slot } from '../../src/operations/slot.ts';

const shown: fc.Arbitrary<Shown> = fc.record({
  id: fc.constantFrom('', 'mine', 'b', 'c', 'd'),
  at: fc.option(fc.nat(10), { nil: undefined }),
});
const instant = fc.option(fc.nat(10), { nil: undefined });

describe('a slot whose job is known', () => {
  test('never takes another job for it', () => {
    fc.assert(
      fc.property(instant, instant, instant, fc.array(shown, { maxLength: 12 }), (at, since, startedBy, looks) => {
        const slot = new Slot({ id: 'mine', at, since });
        slot.startedBy(startedBy);
        for (const look of looks) {
          if (slot.judge(look) === 'ours') expect(look.id).toBe('mine');
        }
      }),
    );
  });

  test('never takes one that was requested before since for a fresh one', () => {
    fc.assert(
      fc.property(fc.constantFrom('', 'mine'), fc.nat(10), fc.array(shown, { maxLength: 12 }), (id, since, looks) => {
        const slot = new Slot({ id, since });
        for (const look of looks) {
          if (slot.judge(look) === 'ours') expect(look.at).toBeGreaterThanOrEqual(since);
        }
      }),
    );
  });

  test.each<[string, Shown, ReturnType<Slot['judge']>]>([
    ['the job itself', { id: 'mine', at: 5 }, 'ours'],
    ['the job itself without its time', { id: 'mine', at: undefined }, 'ours'],
    ['an older one', { id: 'b', at: 4 }, 'stale'],
    ['a newer one', { id: 'b', at: 6 }, 'superseded'],
    ['one of the same moment, before the job was seen', { id: 'b', at: 5 }, 'stale'],
    ['one without a time, before the job was seen', { id: 'b', at: undefined }, 'stale'],
    ['one without an id', { id: '', at: 6 }, 'stale'],
  ])('tells %s', (_name, look, tie) => {
    expect(new Slot({ id: 'mine', at: 5 }).judge(look)).toBe(tie);
  });

  test.each<[string, Shown]>([
    ['of the same moment', { id: 'b', at: 5 }],
    ['without a time', { id: 'b', at: undefined }],
    ['newer', { id: 'b', at: 6 }],
  ])('lost it to another one, %s, after it was seen', (_name, look) => {
    const slot = new Slot({ id: 'mine', at: 5 });
    slot.judge({ id: 'mine', at: 5 });

    expect(slot.judge(look)).toBe('superseded');
  });

  test('takes the moment by which the job had been requested where its own is unknown', () => {
    const slot = new Slot({ id: 'mine' });
    slot.startedBy(5);
    slot.startedBy(9);

    expect(slot.judge({ id: 'b', at: 4 })).toBe('stale');
    expect(slot.judge({ id: 'b', at: 6 })).toBe('superseded');
  });
});

describe('a slot whose job is not known', () => {
  test('keeps to the first job that counts', () => {
    const slot = new Slot({ since: 5 });

    expect(slot.judge({ id: 'old', at: 4 })).toBe('stale');
    expect(slot.judge({ id: 'b', at: 5 })).toBe('ours');
    expect(slot.judge({ id: 'c', at: 6 })).toBe('superseded');
    expect(slot.judge({ id: 'b', at: 5 })).toBe('ours');
  });

  test('never goes over to another job once it has one with an id', () => {
    fc.assert(
      fc.property(instant, fc.array(shown, { maxLength: 12 }), (since, looks) => {
        const slot = new Slot({ since });
        const ids = looks.filter((look) => slot.judge(look) === 'ours').map(({ id }) => id);
        expect(new Set(ids.filter((id) => id !== '')).size).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('takes no job without a time where since was given', () => {
    expect(new Slot({ since: 0 }).judge({ id: 'b', at: undefined })).toBe('stale');
  });

  test('tells jobs without an id apart by their times', () => {
    const slot = new Slot({ since: 5 });

    expect(slot.judge({ id: '', at: 4 })).toBe('stale');
    expect(slot.judge({ id: '', at: 6 })).toBe('ours');
    expect(slot.judge({ id: '', at: 6 })).toBe('ours');
    expect(slot.judge({ id: '', at: 7 })).toBe('superseded');
    expect(slot.judge({ id: 'b', at: 7 })).toBe('superseded');
  });

  test('never goes over to a job that was requested later, with ids or without', () => {
    fc.assert(
      fc.property(instant, fc.array(shown, { maxLength: 12 }), (since, looks) => {
        const slot = new Slot({ since });
        let counted: number | undefined;
        for (const look of looks) {
          if (slot.judge(look) !== 'ours' || look.id !== '' || look.at === undefined) continue;
          if (counted !== undefined) expect(look.at).toBeLessThanOrEqual(counted);
          counted = look.at;
        }
      }),
    );
  });
});
