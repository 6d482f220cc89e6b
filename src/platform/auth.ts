import type { Clock } from '../core/clock.ts';
import { KoreaiError } from '../core/errors.ts';
import type { Secrets } from '../core/secrets.ts';
import { UNAUTHORIZED_BOT_HINT, UNAUTHORIZED_KEY_HINT } from './answer-error.ts';
import { CLOCK_HINT, clockTrouble } from './clock-skew.ts';
import { tokenTrouble } from './jwt.ts';
import { type Mint, mintOf } from './mint.ts';

/** Gives the headers that authorize one request. */
export interface Authorization {
  headers(): Promise<Record<string, string>>;
  /** What to check when the platform refuses them. */
  readonly refusedHint: string;
  /** Why the platform refused them, if that can be seen from here. */
  readonly causeOfRefusal?: (at: RefusedAt) => RefusalCause | undefined;
}

/** When a request was refused. */
export interface RefusedAt {
  /** By our clock, in milliseconds since the epoch. */
  readonly wallMs: number;
  /** How far our clock is ahead of the server's, in milliseconds; `undefined` if the server did not say. */
  readonly skewMs: number | undefined;
}

export interface RefusalCause {
  /** One sentence, with its dot. */
  readonly cause: string;
  readonly hint: string;
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
    causeOfRefusal({ skewMs = 0 }) {
      const trouble = clockTrouble(skewMs);
      if (!trouble) return undefined;
      const hint = `${CLOCK_HINT} If that does not help: ${UNAUTHORIZED_BOT_HINT}`;
      return { cause: `The clock of this machine is ${trouble.found}.`, hint };
    },
    async headers() {
      mint ??= mintOf(credentials, clock);
      return { auth: secrets.addShortLived((await mint)()) };
    },
  };
}

/** Sends a token that somebody else made. It has to outlive the step, and its app must not enforce JTI. */
export function readyMadeJwt(jwt: string, secrets: Secrets): Authorization {
  secrets.add(jwt);
  return {
    refusedHint: UNAUTHORIZED_BOT_HINT,
    causeOfRefusal({ wallMs, skewMs = 0 }) {
      const trouble = tokenTrouble(jwt, wallMs - skewMs);
      return trouble && { cause: `The jwt was refused because ${trouble.found}.`, hint: NEW_JWT_HINT };
    },
    headers: () => Promise.resolve({ auth: jwt }),
  };
}

const NEW_JWT_HINT =
  'Make a new jwt that outlives the timeout, or give {clientId} and {clientSecret} instead, from which a new token is made for each request.';

/** Checks a ready-made token before anything is sent. @throws KoreaiError `unauthorized` if it has expired */
export function refuseExpiredJwt(jwt: string, nowMs: number): void {
  const trouble = tokenTrouble(jwt, nowMs);
  if (trouble?.kind !== 'expired') return;
  throw new KoreaiError('unauthorized', `The jwt cannot be used: ${trouble.found}`, {
    hint: `Nothing was sent. ${NEW_JWT_HINT} If the clock of this machine is wrong, set it first.`,
    sent: false,
  });
}

/** What may go wrong with a ready-made token within the given time, as a warning. */
export function jwtWarning(jwt: string, nowMs: number, neededMs: number): string | undefined {
  const trouble = tokenTrouble(jwt, nowMs, neededMs);
  if (!trouble || trouble.kind === 'expired') return undefined;
  const end = trouble.kind === 'expires-soon' ? ', before the timeout ends' : '';
  return `The jwt may be refused: ${trouble.found}${end}.`;
}

/** The API key of the Agent Platform, for tools and models. */
export function apiKey(key: string, secrets: Secrets): Authorization {
  secrets.add(key);
  return { refusedHint: UNAUTHORIZED_KEY_HINT, headers: () => Promise.resolve({ 'x-api-key': key }) };
}
