import { describe, expect, test } from '@jest/globals';
import { startDeadline } from '../../src/core/deadline.ts';
import { KoreaiError } from '../../src/core/errors.ts';
import { fakeClock } from '../support/fake-clock.ts';

const never = new AbortController().signal;

describe('a deadline', () => {
  test('aborts with timed-out exactly when its time is over', async () => {
    const clock = fakeClock({ advances: false });
    const deadline = startDeadline(clock, 90_000, never);

    await clock.advance(89_999);
    expect(deadline.signal.aborted).toBe(false);
    expect(deadline.remaining()).toBe(1);

    await clock.advance(1);
    expect(deadline.signal.reason).toBeInstanceOf(KoreaiError);
    expect(deadline.signal.reason).toMatchObject({ code: 'timed-out', conclusion: 'timed_out' });
    expect(deadline.signal.reason.message).toContain('1 min 30 s');
  });

  test('never has a negative remaining time', async () => {
    const clock = fakeClock({ advances: false });
    const deadline = startDeadline(clock, 1_000, never);
    await clock.advance(5_000);
    expect(deadline.remaining()).toBe(0);
  });

  test("aborts with the reason of the caller's signal", () => {
    const cancel = new AbortController();
    const deadline = startDeadline(fakeClock({ advances: false }), 1_000, cancel.signal);
    cancel.abort(new KoreaiError('cancelled', 'SIGTERM'));
    expect(deadline.signal.reason).toMatchObject({ code: 'cancelled' });
  });

  test("is aborted from the start if the caller's signal was", () => {
    const deadline = startDeadline(fakeClock({ advances: false }), 1_000, AbortSignal.abort('early'));
    expect(deadline.signal.aborted).toBe(true);
    expect(deadline.signal.reason).toBe('early');
  });

  test('cancels its timer', async () => {
    const clock = fakeClock({ advances: false });
    const deadline = startDeadline(clock, 1_000, never);
    deadline.clear();
    await clock.advance(2_000);
    expect(clock.planned).toBe(0);
    expect(deadline.signal.aborted).toBe(false);
  });
});
