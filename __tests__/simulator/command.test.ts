import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { APP, runCli, startCli } from '../cli/run-cli.ts';
import { temporaryFolder } from '../support/after-test.ts';
import { sendRequest } from './open-simulator.ts';

// On Windows, a signal ends a process without its handlers.
const onPosix = process.platform === 'win32' ? test.skip : test;

async function startSimulate(args: readonly string[], folder = temporaryFolder()) {
  const simulator = startCli(['simulate', '--port', '0', ...args], { folder });
  const printed = await new Promise<string>((resolve) => simulator.child.stdout?.once('data', resolve));
  return { ...simulator, printed };
}

describe('koreai-ci simulate', () => {
  onPosix('serves a scenario, logs each request on stderr, and ends well at Ctrl-C', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'scenario.yml'), 'bots:\n  st-1:\n    publish: {}\n');
    const { printed, child, ended } = await startSimulate(['--scenario', 'scenario.yml'], folder);
    const [, url = ''] = /at (http:\S+);/.exec(printed) ?? [];
    const publish = ['publish-status', '--host', url, '--bot-id', 'st-1', '--quiet'];
    expect((await runCli(publish, { env: APP })).code).toBe(0);
    const { json } = await sendRequest(`${url}/__simulator/requests`);
    // A success is confirmed by one more poll.
    expect(json.requests).toHaveLength(2);
    expect((await sendRequest(`${url}/__simulator/reset`, { method: 'POST' })).json).toEqual({ reset: true });
    expect((await sendRequest(`${url}/__simulator/requests`)).json.requests).toEqual([]);
    child.kill('SIGINT');
    const { code, stdout, stderr } = await ended;
    expect([code, stdout]).toEqual([0, expect.stringMatching(/^Simulating Kore.ai at .*\n$/)]);
    expect(stderr).toMatch(/^GET \/api\/\S+\/publish\/status\/?: 200\n/);
  });

  onPosix('says in JSON where it is, and everything else on stderr; another one cannot have its port', async () => {
    const { printed, child, ended, until } = await startSimulate(['--json']);
    const { url } = JSON.parse(printed) as { url: string };
    await sendRequest(`${url}/nowhere`);
    await until('GET /nowhere: 404');
    const { port } = new URL(url);
    const second = await runCli(['simulate', '--port', port]);
    expect(second).toMatchObject({
      code: 1,
      stderr: expect.stringContaining(`Port ${port} of 127.0.0.1 cannot be used: it is in use`),
    });
    child.kill('SIGTERM');
    expect(await ended).toMatchObject({ code: 0, stdout: printed, stderr: 'GET /nowhere: 404\n' });
  });

  test.each([
    [['--port', '65536'], ['--port: must be']],
    [['--speed', '0'], ['--speed: must be a number above 0']],
    [['--scenario', 'folder'], ['cannot be read (EISDIR): folder']],
    [['scenario.yml'], ['Unexpected argument']],
    [
      ['--scenario', 'scenario.yml'],
      [
        'scenario.yml:1:1: latency: must be a duration',
        'scenario.yml:2:1: seed: must be a whole',
        '\ninput-invalid: --scenario: scenario.yml:1:1',
      ],
    ],
  ])('refuses %j with a sentence', async (args, sentences) => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'folder'));
    writeFileSync(join(folder, 'scenario.yml'), 'latency: soon\nseed: x');
    const { code, stdout, stderr } = await runCli(['simulate', ...args], { folder });
    for (const sentence of sentences) expect(stderr).toContain(sentence);
    expect(stderr).not.toMatch(/\n {4}at |node:/);
    expect([code, stdout]).toEqual([2, '']);
  });
});
