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

  test('never tells that less than nothing is left', async () => {
    const clock = fakeClock({ advances: false });
    const deadline = startDeadline(clock, 1_000, never);
    await clock.advance(5_000);
    expect(deadline.remaining()).toBe(0);
  });

  test('passes on the wish to stop with its own reason', () => {
    const cancel = new AbortController();
    const deadline = startDeadline(fakeClock({ advances: false }), 1_000, cancel.signal);
    cancel.abort(new KoreaiError('cancelled', 'SIGTERM'));
    expect(deadline.signal.reason).toMatchObject({ code: 'cancelled' });
  });

  test('is over from the start where the wish to stop came first', () => {
    const deadline = startDeadline(fakeClock({ advances: false }), 1_000, AbortSignal.abort('early'));
    expect(deadline.signal.aborted).toBe(true);
    expect(deadline.signal.reason).toBe('early');
  });

  test('lets go of its timer', async () => {
    const clock = fakeClock({ advances: false });
    const deadline = startDeadline(clock, 1_000, never);
    deadline.clear();
    await clock.advance(2_000);
    expect(clock.planned).toBe(0);
    expect(deadline.signal.aborted).toBe(false);
  });
});
