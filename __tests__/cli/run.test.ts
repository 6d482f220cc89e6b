import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { type Scenario, startSimulator } from '../../src/simulator/index.ts';
import { afterTest, temporaryFolder } from '../support/after-test.ts';
import { scriptedServer } from '../support/platform-script.ts';
import { quickClock } from '../support/quick-clock.ts';
import { startPlatform } from './platform.ts';
import { APP, type CliEnd, type CliOptions, KEY, runCli } from './run-cli.ts';

const QUICK = ['--poll-interval', '200ms'];

/** Runs a command with quick polls; `flags` are separated by spaces. */
function cli(command: string, host: string, options: CliOptions = {}): Promise<CliEnd> {
  return runCli([...command.split(' '), '--host', host, ...QUICK], { env: APP, ...options });
}

async function simulated(scenario: { scenario?: Scenario } = {}): Promise<string> {
  const simulator = await startSimulator({ clock: quickClock, ...scenario });
  afterTest(() => simulator.close());
  return simulator.url;
}

type Result = Record<string, string> & { results: Record<string, string>[] };

function resultOf({ stdout }: CliEnd): Result {
  return JSON.parse(stdout) as Result;
}

function outputsIn({ folder }: CliEnd): Record<string, string> {
  const lines = readFileSync(join(folder, 'outputs.env'), 'utf8').trimEnd().split('\n');
  return Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]));
}

/** The command that was printed to resume the job. */
function resumeIn({ stdout }: CliEnd): string[] {
  return (/^resume with +koreai-ci (.*)/m.exec(stdout)?.[1] ?? '').split(' ');
}

describe('an export', () => {
  test('downloads the archive, and reports it in lines, outputs and JSON', async () => {
    const end = await cli(
      'export-bot --bot-id st-good --extract --json --output-env outputs.env',
      await startPlatform(),
    );
    const result = resultOf(end);
    expect(end.code).toBe(0);
    expect(end.stderr).toContain('Started export-bot: job ber-');
    expect(result).toMatchObject({
      operation: 'export-bot',
      target: 'st-good',
      conclusion: 'success',
      status: 'success',
      errorCode: null,
      filePath: 'koreai-exports/st-good.zip',
      results: [{ conclusion: 'success', target: 'st-good' }],
    });
    for (const path of [result['filePath'], result['extractedPath']]) {
      expect(existsSync(join(end.folder, path ?? 'nothing'))).toBe(true);
    }
    expect(outputsIn(end)).toMatchObject({
      KOREAI_OUT_CONCLUSION: 'success',
      KOREAI_OUT_ERROR_CODE: '',
      KOREAI_OUT_JOB_ID: result['jobId'],
      KOREAI_OUT_SHA256: result['sha256'],
      KOREAI_OUT_FILE_PATH: 'koreai-exports/st-good.zip',
    });
    expect(`${end.stdout}${end.stderr}`).not.toContain(APP.KOREAI_CLIENT_SECRET);
  });

  test('whose outputs cannot be written any more is no success', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'out'));
    const host = await startPlatform({}, () => rmSync(join(folder, 'out'), { recursive: true, force: true }));
    const { code, stdout, stderr } = await cli('export-bot --bot-id st-good --output-env out/x', host, { folder });
    expect(stdout).toContain('success: export-bot st-good');
    expect(stderr).toMatch(/the outputs could not be written to the file \(ENOENT\); the job is ber-/);
    expect(code).toBe(1);
  });

  test.each([
    ['export-bot --bot-id st-good --no-wait', APP, /^export-status --host .* --bot-id st-good --job-id ber-/],
    ['export-model --model-id cm-good --no-wait', KEY, /^dock-status --host .* --job-id ds-/],
  ])('that is only started is resumed by the command that it prints: %s', async (command, env, resume) => {
    const started = await cli(command, await startPlatform(), { env });
    expect(started.code).toBe(0);
    expect(resumeIn(started).join(' ')).toMatch(resume);
    const ended = await runCli(resumeIn(started), { env });
    expect([ended.code, ended.stdout]).toEqual([0, expect.stringMatching(/^success: (export|dock)-status/)]);
  });
});

test('publish-bot writes nothing to a bot of another name, and names the flag', async () => {
  const end = await cli('publish-bot --bot-id st-demo --expected-bot-name Another --json', await simulated());
  expect(resultOf(end)).toMatchObject({
    errorCode: 'input-invalid',
    message: "Bot st-demo is called 'Demo bot', but --expected-bot-name is 'Another'",
    hint: 'Nothing was written. Check --bot-id and --host, or fix --expected-bot-name.',
  });
  expect(end.code).toBe(2);
});

test('plan-import prints the digest that an import of the plan needs', async () => {
  const host = await simulated();
  const { folder } = await cli('export-bot --bot-id st-demo', host);
  const end = await cli('plan-import --bot-id st-demo-target --archive koreai-exports/st-demo.zip', host, { folder });
  expect(end.stdout).toMatch(/^plan digest +[0-9a-f]{64}-[0-9a-f]{64}$/m);
});

describe('list-bots', () => {
  test('prints the bots, in lines or as JSON', async () => {
    const host = await simulated();
    const plain = await cli('list-bots', host);
    expect(plain.stdout).toMatch(/^st-demo +Demo bot$/m);
    expect(plain.stdout).not.toContain('success');
    expect(plain.stderr).toMatch(/^success: list-bots in /m);
    expect(plain.code).toBe(0);
    const json = await cli('list-bots --json --output-env outputs.env', host);
    expect(JSON.parse(json.stdout)).toMatchObject({
      bots: expect.arrayContaining([{ id: 'st-demo-target', name: 'Demo bot (target)' }]),
      matrix: { include: expect.arrayContaining([{ botId: 'st-demo-target', name: 'Demo bot (target)' }]) },
    });
    expect(`${json.stderr}${Object.values(outputsIn(json))}`).not.toMatch(/Demo bot|st-demo/);
    expect(await cli('list-bots --quiet', host)).toMatchObject({ stdout: plain.stdout, stderr: '' });
  });

  test('sanitizes names, and prints nothing else of the reply', async () => {
    const bots = [{ _id: 'st-1', name: '::error::\u001b[2Jx', jwtApps: [{ clientSecret: 'open-sesame' }] }];
    const server = await scriptedServer({ json: { total: 1, availableMore: false, bots } });
    const { code, stdout, stderr } = await cli('list-bots --verbose', server.url.origin);
    expect(stdout).toMatch(/^st-1 {2}\S/m);
    for (const bad of ['\u001b', 'open-sesame', '::error::']) expect(`${stdout}${stderr}`).not.toContain(bad);
    expect(code).toBe(0);
  });
});

describe('import-bot', () => {
  test('takes what export-bot downloaded, as an archive or as a folder', async () => {
    const host = await simulated();
    const exported = await cli('export-bot --bot-id st-demo --extract --normalize', host);
    expect(exported.stderr).toContain('Normalized in koreai-exports/st-demo');
    const { folder } = exported;
    for (const archive of ['koreai-exports/st-demo.zip', 'koreai-exports/st-demo']) {
      const end = await cli(`import-bot --bot-id st-demo-target --archive ${archive} --json`, host, { folder });
      expect(resultOf(end)).toMatchObject({ conclusion: 'success', botId: 'st-demo-target' });
    }
    const asNew = 'import-bot --bot-name New --archive koreai-exports/st-demo.zip --no-wait';
    const started = await cli(asNew, host, { folder });
    expect(resumeIn(started).slice(0, 5)).toEqual(['import-status', '--host', host, '--job-id', expect.any(String)]);
    expect((await runCli(resumeIn(started), { env: APP })).code).toBe(0);
  });

  test('fills in secured variables from the environment, and redacts them', async () => {
    const token = { key: 'API_TOKEN', value: 'of-the-test-bot', variableType: 'env', isSecured: true };
    const archive = {
      files: {
        'botDefinition.json': JSON.stringify({ botInfo: { _id: 'st-v', name: 'V', type: 'default' } }),
        'config.json': JSON.stringify({ name: 'V', envVariables: [token] }),
      },
    };
    const host = await simulated({ scenario: { bots: { 'st-v': { export: { archive } } } } });
    const { folder } = await cli('export-bot --bot-id st-v --extract --normalize', host);
    const command = 'import-bot --bot-id st-v --archive koreai-exports/st-v --verbose';
    const without = await cli(command, host, { env: { ...APP, API_TOKEN: 'x' }, folder });
    expect(without.stderr).toContain('These secured variables have no value');
    const filled = await cli(command, host, { env: { ...APP, KOREAI_VAR_API_TOKEN: 'open-sesame-2' }, folder });
    expect(filled.code).toBe(0);
    expect(`${filled.stdout}${filled.stderr}`).not.toMatch(/have no value|open-sesame-2/);
  });
});

test('a batch test prints its metrics, and is red if a threshold is missed, with the flags for it', async () => {
  const host = await simulated();
  const command = 'run-batch-test --test-suite Regression --bot-id';
  const end = await cli(`${command} st-demo,st-suite-fails`, host);
  expect(end.stdout).toMatch(/^st-demo: Metrics: 12 passed, 0 failed, .*F1 1/m);
  expect(end.stderr).toMatch(
    /^st-suite-fails: platform-failed: Batch test 'Regression' failed: 1 failure \(allowed: 0\)/m,
  );
  expect(end.stderr).toContain('or change --max-failures, --max-entity-failures and --min-f1');
  expect(existsSync(join(end.folder, 'koreai-exports', 'st-demo-Regression.junit.xml'))).toBe(true);
  expect(end.code).toBe(1);
  expect((await cli(`${command} st-suite-fails --max-failures 1`, host)).code).toBe(0);
});

describe('several targets', () => {
  const DONE = { states: [{ status: 'success' }] };

  /** Two bots whose export succeeds, and one whose export fails. */
  const startFleet = (): Promise<string> =>
    startPlatform({
      bots: {
        'st-1': { export: DONE },
        'st-2': { export: { states: [{ status: 'failed', fields: { message: 'No such task' } }] } },
        'st-3': { export: DONE },
      },
    });

  test('one of which fails are red, with the archives of the others downloaded', async () => {
    const end = await cli('export-bot --bot-id st-1,st-2,st-3 --json --output-env outputs.env', await startFleet());
    const result = resultOf(end);
    expect(end.code).toBe(1);
    expect(result).toMatchObject({
      operation: 'export-bot',
      target: 'st-1',
      conclusion: 'failure',
      errorCode: 'platform-failed',
      status: 'success',
      filePath: 'koreai-exports/st-1.zip',
      message: expect.stringMatching(/^1 of 3 targets did not succeed\. .*No such task/),
      results: [
        { target: 'st-1', conclusion: 'success', message: null },
        { target: 'st-2', conclusion: 'failure', hint: expect.stringContaining('console'), resume: null },
        { target: 'st-3', conclusion: 'success', message: null },
      ],
    });
    for (const id of ['st-1', 'st-3']) expect(existsSync(join(end.folder, 'koreai-exports', `${id}.zip`))).toBe(true);
    expect(outputsIn(end)).toMatchObject({
      KOREAI_OUT_CONCLUSION: 'failure',
      KOREAI_OUT_ERROR_CODE: 'platform-failed',
      KOREAI_OUT_FILE_PATH: 'koreai-exports/st-1.zip',
      KOREAI_OUT_DURATION_SECONDS: String(result['durationSeconds']),
    });
    expect(end.stderr).toMatch(/^st-1: Downloaded koreai-exports\/st-1\.zip/m);
    expect(end.stderr).toMatch(/^st-2: platform-failed: Kore\.ai says that the export failed.*No such task/m);
  });

  test('are given in lines, or by repeating the flag', async () => {
    const flags = ['--host', await startFleet(), '--bot-id', 'st-1\nst-3', '--bot-id', 'st-2', '--quiet', ...QUICK];
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
    const end = await cli('export-bot --bot-id st-2,st-1,st-3 --fail-fast --concurrency 1 --json', await startFleet());
    const { results, conclusion } = resultOf(end);
    expect(results.map(({ errorCode }) => errorCode)).toEqual(['platform-failed', 'cancelled', 'cancelled']);
    expect(results[2]).toMatchObject({ jobId: null, message: expect.stringContaining('--fail-fast is on') });
    expect([end.code, conclusion]).toEqual([1, 'failure']);
  });
});
