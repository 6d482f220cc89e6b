import { formatDuration } from '../core/duration.ts';

/** Minted tokens are back-dated by this much, in milliseconds. */
const TOLERATED_MS = 30_000;
/** Minted tokens are valid for five minutes: with a clock this far behind they have all expired on arrival. */
const FATAL_BEHIND_MS = 270_000;
/** The platform refuses tokens that expire more than an hour from now. */
const FATAL_AHEAD_MS = 3_300_000;

export const CLOCK_HINT =
  'Set the clock of this machine by NTP (timedatectl set-ntp true, or the settings of its host).';

/** How far this machine's clock is ahead of the server's, in milliseconds; `undefined` if the answer has no time. */
export function skewOf(
  headers: Readonly<Record<string, string | undefined>>,
  sentAt: number,
  answeredAt: number,
): number | undefined {
  const date = Date.parse(headers['date'] ?? '');
  if (Number.isNaN(date)) return undefined;
  // An answer from a cache states its age. The header has whole seconds, so half a second is lost on average.
  const age = /^\d{1,9}$/.test(headers['age'] ?? '') ? Number(headers['age']) * 1_000 : 0;
  return (sentAt + answeredAt) / 2 - (date + age + 500);
}

export interface ClockTrouble {
  /** How far the clock is off, and what that means for tokens made here. */
  readonly found: string;
  /** True if every such token is refused. */
  readonly isFatal: boolean;
}

/** @returns `undefined` for a clock that is close enough for tokens to be accepted */
export function clockTrouble(skewMs: number): ClockTrouble | undefined {
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
