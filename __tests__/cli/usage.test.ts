import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { temporaryFolder } from '../support/after-test.ts';
import { startPlatform } from './platform.ts';
import { APP, KEY, runCli } from './run-cli.ts';

const HOST = ['--host', 'http://127.0.0.1:9'];

describe('bad usage', () => {
  test('is a result too, with every problem', async () => {
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
    const outputs = readFileSync(join(folder, 'outputs.env'), 'utf8');
    expect(outputs).toContain('KOREAI_OUT_CONCLUSION=failure\n');
    expect(outputs).toContain('KOREAI_OUT_ERROR_CODE=input-invalid\n');
    expect(stderr).not.toContain('    at ');
    expect(code).toBe(2);
  });

  test.each([
    [[], 'Usage: koreai-ci'],
    [['export-bot', '--client-secret', 'open-sesame'], 'secrets are not accepted as arguments'],
    [['export-bot', ...HOST, '--bot-id', 'st-1', '--client-secret-file', 'nowhere'], 'there is no such file'],
    [['export-bot', ...HOST, '--bot-id', 'st-1', '--client-secret-file', '.'], 'the file cannot be read (EISDIR)'],
    [['export-bot', '--client-secret-file', '-'], 'is empty, but should contain the value of KOREAI_CLIENT_SECRET'],
    [['export-bot', '--client-secret-file', '-', '--jwt-file', '-'], 'Only one secret can come from stdin'],
    [['export-bot', ...HOST, '--output-env', 'not/there'], '--output-env: the file cannot be written (ENOENT)'],
    [['doctor'], '--host: is required'],
    [['--__proto__=x', 'export-bot'], 'input-invalid: '],
    [['constructor'], 'input-invalid: '],
    [['doctor', '--host', 'ftp://x', '--for', 'everything', '--bot-id', ':'], 'input-invalid: '],
  ])('%j is 2, without a stack', async (args, words) => {
    const { code, stdout, stderr } = await runCli(args, { env: APP });
    expect(stderr).toContain(words);
    expect(`${stdout}${stderr}`).not.toMatch(/open-sesame|\n {4}at |node:internal/);
    expect(code).toBe(2);
  });
});

test('secrets come from a file, and from stdin', async () => {
  const host = await startPlatform();
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'secret'), `${APP.KOREAI_CLIENT_SECRET}\r\n`);
  const flags = ['publish-status', '--host', host, '--bot-id', 'st-awaiting', '--client-id', 'cs-demo'];
  expect((await runCli([...flags, '--client-secret-file', 'secret'], { folder })).code).toBe(4);
  const tool = ['export-tool', '--host', host, '--tool-id', 'a-good', '--flow-id', 'flow-1', '--api-key-file', '-'];
  expect((await runCli(tool, { stdin: `${KEY.KOREAI_API_KEY}\n` })).code).toBe(0);
});

test('a pipe is not read further than a secret may be long', async () => {
  const pipe = (function* () {
    for (let chunk = 0; chunk < 100; chunk++) yield 'x'.repeat(16_384);
    throw new Error('the pipe was read to its end');
  })();
  const { code, stderr } = await runCli(['export-bot', '--client-secret-file', '-'], { pipe });
  expect([code, stderr]).toEqual([2, expect.stringContaining('--client-secret-file: is too long for a secret')]);
});

test('a secret that cannot be redacted is warned of', async () => {
  const env = { ...APP, KOREAI_CLIENT_SECRET: 'publish' };
  const { stderr } = await runCli(['doctor', '--host', 'http://127.0.0.1:9'], { env });
  expect(stderr).toContain('KOREAI_CLIENT_SECRET is part of a word that this command prints');
});

test('the help of a command has only what concerns it', async () => {
  const helpOf = async (command: string) => (await runCli([command, '--help'])).stdout.replace(/\s+/g, ' ');
  expect(await helpOf('export-bot')).not.toContain('import-status');
  const help = await helpOf('import-status');
  expect(help).toContain('A job that was started before. For import-status: an import (bir-…). For several');
  expect(help).toContain('For import-status: the bot that the import must belong to.');
});

test('the version is that of the package', async () => {
  const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')) as {
    version: string;
  };
  expect(await runCli(['--version'])).toMatchObject({ code: 0, stdout: `${version}\n` });
});
