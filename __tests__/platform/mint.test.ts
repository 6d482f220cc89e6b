import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import jsonwebtoken, { type JwtPayload } from 'jsonwebtoken';
import { mintOf } from '../../src/platform/mint.ts';
import { anyCharacter } from '../support/any-character.ts';
import { fakeClock } from '../support/fake-clock.ts';

const NOW = Date.parse('2026-11-01T12:00:00.999Z');
const clock = fakeClock({ advances: false, wallMs: NOW });

/** Any text that an input can hold. What looks like a key of another kind is one to `jsonwebtoken`, and to nobody else. */
const text = fc
  .oneof(
    fc.string({ minLength: 1 }),
    fc.string({ unit: anyCharacter, minLength: 1 }),
    fc.base64String({ minLength: 4 }),
  )
  .filter((some) => !some.includes('-----BEGIN'));

function claimsOf(token: string): JwtPayload {
  return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as JwtPayload;
}

describe('a minted token', () => {
  test('is byte for byte what jsonwebtoken makes of the same claims', async () => {
    await fc.assert(
      fc.asyncProperty(text, text, async (clientId, clientSecret) => {
        const token = (await mintOf({ clientId, clientSecret }, clock))();
        expect(token).toBe(jsonwebtoken.sign(claimsOf(token), clientSecret, { algorithm: 'HS256' }));
      }),
      {
        examples: [
          ['cs-Grüße-🫖', 'schlüssel'],
          ['"\\\n', 'a'],
          ['\ud800', 'x '.repeat(100)],
        ],
      },
    );
  });

  test('is one that jsonwebtoken believes, with the id as it was given', async () => {
    await fc.assert(
      fc.asyncProperty(text, text, async (clientId, clientSecret) => {
        const token = (await mintOf({ clientId, clientSecret }, clock))();
        const options = { algorithms: ['HS256' as const], clockTimestamp: NOW / 1_000 };
        const claims = jsonwebtoken.verify(token, clientSecret, options) as JwtPayload;
        expect(claims['appId']).toBe(clientId);
        expect(Object.keys(claims)).toEqual(['sub', 'appId', 'jti', 'iat', 'exp']);
      }),
    );
  });

  test('is signed with the characters of a secret that looks like a key of another kind', async () => {
    const clientSecret = '-----BEGIN PRIVATE KEY-----\nMIIE\n-----END PRIVATE KEY-----\n';
    const token = (await mintOf({ clientId: 'cs-a', clientSecret }, clock))();
    const options = { algorithms: ['HS256' as const], clockTimestamp: NOW / 1_000 };
    expect(() => jsonwebtoken.verify(token, Buffer.from(clientSecret), options)).not.toThrow();
  });

  test('is a new one every time, though all else stays', async () => {
    const mint = await mintOf({ clientId: 'cs-a', clientSecret: 's' }, clock);
    const [one, other] = [claimsOf(mint()), claimsOf(mint())];
    expect(one.jti).not.toBe(other.jti);
    expect({ ...one, jti: '' }).toEqual({ ...other, jti: '' });
  });
});
