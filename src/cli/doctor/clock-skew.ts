import { CLOCK_HINT, clockTrouble, roundedSkew } from '../../platform/clock-skew.ts';
import { type Check, ok, problem, skipped, warning } from './check.ts';

const NAME = 'clock';

/** Whether the clock is close enough for tokens to be accepted. */
export function examineClock(skewMs: number | undefined): Check {
  if (skewMs === undefined) return skipped(NAME, 'the server reports no time');
  const trouble = clockTrouble(skewMs);
  if (trouble) return (trouble.isFatal ? problem : warning)(NAME, trouble.found, CLOCK_HINT);
  const found =
    Math.abs(skewMs) < 2_000
      ? "the same as the server's"
      : `${roundedSkew(skewMs)} from the server's, which is close enough`;
  return ok(NAME, found);
}
