import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { sleep, systemClock, withJitter } from '../../src/core/clock.ts';
import { fakeClock } from '../support/fake-clock.ts';

describe('withJitter', () => {
  test('varies a wait by up to a tenth both ways', () => {
    fc.assert(
      fc.property(fc.nat(1e9), fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (wait, random) => {
        const spread = withJitter(wait, () => random);
        expect(spread).toBeGreaterThanOrEqual(0.9 * wait);
        expect(spread).toBeLessThanOrEqual(1.1 * wait);
      }),
    );
    expect(withJitter(1_000, () => 0)).toBe(900);
    expect(withJitter(1_000, () => 0.999)).toBeGreaterThan(1_090);
  });
});

describe('sleep', () => {
  test('ends when the time is over and not before', async () => {
    const clock = fakeClock({ advances: false });
    let isOver = false;
    const slept = sleep(clock, 1_000, new AbortController().signal).then(() => (isOver = true));

    await clock.advance(999);
    expect(isOver).toBe(false);
    await clock.advance(1);
    expect(isOver).toBe(true);
    await slept;
  });

  test('rejects at once with the reason of the abort, and leaves no timer', async () => {
    const clock = fakeClock({ advances: false });
    const controller = new AbortController();
    const slept = sleep(clock, 1e9, controller.signal);

    controller.abort(new Error('stop'));

    await expect(slept).rejects.toThrow('stop');
    expect(clock.planned).toBe(0);
  });

  test('does not begin if the signal had aborted before', async () => {
    const clock = fakeClock({ advances: false });

    await expect(sleep(clock, 1, AbortSignal.abort(new Error('before')))).rejects.toThrow('before');
    expect(clock.planned).toBe(0);
  });
});

describe('systemClock', () => {
  test('measures durations by a monotonic clock, and instants by the wall clock', () => {
    const before = systemClock.now();
    expect(systemClock.now()).toBeGreaterThanOrEqual(before);
    const wall = Date.now();
    expect(systemClock.wall()).toBeGreaterThanOrEqual(wall);
    expect(systemClock.wall()).toBeLessThanOrEqual(Date.now());
  });

  test('runs what was scheduled, and never what was cancelled', async () => {
    const ran: string[] = [];
    const callOff = systemClock.schedule(0, () => ran.push('called off'));
    callOff();
    await new Promise<void>((resolve) => systemClock.schedule(1, resolve));
    expect(ran).toEqual([]);
  });

  test.each([2 ** 31, 1e12])('does not fire a very long timer at once (%d ms)', async (milliseconds) => {
    const ran: string[] = [];
    const callOff = systemClock.schedule(milliseconds, () => ran.push('far too early'));
    await new Promise<void>((resolve) => systemClock.schedule(30, resolve));
    callOff();
    expect(ran).toEqual([]);
  });
});
