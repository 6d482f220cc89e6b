import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { temporaryFolder } from '../support/after-test.ts';
import { startPlatform } from './platform.ts';
import { APP, KEY, runCli } from './run-cli.ts';

const QUICK = ['--poll-interval', '200ms'];

function outputsIn(folder: string, file = 'outputs.env'): Record<string, string> {
  const lines = readFileSync(join(folder, file), 'utf8').trimEnd().split('\n');
  return Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]));
}

describe('an export', () => {
  test('downloads the archive, and reports it in lines, outputs and JSON', async () => {
    const host = await startPlatform();
    const flags = [
      '--host',
      host,
      '--bot-id',
      'st-good',
      '--extract',
      '--json',
      '--output-env',
      'outputs.env',
      ...QUICK,
    ];
    const { code, stdout, stderr, folder } = await runCli(['export-bot', ...flags], { env: APP });
    expect(stderr).toContain('Started export-bot: job ber-');
    expect(code).toBe(0);
    const result = JSON.parse(stdout) as Record<string, string>;
    expect(result).toMatchObject({
      operation: 'export-bot',
      target: 'st-good',
      conclusion: 'success',
      status: 'success',
      errorCode: null,
      filePath: 'koreai-exports/st-good.zip',
      results: [{ conclusion: 'success', target: 'st-good' }],
    });
    expect(existsSync(join(folder, 'koreai-exports', 'st-good.zip'))).toBe(true);
    expect(existsSync(join(folder, result['extractedPath'] ?? ''))).toBe(true);
    expect(outputsIn(folder)).toMatchObject({
      KOREAI_OUT_CONCLUSION: 'success',
      KOREAI_OUT_ERROR_CODE: '',
      KOREAI_OUT_JOB_ID: result['jobId'],
      KOREAI_OUT_SHA256: result['sha256'],
      KOREAI_OUT_FILE_PATH: 'koreai-exports/st-good.zip',
    });
    expect(`${stdout}${stderr}`).not.toContain(APP.KOREAI_CLIENT_SECRET);
  });

  test('that is only started is resumed by the command that it prints', async () => {
    const host = await startPlatform();
    const started = await runCli(['export-bot', '--host', host, '--bot-id', 'st-good', '--no-wait'], { env: APP });
    expect(started.code).toBe(0);
    const [, command = ''] = /^resume with +koreai-ci (.*)/m.exec(started.stdout) ?? [];
    expect(command).toMatch(/^export-status --host .* --bot-id st-good --job-id ber-/);
    const ended = await runCli([...command.split(' '), ...QUICK], { env: APP });
    expect(ended.stdout).toContain('success: export-status st-good');
    expect(ended.code).toBe(0);
  });

  test.each([
    ['export-tool', ['--tool-id', 'a-good', '--flow-id', 'flow-1']],
    ['export-model', ['--model-id', 'cm-good']],
  ])('works as %s, with an API key', async (operation, ids) => {
    const host = await startPlatform();
    const { code, stdout } = await runCli([operation, '--host', host, ...ids, ...QUICK], { env: KEY });
    expect(stdout).toContain(`success: ${operation}`);
    expect(code).toBe(0);
  });
});

describe('a publish', () => {
  test('that failed is red, with the resources that failed', async () => {
    const host = await startPlatform();
    const flags = ['--host', host, '--bot-id', 'st-red', '--quiet'];
    const { code, stdout, stderr } = await runCli(['publish-status', ...flags], { env: APP });
    expect(stderr).toContain('platform-failed: Kore.ai says that the publish failed');
    expect(stderr).toContain('Natural Language (FAILED: No utterances)');
    expect(stdout).toMatch(/^failure: publish-status st-red in /);
    expect(code).toBe(1);
  });

  test('that is older than wanted is no success', async () => {
    const host = await startPlatform();
    const flags = ['--host', host, '--bot-id', 'st-old', '--since', '1h', '--timeout', '3s', '--json', ...QUICK];
    const { code, stdout } = await runCli(['publish-status', ...flags], { env: APP });
    expect(JSON.parse(stdout)).toMatchObject({ conclusion: 'stale', errorCode: 'stale' });
    expect(code).toBe(3);
  });

  test('that awaits approval requires an action, unless that is allowed', async () => {
    const host = await startPlatform();
    const flags = ['publish-status', '--host', host, '--bot-id', 'st-awaiting'];
    const refused = await runCli(flags, { env: APP });
    expect(refused.stderr).toContain('set --allow-awaiting-approval to true');
    expect(refused.code).toBe(4);
    expect((await runCli([...flags, '--allow-awaiting-approval'], { env: APP })).code).toBe(0);
  });
});

test('an import is reported by its id', async () => {
  const host = await startPlatform();
  const { code } = await runCli(['import-status', '--host', host, '--job-id', 'bir-good', '--quiet'], { env: APP });
  expect(code).toBe(0);
});

test('a job that takes too long is reported, with the resume command', async () => {
  const host = await startPlatform();
  const flags = ['--host', host, '--bot-id', 'st-endless', '--timeout', '3s', '--json', ...QUICK];
  const { code, stdout, stderr } = await runCli(['export-bot', ...flags], { env: APP });
  const { conclusion, jobId, resume } = JSON.parse(stdout) as Record<string, string>;
  expect([code, conclusion]).toEqual([3, 'timed_out']);
  expect(resume).toBe(
    `koreai-ci export-status --host ${host} --bot-id st-endless --job-id ${jobId} --timeout 3s --poll-interval 200ms`,
  );
  expect(stderr.split('\n')).toContain(resume);
});

describe('bad usage', () => {
  test('is a result too, and sends nothing', async () => {
    const args = ['export-bot', '--timeout', 'soon', '--json', '--output-env', 'outputs.env'];
    const { code, stdout, stderr, folder } = await runCli(args);
    const result = JSON.parse(stdout) as Record<string, string>;
    expect(result).toMatchObject({
      operation: 'export-bot',
      conclusion: 'failure',
      errorCode: 'input-invalid',
      jobId: null,
    });
    const problems = ['--host: is required', '--bot-id: is required', 'KOREAI_CLIENT_ID', '--timeout: must be'];
    for (const problem of problems) expect(result['message']).toContain(problem);
    expect(outputsIn(folder)).toMatchObject({
      KOREAI_OUT_CONCLUSION: 'failure',
      KOREAI_OUT_ERROR_CODE: 'input-invalid',
    });
    expect(stderr).not.toContain('    at ');
    expect(code).toBe(2);
  });

  test.each([
    [[], 'Usage: koreai-ci'],
    [['export-bto'], 'Did you mean export-bot?'],
    [['export-bot', '--client-secret', 'open-sesame'], 'secrets are not accepted as arguments'],
    [['simulate', '--port', 'x'], '--port: must be a whole number'],
    [['simulate', '--scenario', 'nowhere.yml'], '--scenario: there is no such file'],
    [['doctor'], '--host: is required'],
    [['completion', 'fish'], 'bash, zsh'],
  ])('%j is 2', async (args, words) => {
    const { code, stdout, stderr } = await runCli(args);
    expect(stderr).toContain(words);
    expect(`${stdout}${stderr}`).not.toMatch(/open-sesame|\n {4}at /);
    expect([code, stdout]).toEqual([2, '']);
  });
});

test.each([
  [['--__proto__=x', 'export-bot']],
  [['constructor']],
  [['--', 'doctor', '--json']],
  [
    [
      'export-bot',
      '--host=https://a.example',
      '--bot-id=../..',
      '--timeout=1e9',
      '--since=\u001b[2J',
      '--request-body={',
    ],
  ],
  [['doctor', '--host', 'ftp://x', '--for', 'everything', '--bot-id', ':']],
])('%j is refused without a stack', async (args) => {
  const { code, stdout, stderr } = await runCli(args, { env: APP });
  expect(stderr).toContain('input-invalid: ');
  expect(`${stdout}${stderr}`).not.toMatch(/\n {4}at |node:internal/);
  expect(code).toBe(2);
});

describe('secrets', () => {
  test('come from a file, and from stdin', async () => {
    const host = await startPlatform();
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'secret'), `${APP.KOREAI_CLIENT_SECRET}\r\n`);
    const flags = ['publish-status', '--host', host, '--bot-id', 'st-awaiting', '--client-id', 'cs-demo'];
    const file = await runCli([...flags, '--client-secret-file', 'secret'], { folder });
    expect(file.code).toBe(4);
    const stdin = await runCli([...flags, '--client-secret-file', '-'], { stdin: APP.KOREAI_CLIENT_SECRET });
    expect(stdin.code).toBe(4);
    const tool = ['export-tool', '--host', host, '--tool-id', 'a-good', '--flow-id', 'flow-1', '--api-key-file', '-'];
    expect((await runCli(tool, { stdin: KEY.KOREAI_API_KEY })).code).toBe(0);
  });

  test.each([
    ['that is not there', 'nowhere', 'there is no such file'],
    ['that is a folder', '.', 'the file cannot be read (EISDIR)'],
    ['that is empty', '-', 'is empty, but should contain the value of KOREAI_CLIENT_SECRET'],
  ])('in a file %s are bad usage', async (_, file, words) => {
    const flags = ['--host', 'http://127.0.0.1:9', '--bot-id', 'st-1', '--client-secret-file', file];
    const { code, stderr } = await runCli(['export-bot', ...flags]);
    expect(stderr).toContain(words);
    expect(code).toBe(2);
  });
});

test('the version is that of the package', async () => {
  const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')) as {
    version: string;
  };
  expect(await runCli(['--version'])).toMatchObject({ code: 0, stdout: `${version}\n` });
});
