import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { publishMatcher } from '../../src/jobs/correlation.ts';
import type { PublishRecord } from '../../src/platform/bot-publish.ts';
import { missedThresholds } from '../../src/test-report/batch-report.ts';
import { contentsOf, normalize, put } from '../bot-files/folders.ts';
import { exported } from '../bot-files/sample-bot.ts';
import { temporaryFolder } from '../support/after-test.ts';
import { zip } from '../support/archives.ts';
import { runOperation } from '../support/engine.ts';
import { fakeClock } from '../support/fake-clock.ts';
import { startPlatform } from '../support/platform-script.ts';
import { importServer } from './import-server.ts';

const OLD: PublishRecord = {
  id: 'ds-old',
  botId: 'st-1',
  status: 'successful',
  requestedAt: Date.UTC(2020, 0, 1),
  percent: 100,
  resources: [],
  awaitsApproval: false,
  reason: '',
  serverTime: undefined,
  isEmpty: false,
};

const SENT = { sentAt: 0, answeredAt: 0, dated: undefined };

describe('a publish without a request time', () => {
  test('is not ours if neither a baseline nor the time of the start is known', () => {
    const match = publishMatcher({ record: undefined, dated: undefined }, SENT, fakeClock());
    expect(match(OLD)).toBe('stale');
  });

  test('is not ours if the baseline has neither an id nor a time to compare with', () => {
    const record = { ...OLD, id: '', requestedAt: undefined };
    const dated = { serverTime: Date.UTC(2026, 0, 1), at: 0 };
    const match = publishMatcher({ record, dated: undefined }, { ...SENT, dated }, fakeClock());
    expect(match(OLD)).toBe('stale');
    expect(match({ ...OLD, id: 'ds-new', requestedAt: Date.UTC(2026, 0, 1) })).toBe('ours');
  });
});

test.each<[string, unknown]>([
  ['no bots and no total', { bots: [] }],
  ['a full page and no total', { bots: fullPage() }],
  ['a total of one page, but more to come', { bots: fullPage(), total: 50, availableMore: true }],
])('a list of bots with %s does not count as complete', async (_name, json) => {
  const { origin } = await startPlatform({ 'GET /api/public/bots': { json } });
  const { outcome } = await runOperation('list-bots', origin);
  expect(outcome).toMatchObject({ conclusion: 'failure', errorCode: 'bad-response' });
});

function fullPage() {
  return Array.from({ length: 50 }, (_, at) => ({ _id: `st-${at}`, name: `Bot ${at}` }));
}

test('a list with a total of 0 is read to its end', async () => {
  const all = Array.from({ length: 120 }, (_, at) => ({ _id: `st-${at}`, name: `Bot ${at}` }));
  const { origin } = await startPlatform({
    'GET /api/public/bots': ({ query }) => {
      const from = Number(new URLSearchParams(query).get('offset')) * 50;
      return { json: { bots: all.slice(from, from + 50), total: 0, availableMore: from + 50 < all.length } };
    },
  });
  const { outcome } = await runOperation('list-bots', origin);
  expect(outcome.bots).toHaveLength(120);
});

test('a batch test whose file lists more failures than its metrics does not pass, nor one whose result is still running', async () => {
  const metrics = { f1_score: '1', results: { success: 2, failure: 0 } };
  const csv = 'Utterance,Expected Intent,Matched Intent,Result Type\nhi,A,B,False Positive\nho,A,A,True Positive\n';
  const status = 'GET /api/public/stream/st-1/testsuite/Regression/tr-1/status';
  const run = async (inner: string) => {
    const { origin } = await startPlatform({
      'POST /api/public/stream/st-1/testsuite/Regression/run': { json: { status: 'accepted', requestId: 'tr-1' } },
      [status]: ({ headers }) => ({
        json: { status: 'completed', result: { status: inner, ...metrics, fileUrl: `http://${headers.host}/file` } },
      }),
      'GET /file': { body: csv },
    });
    const given = { botId: 'st-1', uploadArtifact: 'false', timeout: '2m' };
    return (await runOperation('run-batch-test', origin, given)).outcome;
  };
  const listed = await run('completed');
  expect(listed).toMatchObject({ conclusion: 'failure', errorCode: 'platform-failed' });
  expect(listed.error?.message).toContain('1 failure (allowed: 0)');
  expect(await run('running')).toMatchObject({ conclusion: 'timed_out' });
});

test('a batch test of which only a part was judged does not pass', () => {
  const metrics = { success: 1, failure: 0, utterances: 100 };
  const thresholds = { maxFailures: 0, maxEntityFailures: 0, minF1: undefined };
  expect(missedThresholds(metrics, thresholds)).toEqual(['only 1 of 100 utterances were tested']);
  expect(missedThresholds({ ...metrics, utterances: 1 }, thresholds)).toEqual([]);
});

test('a zip of a normalized folder is refused before anything is sent', async () => {
  const server = await importServer();
  const folder = join(temporaryFolder(), 'bot');
  await normalize(exported(), folder);
  put(server.workspace, { 'bot.zip': await zip(contentsOf(folder)) });
  const { outcome } = await server.importBot({ archive: 'bot.zip' });
  expect(outcome).toMatchObject({ conclusion: 'failure', errorCode: 'input-invalid' });
  expect(outcome.error?.message).toContain('normalized');
  expect(server.seen).toEqual([]);
});
