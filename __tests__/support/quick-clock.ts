import { type Clock, systemClock } from '../../src/core/clock.ts';

/** A clock for servers whose jobs are not to take as long as real ones: ten seconds on it are one. */
export const quickClock: Clock = {
  now: () => systemClock.now() * 10,
  wall: () => systemClock.wall(),
  schedule: (ms, action) => systemClock.schedule(ms / 10, action),
};
