import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { startDeadline } from '../../src/core/deadline.ts';
import { ERROR_CODES, KoreaiError } from '../../src/core/errors.ts';
import type { JobContext } from '../../src/jobs/operation.ts';
import { type StartOnce, startOnce } from '../../src/jobs/start-once.ts';
import { AnswerError } from '../../src/platform/answer-error.ts';
import type { Platform } from '../../src/platform/client.ts';
import { fakeClock } from '../support/fake-clock.ts';
import { logInto } from '../support/run-operation.ts';

const never = new AbortController().signal;
type Answer = KoreaiError | string | ((signal: AbortSignal) => Promise<string>);

function starting(
  answers: readonly Answer[],
  more: Partial<StartOnce<string>> = {},
  { signal: stop = never, timeoutMs = 30 * 60_000 } = {},
) {
  const lines: string[] = [];
  const accepted: string[] = [];
  const limits: number[] = [];
  const sentAt: number[] = [];
  const clock = fakeClock({ kept: 1 });
  const deadline = startDeadline(clock, timeoutMs, stop);
  const platform = {
    awaitingAnswers: (limit: () => number) => {
      limits.push(limit());
      return platform;
    },
  } as unknown as Platform;
  const context = {
    clock,
    platform,
    random: () => 0.5,
    log: logInto(lines),
    ready: () => Promise.resolve(),
    started: (what: string) => void accepted.push(what),
    timeoutMs,
    remaining: deadline.remaining,
    signal: deadline.signal,
  } as unknown as JobContext;
  const send = (signal: AbortSignal): Promise<string> => {
    const answer = answers[Math.min(sentAt.length, answers.length - 1)];
    sentAt.push(clock.now());
    if (typeof answer === 'function') return answer(signal);
    return typeof answer === 'string' ? Promise.resolve(answer) : Promise.reject(answer);
  };
  const result = startOnce({ what: 'export of bot st-1', send, beforeAgain: 'Check first.', ...more }, context).finally(
    deadline.clear,
  );
  result.catch(() => {});
  return { result, sent: () => sentAt.length, sentAt, clock, lines, accepted, limits };
}

const lost = new KoreaiError('network', 'connection lost', { transient: true });
const unreached = new KoreaiError('network', 'cannot connect to x:443', { transient: true, sent: false });
const throttled = (retryAfterMs?: number) =>
  new AnswerError(429, 'rate-limited', 'POST /x answered 429: slow down', { transient: true, retryAfterMs });
const busy = new AnswerError(409, 'bad-request', 'POST /x answered 409: another export is running', {});

describe('the request that starts a job', () => {
  test('is never sent again once it may have started one', async () => {
    const error = fc.record({ code: fc.constantFrom(...ERROR_CODES), transient: fc.boolean(), sent: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(
        fc.array(error, { minLength: 1, maxLength: 6 }),
        fc.option(fc.constant('found')),
        async (errors, found) => {
          const answers = errors.map(({ code, ...options }) => new KoreaiError(code, 'x', options));
          const started = starting(
            [...answers, 'started'],
            found === null ? {} : { find: () => Promise.resolve(found) },
          );
          await started.result.catch(() => {});
          const mayRepeat = ({ code, sent, transient }: KoreaiError) => transient && (!sent || code === 'rate-limited');
          const last = answers.findIndex((answer) => !mayRepeat(answer));
          expect(started.sent()).toBeLessThanOrEqual(last < 0 ? answers.length + 1 : last + 1);
        },
      ),
      { numRuns: 50 },
    );
  });

  test('is sent again if no connection was ever made, and each attempt is logged with its cause', async () => {
    const started = starting([unreached, unreached, 'started']);

    expect(await started.result).toBe('started');
    expect(started.sent()).toBe(3);
    expect(started.accepted).toEqual(['export of bot st-1']);
    expect(started.lines).toEqual([
      'The export of bot st-1 was not started: cannot connect to x:443. Next attempt in 1 s.',
      'The export of bot st-1 was not started: cannot connect to x:443. Next attempt in 2 s.',
    ]);
  });

  test('is given up if no connection can be made', async () => {
    const started = starting([unreached]);

    const message = expect.stringContaining('cannot connect to x:443');
    await expect(started.result).rejects.toMatchObject({ code: 'network', sent: false, message });
    expect(started.sent()).toBeLessThanOrEqual(10);
    expect(started.clock.now()).toBeLessThanOrEqual(75_000);
  });

  test.each([
    ['429', throttled()],
    ['409', busy],
    ['no connection', unreached],
  ])('names the last cause if the timeout ends its attempts: %s', async (_name, error) => {
    const started = starting([error], {}, { timeoutMs: 20_000 });

    const hint = expect.stringMatching(/^Nothing was started\..*Raise \{timeout\}/);
    await expect(started.result).rejects.toMatchObject({ code: 'timed-out', hint });
    await expect(started.result).rejects.toThrow(
      /export of bot st-1 was not started.*timeout of 20 s leaves no time for another attempt: (POST|cannot connect)/,
    );
    expect(started.sent()).toBeGreaterThan(3);
    // The last attempt comes right before the end, and leaves time for its answer.
    expect(started.sentAt.at(-1)).toBe(16_000);
    expect(started.accepted).toEqual([]);
  });

  test.each([
    ['429', throttled(), 1_000],
    ['429 with a time', throttled(45_000), 45_000],
    ['409', busy, 1_000],
  ])('is sent again after a temporary refusal, for as long as it takes: %s', async (_name, error, waitMs) => {
    const started = starting([...Array.from({ length: 20 }, () => error), 'started']);

    expect(await started.result).toBe('started');
    expect(started.sentAt.slice(0, 2)).toEqual([0, waitMs]);
    expect(started.lines[0]).toContain(error.message);
  });

  test('does not wait beyond the timeout', async () => {
    const started = starting([throttled(20 * 60_000)], {}, { timeoutMs: 60_000 });

    const message = /asks to wait 20 min, and only 50 s of the timeout are left: POST \/x answered 429/;
    await expect(started.result).rejects.toThrow(message);
    await expect(started.result).rejects.toMatchObject({ code: 'timed-out' });
    expect(started.clock.now()).toBe(0);
    expect(started.sent()).toBe(1);
  });

  test('is prepared anew before each attempt', async () => {
    let prepared = 0;
    await starting([busy, unreached, 'started'], { before: async () => void prepared++ }).result;

    expect(prepared).toBe(3);
  });

  test('is not sent if its preparation fails, whose error is reported', async () => {
    const started = starting(['started'], { before: () => Promise.reject(lost) });

    await expect(started.result).rejects.toBe(lost);
    expect(started.sent()).toBe(0);
  });

  test('is awaited until the timeout, minus the time for a search', async () => {
    for (const [timeoutMs, limit] of [
      [20_000, 18_000],
      [600_000, 590_000],
    ]) {
      const started = starting(['started'], {}, { timeoutMs });
      await started.result;
      expect(started.limits).toEqual([limit]);
    }
  });

  test.each([
    'network',
    'platform-error',
    'bad-response',
  ] as const)('may or may not have started the job if its answer is lost (%s)', async (code) => {
    const started = starting([new KoreaiError(code, 'gone', { transient: true })]);

    await expect(started.result).rejects.toMatchObject({ code: 'start-unknown', hint: 'Check first.' });
    expect(started.sent()).toBe(1);
  });

  test.each([
    'unauthorized',
    'not-found',
    'bad-request',
    'rate-limited',
  ] as const)('ends with a refusal that waiting cannot change: %s', async (code) => {
    const refused = new KoreaiError(code, 'no');
    const started = starting([refused], { find: () => Promise.reject(new Error('must not search')) });

    await expect(started.result).rejects.toBe(refused);
    expect(started.sent()).toBe(1);
  });

  test('is searched for if its answer is lost', async () => {
    const started = starting([lost], { find: () => Promise.resolve('found') });

    expect(await started.result).toBe('found');
    expect(started.accepted).toEqual(['export of bot st-1']);
  });

  test('is unknown, not timed out, if the timeout ends the wait for its answer', async () => {
    const silent = (signal: AbortSignal) =>
      new Promise<string>((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
    const started = starting([silent]);
    started.clock.schedule(9e9, () => {});

    const message = expect.stringMatching(/may or may not have started.*timeout of 30 min is over/);
    await expect(started.result).rejects.toMatchObject({ code: 'start-unknown', message, hint: 'Check first.' });
    expect(started.sent()).toBe(1);
  });

  test('may have started the job if it is cancelled while its key is in use', async () => {
    const stop = new AbortController();
    const inUse = new AnswerError(409, 'bad-request', 'POST /x answered 409: IDEMPOTENCY_CONFLICT', {});
    const started = starting([inUse], {}, { signal: stop.signal });
    started.clock.schedule(1, () => stop.abort(new KoreaiError('cancelled', 'Cancelled by the user')));

    const message = 'Cancelled by the user. The export of bot st-1 may or may not have started';
    await expect(started.result).rejects.toMatchObject({ code: 'cancelled', message, hint: 'Check first.' });
  });

  test.each([
    'before its answer',
    'while it searches',
  ])('reports what is unknown if it is cancelled %s', async (when) => {
    const stop = new AbortController();
    const cancelled = new KoreaiError('cancelled', 'Cancelled by the user');
    const stopping = (reason: KoreaiError): Promise<string> => {
      stop.abort(cancelled);
      return Promise.reject(reason);
    };
    const answer = when === 'before its answer' ? () => stopping(lost) : lost;
    const { result } = starting([answer], { find: () => stopping(cancelled) }, { signal: stop.signal });

    const message = 'Cancelled by the user. The export of bot st-1 may or may not have started';
    await expect(result).rejects.toMatchObject({ code: 'cancelled', message, hint: 'Check first.' });
  });

  test('ends with the reason for which the step stopped before it', async () => {
    const reason = new KoreaiError('cancelled', 'stopped');
    const started = starting([lost], {}, { signal: AbortSignal.abort(reason) });

    await expect(started.result).rejects.toBe(reason);
    expect(started.sent()).toBe(0);
  });
});
