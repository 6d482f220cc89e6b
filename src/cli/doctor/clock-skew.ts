import { formatDuration } from '../../kernel/duration.ts';
import { type Check, ok, problem, skipped, warning } from './check.ts';

const NAME = 'clock';
/** Minted tokens are back-dated by this much, in milliseconds. */
const TOLERATED_MS = 30_000;
/** Minted tokens are good for five minutes: with a clock this far behind they have all expired on arrival. */
const FATAL_BEHIND_MS = 270_000;
/** The platform refuses tokens that expire more than an hour from now. */
const FATAL_AHEAD_MS = 3_300_000;

/** How far this machine's clock is ahead of the server's, in milliseconds; `undefined` where it did not tell. */
export function skewOf(
  headers: Readonly<Record<string, string | undefined>>,
  sentAt: number,
  answeredAt: number,
): number | undefined {
  const date = Date.parse(headers['date'] ?? '');
  if (Number.isNaN(date)) return undefined;
  // An answer out of a cache is as old as it says; the header counts whole seconds, half a one on average is lost.
  const age = /^\d{1,9}$/.test(headers['age'] ?? '') ? Number(headers['age']) * 1_000 : 0;
  return (sentAt + answeredAt) / 2 - (date + age + 500);
}

/** Whether the clock is close enough for tokens to be accepted. */
export function examineClock(skewMs: number | undefined): Check {
  if (skewMs === undefined) return skipped(NAME, 'the server tells no time');
  const off = formatDuration(Math.round(Math.abs(skewMs) / 1_000) * 1_000);
  if (Math.abs(skewMs) <= TOLERATED_MS) {
    return ok(
      NAME,
      Math.abs(skewMs) < 2_000 ? "the same as the server's" : `${off} from the server's, which is near enough`,
    );
  }
  const found = `${off} ${skewMs > 0 ? 'ahead of' : 'behind'} the server's`;
  const advice = 'Set the clock of this machine by NTP (timedatectl set-ntp true, or the settings of its host).';
  if (-skewMs >= FATAL_BEHIND_MS) {
    return problem(NAME, `${found}: every token that is made here has expired when it arrives`, advice);
  }
  if (skewMs >= FATAL_AHEAD_MS) {
    return problem(NAME, `${found}: tokens that are made here expire too late to be accepted`, advice);
  }
  return warning(NAME, `${found}: tokens may be refused`, advice);
}
