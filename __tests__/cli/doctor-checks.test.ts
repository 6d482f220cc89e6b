import '../support/one-realm.ts';
import { describe, expect, test } from '@jest/globals';
import { verdictOf } from '../../src/cli/doctor/access.ts';
import { isWell, ok, problem, skipped, warning } from '../../src/cli/doctor/check.ts';
import { examineClock } from '../../src/cli/doctor/clock-skew.ts';
import { keyRingOf } from '../../src/cli/doctor/keys.ts';
import { examineToken } from '../../src/cli/doctor/token.ts';
import { Secrets } from '../../src/core/secrets.ts';
import { skewOf } from '../../src/platform/clock-skew.ts';

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
    expect(examineToken('JWT', token(claims), NOW, true)).toMatchObject({
      level,
      found: expect.stringContaining(found),
    });
  });

  test.each([
    ['HS512', { alg: 'HS512' }, 'warning'],
    ['no signature', { alg: 'none' }, 'problem'],
  ] as const)('with %s', (_, header, level) => {
    expect(examineToken('JWT', token(good, header), NOW, true).level).toBe(level);
  });

  test.each([
    ['a word', 'abc', 'problem'],
    ['nonsense in three parts', 'a.b.c', 'problem'],
    ['an encrypted one', 'a.b.c.d.e', 'warning'],
  ] as const)('that is %s', (_, text, level) => {
    expect(examineToken('JWT', text, NOW, true).level).toBe(level);
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

describe('an answer', () => {
  const bot = (msg: string, code: unknown = 4002): string => JSON.stringify({ errors: [{ msg, code }] });

  test.each([
    [200, '{"status":"success"}', 'accepted'],
    [400, bot('Invalid request ID', 400), 'accepted'],
    [404, '{"success":false,"error":{"code":"NOT_FOUND","message":"Dock status not found"}}', 'accepted'],
    [412, bot('Validation errors/ Invalid arguments', 412), 'accepted'],
    [400, bot('Invalid StreamId', 400), 'unknown-bot'],
    [401, bot('Invalid SDK credentials'), 'refused'],
    [401, bot('Invalid JWT token'), 'bad-token'],
    [401, bot('Permission denied. Scope is incorrect!'), 'no-scope'],
    [401, bot('error verifying the jwt: possibly a replay', 401), 'replayed'],
    [403, '{"error":{"code":"INSUFFICIENT_SCOPE","message":"The API key lacks the scope"}}', 'no-scope'],
    [412, bot('Missing app details in the payload', 'ValidationError'), 'bad-token'],
    [401, '', 'refused'],
    [429, '', 'limited'],
    [400, bot("You've exceeded the per-minute rate limit.", 400), 'limited'],
    [503, '', 'broken'],
    [200, '<html>Log in</html>', 'elsewhere'],
    [404, '<html>nginx</html>', 'elsewhere'],
    [200, '', 'elsewhere'],
  ] as const)('%i %s means %s', (status, text, verdict) => {
    expect(verdictOf({ status, headers: {}, text }).verdict).toBe(verdict);
  });

  test('that redirects is reported without its query', () => {
    const headers = { location: 'https://login.example/x?token=abc' };
    expect(verdictOf({ status: 302, headers, text: '' })).toEqual({
      verdict: 'elsewhere',
      said: '302, a redirect to https://login.example',
    });
  });
});

describe('credentials', () => {
  test.each([
    [{ clientId: 'cs-1' }, 'KOREAI_CLIENT_SECRET is missing'],
    [{ clientSecret: 'cs-abcdef', clientId: 'K1xyzabc' }, 'looks like a client id'],
    [{ clientId: 'cs-1', clientSecret: '"abcdef"' }, 'has quotes around it'],
    [{ jwt: 'Bearer abc' }, 'KOREAI_JWT must be one line'],
  ])('%j are reported as suspicious', (given, found) => {
    const raw = (name: string): string => (given as Record<string, string>)[name] ?? '';
    const { troubles } = keyRingOf(raw, new Secrets());
    expect(troubles.map((check) => check.found).join()).toContain(found);
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
