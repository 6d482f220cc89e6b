import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { APP, runCli, startCli } from '../cli/run-cli.ts';
import { temporaryFolder } from '../support/after-test.ts';
import { ask } from './visitor.ts';

// Elsewhere a signal ends a process without a word.
const onPosix = process.platform === 'win32' ? test.skip : test;
const SCENARIO = 'bots:\n  st-1:\n    publish: {}\n';

describe('koreai-ci simulate', () => {
  onPosix('serves a scenario, logs each request on stderr, and ends well at Ctrl-C', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'scenario.yml'), SCENARIO);
    const simulator = startCli(['simulate', '--port', '0', '--scenario', 'scenario.yml'], { folder });
    const said = new Promise<string>((resolve) => simulator.child.stdout?.once('data', resolve));
    const [, url = ''] = /at (http:\S+);/.exec(await said) ?? [];
    const publish = ['publish-status', '--host', url, '--bot-id', 'st-1', '--quiet'];
    expect((await runCli(publish, { env: APP })).code).toBe(0);
    const { json } = await ask(`${url}/__simulator/requests`);
    // A success is confirmed by one more poll.
    expect(json.requests).toHaveLength(2);
    expect((await ask(`${url}/__simulator/reset`, { method: 'POST' })).json).toEqual({ reset: true });
    expect((await ask(`${url}/__simulator/requests`)).json.requests).toEqual([]);
    simulator.child.kill('SIGINT');
    const { code, stdout, stderr } = await simulator.ended;
    expect([code, stdout]).toEqual([0, expect.stringMatching(/^Simulating Kore.ai at .*\n$/)]);
    expect(stderr).toMatch(/^GET \/api\/\S+\/publish\/status\/?: 200\n/);
  });

  onPosix('says in JSON where it is, and everything else on stderr', async () => {
    const simulator = startCli(['simulate', '--port', '0', '--json']);
    const said = await new Promise<string>((resolve) => simulator.child.stdout?.once('data', resolve));
    const { url } = JSON.parse(said) as { url: string };
    await ask(`${url}/nowhere`);
    await simulator.until('GET /nowhere: 404');
    simulator.child.kill('SIGTERM');
    expect(await simulator.ended).toMatchObject({ code: 0, stdout: said, stderr: 'GET /nowhere: 404\n' });
  });

  test.each([
    ['bots: { st-1: { latency: 1s } }', ['scenario.yml:1:17: bots.st-1.latency: unknown key (known: name, ']],
    [
      'latency: soon\nseed: x',
      ['scenario.yml:1:1: latency: must be a duration', 'scenario.yml:2:1: seed: must be a whole'],
    ],
    ['a: b: c', ['scenario.yml:1:4: Nested mappings']],
  ])('refuses the scenario %j with its places', async (text, problems) => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'scenario.yml'), text);
    const { code, stdout, stderr } = await runCli(['simulate', '--scenario', 'scenario.yml'], { folder });
    for (const problem of problems) expect(stderr).toContain(problem);
    expect(stderr).toMatch(/^input-invalid: --scenario: scenario\.yml:1:\d/m);
    expect([code, stdout]).toEqual([2, '']);
  });

  test.each([
    [['--port', '65536'], '--port: must be'],
    [['--port', '-1'], '--port: has no value'],
    [['--port', '80.5'], '--port: must be'],
    [['--speed', '0'], '--speed: must be a number above 0'],
    [['--speed', 'fast'], '--speed: must be a number above 0'],
    [['--scenario', 'nowhere.yml'], 'there is no such file: nowhere.yml'],
    [['--scenario', 'folder'], 'cannot be read (EISDIR): folder'],
    [['scenario.yml'], 'too many arguments'],
    [['--bot-id', 'st-1'], "unknown option '--bot-id'"],
  ])('refuses %j with a sentence', async (args, words) => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'folder'));
    const { code, stdout, stderr } = await runCli(['simulate', ...args], { folder });
    expect(stderr).toContain(words);
    expect(stderr).not.toMatch(/\n {4}at |node:/);
    expect([code, stdout]).toEqual([2, '']);
  });

  test('says that a port is taken', async () => {
    const first = startCli(['simulate', '--port', '0', '--json']);
    const said = await new Promise<string>((resolve) => first.child.stdout?.once('data', resolve));
    const { port } = new URL((JSON.parse(said) as { url: string }).url);
    const { code, stderr } = await runCli(['simulate', '--port', port]);
    expect(stderr).toContain(`Port ${port} of 127.0.0.1 cannot be used: it is in use`);
    expect(code).toBe(1);
  });
});
