import { formatDuration, formatInstant } from '../core/clock.ts';
import { parseJson } from '../core/json.ts';
import { type Fields, isFields } from './wire.ts';

/** How long a token that is made here is valid, in seconds: longer than any request takes, far below the platform's hour. */
export const TOKEN_LIFETIME_S = 300;
/** How far such a token is back-dated, in seconds, for servers whose clock is behind. */
export const TOKEN_BACKDATE_S = 30;

/** How far the clocks of two machines may differ, in milliseconds. Minted tokens are back-dated by this much. */
export const TOLERATED_MS = TOKEN_BACKDATE_S * 1_000;

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
