import { expect, test } from '@jest/globals';
import { mostWithin } from '../jobs/fake-job.ts';
import { seededRandom } from '../support/fake-clock.ts';
import { publishDocument } from '../support/samples.ts';
import { botOf, bots, runVirtually, type VirtualHost } from './virtual-host.ts';

/** When the last of the jobs ends, if each place takes the next job as soon as it is free. */
function bound(durations: readonly number[], places: number): number {
  const free = Array<number>(places).fill(0);
  for (const duration of durations) {
    const first = free.indexOf(Math.min(...free));
    free[first] = (free[first] ?? 0) + duration;
  }
  return Math.max(...free);
}

const FLEET = bots(60);

test.each([
  4, 32,
])('60 targets, %i at once, take as long as their jobs, and each bot gets at most 60 requests a minute', async (concurrency) => {
  const random = seededRandom(concurrency);
  const durations = new Map(FLEET.map((bot) => [bot, 20_000 + random() * 280_000]));
  const since = new Map<string, number>();
  const { outcomes, sent, tookMs } = await runVirtually(
    'publish-status',
    { botId: FLEET.join('\n'), concurrency: String(concurrency), timeout: '10h' },
    (clock): VirtualHost =>
      (path) => {
        const bot = botOf(path);
        since.set(bot, since.get(bot) ?? clock.now());
        const isOver = clock.now() - (since.get(bot) ?? 0) >= (durations.get(bot) ?? 0);
        return {
          json: publishDocument(isOver ? 'successful' : 'inprogress', { streamId: bot, percentageComplete: undefined }),
        };
      },
  );

  expect(outcomes.map(({ target, conclusion }) => [target, conclusion])).toEqual(FLEET.map((bot) => [bot, 'success']));
  expect(tookMs).toBeLessThanOrEqual(1.1 * bound([...durations.values()], concurrency));
  for (const bot of FLEET) {
    const times = sent.filter(({ path }) => botOf(path) === bot).map(({ atMs }) => atMs);
    expect(mostWithin(times, 60_000)).toBeLessThanOrEqual(60);
  }
});

test('each bot gets at most 60 requests a minute, even with an interval far too short', async () => {
  const { sent } = await runVirtually(
    'publish-status',
    { botId: bots(5).join('\n'), concurrency: '5', pollInterval: '100ms', timeout: '3m' },
    () => (path) => ({ json: publishDocument('inprogress', { streamId: botOf(path) }) }),
  );

  for (const bot of bots(5)) {
    const times = sent.filter(({ path }) => botOf(path) === bot).map(({ atMs }) => atMs);
    expect(times.length).toBeGreaterThan(120);
    expect(mostWithin(times, 60_000)).toBeLessThanOrEqual(60);
  }
});

test('200 targets, some of which fail, hang or are throttled, each end as expected', async () => {
  const polls = new Map<string, number>();
  const fate = (bot: string): number => Number(bot.slice(3)) % 10;
  const { outcomes, tookMs } = await runVirtually(
    'publish-status',
    { botId: FLEET.join('\n'), concurrency: '16', timeout: '2h' },
    (): VirtualHost => (path) => {
      const bot = botOf(path);
      const poll = (polls.get(bot) ?? 0) + 1;
      polls.set(bot, poll);
      if (fate(bot) === 1) return { status: 401, json: { errors: [{ msg: 'no', code: 4002 }] } };
      if (fate(bot) === 2) return 'silence';
      if (fate(bot) === 3 && poll === 1) return { status: 429, headers: { 'retry-after': '20' }, json: {} };
      if (fate(bot) === 4) return { json: publishDocument('failed', { streamId: bot }) };
      return { json: publishDocument(poll > 5 ? 'successful' : 'inprogress', { streamId: bot }) };
    },
  );

  const codes = ['', 'unauthorized', 'network', '', 'platform-failed', '', '', '', '', ''];
  expect(outcomes.map(({ target, errorCode }) => [target, errorCode])).toEqual(
    FLEET.map((bot) => [bot, codes[fate(bot)]]),
  );
  // Each hanging target keeps its place for its failure budget, about 100 s: 20 of them on 16 places.
  expect(tookMs).toBeLessThan(10 * 60_000);
});
