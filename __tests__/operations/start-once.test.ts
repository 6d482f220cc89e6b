import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ERROR_CODES, KoreaiError } from '../../src/kernel/errors.ts';
import { silentLog } from '../../src/kernel/log.ts';
import type { JobContext } from '../../src/operations/operation.ts';
import { type StartOnce, startOnce } from '../../src/operations/start-once.ts';
import { IdleClock } from '../support/idle-clock.ts';

const never = new AbortController().signal;

function starting(answers: readonly (KoreaiError | string)[], more: Partial<StartOnce<string>> = {}, signal = never) {
  let sent = 0;
  const clock = new IdleClock();
  const context = { clock, random: () => 0.5, log: silentLog, signal } as unknown as JobContext;
  const send = (): Promise<string> => {
    const answer = answers[Math.min(sent, answers.length - 1)];
    sent += 1;
    return typeof answer === 'string' ? Promise.resolve(answer) : Promise.reject(answer);
  };
  const result = startOnce({ what: 'export of bot st-1', send, beforeAgain: 'Look first.', ...more }, context);
  result.catch(() => {});
  return { result, sent: () => sent, clock };
}

const lost = new KoreaiError('network', 'connection lost', { transient: true });
const unreached = new KoreaiError('network', 'cannot connect', { transient: true, sent: false });

describe('the request that starts a job', () => {
  test('is never sent again once it was on the wire', async () => {
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
          const firstSent = answers.findIndex((answer) => answer.sent || !answer.transient);
          expect(started.sent()).toBeLessThanOrEqual(firstSent < 0 ? answers.length + 1 : firstSent + 1);
        },
      ),
    );
  });

  test('is sent again where no connection was ever made', async () => {
    const started = starting([unreached, unreached, 'started']);

    expect(await started.result).toBe('started');
    expect(started.sent()).toBe(3);
  });

  test('is given up where no connection can be made', async () => {
    const started = starting([unreached]);

    await expect(started.result).rejects.toMatchObject({ code: 'network', sent: false });
    expect(started.sent()).toBeLessThanOrEqual(10);
    expect(started.clock.now()).toBeLessThanOrEqual(75_000);
  });

  test.each([
    'network',
    'platform-error',
    'bad-response',
  ] as const)('leaves nobody wiser when its answer is lost (%s)', async (code) => {
    const started = starting([new KoreaiError(code, 'gone', { transient: true })]);

    await expect(started.result).rejects.toMatchObject({
      code: 'start-unknown',
      hint: 'Look first.',
      conclusion: 'failure',
    });
    expect(started.sent()).toBe(1);
  });

  test.each(['unauthorized', 'not-found', 'bad-request', 'rate-limited'] as const)('was refused: %s', async (code) => {
    const refused = new KoreaiError(code, 'no');
    const started = starting([refused], { find: () => Promise.reject(new Error('must not look')) });

    await expect(started.result).rejects.toBe(refused);
    expect(started.sent()).toBe(1);
  });

  test('is looked for when its answer is lost', async () => {
    const started = starting([lost], { find: () => Promise.resolve('found') });

    expect(await started.result).toBe('found');
  });

  test('is unknown when the looking finds nothing', async () => {
    const started = starting([lost], { find: () => Promise.resolve(undefined) });

    await expect(started.result).rejects.toMatchObject({ code: 'start-unknown' });
  });

  test('ends with the reason of whoever stops it', async () => {
    const reason = new KoreaiError('cancelled', 'stopped');

    await expect(starting([lost], {}, AbortSignal.abort(reason)).result).rejects.toBe(reason);
  });
});
