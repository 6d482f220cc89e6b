import type { Clock } from '../kernel/clock.ts';
import type { Secrets } from '../kernel/secrets.ts';
import { UNAUTHORIZED_BOT_HINT, UNAUTHORIZED_KEY_HINT } from './answer-error.ts';
import { type Mint, mintOf } from './mint.ts';

/** Gives the headers that authorize one request. */
export interface Authorization {
  headers(): Promise<Record<string, string>>;
  /** What to check when the platform refuses them. */
  readonly refusedHint: string;
}

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
  let mint: Promise<Mint> | undefined;
  return {
    refusedHint: UNAUTHORIZED_BOT_HINT,
    async headers() {
      mint ??= mintOf(credentials, clock);
      return { auth: secrets.addShortLived((await mint)()) };
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
