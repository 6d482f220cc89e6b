import { createSecretKey, randomUUID } from 'node:crypto';
import jsonwebtoken from 'jsonwebtoken';
import type { Clock } from '../kernel/clock.ts';
import type { BotCredentials } from './auth.ts';

/** How long a minted token is good for, in seconds: longer than any request takes, far below the platform's hour. */
const TOKEN_LIFETIME_S = 300;
/** How far a token is back-dated, in seconds, for servers whose clock is behind. */
const TOKEN_BACKDATE_S = 30;

/** Makes a token that was never used. */
export type Mint = () => string;

/** What it takes is loaded with this file, when the first token is needed. */
export function mintOf({ clientId, clientSecret }: BotCredentials, clock: Clock): Mint {
  // Given as text, it would be tried as a private key first, every time.
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
    return jsonwebtoken.sign(claims, key, { algorithm: 'HS256' });
  };
}
