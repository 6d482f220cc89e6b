import { expect, test } from '@jest/globals';
import { mostWithin } from '../jobs/fake-job.ts';
import { seededRandom } from '../support/fake-clock.ts';
import { exportDocument, publishDocument } from '../support/samples.ts';
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

const mostOfABot = (sent: readonly { path: string; atMs: number }[], bot: string): number => {
  const times = sent.filter(({ path }) => botOf(path) === bot).map(({ atMs }) => atMs);
  return mostWithin(times, 60_000);
};

test('40 targets, 8 at once, take as long as their jobs, and each bot gets at most 60 requests a minute', async () => {
  const fleet = bots(40);
  const random = seededRandom(8);
  const durations = new Map(fleet.map((bot) => [bot, 20_000 + random() * 280_000]));
  const since = new Map<string, number>();
  const { outcomes, sent, tookMs } = await runVirtually(
    'publish-status',
    { botId: fleet.join('\n'), concurrency: '8', timeout: '10h' },
    (clock): VirtualHost =>
      (path) => {
        const bot = botOf(path);
        since.set(bot, since.get(bot) ?? clock.now());
        const isOver = clock.now() - (since.get(bot) ?? 0) >= (durations.get(bot) ?? 0);
        const more = { streamId: bot, percentageComplete: undefined };
        return { json: publishDocument(isOver ? 'successful' : 'inprogress', more) };
      },
  );

  expect(outcomes.map(({ target, conclusion }) => [target, conclusion])).toEqual(fleet.map((bot) => [bot, 'success']));
  expect(tookMs).toBeLessThanOrEqual(1.1 * bound([...durations.values()], 8));
  for (const bot of fleet) expect(mostOfABot(sent, bot)).toBeLessThanOrEqual(60);
});

test('each bot gets at most 60 requests a minute, even with an interval far too short', async () => {
  const { sent } = await runVirtually(
    'publish-status',
    { botId: bots(2).join('\n'), concurrency: '2', pollInterval: '100ms', timeout: '3m' },
    () => (path) => ({ json: publishDocument('inprogress', { streamId: botOf(path) }) }),
  );

  expect(sent.length).toBeGreaterThan(240);
  for (const bot of bots(2)) expect(mostOfABot(sent, bot)).toBeLessThanOrEqual(60);
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
