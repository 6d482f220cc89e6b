import { describe, expect, test } from '@jest/globals';
import { graceAfter } from '../../src/core/grace.ts';
import { fakeClock } from '../support/fake-clock.ts';

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

  test.each([
    'before',
    'after',
  ])('that was cleared %s the signal aborted never aborts, and leaves no timer', async (when) => {
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
