import { offAbort, onAbort } from './on-abort.ts';

/** Time as the rest of the house sees it, so that no test has to wait for it. */
export interface Clock {
  /** Milliseconds on a clock that never jumps: for durations and deadlines. */
  now(): number;
  /** Milliseconds since the epoch: for instants and tokens. */
  wall(): number;
  /** Runs `action` after `ms` milliseconds. @returns a function that calls it off */
  schedule(ms: number, action: () => void): () => void;
}

/** Timers count in 32 bits: a longer one would fire at once. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** The time of this machine. */
export const systemClock: Clock = {
  // The same clock as performance.now(), whose module takes a millisecond to load.
  now: () => {
    // Taken apart by name: asked several times for each look at a job, an iterator would be the most of it.
    const { 0: seconds, 1: nanoseconds } = process.hrtime();
    return seconds * 1_000 + nanoseconds / 1_000_000;
  },
  wall: () => Date.now(),
  schedule(ms, action) {
    const timer = setTimeout(action, Math.min(ms, LONGEST_TIMER_MS));
    return () => clearTimeout(timer);
  },
};

/** A number from 0 up to, but not including, 1. */
export type Random = () => number;

/** Spreads a wait by a tenth both ways, so that many loops do not ask in step. */
export function withJitter(milliseconds: number, random: Random): number {
  return milliseconds * (0.9 + 0.2 * random());
}

/**
 * Waits, and lets go at once when `signal` aborts.
 *
 * @throws the signal's reason
 */
export function sleep(clock: Clock, ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason);
    const stop = (): void => {
      callOff();
      reject(signal.reason);
    };
    const callOff = clock.schedule(ms, () => {
      offAbort(signal, stop);
      resolve();
    });
    onAbort(signal, stop);
  });
}
