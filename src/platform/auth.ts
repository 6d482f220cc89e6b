import { createSecretKey, randomUUID } from 'node:crypto';
import type jsonwebtoken from 'jsonwebtoken';
import { type Clock, formatDuration, formatInstant } from '../core/clock.ts';
import { KoreaiError } from '../core/errors.ts';
import { parseJson } from '../core/json.ts';
import type { Secrets } from '../core/secrets.ts';
import { serverTimeOf } from '../http/transport.ts';
import { type Fields, isFields } from './wire.ts';

/** Gives the headers that authorize one request. */
export interface Authorization {
  headers(): Promise<Record<string, string>>;
  /** What to check when the platform refuses them. */
  readonly refusedHint: string;
  /**
   * Why the platform refused them, as a complete sentence, if that can be seen from here.
   *
   * @param wallMs - our clock at that moment, in milliseconds since the epoch
   * @param skewMs - how far it is ahead of the server's, in milliseconds
   */
  readonly causeOfRefusal?: (wallMs: number, skewMs: number) => { cause: string; hint: string } | undefined;
}

interface BotCredentials {
  clientId: string;
  clientSecret: string;
}

/** How long a token is valid, in seconds: longer than any request takes, far below the platform's hour. */
const TOKEN_LIFETIME_S = 300;
/** How far a token is back-dated, in seconds, for servers whose clock is behind. */
const TOKEN_BACKDATE_S = 30;

const BOT_HINT =
  'Kore.ai answers 401 for four reasons, so check each: (1) {clientId} and {clientSecret} belong together; (2) the app has ' +
  'the scope this operation needs, and its change was saved (App Builder scopes also need the bot to be published); ' +
  '(3) {botId} is a bot that this app may reach; (4) the app does not enforce JTI on a ready-made jwt, or JWE, which is not supported.';
const KEY_HINT =
  'Check that {apiKey} is complete and not revoked, has the scope this operation needs (keys are fixed to their scopes), ' +
  'and belongs to the app of this tool or model.';
const NEW_JWT_HINT =
  'Make a new jwt that outlives the timeout, or give {clientId} and {clientSecret} instead, from which a new token is made for each request.';
export const CLOCK_HINT =
  'Set the clock of this machine by NTP (timedatectl set-ntp true, or the settings of its host).';

/** Makes a new token for every request, because apps that enforce JTI refuse one seen before (kore-api.md, section 5). */
export function mintedJwt({ clientId, clientSecret }: BotCredentials, clock: Clock, secrets: Secrets): Authorization {
  // As a key, because jsonwebtoken would take some texts for a key of another kind.
  const key = createSecretKey(secrets.add(clientSecret), 'utf8');
  let signer: Promise<typeof jsonwebtoken> | undefined;
  return {
    refusedHint: BOT_HINT,
    causeOfRefusal(_wallMs, skewMs) {
      const problem = clockProblem(skewMs);
      if (!problem) return undefined;
      const hint = `${CLOCK_HINT} If that does not help: ${BOT_HINT}`;
      return { cause: `The clock of this machine is ${problem.found}.`, hint };
    },
    async headers() {
      // Once: in the bundle, each import of a package makes an object with all its exports, which lives long.
      signer ??= import('jsonwebtoken').then((module) => module.default);
      const { sign } = await signer;
      const nowMs = clock.wall();
      const now = Math.floor(nowMs / 1_000);
      const claims = {
        sub: 'koreai-ci',
        appId: clientId,
        jti: randomUUID(),
        iat: now - TOKEN_BACKDATE_S,
        exp: now + TOKEN_LIFETIME_S,
      };
      return { auth: secrets.addShortLived(sign(claims, key, { algorithm: 'HS256' }), nowMs) };
    },
  };
}

/** Sends a token that was made elsewhere. It has to outlive the step, and its app must not enforce JTI. */
export function readyMadeJwt(jwt: string, secrets: Secrets): Authorization {
  secrets.add(jwt);
  return {
    refusedHint: BOT_HINT,
    causeOfRefusal(wallMs, skewMs) {
      const problem = tokenProblem(jwt, wallMs - skewMs);
      return problem && { cause: `The jwt was refused because ${problem.found}.`, hint: NEW_JWT_HINT };
    },
    headers: () => Promise.resolve({ auth: jwt }),
  };
}

/** Checks a ready-made token before anything is sent. @throws KoreaiError `unauthorized` if it has expired */
export function refuseExpiredJwt(jwt: string, nowMs: number): void {
  const problem = tokenProblem(jwt, nowMs);
  if (problem?.kind !== 'expired') return;
  throw new KoreaiError('unauthorized', `The jwt cannot be used: ${problem.found}`, {
    hint: `Nothing was sent. ${NEW_JWT_HINT} If the clock of this machine is wrong, set it first.`,
    sent: false,
  });
}

/** Warns of a ready-made token that may be refused within the given time. */
export function jwtWarning(jwt: string, nowMs: number, neededMs: number): string | undefined {
  const problem = tokenProblem(jwt, nowMs, neededMs);
  if (!problem || problem.kind === 'expired') return undefined;
  const end = problem.kind === 'expires-soon' ? ', before the timeout ends' : '';
  return `The jwt may be refused: ${problem.found}${end}.`;
}

/** An API key of the Agent Platform or of an Artemis project. */
export function apiKey(key: string, secrets: Secrets): Authorization {
  secrets.add(key);
  return { refusedHint: KEY_HINT, headers: () => Promise.resolve({ 'x-api-key': key }) };
}

export type Claims = Fields;

/** Reads a JWT without verifying it. `undefined` if it is no JWT. */
export function decodeJwt(token: string): { header: Claims; claims: Claims } | undefined {
  const parts = token.split('.');
  const [header, claims] = parts.slice(0, 2).map(claimsIn);
  return parts.length === 3 && header && claims ? { header, claims } : undefined;
}

function claimsIn(part: string): Claims | undefined {
  const value = parseJson(Buffer.from(part, 'base64url').toString('utf8'));
  return isFields(value) ? value : undefined;
}

/** True for a token of five parts, whose claims are encrypted. */
export function isEncrypted(token: string): boolean {
  return token.split('.').length === 5;
}

/** A problem of a token. */
export interface TokenProblem {
  readonly kind: 'expired' | 'expires-soon' | 'not-yet-valid' | 'no-jwt';
  /** One sentence, without the full stop. */
  readonly found: string;
}

/** How far the clocks of two machines may differ, in milliseconds. Minted tokens are back-dated by this much. */
const TOLERATED_MS = TOKEN_BACKDATE_S * 1_000;

/**
 * Why a ready-made token would be refused now, or within the given time.
 *
 * @param nowMs - the server's time if known, in milliseconds since the epoch
 * @param neededMs - how long the token is needed
 */
export function tokenProblem(token: string, nowMs: number, neededMs = 0): TokenProblem | undefined {
  if (isEncrypted(token)) return undefined;
  const claims = decodeJwt(token)?.claims;
  if (!claims) return { kind: 'no-jwt', found: 'it is no JWT: it does not have three readable parts' };
  const { exp, nbf, iat } = claims;
  if (isInstant(exp)) {
    const leftMs = exp * 1_000 - nowMs;
    if (leftMs <= 0) return { kind: 'expired', found: `it expired ${instantOf(exp)}, ${formatDuration(-leftMs)} ago` };
    if (leftMs < neededMs) {
      return { kind: 'expires-soon', found: `it expires in ${formatDuration(leftMs)}, at ${instantOf(exp)}` };
    }
  }
  if (isInstant(nbf) && nbf * 1_000 > nowMs + TOLERATED_MS) {
    return { kind: 'not-yet-valid', found: `it is not valid before ${instantOf(nbf)}` };
  }
  if (isInstant(iat) && iat * 1_000 > nowMs + TOLERATED_MS) {
    return { kind: 'not-yet-valid', found: `it was issued in the future, at ${instantOf(iat)}, so a clock is wrong` };
  }
  return undefined;
}

function isInstant(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

/** Seconds since the epoch as text. */
export function instantOf(seconds: number): string {
  return Math.abs(seconds) < 8e12 ? formatInstant(seconds * 1_000) : String(seconds);
}

/** Minted tokens are valid for five minutes: with a clock this far behind they have all expired on arrival. */
const FATAL_BEHIND_MS = (TOKEN_LIFETIME_S - TOKEN_BACKDATE_S) * 1_000;
/** The platform refuses tokens that expire more than an hour from now. */
const FATAL_AHEAD_MS = 3_600_000 - TOKEN_LIFETIME_S * 1_000;

/** How far this machine's clock is ahead of the server's, in milliseconds; `undefined` if the answer has no time. */
export function skewOf(
  headers: Readonly<Record<string, string | undefined>>,
  sentAt: number,
  answeredAt: number,
): number | undefined {
  const serverTime = serverTimeOf(headers);
  // The header has whole seconds, so half a second is lost on average.
  return serverTime === undefined ? undefined : (sentAt + answeredAt) / 2 - (serverTime + 500);
}

/**
 * How far the clock is off, what that means for tokens made here, and whether every one of them is refused.
 *
 * @returns `undefined` for a clock that is close enough for tokens to be accepted
 */
export function clockProblem(skewMs: number): { found: string; isFatal: boolean } | undefined {
  if (Math.abs(skewMs) <= TOLERATED_MS) return undefined;
  const found = `${roundedSkew(skewMs)} ${skewMs > 0 ? 'ahead of' : 'behind'} the server's`;
  if (-skewMs >= FATAL_BEHIND_MS) {
    return { found: `${found}: every token that is made here has expired on arrival`, isFatal: true };
  }
  if (skewMs >= FATAL_AHEAD_MS) {
    return { found: `${found}: tokens that are made here expire too late to be accepted`, isFatal: true };
  }
  return { found: `${found}: tokens may be refused`, isFatal: false };
}

/** In whole seconds, without a sign. */
export function roundedSkew(skewMs: number): string {
  return formatDuration(Math.round(Math.abs(skewMs) / 1_000) * 1_000);
}
