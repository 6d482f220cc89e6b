import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { temporaryFolder } from '../support/after-test.ts';
import { childEnvironment } from '../support/child-environment.ts';
import { deferred } from '../support/deferred.ts';
import { startPlatform } from './platform.ts';
import { APP, CLI, KEY, runCli, startCli } from './run-cli.ts';

const onUnix = process.platform === 'win32' ? test.skip : test;

describe('Ctrl-C', () => {
  onUnix('ends the wait, and prints how to resume the job', async () => {
    const host = await startPlatform();
    const flags = ['--host', host, '--bot-id', 'st-endless', '--json', '--output-env', 'outputs.env'];
    const cli = startCli(['export-bot', ...flags], { env: APP });
    await cli.until('pending');
    const early = readFileSync(join(cli.folder, 'outputs.env'), 'utf8');
    expect(early).toMatch(/^KOREAI_OUT_CONCLUSION=$/m);
    expect(early).toMatch(/^KOREAI_OUT_JOB_ID=ber-/m);
    cli.child.kill('SIGINT');
    const { code, stdout, stderr, folder } = await cli.ended;
    const { conclusion, jobId, resume } = JSON.parse(stdout) as Record<string, string>;
    expect([code, conclusion]).toEqual([130, 'cancelled']);
    expect(resume).toBe(`koreai-ci export-status --host ${host} --bot-id st-endless --job-id ${jobId}`);
    expect(stderr).toContain(`Job ${jobId} is still running; resume with:\n${resume}\n`);
    expect(readFileSync(join(folder, 'outputs.env'), 'utf8')).toContain('KOREAI_OUT_CONCLUSION=cancelled\n');
  });

  onUnix('ends it too while the platform is silent', async () => {
    const asked = deferred<void>();
    const host = await startPlatform({ faults: [{ kind: 'silent', on: 'bot-export' }] }, () => asked.resolve());
    const cli = startCli(['export-bot', '--host', host, '--bot-id', 'st-good', '--verbose'], { env: APP });
    await asked.promise;
    cli.child.kill('SIGTERM');
    const { code, stderr } = await cli.ended;
    expect(stderr).toContain('cancelled: Cancelled (SIGTERM)');
    expect(code).toBe(130);
  });

  onUnix('is the usual end of the simulator', async () => {
    const cli = startCli(['simulate', '--port', '0', '--json']);
    await cli.until('"url"');
    cli.child.kill('SIGINT');
    const { code, stdout } = await cli.ended;
    expect(JSON.parse(stdout)).toEqual({ url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/) });
    expect(code).toBe(0);
  });
});

test('Ctrl-Break of Windows is a signal to stop', () => {
  const stop = pathToFileURL(join(import.meta.dirname, '../../src/cli/session.ts')).href;
  const program = `
    import { stopOnSignals } from '${stop}';
    const { signal } = stopOnSignals();
    process.emit('SIGBREAK', 'SIGBREAK');
    process.stdout.write(signal.reason.message);`;
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '--eval', program], { encoding: 'utf8' });
  expect(stdout).toBe('Cancelled (SIGBREAK)');
});

describe('a closed pipe', () => {
  onUnix('is no crash, and no success if the result was to go there', async () => {
    const host = await startPlatform();
    const command = `"${process.execPath}" "${CLI}" export-model --host ${host} --model-id cm-good`;
    const run = (flags: string) => runInShell(`( ${command} ${flags}; echo "code $?" >&2 ) | true`, { ...KEY });
    expect(await run('--json')).toMatch(/code 1$/m);
    expect(await run('')).toMatch(/code 0$/m);
  });
});

async function runInShell(script: string, env: Record<string, string>): Promise<string> {
  const { execFile } = await import('node:child_process');
  return new Promise((resolve) => {
    const options = { cwd: temporaryFolder(), env: childEnvironment(env) };
    execFile('sh', ['-c', `sleep 0.5; ${script}`], options, (_error, _stdout, stderr) => resolve(stderr));
  });
}

const hasScript = spawnSync('script', ['--version'], { encoding: 'utf8' }).stdout?.includes('util-linux') === true;
/** A pseudo-terminal needs the `script` of util-linux. */
const onTerminal = hasScript ? test : test.skip;

describe('on a terminal', () => {
  onTerminal('one line is redrawn in place', async () => {
    const host = await startPlatform();
    const command = `'${process.execPath}' '${CLI}' export-bot --host ${host} --bot-id st-good --poll-interval 300ms`;
    const { execFile } = await import('node:child_process');
    const text = await new Promise<string>((resolve) => {
      const options = { cwd: temporaryFolder(), env: childEnvironment({ TERM: 'xterm', ...APP }) };
      execFile('script', ['-qec', command, '/dev/null'], options, (_error, stdout) => resolve(stdout));
    });
    expect(text).toContain('\u001b[1Gexport-bot: pending, ');
    expect(text).toContain('\u001b[32msuccess: export-bot st-good');
    expect(text.split('\n').some((line) => line.startsWith('\u001b[1G\u001b[2K') || line.includes('\u001b[2K'))).toBe(
      true,
    );
  });

  onTerminal('several targets are counted in it', async () => {
    const host = await startPlatform({ bots: { 'st-a': {}, 'st-b': {}, 'st-c': {} } });
    const flags = `--host ${host} --bot-id st-a,st-nowhere,st-c --concurrency 2 --poll-interval 300ms`;
    const { execFile } = await import('node:child_process');
    const text = await new Promise<string>((resolve) => {
      const options = { cwd: temporaryFolder(), env: childEnvironment({ TERM: 'xterm', ...APP }) };
      const command = `'${process.execPath}' '${CLI}' export-bot ${flags}`;
      execFile('script', ['-qec', command, '/dev/null'], options, (_error, stdout) => resolve(stdout));
    });
    expect(text).toContain('\u001b[1Gexport-bot: 0 of 3 done, ');
    expect(text).toMatch(/export-bot: [12] of 3 done, 1 failed, [12] running, /);
    expect(text).toMatch(/st-a: Downloaded /);
    expect(text).toContain('failure: export-bot, 1 of 3 targets did not succeed');
  });

  test('elsewhere there are plain lines', async () => {
    const host = await startPlatform();
    const { stdout } = await runCli(['export-model', '--host', host, '--model-id', 'cm-good'], { env: KEY });
    expect(stdout).not.toContain('\u001b');
  });
});
