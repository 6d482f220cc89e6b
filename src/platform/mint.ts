import type { Clock } from '../core/clock.ts';
import type { BotCredentials } from './auth.ts';

/** How long a minted token is good for, in seconds: longer than any request takes, far below the platform's hour. */
const TOKEN_LIFETIME_S = 300;
/** How far a token is back-dated, in seconds, for servers whose clock is behind. */
const TOKEN_BACKDATE_S = 30;

/** Makes a token that was never used. */
export type Mint = () => string;

/**
 * HS256 is one HMAC, which a package for all kinds of tokens does not make better: loading one takes longer than all
 * else that the first request needs. A test holds ours to the bytes of `jsonwebtoken`.
 */
const HEADER = base64url('{"alg":"HS256","typ":"JWT"}');

/** What it takes is loaded here, when the first token is needed: an API key takes none of it. */
export async function mintOf({ clientId, clientSecret }: BotCredentials, clock: Clock): Promise<Mint> {
  const { createHmac, createSecretKey, randomUUID } = await cryptoModule();
  const key = createSecretKey(clientSecret, 'utf8');
  return () => {
    const issuedAt = Math.floor(clock.wall() / 1_000) - TOKEN_BACKDATE_S;
    const claims = {
      sub: 'koreai-ci',
      appId: clientId,
      jti: randomUUID(),
      iat: issuedAt,
      exp: issuedAt + TOKEN_BACKDATE_S + TOKEN_LIFETIME_S,
    };
    const signed = `${HEADER}.${base64url(JSON.stringify(claims))}`;
    return `${signed}.${createHmac('sha256', key).update(signed).digest('base64url')}`;
  };
}

/** Importing it as an ES module builds every export of it first. */
async function cryptoModule(): Promise<typeof import('node:crypto')> {
  if (typeof process.getBuiltinModule === 'function') return process.getBuiltinModule('node:crypto');
  return import('node:crypto');
}

function base64url(text: string): string {
  return Buffer.from(text).toString('base64url');
}
