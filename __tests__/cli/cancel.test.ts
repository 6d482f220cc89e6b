import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { KoreaiError } from '../../src/core/errors.ts';
import { startPlatform } from './platform.ts';
import { APP, KEY, runCli, startCli, Text } from './run-cli.ts';

const onUnix = process.platform === 'win32' ? test.skip : test;
const DONE = { states: [{ status: 'success' }] };

/** A request to stop, as a signal makes it. */
function stopper() {
  const stop = new AbortController();
  return { signal: stop.signal, stop: () => stop.abort(new KoreaiError('cancelled', 'Cancelled (SIGINT)')) };
}

describe('a signal', () => {
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

  test.each([
    ['', false],
    [', and does so at once the second time', true],
  ])('prints how to resume each of several targets, and which was never started%s', async (_, isSecond) => {
    const bots = {
      'st-1': { export: DONE },
      'st-endless': { export: { states: [{ status: 'pending' }] } },
      'st-3': {},
    };
    const [first, second] = [stopper(), stopper()];
    const { stop } = isSecond ? second : first;
    const host = await startPlatform({ bots }, (line) => /GET .*st-endless/.test(line) && stop());
    const flags = ['--host', host, '--bot-id', 'st-1,st-endless,st-3', '--concurrency', '1', '--json'];
    const { code, stdout } = await runCli(['export-bot', ...flags], {
      env: APP,
      signal: first.signal,
      late: second.signal,
    });
    // Ends what is still running in this process.
    first.stop();
    const { results } = JSON.parse(stdout) as { results: Record<string, string>[] };
    const resume = `koreai-ci export-status --host ${host} --bot-id st-endless --job-id ${results[1]?.['jobId']}`;
    expect(results).toMatchObject([
      { conclusion: 'success', filePath: 'koreai-exports/st-1.zip', message: null },
      { conclusion: 'cancelled', jobId: expect.stringMatching(/^ber-/), resume },
      { conclusion: 'cancelled', jobId: null, resume: null, message: 'Not started: Cancelled (SIGINT)' },
    ]);
    expect(code).toBe(130);
  });

  test('may be Ctrl-Break of Windows', () => {
    const session = pathToFileURL(join(import.meta.dirname, '../../src/cli/session.ts')).href;
    const program = `
      import { stopOnSignals } from '${session}';
      const { signal, late } = stopOnSignals();
      process.emit('SIGBREAK', 'SIGBREAK');
      process.emit('SIGBREAK', 'SIGBREAK');
      process.stdout.write(signal.reason.message + late.aborted);`;
    const { stdout } = spawnSync(process.execPath, ['--input-type=module', '--eval', program], { encoding: 'utf8' });
    expect(stdout).toBe('Cancelled (SIGBREAK)true');
  });
});

test('a closed pipe is no crash, and no success if the result was to go there', async () => {
  const command = ['export-model', '--host', await startPlatform(), '--model-id', 'cm-good'];
  const piped = await runCli([...command, '--json'], { env: KEY, stdout: new Broken('EPIPE') });
  expect([piped.code, piped.stderr]).toEqual([1, expect.not.stringContaining('stdout')]);
  expect((await runCli(command, { env: KEY, stdout: new Broken('EPIPE') })).code).toBe(0);
  expect((await runCli(command, { env: KEY, stderr: new Broken('EPIPE') })).code).toBe(0);
});

test('a result that does not fit on the disk is no success, and the reason is named', async () => {
  const command = ['export-model', '--host', await startPlatform(), '--model-id', 'cm-good', '--json'];
  const { code, stderr } = await runCli(command, { env: KEY, stdout: new Broken('ENOSPC') });
  expect([code, stderr]).toEqual([1, expect.stringMatching(/^The result could not be written to stdout \(ENOSPC\)$/m)]);
});

/** A stream that takes nothing. */
class Broken extends Text {
  readonly code: string;

  constructor(code: string) {
    super();
    this.code = code;
  }

  override _write(_chunk: Buffer, _encoding: string, done: (error?: Error) => void): void {
    done(Object.assign(new Error(this.code), { code: this.code }));
  }
}

describe('on a terminal', () => {
  test('one line is redrawn in place', async () => {
    const host = await startPlatform();
    const command = ['export-bot', '--host', host, '--bot-id', 'st-good', '--poll-interval', '300ms'];
    const { stdout, stderr } = await runCli(command, { env: APP, isTTY: true });
    expect(stderr).toContain('\u001b[1Gexport-bot: pending, ');
    expect(stderr).toContain('\u001b[2K');
    expect(stdout).toContain('success: export-bot st-good');
    expect((await runCli(command, { env: APP })).stderr).not.toContain('\u001b');
  });

  test('several targets are counted in it', async () => {
    const host = await startPlatform({ bots: { 'st-a': { export: DONE }, 'st-b': {} } });
    const flags = ['--bot-id', 'st-a,st-nowhere,st-b', '--concurrency', '2', '--poll-interval', '300ms'];
    const { stdout, stderr } = await runCli(['export-bot', '--host', host, ...flags], { env: APP, isTTY: true });
    expect(stderr).toContain('\u001b[1Gexport-bot: 0 of 3 done, ');
    expect(stderr).toMatch(/export-bot: [12] of 3 done, 1 failed, [12] running, /);
    expect(stderr).toMatch(/st-a: Downloaded /);
    expect(stdout).toContain('failure: export-bot, 1 of 3 targets did not succeed');
  });
});
