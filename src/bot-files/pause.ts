import { setImmediate } from 'node:timers/promises';

/** How many parts or files are worked on in one go. */
const AT_ONCE = 100;

/** To be awaited before each step of long work. @throws the signal's reason */
export type Pause = () => Promise<void>;

/**
 * Work that never waits would hear no signal: parsing thousands of parts leaves no turn to what listens for SIGTERM.
 * So every hundredth step waits for one.
 */
export function pauseFor(signal: AbortSignal): Pause {
  let steps = 0;
  return async () => {
    steps++;
    if (steps % AT_ONCE === 0) await setImmediate();
    signal.throwIfAborted();
  };
}
