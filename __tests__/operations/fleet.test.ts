import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { Secrets } from '../../src/core/secrets.ts';
import { nodeTransport } from '../../src/http/node-transport.ts';
import { runStep } from '../../src/run/run-step.ts';
import { mostWithin } from '../jobs/fake-job.ts';
import { afterTest, temporaryFolder } from '../support/after-test.ts';
import { zip } from '../support/archives.ts';
import { fakeClock, seededRandom } from '../support/fake-clock.ts';
import { type Answer, json, type Seen, startPlatform } from '../support/platform-script.ts';
import { type Given, logInto, NEEDED, readGiven } from '../support/run-operation.ts';
import { publishDocument, REQUESTED } from '../support/samples.ts';
import { botOf, bots, runVirtually, type VirtualHost } from './virtual-host.ts';

/** When the last job ends, if each worker starts its next job at once. */
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

/** Exports bots of a real host in one step; counts the requests under way. */
async function exportAll(ids: readonly string[], given: Given) {
  const body = await zip({ 'botDefinition.json': '{}' });
  const counted = { underWay: 0, most: 0 };
  const polls = new Map<string, number>();
  const answer = async ({ method, path, headers }: Seen): Promise<Answer> => {
    const bot = botOf(path);
    counted.underWay += 1;
    counted.most = Math.max(counted.most, counted.underWay);
    await new Promise((resolve) => setImmediate(resolve));
    counted.underWay -= 1;
    const poll = (polls.get(bot) ?? 0) + 1;
    if (method === 'GET') polls.set(bot, poll);
    const link = { status: 'success', downloadURL: `http://${headers.host}/file/${bot}` };
    const document = { _id: `ber-${bot}`, streamId: bot, exportType: 'published', createdOn: REQUESTED };
    return json({ ...document, status: 'pending', ...(method === 'GET' && poll >= 3 ? link : {}) });
  };
  const platform = await startPlatform({ 'GET /file/*': { body }, 'POST /*': answer, 'GET /*': answer });
  const clock = fakeClock({ kept: 1 });
  const host = { operation: 'export-bot', host: platform.origin, uploadArtifact: 'false', botId: ids.join('\n') };
  const step = await readGiven({ ...NEEDED['export-bot'], ...host, ...given }, { now: clock.wall() });
  const transport = nodeTransport();
  afterTest(() => transport.close());
  const workspace = temporaryFolder();
  const outcomes = await runStep(step, {
    clock,
    random: () => 0.5,
    transport,
    log: logInto([]),
    secrets: new Secrets(),
    userAgent: 'koreai-ci-test',
    workspace,
    signal: new AbortController().signal,
    onEvent: () => {},
  });
  return { ...platform, counted, outcomes, workspace };
}

test('a step with several exports downloads every archive, with no more requests at once than targets', async () => {
  const ids = bots(12);
  const { outcomes, workspace, to, counted } = await exportAll(ids, { concurrency: '5' });

  expect(outcomes.map(({ target, conclusion, jobId }) => [target, conclusion, jobId])).toEqual(
    ids.map((bot) => [bot, 'success', `ber-${bot}`]),
  );
  for (const bot of ids) expect(existsSync(join(workspace, 'koreai-exports', `${bot}.zip`))).toBe(true);
  expect(to('POST /*')).toHaveLength(12);
  expect(counted.most).toBeLessThanOrEqual(5);
  expect(counted.most).toBeGreaterThan(1);
});

test('a step with several exports only starts all of them with wait: false', async () => {
  const { outcomes, seen } = await exportAll(bots(6), { wait: 'false' });

  expect(outcomes.map(({ conclusion, jobId, error }) => [conclusion, jobId, error])).toEqual(
    bots(6).map((bot) => ['', `ber-${bot}`, undefined]),
  );
  expect(seen.map(({ method }) => method)).toEqual(Array(6).fill('POST'));
});
