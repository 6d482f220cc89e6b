import { describe, expect, test } from '@jest/globals';
import { ERROR_CODES, type ErrorCode, KoreaiError, type KoreaiErrorOptions } from '../../src/core/errors.ts';
import { PLATFORM_LIMITS, paceWithin } from '../../src/jobs/pace.ts';
import { fakeClock } from '../support/fake-clock.ts';
import { running, type Script, succeeded, watched } from './fake-job.ts';

const SECOND = 1_000;
const MINUTE = 60_000;
const SEEDS = Array.from({ length: 6 }, (_, seed) => seed);

const passing = (code: ErrorCode = 'network', more: KoreaiErrorOptions = {}): KoreaiError =>
  new KoreaiError(code, 'GET /status: no', { transient: true, ...more });

describe('failures in a row', () => {
  test('end the poll loop within ten polls and 60 s, far before the timeout', async () => {
    for (const seed of SEEDS) {
      const { error, polls, endedAt } = await watched(() => passing(), { seed });
      const message = expect.stringContaining('failures in a row');
      expect(error).toMatchObject({ code: 'network', transient: false, message });
      expect(polls.length).toBeLessThanOrEqual(10);
      expect(polls.length).toBeGreaterThanOrEqual(6);
      expect(endedAt).toBeLessThanOrEqual(65 * SECOND);
      expect(endedAt).toBeGreaterThanOrEqual(45 * SECOND);
    }
  });

  test('are counted from zero after one good answer, so that an unstable connection does not end the loop', async () => {
    const script: Script = (now, count) => {
      if (now > 20 * MINUTE) return succeeded;
      return count % 4 === 0 ? running() : passing();
    };
    for (const seed of SEEDS.slice(0, 5)) expect((await watched(script, { seed })).end).toBe(succeeded);
  });

  test('are reported one by one, with the wait that follows', async () => {
    const { failures, polls } = await watched((_, count) => (count < 4 ? passing() : succeeded), { latencyMs: 0 });
    expect(failures).toHaveLength(3);
    for (const [index, { at, retryMs }] of failures.entries()) {
      expect((polls[index + 1] ?? 0) - at).toBeCloseTo(retryMs, 5);
    }
    expect(failures.map(({ retryMs }) => Math.round(retryMs / 1_000))).toEqual([1, 2, 4]);
  });

  test.each([
    ['longer', 15 * SECOND],
    ['shorter', 100],
  ])('are reported with the wait that follows even if the host is paused for a %s time', async (_, holdMs) => {
    const clock = fakeClock();
    let pausedUntil = 0;
    const pace = paceWithin(clock, PLATFORM_LIMITS, () => Math.max(0, pausedUntil - clock.now()));
    const script: Script = (now, count) => {
      if (count > 1) return succeeded;
      pausedUntil = now + holdMs;
      return passing('rate-limited');
    };
    const { failures, polls } = await watched(script, { clock, pace, latencyMs: 0 });
    expect(failures).toHaveLength(1);
    expect((failures[0]?.at ?? 0) + (failures[0]?.retryMs ?? 0)).toBeCloseTo(polls[1] ?? -1, 5);
  });
});

describe('a failure that waiting cannot fix', () => {
  test('ends the poll loop after that one poll, unchanged', async () => {
    for (const code of ERROR_CODES) {
      const error = new KoreaiError(code, 'for good');
      const seen = await watched(() => error);
      expect(seen.polls).toHaveLength(1);
      if (code !== 'timed-out') expect(seen.error).toBe(error);
    }
  });

  test('or that is unexpected does not count as transient', async () => {
    const defect = new TypeError('x is not a function');
    const { error, polls } = await watched(() => defect);
    expect(error).toBe(defect);
    expect(polls).toHaveLength(1);
  });
});

describe('a server that sends Retry-After', () => {
  test('gets no request until then', async () => {
    const { polls, end } = await watched(
      (_, count) => (count === 1 ? passing('rate-limited', { retryAfterMs: 40 * SECOND }) : succeeded),
      { latencyMs: 0 },
    );
    expect(end).toBe(succeeded);
    expect(polls[1]).toBeGreaterThanOrEqual(40 * SECOND);
    expect(polls[1]).toBeLessThanOrEqual(45 * SECOND);
  });

  test('gets no request for longer than the failure budget, and still counts as answering after that', async () => {
    const { end } = await watched((_, count) =>
      count === 1 ? passing('rate-limited', { retryAfterMs: 5 * MINUTE }) : succeeded,
    );
    expect(end).toBe(succeeded);
  });

  test('for longer than the timeout is polled once more before that', async () => {
    const asks = passing('rate-limited', { retryAfterMs: 365 * 24 * 60 * MINUTE });
    const seen = await watched((_, count) => (count === 1 ? asks : succeeded), { timeoutMs: 10 * MINUTE });
    expect(seen.end).toBe(succeeded);
    expect(seen.polls).toHaveLength(2);
    expect(seen.polls[1]).toBe(10 * MINUTE - SECOND);
    const [{ at, retryMs } = { at: 0, retryMs: 0 }] = seen.failures;
    expect(at + retryMs).toBeCloseTo(10 * MINUTE - SECOND, 5);
  });
});

describe('the timeout during failures', () => {
  test('is the outcome, with the last failure in its message', async () => {
    const job: Script = (now) => (now < 20 * SECOND ? running() : passing());
    const { error, failures, endedAt } = await watched(job, { timeoutMs: 30 * SECOND, latencyMs: 0 });
    expect(error).toMatchObject({ code: 'timed-out' });
    expect((error as Error).message).toContain('GET /status: no');
    expect(endedAt).toBeLessThanOrEqual(30 * SECOND);
    // No further attempt is announced after the last one.
    expect(failures.filter(({ at }) => at >= 29 * SECOND)).toEqual([]);
  });
});
