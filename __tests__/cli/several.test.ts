import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { startSimulator } from '../../src/simulator/index.ts';
import { afterTest } from '../support/after-test.ts';
import { APP, KEY, runCli, startCli } from './run-cli.ts';

const QUICK = ['--poll-interval', '200ms'];
const DONE = { states: [{ status: 'success' }] };

/** Two bots whose export ends well, one whose export fails, and one whose export never ends. */
async function startFleet(): Promise<string> {
  const simulator = await startSimulator({
    scenario: {
      bots: {
        'st-1': { export: DONE },
        'st-2': { export: { states: [{ status: 'failed', fields: { message: 'No such task' } }] } },
        'st-3': { export: DONE },
        'st-endless': { export: { states: [{ status: 'pending' }] } },
      },
      tools: { 'a-1': { flowId: 'flow-1', ...DONE }, 'a-2': { flowId: 'flow-2', ...DONE } },
    },
  });
  afterTest(() => simulator.close());
  return simulator.url;
}

function linesOf(folder: string): string[] {
  return readFileSync(join(folder, 'outputs.env'), 'utf8').trimEnd().split('\n');
}

describe('three bots, one of which fails', () => {
  test('are red, with the archives of the others downloaded', async () => {
    const host = await startFleet();
    const flags = ['--host', host, '--bot-id', 'st-1,st-2,st-3', '--json', '--output-env', 'outputs.env', ...QUICK];
    const { code, stdout, stderr, folder } = await runCli(['export-bot', ...flags], { env: APP });
    const result = JSON.parse(stdout) as Record<string, unknown> & { results: Record<string, string>[] };
    expect(code).toBe(1);
    expect(result).toMatchObject({
      operation: 'export-bot',
      target: 'st-1',
      conclusion: 'failure',
      errorCode: 'platform-failed',
      status: 'success',
      filePath: 'koreai-exports/st-1.zip',
      message: expect.stringMatching(/^1 of 3 targets did not succeed\. .*No such task/),
    });
    expect(result.results.map(({ target, conclusion, message }) => [target, conclusion, message === null])).toEqual([
      ['st-1', 'success', true],
      ['st-2', 'failure', false],
      ['st-3', 'success', true],
    ]);
    expect(result.results[1]).toMatchObject({ hint: expect.stringContaining('console'), resume: null });
    for (const id of ['st-1', 'st-3']) expect(existsSync(join(folder, 'koreai-exports', `${id}.zip`))).toBe(true);
    expect(linesOf(folder)).toEqual(
      expect.arrayContaining([
        'KOREAI_OUT_CONCLUSION=failure',
        'KOREAI_OUT_ERROR_CODE=platform-failed',
        'KOREAI_OUT_FILE_PATH=koreai-exports/st-1.zip',
        `KOREAI_OUT_DURATION_SECONDS=${result['durationSeconds']}`,
      ]),
    );
    expect(stderr).toMatch(/^st-1: Downloaded koreai-exports\/st-1\.zip/m);
    expect(stderr).toMatch(/^st-2: platform-failed: Kore\.ai says that the export failed.*No such task/m);
  });

  test('are given in lines, or by repeating the flag', async () => {
    const host = await startFleet();
    const flags = ['--host', host, '--bot-id', 'st-1\nst-3', '--bot-id', 'st-2', '--quiet', ...QUICK];
    const { code, stdout, stderr } = await runCli(['export-bot', ...flags], { env: APP });
    expect(stdout.split('\n')).toEqual([
      'st-1  success  koreai-exports/st-1.zip',
      'st-3  success  koreai-exports/st-3.zip',
      'st-2  failure  platform-failed',
      expect.stringMatching(/^failure: export-bot, 1 of 3 targets did not succeed, in /),
      '',
    ]);
    expect(stderr).toMatch(/^st-2: platform-failed: /);
    expect(stderr).not.toMatch(/^st-1: /m);
    expect(code).toBe(1);
  });

  test('stop at the failure with --fail-fast', async () => {
    const host = await startFleet();
    const flags = ['--bot-id', 'st-2,st-1,st-3', '--fail-fast', '--concurrency', '1', '--json', ...QUICK];
    const { code, stdout } = await runCli(['export-bot', '--host', host, ...flags], { env: APP });
    const { results, conclusion } = JSON.parse(stdout) as { conclusion: string; results: Record<string, string>[] };
    expect(results.map(({ errorCode }) => errorCode)).toEqual(['platform-failed', 'cancelled', 'cancelled']);
    expect(results[2]).toMatchObject({ jobId: null, message: expect.stringContaining('--fail-fast is on') });
    expect([code, conclusion]).toEqual([1, 'failure']);
  });
});

test('several tools have a flow each', async () => {
  const host = await startFleet();
  const flags = ['--host', host, '--tool-id', 'a-1:flow-1,a-2:flow-2', ...QUICK];
  const { code, stdout } = await runCli(['export-tool', ...flags], { env: KEY });
  expect(stdout).toMatch(/^success: export-tool, 2 targets, in /m);
  expect(code).toBe(0);
});

test('several jobs that are only started can each be resumed', async () => {
  const host = await startFleet();
  const flags = ['--host', host, '--bot-id', 'st-1,st-3', '--no-wait', '--json', '--concurrency', '2'];
  const { code, stdout } = await runCli(['export-bot', ...flags], { env: APP });
  const { results, conclusion } = JSON.parse(stdout) as { conclusion: string; results: Record<string, string>[] };
  expect([code, conclusion]).toEqual([0, null]);
  for (const { target, jobId, resume } of results) {
    expect(resume).toBe(`koreai-ci export-status --host ${host} --bot-id ${target} --job-id ${jobId}`);
  }
});

test.each([
  ['--bot-id', 'st-1,st-1', '--bot-id: names st-1 more than once'],
  ['--concurrency', '99', '--concurrency: must be'],
])('%s %s is bad usage', async (flag, value, words) => {
  const ids = flag === '--bot-id' ? [] : ['--bot-id', 'st-1'];
  const { code, stderr } = await runCli(['export-bot', '--host', 'http://127.0.0.1:9', ...ids, flag, value], {
    env: APP,
  });
  expect(stderr).toContain(words);
  expect(code).toBe(2);
});

const onUnix = process.platform === 'win32' ? test.skip : test;

onUnix('Ctrl-C prints how to resume each target, and which was never started', async () => {
  const host = await startFleet();
  const flags = ['--host', host, '--bot-id', 'st-1,st-endless,st-3', '--concurrency', '1', '--json', ...QUICK];
  const cli = startCli(['export-bot', ...flags], { env: APP });
  await cli.until('st-endless: Started');
  cli.child.kill('SIGINT');
  const { code, stdout } = await cli.ended;
  const { results } = JSON.parse(stdout) as { results: Record<string, string>[] };
  expect(results.map(({ conclusion }) => conclusion)).toEqual(['success', 'cancelled', 'cancelled']);
  const [, endless, never] = results;
  expect(endless?.['resume']).toBe(
    `koreai-ci export-status --host ${host} --bot-id st-endless --job-id ${endless?.['jobId']} --poll-interval 200ms`,
  );
  expect(never).toMatchObject({ jobId: null, resume: null, message: 'Not started: Cancelled (SIGINT)' });
  expect(code).toBe(130);
});
