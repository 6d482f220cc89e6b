import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Simulator, startSimulator } from '../../src/simulator/index.ts';
import { afterTest, temporaryFolder } from '../support/after-test.ts';
import { quickClock } from '../support/quick-clock.ts';
import { scriptedServer } from '../support/scripted-server.ts';
import { APP, type CliEnd, type CliOptions, KEY, runCli } from './run-cli.ts';

const QUICK = ['--poll-interval', '300ms'];

/** The default scenario, for all of these tests. */
let simulator: Simulator;
beforeAll(async () => {
  simulator = await startSimulator({ clock: quickClock });
});
afterAll(() => simulator.close());

function cli(operation: string, flags: readonly string[], options: CliOptions = {}): Promise<CliEnd> {
  return runCli([operation, '--host', simulator.url, ...flags], { env: APP, ...options });
}

function resultOf({ stdout }: CliEnd): Record<string, string> {
  return JSON.parse(stdout) as Record<string, string>;
}

describe('list-bots', () => {
  test('prints the bots, in lines or as JSON', async () => {
    const plain = await cli('list-bots', []);
    expect(plain.stdout).toMatch(/^st-demo +Demo bot$/m);
    expect(plain.stdout).not.toContain('success');
    expect(plain.stderr).toMatch(/^success: list-bots in /m);
    expect(plain.code).toBe(0);
    const json = await cli('list-bots', ['--json', '--output-env', 'outputs.env']);
    const { bots, matrix } = JSON.parse(json.stdout) as { bots: unknown; matrix: unknown };
    expect(bots).toContainEqual({ id: 'st-demo-target', name: 'Demo bot (target)' });
    expect(matrix).toMatchObject({
      include: expect.arrayContaining([{ botId: 'st-demo-target', name: 'Demo bot (target)' }]),
    });
    expect(json.stderr).not.toContain('Demo bot');
    expect(readFileSync(join(json.folder, 'outputs.env'), 'utf8')).not.toContain('st-demo');
    expect(await cli('list-bots', ['--quiet'])).toMatchObject({ stdout: plain.stdout, stderr: '' });
  });

  test('sanitizes names, and prints nothing else of the reply', async () => {
    const bots = [{ _id: 'st-1', name: '::error::\u001b[2Jx', jwtApps: [{ clientSecret: 'open-sesame' }] }];
    const server = await scriptedServer({ json: { total: 1, availableMore: false, bots } });
    const { code, stdout, stderr } = await runCli(['list-bots', '--host', server.url.origin, '--verbose'], {
      env: APP,
    });
    expect(stdout).toMatch(/^st-1 {2}\S/m);
    for (const bad of ['\u001b', 'open-sesame', '::error::']) expect(`${stdout}${stderr}`).not.toContain(bad);
    expect(code).toBe(0);
  });
});

describe('publish-bot', () => {
  test('publishes, and reports how that ended', async () => {
    const flags = ['--bot-id', 'st-demo-target', '--version-comment', 'From a test', ...QUICK];
    const { code, stdout } = await cli('publish-bot', [...flags, '--expected-bot-name', 'Demo bot (target)']);
    expect(stdout).toContain('success: publish-bot st-demo-target');
    expect(code).toBe(0);
  });

  test('that is refused is red, with the resource that caused it', async () => {
    const { code, stderr } = await cli('publish-bot', ['--bot-id', 'st-publish-refused', ...QUICK]);
    expect(stderr).toMatch(/^platform-failed: .*CHANNELS.*No channel is enabled/ms);
    expect(code).toBe(1);
  });

  test('writes nothing to a bot of another name, and names the flag', async () => {
    const flags = ['--bot-id', 'st-demo', '--expected-bot-name', 'Another bot', '--json', ...QUICK];
    const end = await cli('publish-bot', flags);
    expect(resultOf(end)).toMatchObject({
      errorCode: 'input-invalid',
      message: "Bot st-demo is called 'Demo bot', but --expected-bot-name is 'Another bot'",
      hint: 'Nothing was written. Check --bot-id and --host, or fix --expected-bot-name.',
    });
    expect(end.code).toBe(2);
  });
});

describe('import-bot', () => {
  /** A folder with an export of the demo bot, as its archive and normalized. */
  async function exported(): Promise<CliEnd> {
    const flags = ['--bot-id', 'st-demo', '--extract', '--normalize', ...QUICK];
    const end = await cli('export-bot', flags, { folder: temporaryFolder() });
    expect(end.stderr).toContain('Normalized in koreai-exports/st-demo');
    expect(end.code).toBe(0);
    return end;
  }

  test('takes what export-bot downloaded, as an archive or as a folder', async () => {
    const { folder } = await exported();
    for (const archive of ['koreai-exports/st-demo.zip', 'koreai-exports/st-demo']) {
      const flags = ['--bot-id', 'st-demo-target', '--archive', archive, '--json', '--output-env', 'outputs.env'];
      const end = await cli('import-bot', [...flags, ...QUICK], { folder });
      expect(resultOf(end)).toMatchObject({ conclusion: 'success', botId: 'st-demo-target' });
      expect(readFileSync(join(folder, 'outputs.env'), 'utf8')).toContain('KOREAI_OUT_BOT_ID=st-demo-target\n');
      expect(end.code).toBe(0);
    }
    const fails = ['--bot-id', 'st-import-fails', '--archive', 'koreai-exports/st-demo.zip', ...QUICK];
    const red = await cli('import-bot', fails, { folder });
    expect(red.stderr).toContain('platform-failed: Kore.ai says that the import failed');
    expect(red.code).toBe(1);
  });

  test('fills in secured variables from the environment, and redacts them', async () => {
    const token = { key: 'API_TOKEN', value: 'of-the-test-bot', variableType: 'env', isSecured: true };
    const archive = {
      files: {
        'botDefinition.json': JSON.stringify({ botInfo: { _id: 'st-v', name: 'V', type: 'default' } }),
        'config.json': JSON.stringify({ name: 'V', envVariables: [token] }),
      },
    };
    const own = await startSimulator({ clock: quickClock, scenario: { bots: { 'st-v': { export: { archive } } } } });
    afterTest(() => own.close());
    const flags = ['--host', own.url, '--bot-id', 'st-v', '--verbose', ...QUICK];
    const { folder, code } = await runCli(['export-bot', ...flags, '--extract', '--normalize'], { env: APP });
    expect(code).toBe(0);
    const args = ['import-bot', ...flags, '--archive', 'koreai-exports/st-v'];
    const without = await runCli(args, { env: { ...APP, API_TOKEN: 'x' }, folder });
    expect(without.stderr).toContain('These secured variables have no value, so the bot keeps its own: ');
    const env = { ...APP, KOREAI_VAR_API_TOKEN: 'open-sesame-2' };
    const filled = await runCli(args, { env, folder });
    expect([without.code, filled.code]).toEqual([0, 0]);
    expect(`${filled.stdout}${filled.stderr}`).not.toMatch(/have no value here|open-sesame-2/);
  });

  test('is only started, and resumed by the command that it prints', async () => {
    const { folder } = await exported();
    const flags = ['--bot-name', 'A new bot', '--archive', 'koreai-exports/st-demo.zip', '--no-wait'];
    const started = await cli('import-bot', flags, { folder });
    expect(started.code).toBe(0);
    const [, command = ''] = /^resume with +koreai-ci (.*)/m.exec(started.stdout) ?? [];
    expect(command).toMatch(/^import-status --host \S+ --job-id bir-/);
    expect((await runCli([...command.split(' '), ...QUICK], { env: APP })).code).toBe(0);
  });

  test('needs an archive, and exactly one of the two bots', async () => {
    const none = await cli('import-bot', ['--bot-id', 'st-demo', '--archive', 'nowhere.zip']);
    expect(none.stderr).toMatch(/^input-invalid: .*archive cannot be read \(ENOENT\): nowhere\.zip/m);
    expect(none.code).toBe(2);
    const both = await cli('import-bot', ['--bot-id', 'st-1', '--bot-name', 'x', '--archive', 'a.zip']);
    expect(both.stderr).toContain('--bot-id or --bot-name: import-bot needs one of them, not both');
    expect(both.code).toBe(2);
  });
});

describe('run-batch-test', () => {
  const suite = ['--test-suite', 'Regression', ...QUICK];

  test('prints the metrics, and writes the report', async () => {
    const { code, stdout, folder } = await cli('run-batch-test', ['--bot-id', 'st-demo', ...suite]);
    expect(stdout).toMatch(/^Metrics: 12 passed, 0 failed, .*F1 1/m);
    expect(existsSync(join(folder, 'koreai-exports', 'st-demo-Regression.junit.xml'))).toBe(true);
    expect(code).toBe(0);
  });

  test('is red if a threshold is missed, and names the flags', async () => {
    const { code, stdout, stderr } = await cli('run-batch-test', ['--bot-id', 'st-suite-fails', ...suite]);
    expect(stdout).toMatch(/^Metrics: 12 passed, 1 failed, /m);
    expect(stderr).toContain("platform-failed: Batch test 'Regression' failed: 1 failure (allowed: 0)");
    expect(stderr).toContain('or change --max-failures, --max-entity-failures and --min-f1');
    expect(code).toBe(1);
    const lenient = await cli('run-batch-test', ['--bot-id', 'st-suite-fails', ...suite, '--max-failures', '1']);
    expect(lenient.code).toBe(0);
  });

  test('of several bots has the worst of their conclusions', async () => {
    const flags = ['--bot-id', 'st-demo,st-suite-fails', ...suite, '--json'];
    const end = await cli('run-batch-test', flags);
    expect(end.stderr).toMatch(/^st-suite-fails: platform-failed: /m);
    expect(resultOf(end)).toMatchObject({
      conclusion: 'failure',
      reportPath: 'koreai-exports/st-demo-Regression.junit.xml',
    });
    expect(end.code).toBe(1);
  });
});

describe('with an API key', () => {
  test.each([
    ['export-app', ['--app-id', 'aa-demo', '--app-version', 'v-1']],
    ['export-workflow', ['--workflow-id', 'a-workflow-demo', '--flow-id', 'flow-demo', ...QUICK]],
  ])('%s downloads its archive', async (operation, flags) => {
    const end = await cli(operation, [...flags, '--json'], { env: KEY });
    expect(resultOf(end)).toMatchObject({
      conclusion: 'success',
      filePath: expect.stringMatching(/^koreai-exports\//),
    });
    expect(end.code).toBe(0);
  });

  test('dock-status resumes what was started', async () => {
    const started = await cli('export-model', ['--model-id', 'cm-instant', '--no-wait', '--json'], { env: KEY });
    const { jobId = '', resume = '' } = resultOf(started);
    expect(resume).toContain(`--job-id ${jobId}`);
    const end = await runCli([...resume.split(' ').slice(1), '--json', ...QUICK], { env: KEY });
    expect(resultOf(end)).toMatchObject({ operation: 'dock-status', conclusion: 'success', jobId });
  });
});
