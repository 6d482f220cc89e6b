import { autoInterval } from '../../src/jobs/poll-loop.ts';

const SECOND = 1_000;

/** Fixed, or growing by a factor from one second up to a limit, as in most actions. */
const fixed = (seconds) => () => seconds * SECOND;
const growing = (factor, most) => (polls) => Math.min(most, factor ** polls) * SECOND;

/** Ours use the real poll loop; the others return the wait after a number of polls, in milliseconds. */
export const POLICIES = [
  { name: 'auto', isOurs: true, interval: autoInterval },
  { name: 'auto, with a percentage', isOurs: true, interval: autoInterval, reportsPercent: true },
  { name: '5 s', wait: fixed(5) },
  { name: '10 s', wait: fixed(10) },
  { name: '30 s', wait: fixed(30) },
  { name: '1 s × 1.5 to 30 s', wait: growing(1.5, 30) },
  { name: '1 s × 2 to 60 s', wait: growing(2, 60) },
];

/** The names of those that are better in one figure and no worse in the other. */
export function dominatedBy(point, others) {
  return others
    .filter(
      (other) =>
        other.lag <= point.lag &&
        other.requests <= point.requests &&
        (other.lag < point.lag || other.requests < point.requests),
    )
    .map(({ name }) => name);
}
