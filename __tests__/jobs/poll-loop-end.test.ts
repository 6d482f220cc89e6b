import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { KoreaiError } from '../../src/core/errors.ts';
import { fixedInterval } from '../../src/jobs/poll-interval.ts';
import { jobOf, running, succeeded, watched } from './fake-job.ts';

const SECOND = 1_000;
const MINUTE = 60_000;

describe('a polled job', () => {
  test.each([
    ['', {}],
    [', which the timeout shortens', { timeoutMs: 21 * SECOND, interval: fixedInterval(30 * SECOND) }],
    [', which the rate limits lengthen', { interval: fixedInterval(100) }],
  ])('reports every state with the time to the next poll%s, and the end without one', async (_, options) => {
    const { states, polls } = await watched(jobOf(20 * SECOND), { latencyMs: 0, ...options });
    expect(states).toHaveLength(polls.length);
    expect(states.at(-1)).toMatchObject({ state: succeeded, nextPollMs: undefined });
    for (const [index, { at, nextPollMs }] of states.slice(0, -1).entries()) {
      expect((polls[index + 1] ?? 0) - at).toBeCloseTo(nextPollMs ?? -1, 5);
    }
  });

  test('is polled once more before the timeout, so that an end just before it is seen', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 500, max: 20 * MINUTE }),
        fc.nat(),
        fc.option(fc.integer({ min: 3 * SECOND, max: 60 * MINUTE }), { nil: undefined }),
        async (timeoutMs, seed, fixedMs) => {
          const durationMs = timeoutMs - Math.min(1_000, timeoutMs / 10) - 1;
          const { end } = await watched(jobOf(durationMs), {
            timeoutMs,
            seed,
            latencyMs: 20,
            ...(fixedMs === undefined ? {} : { interval: fixedInterval(fixedMs) }),
          });
          expect(end).toBe(succeeded);
        },
      ),
      { numRuns: 40 },
    );
  });

  test.each([
    [100, 30 * SECOND],
    [500, 45 * SECOND],
    [1_000, 922_358],
  ])('is polled once more even if a loop of %i ms has used up its requests in %i ms', async (intervalMs, timeoutMs) => {
    for (let seed = 0; seed < 5; seed += 1) {
      const job = jobOf(timeoutMs - SECOND - 1);
      const { end } = await watched(job, { timeoutMs, seed, latencyMs: 20, interval: fixedInterval(intervalMs) });
      expect(end).toBe(succeeded);
    }
  });

  test.each([
    ['IN_PROGRESS', "'IN_PROGRESS'"],
    ['', 'without a status'],
  ])('times out at the timeout and not later, with the last status: %j', async (status, said) => {
    const job = () => running({ status });
    const { end, error, polls, states, endedAt } = await watched(job, { timeoutMs: 5 * MINUTE });
    const message = expect.stringMatching(`timeout of 5 min is over.*${said}`);
    expect([end, error]).toEqual([undefined, expect.objectContaining({ code: 'timed-out', message })]);
    expect(endedAt).toBeLessThanOrEqual(5 * MINUTE);
    expect(polls.at(-1)).toBe(5 * MINUTE - SECOND);
    expect(states.filter(({ nextPollMs }) => nextPollMs === undefined)).toEqual(states.slice(-1));
  });

  test.each([
    ['the last poll', 50 * SECOND, "last seen 'pending'"],
    ['any poll', -1, 'no poll was answered'],
  ])('times out at the timeout if no answer comes to %s', async (_name, silentAfter, said) => {
    const { error, endedAt } = await watched(jobOf(10 * MINUTE), {
      timeoutMs: MINUTE,
      latencyMs: (now) => (now > silentAfter ? 10 * MINUTE : 50),
    });
    expect(error).toMatchObject({ code: 'timed-out', message: expect.stringContaining(said) });
    expect(endedAt).toBe(MINUTE);
  });
});

describe('an older job', () => {
  test.each<[string, string, (now: number) => boolean]>([
    ['stale if it is all that was seen', 'stale', () => true],
    ['timed out if the awaited one came after it', 'timed-out', (now) => now < 20 * SECOND],
    ['timed out if the awaited one came before it', 'timed-out', (now) => now > 20 * SECOND],
  ])('makes the run %s until the timeout', async (_name, code, isStale) => {
    const job = (now: number) => running({ isStale: isStale(now), status: 'success' });
    const { error } = await watched(job, { timeoutMs: MINUTE });
    expect(error).toMatchObject({ code, message: expect.stringContaining("'success'") });
  });

  test('does not end the wait', async () => {
    const old = running({ isStale: true, status: 'success' });
    expect((await watched((now) => (now < 20 * SECOND ? old : succeeded))).end).toBe(succeeded);
  });
});

describe('a cancellation', () => {
  const cancelled = new KoreaiError('cancelled', 'Stopped by SIGTERM');

  test('during a wait ends it at once with its own reason', async () => {
    const controller = new AbortController();
    const { error, endedAt, polls } = await watched(
      () => {
        queueMicrotask(() => setImmediate(() => controller.abort(cancelled)));
        return running();
      },
      { cancel: controller.signal, latencyMs: 0, interval: fixedInterval(10 * MINUTE) },
    );
    expect(error).toBe(cancelled);
    expect(polls).toHaveLength(1);
    expect(endedAt).toBeLessThan(30 * MINUTE);
  });

  test('during a poll ends it at once with its own reason', async () => {
    const controller = new AbortController();
    const { error, endedAt } = await watched(jobOf(MINUTE), {
      cancel: controller.signal,
      latencyMs: 10 * MINUTE,
      onPoll: () => controller.abort(cancelled),
    });
    expect(error).toBe(cancelled);
    expect(endedAt).toBe(0);
  });

  test('is the reason even if the interrupted poll fails with another error', async () => {
    const controller = new AbortController();
    const broken = new KoreaiError('network', 'socket hang up', { transient: true });
    const { error, failures } = await watched(
      () => {
        controller.abort(cancelled);
        throw broken;
      },
      { cancel: controller.signal },
    );
    expect(error).toBe(cancelled);
    expect(failures).toEqual([]);
  });

  test('before the start means that nothing is polled', async () => {
    const { error, polls } = await watched(jobOf(0), { cancel: AbortSignal.abort(cancelled) });
    expect(error).toBe(cancelled);
    expect(polls).toEqual([]);
  });
});
