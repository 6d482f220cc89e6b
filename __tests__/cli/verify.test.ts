import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { confirm } from '../../src/cli/verify.ts';
import { readScenario, startSimulator } from '../../src/simulator/index.ts';
import { afterTest, temporaryFolder } from '../support/after-test.ts';
import { APP, KEY, runCli } from './run-cli.ts';

async function simulator() {
  const started = await startSimulator({ speed: 20 });
  afterTest(() => started.close());
  return started;
}

describe('koreai-ci verify', () => {
  test('writes a report to paste, and a scenario to start', async () => {
    const { url } = await simulator();
    const env = { ...APP, ...KEY, KOREAI_HOST: url, KOREAI_BOT_ID: 'st-demo', KOREAI_IMPORT_JOB_ID: 'bir-demo' };
    const { code, stdout, stderr, folder } = await runCli(['verify'], { env });
    expect(stdout).toContain(
      '[ok] publish status\n[ok] import status\n[not tried] dock status: needs a dock job (ds-…)',
    );
    expect(stdout).toContain('No differences found.');
    expect(code).toBe(0);
    const read = (name: string): string => readFileSync(join(folder, 'koreai-verify', name), 'utf8');
    const printed = ['report.md', 'report.json', 'scenario.json'].map(read).join('') + stdout + stderr;
    for (const secret of [...Object.values(APP), ...Object.values(KEY), new URL(url).host, 'Demo bot']) {
      expect(printed).not.toContain(secret);
    }
    expect(JSON.parse(read('report.json'))).toMatchObject({ version: 1, conclusion: 'success' });
    await expect(readScenario(join(folder, 'koreai-verify/scenario.json'))).resolves.toHaveProperty('bots');
  });

  test('names a difference, as text and as JSON', async () => {
    const faults = [
      { kind: 'status' as const, status: 200, on: 'bot-export-status', body: { status: 'Done' }, times: 9 },
    ];
    const started = await startSimulator({ scenario: { bots: { 'st-1': {} }, faults } });
    afterTest(() => started.close());
    const args = ['verify', '--host', started.url, '--bot-id', 'st-1', '--report-dir', 'proof'];
    const text = await runCli(args, { env: APP });
    expect(text.code).toBe(1);
    expect(text.stdout).toMatch(
      /export status: status should be 'pending', .*, found 'Done', which koreai-ci does not know/,
    );
    const json = await runCli([...args, '--json'], { env: APP });
    expect(JSON.parse(json.stdout)).toMatchObject({ conclusion: 'failure' });
    expect(readFileSync(join(json.folder, 'proof/report.md'), 'utf8')).toContain("'Done'");
  });

  test('changes a sandbox bot only if that was confirmed', async () => {
    const { url, starts } = await simulator();
    const args = ['verify', '--host', url, '--sandbox-bot', 'st-demo-target', '--quiet'];
    const refused = await runCli(args, { env: APP });
    expect([refused.code, refused.stdout]).toEqual([2, '']);
    expect(refused.stderr).toContain('which was not confirmed');
    expect(starts).toEqual({});
    const confirmed = await runCli([...args, '--yes'], { env: APP });
    expect([confirmed.code, confirmed.stdout]).toEqual([0, 'No differences found.\n']);
    expect(starts).toEqual({ 'st-demo-target': 3 });
  });

  test('does not start with ids or folders that cannot be right', async () => {
    const { url, requests } = await simulator();
    const bad = await runCli(['verify', '--host', url, '--dock-job-id', '../x'], { env: APP });
    expect([bad.code, bad.stderr]).toEqual([2, expect.stringContaining('--dock-job-id: ')]);
    expect(requests).toEqual([]);
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'koreai-verify'), 'a file');
    const inTheWay = await runCli(['verify', '--host', url], { env: APP, folder });
    expect([inTheWay.code, inTheWay.stderr]).toEqual([1, expect.stringContaining('--report-dir')]);
  });
});

describe('the confirmation', () => {
  const { signal } = new AbortController();

  test.each([
    ['st-1\n', true, true],
    ['st-2\n', true, false],
    ['\n', true, false],
    ['st-1\n', false, false],
  ])('%j typed, on a terminal: %s, is enough: %s', async (text, isTTY, isEnough) => {
    const asked: string[] = [];
    const stdin = { isTTY, ...asyncOf(text) };
    const answer = confirm('st-1', stdin, { advice: (line) => void asked.push(line) }, signal);
    await (isEnough ? expect(answer).resolves.toBeUndefined() : expect(answer).rejects.toThrow());
    expect(asked.length > 0).toBe(isTTY);
  });
});

function asyncOf(text: string): AsyncIterable<string> {
  return {
    async *[Symbol.asyncIterator]() {
      yield text;
    },
  };
}
