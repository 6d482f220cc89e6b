import { describe, expect, test } from '@jest/globals';
import { abortable, graceAfter, startDeadline } from '../../src/core/deadline.ts';
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
    await clock.advance(5_000);
    expect(deadline.remaining()).toBe(0);
  });

  test("aborts with the reason of the caller's signal, also if that had aborted before", () => {
    const cancel = new AbortController();
    const deadline = startDeadline(fakeClock({ advances: false }), 1_000, cancel.signal);
    cancel.abort(new KoreaiError('cancelled', 'SIGTERM'));
    expect(deadline.signal.reason).toMatchObject({ code: 'cancelled' });
    const late = startDeadline(fakeClock({ advances: false }), 1_000, AbortSignal.abort('early'));
    expect(late.signal.reason).toBe('early');
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

describe('abortable work', () => {
  test('that settles in time settles as usual', async () => {
    const { signal } = new AbortController();
    await expect(abortable(Promise.resolve(42), signal)).resolves.toBe(42);
    await expect(abortable(Promise.reject(new Error('broken')), signal)).rejects.toThrow('broken');
  });

  test('rejects if the signal had aborted before', async () => {
    await expect(abortable(new Promise(() => {}), AbortSignal.abort(new Error('before')))).rejects.toThrow('before');
  });

  test('rejects at once when the signal aborts, and may fail later without an unhandled rejection', async () => {
    const controller = new AbortController();
    const unheard: unknown[] = [];
    const listen = (reason: unknown): unknown => unheard.push(reason);
    process.on('unhandledRejection', listen);
    let fail = (_: Error): void => {};
    const left = abortable(new Promise((_, reject) => (fail = reject)), controller.signal);
    controller.abort(new Error('stop'));
    await expect(left).rejects.toThrow('stop');
    fail(new Error('late'));
    await new Promise((resolve) => setImmediate(resolve));
    process.off('unhandledRejection', listen);
    expect(unheard).toEqual([]);
  });
});

describe('a grace', () => {
  test('aborts some time after the signal, with its reason', async () => {
    const clock = fakeClock({ advances: false });
    const controller = new AbortController();
    const grace = graceAfter(clock, controller.signal, 2_000);

    await clock.advance(60_000);
    controller.abort('stop');
    await clock.advance(1_999);
    expect(grace.signal.aborted).toBe(false);
    await clock.advance(1);
    expect(grace.signal.reason).toBe('stop');
  });

  test('is aborted from the start if the signal had aborted before', () => {
    const grace = graceAfter(fakeClock({ advances: false }), AbortSignal.abort('before'), 2_000);
    expect(grace.signal.reason).toBe('before');
  });

  test.each(['before', 'after'])('that was cleared %s the signal aborted never aborts', async (when) => {
    const clock = fakeClock({ advances: false });
    const controller = new AbortController();
    const grace = graceAfter(clock, controller.signal, 2_000);
    if (when === 'after') controller.abort('stop');
    grace.clear();
    controller.abort('stop');
    await clock.advance(10_000);
    expect(grace.signal.aborted).toBe(false);
    expect(clock.planned).toBe(0);
  });
});
