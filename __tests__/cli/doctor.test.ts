import { writeFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { areAllOk, type Check, type Level } from '../../src/cli/doctor/check.ts';
import { copyingMistakes, examine, examineClock } from '../../src/cli/doctor/examine.ts';
import { examineToken } from '../../src/cli/doctor/token.ts';
import { OPERATIONS } from '../../src/operations/table.ts';
import { skewOf } from '../../src/platform/clock-skew.ts';
import { startSimulator } from '../../src/simulator/index.ts';
import { selfSigned } from '../http/self-signed.ts';
import { afterTest, temporaryFolder } from '../support/after-test.ts';
import { deadAddress, openServer } from '../support/open-server.ts';
import { type Answer, scriptedServer } from '../support/platform-script.ts';
import { CREDENTIALS, dependenciesOf } from '../verify/verified.ts';
import { startPlatform } from './platform.ts';
import { APP, type CliOptions, KEY, runCli, startCli } from './run-cli.ts';

/** Exit code, and level, finding and advice of each check by its name. */
interface Report {
  code: number;
  checks: Record<string, string>;
}

/** @param run - `ownProcess` if the command reads variables of its process */
async function doctor(host: string, flags = '', options: CliOptions = {}, run = runCli): Promise<Report> {
  const more = flags === '' ? [] : flags.split(' ');
  const { code, stdout, stderr } = await run(['doctor', '--host', host, '--json', ...more], { env: APP, ...options });
  expect(stderr).toBe('');
  const { conclusion, checks } = JSON.parse(stdout) as { conclusion: string; checks: Check[] };
  expect(conclusion).toBe(code === 0 ? 'success' : 'failure');
  return { code, checks: textsOf(checks) };
}

function textsOf(checks: readonly Check[]): Record<string, string> {
  return Object.fromEntries(checks.map(({ name, level, found, advice }) => [name, `${level}: ${found}. ${advice}`]));
}

const ownProcess: typeof runCli = (args, options) => startCli(args, options).ended;

/** A platform whose app has these limits. */
function startLimited(limits: object): Promise<string> {
  const app = { clientId: 'cs-demo', clientSecret: APP.KOREAI_CLIENT_SECRET, ...limits };
  return startPlatform({ credentials: { apps: [app] } });
}

describe('with a platform that answers', () => {
  test('no problem is found, no secret printed, and nothing changed', async () => {
    const simulator = await startSimulator();
    afterTest(() => simulator.close());
    const args = ['doctor', '--host', simulator.url, '--bot-id', 'st-demo'];
    const { code, stdout } = await runCli(args, { env: { ...APP, ...KEY } });
    expect(stdout).toContain('No problems found.');
    expect(code).toBe(0);
    expect(stdout).not.toMatch(/a-secret-for|kg-demo-key|eyJ|\[problem\]|\[warning\]/);
    expect(new Set(simulator.requests.map(({ method }) => method))).toEqual(new Set(['GET']));
    expect(simulator.requests.length).toBeGreaterThan(5);
  });

  test('a wrong secret is reported, with what to check', async () => {
    const env = { ...APP, KOREAI_CLIENT_SECRET: 'another-secret' };
    const { code, checks } = await doctor(await startPlatform(), '--bot-id st-red', { env });
    expect(code).toBe(1);
    expect(checks['scope Bot Import']).toMatch(/^problem: the credentials are refused .*belong together/);
    expect(JSON.stringify(checks)).not.toContain('another-secret');
  });

  test.each([
    ['lacks its scope', { scopes: ['Bot Export'] }, 'st-red', 'Bot Publish', /this scope .*for publish-status/],
    ['has no access to the bot', { bots: ['st-good'] }, 'st-red', 'Bot Export', /this app has no access to the bot/],
    ['asks for an unknown bot', {}, 'st-nowhere', 'Bot Export', /credentials accepted, but there is no such bot/],
  ])('an app is reported that %s', async (_, limits, bot, scope, found) => {
    const { code, checks } = await doctor(await startLimited(limits), `--bot-id ${bot}`);
    expect(checks[`scope ${scope}`]).toMatch(/^problem: /);
    expect(checks[`scope ${scope}`]).toMatch(found);
    expect(code).toBe(1);
  });

  test('a missing scope can be left out', async () => {
    const host = await startLimited({ scopes: ['Bot Export'] });
    expect((await doctor(host, '--bot-id st-red --for export-bot,plan-import')).code).toBe(0);
  });

  test('the list of bots is requested with one bot, and not printed', async () => {
    const { code, checks } = await doctor(await startPlatform(), '--for list-bots');
    expect(checks['scope Get Bots']).toBe('ok: credentials accepted (200). ');
    expect(Object.keys(checks).filter((name) => name.startsWith('scope'))).toEqual(['scope Get Bots']);
    expect(code).toBe(0);
  });

  test('batch tests are checked only by name, because no app has all scopes', async () => {
    const host = await startLimited({ scopes: ['Bot Export', 'Bot Import', 'Bot Publish', 'Get Bots'] });
    const all = await doctor(host, '--bot-id st-red');
    expect(all.checks['scope Batch Tests Execution']).toMatch(/^skipped: .*--for run-batch-test/);
    expect(all.code).toBe(0);
    const flags = '--bot-id st-red --for run-batch-test';
    const some = await doctor(host, flags);
    expect(some.checks['scope Batch Tests Execution']).toMatch(/^problem: the app lacks this scope/);
    expect(some.code).toBe(1);
    expect((await doctor(await startPlatform(), flags)).code).toBe(0);
    expect((await doctor(host, '--for run-batch-test')).checks).toMatchObject({
      'scopes Batch Tests Execution': expect.stringContaining('without --bot-id'),
    });
  });

  test('missing credentials are no success', async () => {
    const { code, checks } = await doctor(await startPlatform(), '', { env: {} });
    expect(checks['credentials']).toMatch(/^warning: none were given/);
    expect(code).toBe(1);
  });

  test('an expired ready-made JWT is reported without being printed', async () => {
    const jwt = token({ appId: 'cs-demo', exp: 1_700_000_000 });
    const { code, checks } = await doctor(await startPlatform(), '', { env: { KOREAI_JWT: jwt } });
    expect(checks['ready-made JWT']).toContain('problem: it expired 2023-11-14T22:13:20.000Z');
    expect(JSON.stringify(checks)).not.toContain(jwt);
    expect(code).toBe(1);
  });

  test('a wrong clock is reported', async () => {
    const date = new Date(Date.now() + 600_000).toUTCString();
    const json = { errors: [{ msg: 'Invalid request ID' }] };
    const { code, checks } = await doctor((await scriptedServer({ status: 400, headers: { date }, json })).url.origin);
    expect(checks['clock']).toMatch(/^problem: (10 min|9 min 5\d s) behind the server's/);
    expect(code).toBe(1);
  });
});

describe('the connection to the platform', () => {
  test('is reported in the words of the operations', async () => {
    const { code, checks } = await doctor((await deadAddress()).origin);
    expect(checks['connection']).toMatch(/^problem: Could not connect to .*: connection refused\. Check the host name/);
    expect(Object.keys(checks).filter((name) => /^scope /.test(name))).toEqual([]);
    expect(code).toBe(1);
  });

  /** A host over https that refuses as Kore.ai does, the certificate of its authority, and how often it was asked. */
  async function secure() {
    const { key, cert } = selfSigned('127.0.0.1');
    const asked: string[] = [];
    const server = createServer({ key, cert }, (request, response) => {
      asked.push(request.url ?? '');
      const [status, msg] = request.headers['auth'] ? [400, 'Invalid request ID'] : [401, 'Invalid SDK credentials'];
      response
        .writeHead(status, { 'content-type': 'application/json' })
        .end(JSON.stringify({ errors: [{ msg, code: status }] }));
    });
    return { host: (await openServer(server)).origin.replace('http:', 'https:'), cert, asked };
  }

  test('an unknown authority is reported, and trusted with its certificate', async () => {
    const { host, cert } = await secure();
    const { code, checks } = await doctor(host);
    expect(checks['connection']).toMatch(/^problem: .*its certificate is self-signed.*NODE_EXTRA_CA_CERTS/);
    expect(code).toBe(1);

    const folder = temporaryFolder();
    writeFileSync(join(folder, 'ca.pem'), cert);
    const env = { ...APP, NODE_EXTRA_CA_CERTS: join(folder, 'ca.pem') };
    const trusted = await doctor(host, '--for import-status', { folder, env }, ownProcess);
    expect(trusted.checks).toMatchObject({ certificates: expect.stringMatching(/^ok: /) });
    expect(trusted.checks['connection']).toMatch(/^ok: the host answers after \d+ ms/);
    expect(trusted.code).toBe(0);
  });

  test.each([
    [{ NODE_TLS_REJECT_UNAUTHORIZED: '0' }, 'turns certificate checks off'],
    [{ NODE_EXTRA_CA_CERTS: '/nowhere/ca.pem' }, 'cannot be read, and Node.js continues without it'],
  ])('nothing is sent with %j', async (variables, found) => {
    const { host, asked } = await secure();
    const { code, checks } = await doctor(host, '', { env: { ...APP, ...variables } });
    expect(checks['certificates']).toContain('problem: ');
    expect(checks['certificates']).toContain(found);
    expect(asked).toEqual([]);
    expect(code).toBe(1);
  });

  test('certificates are no matter of a host over http', async () => {
    const { checks } = await doctor(await startPlatform(), '', { env: { ...APP, NODE_EXTRA_CA_CERTS: '/nowhere' } });
    expect(checks).not.toHaveProperty('certificates');
    expect(checks['connection']).toMatch(/^ok/);
  });

  const proxied = 'koreai.example:443 through the proxy: connection refused. Check the proxy';
  const direct = 'koreai.example:443: ';
  test.each<[string, Record<string, string>, RegExp, string]>([
    ['is used', { HTTPS_PROXY: 'http://DEAD' }, /^ok: requests go through 127\S+ \(HTTPS_PROXY\)/, proxied],
    ['has no scheme', { https_proxy: 'DEAD' }, /^ok: requests go through 127\S+ \(https_proxy\)/, proxied],
    ['gets a password', { HTTPS_PROXY: 'http://user:pass-word@DEAD' }, /^warning: .* in plain http/, proxied],
    ['is bypassed', { HTTPS_PROXY: 'http://DEAD', NO_PROXY: '.example' }, /^ok: bypassed.* NO_PROXY/, direct],
    ['is for others', { HTTP_PROXY: 'http://DEAD' }, /^ok: none, .*\(HTTP_PROXY is set, but/, direct],
  ])('a proxy that %s is reported, without its password', async (_, variables, found, place) => {
    const { host } = await deadAddress();
    const set = Object.entries(variables).map(([name, value]) => [name, value.replace('DEAD', host)]);
    const env = { ...APP, ...Object.fromEntries(set) };
    const { checks } = await doctor('https://koreai.example', '', { env }, ownProcess);
    expect(checks['proxy']).toMatch(found);
    expect(checks['connection']).toContain(`problem: Could not connect to ${place}`);
    expect(JSON.stringify(checks)).not.toContain('pass-word');
  });

  test('a proxy is not used for this machine', async () => {
    const env = { ...APP, HTTP_PROXY: `http://${(await deadAddress()).host}` };
    const { checks } = await doctor(await startPlatform(), '', { env }, ownProcess);
    expect(checks['proxy']).toMatch(/^ok: bypassed, although HTTP_PROXY is set: addresses of this machine/);
    expect(checks['connection']).toMatch(/^ok/);
  });
});

test('a job of GitHub Actions is warned that GitHub Enterprise Server has no artifact service', async () => {
  const origin = await startPlatform();
  const serviceFor = async (server: string) => {
    const env = { GITHUB_ACTIONS: 'true', GITHUB_SERVER_URL: server, ...APP };
    return (await doctor(origin, '', { env })).checks['artifact service'];
  };
  expect(await serviceFor('https://git.corp.example')).toMatch(/^warning: GitHub Enterprise Server/);
  expect(await serviceFor('https://github.com')).toBeUndefined();
});

const NOW = Date.parse('2026-01-31T12:00:00Z');
const nowS = NOW / 1_000;

function token(claims: Record<string, unknown>, header: Record<string, unknown> = { alg: 'HS256' }): string {
  const component = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${component(header)}.${component(claims)}.signature`;
}

describe('a ready-made JWT', () => {
  const good = { appId: 'cs-1', sub: 'x', exp: nowS + 3_000 };

  test.each([
    ['good', good, 'ok', 'appId cs-1, expires 2026-01-31T12:50:00.000Z'],
    ['expired', { ...good, exp: nowS - 60 }, 'problem', 'it expired 2026-01-31T11:59:00.000Z, 1 min ago'],
    ['about to expire', { ...good, exp: nowS + 60 }, 'warning', 'it expires in 1 min'],
    ['without an end', { appId: 'cs-1' }, 'warning', 'it never expires'],
    ['with appid', { appid: 'cs-1', exp: good.exp }, 'problem', 'the claim appId is missing (there is appid)'],
    ['without any appId', { exp: good.exp }, 'problem', 'the claim appId is missing'],
    ['with a jti', { ...good, jti: 'a' }, 'warning', 'accept it for one request only'],
    ['with a jti and a long life', { ...good, jti: 'a', exp: nowS + 9_000 }, 'problem', 'must expire within an hour'],
    ['in milliseconds', { ...good, exp: NOW + 3_000_000 }, 'problem', 'exp is in milliseconds'],
    ['with a text for a time', { ...good, exp: 'tomorrow' }, 'problem', 'exp is not a number'],
    ['from the future', { ...good, iat: nowS + 600 }, 'warning', 'iat is in the future'],
    ['with an absurd time', { ...good, exp: 1e300 }, 'problem', 'exp is in milliseconds'],
  ] as const)('%s', (_, claims, level, found) => {
    expect(examineToken('JWT', token(claims), NOW)).toMatchObject({ level, found: expect.stringContaining(found) });
  });

  test.each([
    ['signed with HS512', token(good, { alg: 'HS512' }), 'warning'],
    ['without a signature', token(good, { alg: 'none' }), 'problem'],
    ['a word', 'abc', 'problem'],
    ['nonsense in three parts', 'a.b.c', 'problem'],
    ['encrypted', 'a.b.c.d.e', 'warning'],
  ] as const)('that is %s', (_, text, level) => {
    expect(examineToken('JWT', text, NOW).level).toBe(level);
  });
});

describe('the clock', () => {
  test.each([
    [0, 'ok', 'the same'],
    [20_000, 'ok', '20 s'],
    [-90_000, 'warning', '1 min 30 s behind'],
    [600_000, 'warning', '10 min ahead of'],
    [-600_000, 'problem', 'has expired on arrival'],
    [7_200_000, 'problem', '2 h ahead of'],
  ] as const)('off by %i ms is %s', (skewMs, level, found) => {
    expect(examineClock(skewMs)).toMatchObject({ level, found: expect.stringContaining(found) });
  });

  test("is compared with the server's, also if the answer comes from a cache", () => {
    const date = 'Sat, 31 Jan 2026 12:00:00 GMT';
    expect(skewOf({ date }, NOW + 400, NOW + 600)).toBe(0);
    expect(skewOf({ date, age: '60' }, NOW + 60_400, NOW + 60_600)).toBe(0);
    expect(skewOf({}, NOW, NOW)).toBeUndefined();
    expect(examineClock(undefined).level).toBe('skipped');
  });
});

test.each([
  [{ clientSecret: 'cs-abcdef', clientId: 'K1xyzabc' }, 'looks like a client id'],
  [{ clientId: 'cs-1', clientSecret: '"abcdef"' }, 'has quotes around it'],
  [{ jwt: 'a.b.c', clientSecret: 'abcdef' }, 'KOREAI_JWT is set beside KOREAI_CLIENT_SECRET'],
])('credentials %j are reported as suspicious', (given, found) => {
  const texts = (name: string): string => (given as Record<string, string>)[name] ?? '';
  expect(copyingMistakes(texts)).toContainEqual(expect.objectContaining({ found: expect.stringContaining(found) }));
});

const json = (status: number, value: unknown): Answer => ({ status, json: value });
const webPage = (status: number, text: string, headers: Record<string, string> = {}): Answer => {
  return { status, text, headers: { 'content-type': 'text/html', ...headers } };
};

/** Level, finding and advice of each check, by its name. */
async function examined(host: URL, operations: readonly string[] = []): Promise<Record<string, string>> {
  const given: Record<string, string> = { ...CREDENTIALS, host: host.origin, botId: 'st-1' };
  const checks = await examine({
    ...{ host, texts: (name) => given[name] ?? '', operations, environment: {} },
    ...{ dependencies: dependenciesOf(), onCheck: () => {} },
  });
  return textsOf(checks);
}

describe('a server that is not Kore.ai', () => {
  const location = 'https://login.example/x?token=abc';
  const gateway = 'such as an API gateway';
  const accepts = 'answered 200 to a request without credentials';

  test.each<[string, Answer, string]>([
    ['nginx', webPage(404, '<html><center>nginx/1.25</center></html>'), 'answered 404 with a web page (nginx)'],
    ['a proxy alone', webPage(502, '<h1>502</h1>', { server: 'openresty' }), '502 with a web page (openresty)'],
    ['a login page', webPage(200, '<!doctype html><title>Sign in</title>'), 'answered 200 with a web page'],
    ['a captive portal', webPage(511, '<html>Log in to the network</html>'), 'a web page of a captive portal'],
    ['a redirect', { status: 302, headers: { location } }, 'a redirect to https://login.example.'],
    ['one that accepts everything', json(200, {}), accepts],
    ['one that answers with a list', json(200, []), accepts],
    ['one that answers with a status', json(200, { status: 'success' }), accepts],
    ['one that says OK', { status: 200, text: 'OK' }, 'text that is not JSON'],
    ['one that says nothing', { status: 204, text: '' }, 'an answer without content'],
    ['Kong', json(404, { message: 'no Route matched with those values' }), 'such as an API gateway (Kong)'],
    ['AWS', json(403, { message: 'Missing Authentication Token' }), 'such as an API gateway (AWS API Gateway)'],
    ['Apigee', json(404, { fault: { faultstring: 'Unable to identify proxy' } }), 'such as an API gateway (Apigee)'],
    ['Azure', json(404, { statusCode: 404, message: 'Resource not found' }), '(Azure API Management)'],
    ['Spring', json(404, { timestamp: 1, status: 404, error: 'Not Found', path: '/' }), '(a Spring application)'],
    ['Cloudflare', json(401, { success: false, errors: [{ code: 1, message: 'no' }] }), gateway],
    ['GraphQL', json(400, { errors: [{ message: 'Must provide query' }] }), gateway],
    ['one that refuses all', json(401, { message: 'Unauthorized' }), gateway],
    ['one that knows the form', json(404, { errors: [{ msg: 'no', code: 404 }] }), 'answered 404 to a request without'],
  ])('%s is named, and gets no credentials', async (_, answer, found) => {
    const server = await scriptedServer(answer);
    const checks = await examined(server.url);
    expect(checks['platform']).toContain(`problem: not Kore.ai: it ${found.startsWith('answered') ? found : ''}`);
    expect(checks['platform']).toContain(found);
    expect(JSON.stringify(checks)).not.toContain('token=abc');
    expect(Object.entries(checks).filter(([name, text]) => /^scope/.test(name) && /^ok/.test(text))).toEqual([]);
    expect(server.requests.filter(({ headers }) => headers['auth'] ?? headers['x-api-key'])).toEqual([]);
  });

  test('is named even if it asks for credentials as Kore.ai does', async () => {
    const refused = json(401, { errors: [{ msg: 'Invalid SDK credentials', code: 4002 }] });
    const server = await scriptedServer(refused, json(200, {}));
    const all = OPERATIONS.map(({ name }) => name);
    const scopes = Object.entries(await examined(server.url, all)).filter(
      ([name, text]) => /^scope /.test(name) && !text.startsWith('skipped'),
    );
    expect(scopes.length).toBeGreaterThan(8);
    for (const [, text] of scopes) expect(text).toMatch(/^problem: /);
  });
});

test.each<[readonly Level[], boolean]>([
  [['ok'], true],
  [['ok', 'skipped'], true],
  [['ok', 'warning'], false],
  [['ok', 'problem'], false],
  [['skipped'], false],
  [[], false],
])('checks that are %j are well: %s', (levels, expected) => {
  expect(areAllOk(levels.map((level) => ({ name: '', level, found: '', advice: '' })))).toBe(expected);
});
