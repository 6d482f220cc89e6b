import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { Secrets } from '../../src/core/secrets.ts';
import { nodeTransport } from '../../src/http/node-transport.ts';
import { verdictOf } from '../../src/run/outcome.ts';
import { resultOf } from '../../src/run/outputs.ts';
import { runStep } from '../../src/run/run-step.ts';
import { afterTest, temporaryFolder } from '../support/after-test.ts';
import { zip } from '../support/archives.ts';
import { type Given, keptIn, NEEDED, readGiven } from '../support/engine.ts';
import { IdleClock } from '../support/idle-clock.ts';
import { type Answer, type Seen, startPlatform } from '../support/platform-script.ts';
import { REQUESTED } from '../support/samples.ts';
import { botOf, bots } from './virtual-host.ts';

/** Runs a step with several targets against a real host. */
async function runStepAt(operation: string, host: string, given: Given, more: { requestLimitMs?: number } = {}) {
  const clock = new IdleClock({ kept: 1 });
  const values: Given = { operation, host, ...NEEDED[operation], ...given };
  const step = await readGiven(values, { now: clock.wall() });
  const transport = nodeTransport();
  afterTest(() => transport.close());
  const workspace = temporaryFolder();
  const lines: string[] = [];
  const outcomes = await runStep(step, {
    clock,
    random: () => 0.5,
    transport,
    log: keptIn(lines),
    secrets: new Secrets(),
    userAgent: 'koreai-ci-test',
    workspace,
    signal: new AbortController().signal,
    onEvent: () => {},
    ...more,
  });
  return { outcomes, workspace, lines };
}

/** Exports of bots, of which some never answer, fail, or are throttled once; counts the requests under way. */
async function exportingHost(fate: (bot: string) => 'good' | 'hangs' | 'fails' | 'throttled' = () => 'good') {
  const body = await zip({ 'botDefinition.json': '{}' });
  const counted = { underWay: 0, most: 0 };
  const polls = new Map<string, number>();
  const document = (bot: string, status: string, more = {}): Answer => ({
    json: { _id: `ber-${bot}`, streamId: bot, status, exportType: 'published', createdOn: REQUESTED, ...more },
  });
  const answer = async ({ method, path, headers }: Seen): Promise<Answer> => {
    const bot = botOf(path);
    counted.underWay += 1;
    counted.most = Math.max(counted.most, counted.underWay);
    try {
      await new Promise((resolve) => setImmediate(resolve));
      if (fate(bot) === 'hangs') return await new Promise<Answer>(() => {});
      if (method === 'POST') return document(bot, 'pending');
      const poll = (polls.get(bot) ?? 0) + 1;
      polls.set(bot, poll);
      if (fate(bot) === 'fails') return document(bot, 'failed');
      if (fate(bot) === 'throttled' && poll === 1) return { status: 429, headers: { 'retry-after': '20' }, json: {} };
      if (poll < 3) return document(bot, 'pending');
      return document(bot, 'success', { downloadURL: `http://${headers.host}/file/${bot}` });
    } finally {
      counted.underWay -= 1;
    }
  };
  const platform = await startPlatform({ 'GET /file/*': { body }, 'POST /*': answer, 'GET /*': answer });
  return { ...platform, counted };
}

const NO_UPLOAD = { uploadArtifact: 'false' };

describe('a step with several exports', () => {
  test('downloads every archive, with no more requests at once than targets', async () => {
    const { origin, to, counted } = await exportingHost();
    const ids = bots(24);

    const { outcomes, workspace } = await runStepAt('export-bot', origin, {
      ...NO_UPLOAD,
      botId: ids.join('\n'),
      concurrency: '5',
    });

    expect(outcomes.map(({ target, conclusion, jobId }) => [target, conclusion, jobId])).toEqual(
      ids.map((bot) => [bot, 'success', `ber-${bot}`]),
    );
    for (const bot of ids) expect(existsSync(join(workspace, 'koreai-exports', `${bot}.zip`))).toBe(true);
    expect(to('POST /*')).toHaveLength(24);
    expect(counted.most).toBeLessThanOrEqual(5);
    expect(counted.most).toBeGreaterThan(1);
  });

  test('reports how each ended, independently of the others', async () => {
    const fates = ['good', 'hangs', 'fails', 'throttled'] as const;
    const { origin } = await exportingHost((bot) => fates[(Number(bot.slice(3)) - 1) % 4] ?? 'good');

    const { outcomes } = await runStepAt(
      'export-bot',
      origin,
      { ...NO_UPLOAD, botId: bots(8).join(','), concurrency: '3' },
      { requestLimitMs: 300 },
    );

    const codes = ['', 'start-unknown', 'platform-failed', ''];
    expect(outcomes.map(resultOf).map(({ target, errorCode }) => [target, errorCode])).toEqual(
      bots(8).map((bot, at) => [bot, codes[at % 4]]),
    );
    expect(outcomes.map(({ file }) => file !== undefined)).toEqual(bots(8).map((_bot, at) => codes[at % 4] === ''));
    expect(verdictOf(outcomes)).toEqual({ conclusion: 'failure', errorCode: 'start-unknown' });
  });

  test('only starts all of them with wait: false', async () => {
    const { origin, seen } = await exportingHost();

    const { outcomes } = await runStepAt('export-bot', origin, { botId: bots(6).join(','), wait: 'false' });

    expect(outcomes.map(({ conclusion, jobId, error }) => [conclusion, jobId, error])).toEqual(
      bots(6).map((bot) => ['', `ber-${bot}`, undefined]),
    );
    expect(seen.map(({ method }) => method)).toEqual(Array(6).fill('POST'));
  });
});
