import { describe, expect, test } from '@jest/globals';
import { KoreaiError } from '../../src/core/errors.ts';
import { verdictOf } from '../../src/run/outcome.ts';
import { mostWithin } from '../jobs/fake-job.ts';
import { botOf, bots, runVirtually, type VirtualAnswer, type VirtualHost } from '../operations/virtual-host.ts';
import { type FakeClock, fakeClock } from '../support/fake-clock.ts';
import type { Given } from '../support/run-operation.ts';
import { exportDocument, publishDocument } from '../support/samples.ts';

const published = (bot: string, more = {}): VirtualAnswer => ({
  json: publishDocument('successful', { streamId: bot, ...more }),
});
const publishing = (bot: string, more = {}): VirtualAnswer => ({
  json: publishDocument('inprogress', { streamId: bot, ...more }),
});

/** A host that publishes each bot for a given time, counted from its first poll. */
function publishingFor(durationMs: (bot: string) => number, more = {}) {
  return (clock: FakeClock): VirtualHost => {
    const since = new Map<string, number>();
    return (path) => {
      const bot = botOf(path);
      const start = since.get(bot) ?? clock.now();
      since.set(bot, start);
      return clock.now() - start >= durationMs(bot) ? published(bot) : publishing(bot, more);
    };
  };
}

/** Waits for the publishes of the first bots of that host. */
const watch = (
  count: number,
  given: Given,
  hostAt: Parameters<typeof runVirtually>[2],
  more?: Parameters<typeof runVirtually>[3],
) => runVirtually('publish-status', { botId: bots(count).join(','), ...given }, hostAt, more);

const conclusionsOf = (outcomes: readonly { conclusion: string }[]): string[] =>
  outcomes.map(({ conclusion }) => conclusion);

describe('a step with several targets', () => {
  test('has its outcomes in the order given, whichever ends first', async () => {
    const descending = publishingFor((bot) => (7 - Number(bot.slice(3))) * 10_000);
    const { outcomes } = await watch(6, { concurrency: '6' }, descending);

    expect(outcomes.map(({ target }) => target)).toEqual(bots(6));
    expect(conclusionsOf(outcomes)).toEqual(Array(6).fill('success'));
    const took = outcomes.map(({ durationMs }) => durationMs);
    expect(took).toEqual([...took].sort((one, other) => other - one));
  });

  test.each([1, 3, 32])('runs %i of them at once and no more', async (concurrency) => {
    const begun = new Set<string>();
    const over = new Set<string>();
    let most = 0;
    const { outcomes } = await watch(50, { concurrency: String(concurrency) }, (clock) => {
      const host = publishingFor(() => 8_000)(clock);
      return (path, request) => {
        const answer = host(path, request);
        begun.add(botOf(path));
        most = Math.max(most, begun.size - over.size);
        if (JSON.stringify(answer).includes('successful')) over.add(botOf(path));
        return answer;
      };
    });

    expect(conclusionsOf(outcomes)).toEqual(Array(50).fill('success'));
    expect(most).toBe(concurrency);
  });

  test('continues with the others if some fail', async () => {
    const given = { botId: 'st-1,st-2,st-3', concurrency: '1' };
    const { outcomes } = await runVirtually('publish-status', given, () => (path) => {
      const bot = botOf(path);
      return bot === 'st-2' ? { status: 401, json: { errors: [{ msg: 'no', code: 4002 }] } } : published(bot);
    });

    expect(outcomes.map(({ errorCode }) => errorCode)).toEqual(['', 'unauthorized', '']);
    expect(verdictOf(outcomes)).toEqual({ conclusion: 'failure', errorCode: 'unauthorized' });
  });

  test('starts no more of them after the first failure with failFast, and finishes those that are running', async () => {
    const { outcomes, sent } = await watch(20, { concurrency: '2', failFast: 'true' }, (clock) => {
      const host = publishingFor(() => 20_000)(clock);
      return (path, request) =>
        botOf(path) === 'st-0002' ? { status: 401, json: { errors: [] } } : host(path, request);
    });

    expect(conclusionsOf(outcomes)).toEqual(['success', 'failure', ...Array(18).fill('cancelled')]);
    expect(new Set(sent.map(({ path }) => botOf(path)))).toEqual(new Set(['st-0001', 'st-0002']));
    expect(outcomes[19]).toMatchObject({ target: 'st-0020', errorCode: 'cancelled', jobId: '' });
    expect(outcomes[19]?.error?.message).toContain('st-0002 did not succeed');
    expect(outcomes[19]?.error?.hint).toContain('Nothing');
    expect(verdictOf(outcomes)).toEqual({ conclusion: 'failure', errorCode: 'unauthorized' });
  });

  test('has one timeout for all, and reports how each ended', async () => {
    const host = publishingFor((bot) => (bot <= 'st-0002' ? 5_000 : 3_600_000));
    const { outcomes, tookMs } = await watch(6, { concurrency: '2', timeout: '60s' }, host);

    expect(conclusionsOf(outcomes)).toEqual(['success', 'success', ...Array(4).fill('timed_out')]);
    expect(outcomes[2]?.error?.message).not.toContain('Not started');
    expect(outcomes[5]?.error?.message).toContain('Not started');
    expect(tookMs).toBeLessThanOrEqual(60_000);
  });

  test('stops all of them if it is cancelled', async () => {
    const stop = new AbortController();
    const clock = fakeClock();
    clock.schedule(10_000, () => stop.abort(new KoreaiError('cancelled', 'The step was cancelled (SIGTERM)')));
    const endless = publishingFor(() => 3_600_000);
    const { outcomes, tookMs, sent } = await watch(9, { concurrency: '3' }, endless, { clock, signal: stop.signal });

    expect(conclusionsOf(outcomes)).toEqual(Array(9).fill('cancelled'));
    expect(tookMs).toBe(10_000);
    expect(new Set(sent.map(({ path }) => botOf(path))).size).toBe(3);
    expect(outcomes[0]?.error?.hint).toContain('resume with');
    expect(outcomes[8]?.error?.hint).toBe('Nothing was sent for this target.');
  });

  test('is not delayed by a target whose requests are never answered', async () => {
    const { outcomes } = await watch(21, { concurrency: '4' }, (clock) => {
      const host = publishingFor(() => 10_000)(clock);
      return (path, request) => (botOf(path) === 'st-0001' ? 'silence' : host(path, request));
    });

    expect(outcomes[0]).toMatchObject({ conclusion: 'failure', errorCode: 'network' });
    const others = outcomes.slice(1);
    expect(conclusionsOf(others)).toEqual(Array(20).fill('success'));
    expect(Math.max(...others.map(({ durationMs }) => durationMs))).toBeLessThan(15_000);
  });

  test('is not delayed by a target that is throttled, and polls that one when it may', async () => {
    let refusals = 0;
    const { outcomes, sent } = await watch(9, { concurrency: '2' }, (clock) => {
      const host = publishingFor(() => 10_000)(clock);
      return (path, request) => {
        if (botOf(path) !== 'st-0001' || refusals === 1) return host(path, request);
        refusals += 1;
        return { status: 429, headers: { 'retry-after': '45' }, json: { errors: [{ msg: 'Slow down' }] } };
      };
    });

    expect(conclusionsOf(outcomes)).toEqual(Array(9).fill('success'));
    const [first, second] = sent.filter(({ path }) => botOf(path) === 'st-0001').map(({ atMs }) => atMs);
    expect((second ?? 0) - (first ?? 0)).toBeGreaterThanOrEqual(45_000);
    const others = outcomes.slice(1).map(({ durationMs }) => durationMs);
    expect(Math.max(...others)).toBeLessThan(15_000);
  });

  test('pauses all of them if the host throttles one after the other', async () => {
    const refused = new Set<string>();
    const { outcomes, sent } = await watch(8, { concurrency: '4' }, () => (path) => {
      const bot = botOf(path);
      if (refused.size >= 4 || refused.has(bot)) return published(bot);
      refused.add(bot);
      return { status: 429, headers: { 'retry-after': '30' }, json: {} };
    });

    expect(conclusionsOf(outcomes)).toEqual(Array(8).fill('success'));
    expect(sent.filter(({ atMs }) => atMs > 0 && atMs < 30_000)).toEqual([]);
  });

  test('names the inputs that its operation does not read', async () => {
    const { lines } = await watch(1, { minF1: '0.9' }, () => (path) => published(botOf(path)));

    expect(lines).toContain('warning: minF1 is not read by publish-status.');
  });

  test('requests the list of bots again for the next target if it failed for one', async () => {
    let lists = 0;
    const given = { botId: 'st-1,st-2', concurrency: '1', expectedBotName: 'Shop' };
    const { outcomes } = await runVirtually('publish-bot', given, () => (path) => {
      if (/\/bot\/st-/.test(path)) return { status: 401, json: { errors: [] } };
      lists += 1;
      if (lists === 1) return { status: 400, json: { errors: [{ msg: 'no', code: 400 }] } };
      return { json: { bots: ['st-1', 'st-2'].map((_id) => ({ _id, name: 'Shop' })) } };
    });

    expect(outcomes.map(({ errorCode }) => errorCode)).toEqual(['bad-request', 'unauthorized']);
  });
});

test.each<[string, VirtualAnswer | 'silence']>([
  ['between two requests', { status: 503, json: {} }],
  ['during a request', 'silence'],
])('a timeout %s that is repeated names the last failure before it', async (_name, later) => {
  let requests = 0;
  const { outcomes } = await runVirtually('publish-bot', { expectedBotName: 'Shop', timeout: '20s' }, () => () => {
    requests += 1;
    return requests === 1 ? { status: 503, json: {} } : later;
  });

  expect(outcomes[0]).toMatchObject({
    errorCode: 'timed-out',
    error: { message: expect.stringMatching(/; the last request failed: .*503/) },
  });
});

test('each bot gets at most 60 requests a minute, even with an interval far too short', async () => {
  const given = { concurrency: '2', pollInterval: '100ms', timeout: '3m' };
  const { sent } = await watch(2, given, () => (path) => publishing(botOf(path)));

  expect(sent.length).toBeGreaterThan(240);
  for (const bot of bots(2)) {
    const times = sent.filter(({ path }) => botOf(path) === bot).map(({ atMs }) => atMs);
    expect(mostWithin(times, 60_000)).toBeLessThanOrEqual(60);
  }
});

test('a step with several exports only starts all of them with wait: false', async () => {
  const { outcomes, sent } = await runVirtually(
    'export-bot',
    { botId: bots(6).join('\n'), wait: 'false' },
    () => (path) => ({ json: exportDocument('pending', { _id: `ber-${botOf(path)}`, streamId: botOf(path) }) }),
  );

  expect(outcomes.map(({ conclusion, jobId, error }) => [conclusion, jobId, error])).toEqual(
    bots(6).map((bot) => ['', `ber-${bot}`, undefined]),
  );
  expect(sent.map(({ path }) => path.split('/').at(-1))).toEqual(Array(6).fill('export'));
});
