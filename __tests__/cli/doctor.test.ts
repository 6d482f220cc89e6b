import { writeFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { startSimulator } from '../../src/simulator/index.ts';
import { selfSigned } from '../http/self-signed.ts';
import { afterTest, temporaryFolder } from '../support/after-test.ts';
import { deadAddress, openServer, scriptedServer } from '../support/scripted-server.ts';
import { startPlatform } from './platform.ts';
import { APP, type CliEnd, type CliOptions, KEY, runCli, startCli } from './run-cli.ts';

interface Report {
  code: number;
  conclusion: string;
  /** Level, finding and advice in one text, by the name of the check. */
  checks: Record<string, string>;
}

/** @param run - `ownProcess` if variables have to be those of its process */
async function doctor(
  host: string,
  flags: readonly string[],
  options: CliOptions = {},
  run: (args: readonly string[], options: CliOptions) => Promise<CliEnd> = runCli,
): Promise<Report> {
  const { code, stdout, stderr } = await run(['doctor', '--host', host, '--json', ...flags], options);
  expect(stderr).toBe('');
  const report = JSON.parse(stdout) as {
    conclusion: string;
    checks: Record<'name' | 'level' | 'found' | 'advice', string>[];
  };
  const reported = report.checks.map(({ name, level, found, advice }) => [name, `${level}: ${found}. ${advice}`]);
  return { code, conclusion: report.conclusion, checks: Object.fromEntries(reported) };
}

const ownProcess = (args: readonly string[], options: CliOptions): Promise<CliEnd> => startCli(args, options).ended;

describe('with a platform that answers', () => {
  test('no problem is found, and no secret printed', async () => {
    const host = await startPlatform();
    const { code, stdout } = await runCli(['doctor', '--host', host, '--bot-id', 'st-red'], {
      env: { ...APP, ...KEY },
    });
    expect(stdout).toContain('No problems found.');
    expect(code).toBe(0);
    expect(stdout).not.toMatch(/a-secret-for|kg-demo-key|\[problem\]|\[warning\]/);
    expect(stdout).not.toMatch(/eyJ/);
  });

  test('a wrong secret is reported, with what to check', async () => {
    const host = await startPlatform();
    const env = { ...APP, KOREAI_CLIENT_SECRET: 'another-secret' };
    const { code, conclusion, checks } = await doctor(host, ['--bot-id', 'st-red'], { env });
    expect([code, conclusion]).toEqual([1, 'failure']);
    expect(checks['scope Bot Import']).toMatch(/^problem: the credentials are refused .*belong together/);
    expect(JSON.stringify(checks)).not.toContain('another-secret');
  });

  test('a missing scope is reported by its name, and can be left out', async () => {
    const apps = [{ clientId: 'cs-demo', clientSecret: APP.KOREAI_CLIENT_SECRET, scopes: ['Bot Export'] as const }];
    const host = await startPlatform({ credentials: { apps } });
    const { code, checks } = await doctor(host, ['--bot-id', 'st-red'], { env: APP });
    expect(checks['scope Bot Publish']).toMatch(/^problem: the app lacks this scope .*publish-status/);
    expect(checks['scope Bot Export']).toMatch(/^ok/);
    expect(code).toBe(1);
    const some = await doctor(host, ['--bot-id', 'st-red', '--for', 'export-bot,export-status'], { env: APP });
    expect(some.code).toBe(0);
  });

  test('an unknown bot is distinguished from refused credentials', async () => {
    const host = await startPlatform();
    const { checks } = await doctor(host, ['--bot-id', 'st-nowhere'], { env: APP });
    expect(checks['scope Bot Export']).toMatch(/^problem: credentials accepted, but there is no such bot/);
    expect(checks['scope Bot Import']).toMatch(/^ok/);
  });

  test('an app without access to the bot is reported', async () => {
    const apps = [{ clientId: 'cs-demo', clientSecret: APP.KOREAI_CLIENT_SECRET, bots: ['st-good'] }];
    const host = await startPlatform({ credentials: { apps } });
    const { checks } = await doctor(host, ['--bot-id', 'st-red'], { env: APP });
    expect(checks['scope Bot Export']).toMatch(/^problem: this app has no access to the bot/);
  });

  test('the list of bots is requested with one bot, and not printed', async () => {
    const host = await startPlatform();
    const { code, checks } = await doctor(host, ['--for', 'list-bots'], { env: APP });
    expect(checks['scope Get Bots']).toBe('ok: credentials accepted (200). ');
    expect(Object.keys(checks).filter((name) => name.startsWith('scope'))).toEqual(['scope Get Bots']);
    expect(code).toBe(0);
  });

  test('batch tests are checked only by name, because no app has all scopes', async () => {
    const scopes = ['Bot Export', 'Bot Import', 'Bot Publish', 'Get Bots'] as const;
    const apps = [{ clientId: 'cs-demo', clientSecret: APP.KOREAI_CLIENT_SECRET, scopes }];
    const host = await startPlatform({ credentials: { apps } });
    const all = await doctor(host, ['--bot-id', 'st-red'], { env: APP });
    expect(all.checks['scope Batch Tests Execution']).toMatch(/^skipped: .*--for run-batch-test/);
    expect(all.code).toBe(0);
    const flags = ['--bot-id', 'st-red', '--for', 'run-batch-test'];
    const some = await doctor(host, flags, { env: APP });
    expect(some.checks['scope Batch Tests Execution']).toMatch(/^problem: the app lacks this scope/);
    expect(some.code).toBe(1);
    expect((await doctor(await startPlatform(), flags, { env: APP })).code).toBe(0);
    expect((await doctor(host, ['--for', 'run-batch-test'], { env: APP })).checks).toMatchObject({
      'scopes Batch Tests Execution': expect.stringContaining('without --bot-id'),
    });
  });

  test('missing credentials are no success', async () => {
    const host = await startPlatform();
    const { code, checks } = await doctor(host, []);
    expect(checks['credentials']).toMatch(/^warning: none were given/);
    expect(code).toBe(1);
  });

  test('an expired ready-made JWT is reported without being printed', async () => {
    const host = await startPlatform();
    const component = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
    const jwt = `${component({ alg: 'HS256' })}.${component({ appId: 'cs-demo', exp: 1_700_000_000 })}.c2lnbmF0dXJl`;
    const { code, stdout, stderr } = await runCli(['doctor', '--host', host], { env: { KOREAI_JWT: jwt } });
    expect(stdout).toContain('[problem] ready-made JWT: it expired 2023-11-14T22:13:20.000Z');
    expect(`${stdout}${stderr}`).not.toContain(jwt);
    expect(code).toBe(1);
  });
});

describe('the connection to the platform', () => {
  test('a refused connection is reported', async () => {
    const host = (await deadAddress()).origin;
    const { code, checks } = await doctor(host, [], { env: APP });
    expect(checks['connection']).toMatch(/^problem: port \d+ cannot be reached \(ECONNREFUSED\)\. .*check the port/);
    expect(code).toBe(1);
  });

  test('a wrong clock is reported', async () => {
    const date = new Date(Date.now() + 600_000).toUTCString();
    const server = await scriptedServer({
      status: 400,
      headers: { date },
      json: { errors: [{ msg: 'Invalid request ID' }] },
    });
    const { code, checks } = await doctor(server.url.origin, [], { env: APP });
    expect(checks['clock']).toMatch(/^problem: (10 min|9 min 5\d s) behind the server's/);
    expect(code).toBe(1);
  });

  test('only requests that change nothing are sent', async () => {
    const simulator = await startSimulator();
    afterTest(() => simulator.close());
    await doctor(simulator.url, ['--bot-id', 'st-demo'], { env: { ...APP, ...KEY } });
    expect(new Set(simulator.requests.map(({ method }) => method))).toEqual(new Set(['GET']));
    expect(simulator.requests.length).toBeGreaterThan(5);
  });

  test('an unknown authority is named, and trusted with its certificate', async () => {
    const { key, cert } = selfSigned('127.0.0.1');
    const server = createServer({ key, cert }, (request, response) => {
      const [status, msg] = request.headers['auth'] ? [400, 'Invalid request ID'] : [401, 'Invalid SDK credentials'];
      response
        .writeHead(status, { 'content-type': 'application/json' })
        .end(JSON.stringify({ errors: [{ msg, code: status }] }));
    });
    const host = (await openServer(server)).origin.replace('http:', 'https:');
    const { code, checks } = await doctor(host, [], { env: APP });
    expect(checks['certificate']).toMatch(
      /^problem: not trusted here \(DEPTH_ZERO_SELF_SIGNED_CERT\): the authority '127\.0\.0\.1'/,
    );
    expect(checks['certificate']).toContain('NODE_EXTRA_CA_CERTS');
    expect(code).toBe(1);

    const folder = temporaryFolder();
    writeFileSync(join(folder, 'ca.pem'), cert);
    const env = { ...APP, NODE_EXTRA_CA_CERTS: join(folder, 'ca.pem') };
    const trusted = await doctor(host, ['--for', 'import-status'], { folder, env }, ownProcess);
    expect(trusted.checks['certificate']).toMatch(/^ok: trusted/);
    expect(trusted.code).toBe(0);
  });

  test('an unknown name is reported', async () => {
    const { checks } = await doctor('https://nowhere.invalid', [], { env: APP });
    expect(checks['name resolution']).toMatch(/^problem: .*nowhere\.invalid/);
  });

  test('a proxy that cannot be reached is reported, without its password', async () => {
    const { host: proxy } = await deadAddress();
    const env = { ...APP, HTTPS_PROXY: `http://user:pass-word@${proxy}` };
    const { checks } = await doctor('https://koreai.example', [], { env }, ownProcess);
    expect(checks['proxy']).toMatch(
      /^problem: requests go through 127\.0\.0\.1:\d+ \(HTTPS_PROXY\), which cannot be reached/,
    );
    expect(JSON.stringify(checks)).not.toContain('pass-word');
  });
});

describe('in a job of GitHub Actions', () => {
  const job = { GITHUB_ACTIONS: 'true', ...APP };

  test.each([
    ['run steps do not see the service', {}, /^skipped/],
    [
      'half of it is not enough',
      { ACTIONS_RESULTS_URL: 'http://127.0.0.1:9/' },
      /^problem: ACTIONS_RUNTIME_TOKEN is missing/,
    ],
    [
      'it has to be reachable',
      { ACTIONS_RESULTS_URL: 'http://127.0.0.1:9/', ACTIONS_RUNTIME_TOKEN: 'abcdef' },
      /^problem: 127\.0\.0\.1:9 cannot/,
    ],
    [
      'GitHub Enterprise Server has none',
      { GITHUB_SERVER_URL: 'https://git.corp.example' },
      /^warning: GitHub Enterprise Server/,
    ],
  ])('%s', async (_, env, found) => {
    const host = await startPlatform();
    const { checks } = await doctor(host, [], { env: { ...job, ...env } });
    expect(checks['artifact service']).toMatch(found);
  });
});
