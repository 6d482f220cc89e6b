import '../support/one-realm.ts';
import { describe, expect, test } from '@jest/globals';
import { isWell, ok, problem, skipped, warning } from '../../src/cli/doctor/check.ts';
import { examine, examineClock, oddities } from '../../src/cli/doctor/examine.ts';
import { examineToken } from '../../src/cli/doctor/token.ts';
import { OPERATIONS } from '../../src/operations/table.ts';
import { skewOf } from '../../src/platform/auth.ts';
import { type PlainAnswer, scriptedServer } from '../support/scripted-server.ts';
import { CREDENTIALS, dependenciesOf } from '../verify/verified.ts';

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
    expect(examineToken('JWT', token(claims), NOW)).toMatchObject({
      level,
      found: expect.stringContaining(found),
    });
  });

  test.each([
    ['HS512', { alg: 'HS512' }, 'warning'],
    ['no signature', { alg: 'none' }, 'problem'],
  ] as const)('with %s', (_, header, level) => {
    expect(examineToken('JWT', token(good, header), NOW).level).toBe(level);
  });

  test.each([
    ['a word', 'abc', 'problem'],
    ['nonsense in three parts', 'a.b.c', 'problem'],
    ['an encrypted one', 'a.b.c.d.e', 'warning'],
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
  expect(
    oddities(texts)
      .map((check) => check.found)
      .join(),
  ).toContain(found);
});

const json = (status: number, value: unknown): PlainAnswer => ({ status, json: value });
const page = (status: number, text: string, headers: Record<string, string> = {}): PlainAnswer => {
  return { status, text, headers: { 'content-type': 'text/html', ...headers } };
};

/** Level, finding and advice of each check, by its name. */
async function examined(host: URL, operations: readonly string[] = []): Promise<Record<string, string>> {
  const given: Record<string, string> = { ...CREDENTIALS, host: host.origin, botId: 'st-1' };
  const checks = await examine({
    ...{ host, texts: (name) => given[name] ?? '', operations, environment: {}, agentFor: undefined },
    ...{ dependencies: dependenciesOf(), onCheck: () => {} },
  });
  return Object.fromEntries(checks.map(({ name, level, found, advice }) => [name, `${level}: ${found}. ${advice}`]));
}

describe('a server that is not Kore.ai', () => {
  test.each<[string, PlainAnswer, string]>([
    ['nginx', page(404, '<html><center>nginx/1.25</center></html>'), 'answered 404 with a web page (nginx)'],
    [
      'a proxy without its server',
      page(502, '<h1>502 Bad Gateway</h1>', { server: 'openresty' }),
      '502 with a web page (openresty)',
    ],
    ['a login page', page(200, '<!doctype html><title>Sign in</title>'), 'answered 200 with a web page'],
    ['a captive portal', page(511, '<html>Log in to the network</html>'), 'a web page of a captive portal'],
    [
      'a redirect',
      { status: 302, headers: { location: 'https://login.example/x?token=abc' } },
      'a redirect to https://login.example.',
    ],
    ['one that says yes to all', json(200, {}), 'answered 200 to a request without credentials'],
    ['one that says yes in a list', json(200, []), 'answered 200 to a request without credentials'],
    ['one that says yes with a status', json(200, { status: 'success' }), 'answered 200 to a request without'],
    ['one that says OK', { status: 200, text: 'OK' }, 'text that is not JSON'],
    ['one that says nothing', { status: 204, text: '' }, 'an answer without content'],
    ['Kong', json(404, { message: 'no Route matched with those values' }), 'such as an API gateway (Kong)'],
    ['AWS', json(403, { message: 'Missing Authentication Token' }), 'such as an API gateway (AWS API Gateway)'],
    ['Apigee', json(404, { fault: { faultstring: 'Unable to identify proxy' } }), 'such as an API gateway (Apigee)'],
    ['Azure', json(404, { statusCode: 404, message: 'Resource not found' }), '(Azure API Management)'],
    ['Spring', json(404, { timestamp: 1, status: 404, error: 'Not Found', path: '/' }), '(a Spring application)'],
    ['Cloudflare', json(401, { success: false, errors: [{ code: 1, message: 'no' }] }), 'such as an API gateway'],
    ['GraphQL', json(400, { errors: [{ message: 'Must provide query' }] }), 'such as an API gateway'],
    ['one that refuses all', json(401, { message: 'Unauthorized' }), 'such as an API gateway'],
    [
      'one that knows the form',
      json(404, { errors: [{ msg: 'not found', code: 404 }] }),
      'answered 404 to a request without credentials',
    ],
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

test('there is no problem only if a check was ok and none was bad', () => {
  expect(isWell([ok('a', '')])).toBe(true);
  expect(isWell([ok('a', ''), skipped('b', '')])).toBe(true);
  expect(isWell([ok('a', ''), warning('b', '', '')])).toBe(false);
  expect(isWell([ok('a', ''), problem('b', '', '')])).toBe(false);
  expect(isWell([skipped('b', '')])).toBe(false);
  expect(isWell([])).toBe(false);
});
