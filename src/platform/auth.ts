import type { KeyObject } from 'node:crypto';
import type { Clock } from '../kernel/clock.ts';
import type { Secrets } from '../kernel/secrets.ts';
import { UNAUTHORIZED_BOT_HINT, UNAUTHORIZED_KEY_HINT } from './answer-error.ts';

/** Gives the headers that authorize one request. */
export interface Authorization {
  headers(): Promise<Record<string, string>>;
  /** What to check when the platform refuses them. */
  readonly refusedHint: string;
}

/** How long a minted token is good for, in seconds: longer than any request takes, far below the platform's hour. */
const TOKEN_LIFETIME_S = 300;
/** How far a token is back-dated, in seconds, for servers whose clock is behind. */
const TOKEN_BACKDATE_S = 30;

export interface BotCredentials {
  clientId: string;
  clientSecret: string;
}

/**
 * Mints a JWT for every single request: HS256 over the secret's characters as given, with a `jti` of its own, because
 * apps that enforce JTI refuse a token seen before (kore-api.md, section 5).
 */
export function mintedJwt(credentials: BotCredentials, clock: Clock, secrets: Secrets): Authorization {
  secrets.add(credentials.clientSecret);
  let key: KeyObject | undefined;
  return {
    refusedHint: UNAUTHORIZED_BOT_HINT,
    async headers() {
      const [{ default: jsonwebtoken }, { createSecretKey }] = await Promise.all([
        import('jsonwebtoken'),
        import('node:crypto'),
      ]);
      // Given as text, it would be tried as a private key first, every time.
      key ??= createSecretKey(credentials.clientSecret, 'utf8');
      const issuedAt = Math.floor(clock.wall() / 1_000) - TOKEN_BACKDATE_S;
      const claims = {
        sub: 'koreai-ci',
        appId: credentials.clientId,
        jti: globalThis.crypto.randomUUID(),
        iat: issuedAt,
        exp: issuedAt + TOKEN_BACKDATE_S + TOKEN_LIFETIME_S,
      };
      return {
        auth: secrets.addShortLived(jsonwebtoken.sign(claims, key, { algorithm: 'HS256' })),
      };
    },
  };
}

/** Sends a token that somebody else made. It has to outlive the step, and its app must not enforce JTI. */
export function readyMadeJwt(jwt: string, secrets: Secrets): Authorization {
  secrets.add(jwt);
  return { refusedHint: UNAUTHORIZED_BOT_HINT, headers: () => Promise.resolve({ auth: jwt }) };
}

/** The API key of the Agent Platform, for tools and models. */
export function apiKey(key: string, secrets: Secrets): Authorization {
  secrets.add(key);
  return { refusedHint: UNAUTHORIZED_KEY_HINT, headers: () => Promise.resolve({ 'x-api-key': key }) };
}
