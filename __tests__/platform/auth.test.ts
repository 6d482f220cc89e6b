import { createSecretKey } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import jsonwebtoken, { type JwtPayload } from 'jsonwebtoken';
import { Secrets } from '../../src/core/secrets.ts';
import {
  type Authorization,
  apiKey,
  jwtWarning,
  mintedJwt,
  readyMadeJwt,
  refuseExpiredJwt,
} from '../../src/platform/auth.ts';
import { anyCharacter } from '../support/any-character.ts';
import { fakeClock } from '../support/fake-clock.ts';
import { CREDENTIALS, NOW, never, openPlatform } from './open-platform.ts';

/** The claims of a token, if its signature is valid at that moment; throws otherwise. */
function claimsOf(token: unknown, wallMs = NOW, clientSecret = CREDENTIALS.clientSecret): JwtPayload {
  const options = { algorithms: ['HS256' as const], clockTimestamp: wallMs / 1_000 };
  return jsonwebtoken.verify(String(token), createSecretKey(clientSecret, 'utf8'), options) as JwtPayload;
}

describe('a minted token', () => {
  test('is signed by HS256 and has the claims that the platform requires', async () => {
    const { auth, ...others } = await mintedJwt(CREDENTIALS, fakeClock({ wallMs: NOW }), new Secrets()).headers();
    expect(others).toEqual({});
    expect(jsonwebtoken.decode(auth ?? '', { complete: true })?.header).toEqual({ alg: 'HS256', typ: 'JWT' });
    const claims = claimsOf(auth);
    expect(claims).toMatchObject({ sub: expect.stringMatching(/./), appId: CREDENTIALS.clientId });
    expect(claims.jti).toMatch(/^[0-9a-f-]{36}$/);
  });

  test('is signed with the characters of the secret as given, and names the client as given', async () => {
    const text = fc.oneof(fc.string({ minLength: 1 }), fc.string({ unit: anyCharacter, minLength: 1 }));
    await fc.assert(
      fc.asyncProperty(text, text, async (clientId, clientSecret) => {
        const minted = mintedJwt({ clientId, clientSecret }, fakeClock({ wallMs: NOW }), new Secrets());
        expect(claimsOf((await minted.headers())['auth'], NOW, clientSecret)['appId']).toBe(clientId);
      }),
      {
        examples: [
          ['cs-Grüße-🫖', 'c2NobMO8c3NlbA=='],
          ['"\\\n', '-----BEGIN PRIVATE KEY-----\nMIIE\n-----END PRIVATE KEY-----\n'],
        ],
      },
    );
  });

  test('is valid from a little before now to a few minutes after', async () => {
    const clock = fakeClock({ advances: false, wallMs: NOW });
    const authorization = mintedJwt(CREDENTIALS, clock, new Secrets());
    for (const later of [0, 3_600_000]) {
      await clock.advance(later);
      const { iat = 0, exp = 0 } = claimsOf((await authorization.headers())['auth'], NOW + later);
      const now = (NOW + later) / 1_000;
      expect([now - iat, exp - now]).toEqual([30, 300]);
    }
  });

  test('is a new one for every request', async () => {
    const { platform, requests } = await openPlatform([{ json: {} }]);
    for (let count = 0; count < 5; count += 1) await platform.request({ method: 'GET', path: ['x'], signal: never });
    const ids = requests.map(({ headers }) => claimsOf(headers['auth']).jti);
    expect(new Set(ids).size).toBe(5);
  });

  test('is masked before it is sent, and so is the secret', async () => {
    const isMasked: boolean[] = [];
    const opened = await openPlatform([
      (seen, response) => {
        isMasked.push(opened.masked.includes(String(seen.headers['auth'])));
        response.end('{}');
      },
    ]);
    expect(opened.masked).toContain(CREDENTIALS.clientSecret);
    await opened.platform.request({ method: 'GET', path: ['x'], signal: never });
    expect(isMasked).toEqual([true]);
  });
});

test.each<[string, (secrets: Secrets) => Authorization, string, string]>([
  ['a ready-made token is sent as it is', (secrets) => readyMadeJwt('aaa.bbb.ccc', secrets), 'auth', 'aaa.bbb.ccc'],
  ['an API key is sent without a token', (secrets) => apiKey('kg-4711-key', secrets), 'x-api-key', 'kg-4711-key'],
])('%s, and masked', async (_, authorized, header, value) => {
  const masked: string[] = [];
  const authorization = authorized(new Secrets((mask) => masked.push(mask)));
  expect(masked).toContain(value);
  const { platform, requests } = await openPlatform([{ json: {} }], { authorization });
  await platform.request({ method: 'GET', path: ['x'], signal: never });
  const credentials = Object.entries(requests[0]?.headers ?? {}).filter(([name]) => /auth|key/.test(name));
  expect(credentials).toEqual([[header, value]]);
});

describe('the cause of a refusal', () => {
  const MINUTE = 60_000;
  const base64 = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const tokenOf = (claims: object): string => `${base64({ alg: 'HS256' })}.${base64(claims)}.c2ln`;
  const refusal = (wallMs: number, msg = 'Invalid SDK credentials') => ({
    status: 401,
    headers: { date: new Date(NOW).toUTCString() },
    json: { errors: [{ msg, code: 4002 }] },
    wallMs,
  });
  const hintOf = async (authorization: Authorization, answer: ReturnType<typeof refusal>): Promise<string> => {
    const { platform } = await openPlatform([answer], { authorization, clock: fakeClock({ wallMs: answer.wallMs }) });
    const error = await platform.request({ method: 'GET', path: ['x'], signal: never }).catch((thrown) => thrown);
    expect(error).toMatchObject({ code: 'unauthorized' });
    return error.hint;
  };

  test.each([
    [NOW - 6 * MINUTE, '6 min 1 s behind the server'],
    [NOW + 2 * MINUTE, '2 min ahead of the server'],
  ])('is a clock that is off', async (wallMs, found) => {
    const minted = mintedJwt(CREDENTIALS, fakeClock({ wallMs }), new Secrets());
    expect(await hintOf(minted, refusal(wallMs))).toContain(found);
    expect(await hintOf(minted, refusal(wallMs, 'Permission denied. Scope is incorrect!'))).not.toContain(found);
  });

  test('is not a clock that is right', async () => {
    const minted = mintedJwt(CREDENTIALS, fakeClock({ wallMs: NOW }), new Secrets());
    expect(await hintOf(minted, refusal(NOW))).toBe(minted.refusedHint);
  });

  test('is a ready-made token that has expired by the time of the server', async () => {
    const jwt = readyMadeJwt(tokenOf({ appId: 'cs-1', exp: NOW / 1_000 - 60 }), new Secrets());
    expect(await hintOf(jwt, refusal(NOW - 5 * MINUTE))).toMatch(/expired .*1 min 1 s ago.*clientSecret/);
  });

  test.each([
    [{ nbf: NOW / 1_000 + 600 }, 'it is not valid before 2026-'],
    [{ iat: NOW / 1_000 + 600 }, 'issued in the future, at 2026-'],
  ])('is a ready-made token that was made with a clock that is ahead: %j', async (claims, found) => {
    const jwt = tokenOf({ appId: 'cs-1', exp: NOW / 1_000 + 3_600, ...claims });
    expect(jwtWarning(jwt, NOW, 0)).toContain(found);
    expect(await hintOf(readyMadeJwt(jwt, new Secrets()), refusal(NOW))).toContain(found);
  });

  test('is a ready-made token that is no JWT', async () => {
    expect(await hintOf(readyMadeJwt('no-token', new Secrets()), refusal(NOW))).toContain('it is no JWT');
  });

  test('is known of a ready-made token before anything is sent', () => {
    const expiring = tokenOf({ exp: NOW / 1_000 + 600 });
    expect(() => refuseExpiredJwt(tokenOf({ exp: NOW / 1_000 - 1 }), NOW)).toThrow(/expired/);
    for (const jwt of [expiring, tokenOf({}), 'a.b.c', 'a.b.c.d.e']) refuseExpiredJwt(jwt, NOW);
    expect(jwtWarning(expiring, NOW, 30 * MINUTE)).toMatch(/in 10 min, at 2026-\S+, before the timeout ends/);
    expect(jwtWarning(expiring, NOW, 5 * MINUTE)).toBeUndefined();
    expect(jwtWarning('a.b.c', NOW, 0)).toContain('it is no JWT');
    expect(jwtWarning('a.b.c.d.e', NOW, 0)).toBeUndefined();
  });
});
