import { formatInstant } from '../core/clock.ts';
import { formatDuration } from '../core/duration.ts';

export type Claims = Readonly<Record<string, unknown>>;

/** Reads a JWT without verifying it. `undefined` if it is no JWT. */
export function decodeJwt(token: string): { header: Claims; claims: Claims } | undefined {
  const components = token.split('.');
  const [header, claims] = components.slice(0, 2).map(jsonOf);
  return components.length === 3 && header && claims ? { header, claims } : undefined;
}

/** True for a token of five parts, whose claims are encrypted. */
export function isEncrypted(token: string): boolean {
  return token.split('.').length === 5;
}

/** A problem of a token. */
export type TokenTrouble = {
  readonly kind: 'expired' | 'expires-soon' | 'not-yet-valid' | 'no-jwt';
  /** One sentence, without the full stop. */
  readonly found: string;
};

/**
 * Why a ready-made token would be refused now, or within the given time.
 *
 * @param nowMs - the server's time if known, in milliseconds since the epoch
 * @param neededMs - how long the token is needed
 */
export function tokenTrouble(token: string, nowMs: number, neededMs = 0): TokenTrouble | undefined {
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

/** The clocks of two machines may differ by some seconds. */
const TOLERATED_MS = 30_000;

function isInstant(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

/** Seconds since the epoch as text. */
export function instantOf(seconds: number): string {
  return Math.abs(seconds) < 8e12 ? formatInstant(seconds * 1_000) : String(seconds);
}

function jsonOf(component: string): Claims | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(component, 'base64url').toString('utf8'));
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Claims) : undefined;
  } catch {
    return undefined;
  }
}
