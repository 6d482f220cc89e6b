import { formatDuration } from '../core/clock.ts';
import { serverTimeOf } from '../http/header-times.ts';
import type { Headers } from '../http/transport.ts';
import { TOKEN_BACKDATE_S, TOKEN_LIFETIME_S, TOLERATED_MS } from './jwt.ts';

export const CLOCK_HINT =
  'Set the clock of this machine by NTP (timedatectl set-ntp true, or the settings of its host).';

/** How far this machine's clock is ahead of the server's, in milliseconds; `undefined` if the answer has no time. */
export function skewOf(headers: Headers, sentAt: number, answeredAt: number): number | undefined {
  const serverTime = serverTimeOf(headers);
  // The header has whole seconds, so half a second is lost on average.
  return serverTime === undefined ? undefined : (sentAt + answeredAt) / 2 - (serverTime + 500);
}

/** Minted tokens are valid for five minutes: with a clock this far behind they have all expired on arrival. */
const FATAL_BEHIND_MS = (TOKEN_LIFETIME_S - TOKEN_BACKDATE_S) * 1_000;
/** The platform refuses tokens that expire more than an hour from now. */
const FATAL_AHEAD_MS = 3_600_000 - TOKEN_LIFETIME_S * 1_000;

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
