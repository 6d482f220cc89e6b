/** The time, injected so that no test has to wait for it. */
export interface Clock {
  /** Milliseconds on a clock that never jumps: for durations and deadlines. */
  now(): number;
  /** Milliseconds since the epoch: for instants and tokens. */
  wall(): number;
  /** Runs `action` after `ms` milliseconds. @returns a function that cancels it */
  schedule(ms: number, action: () => void): () => void;
}

/** Timers count in 32 bits: a longer one would fire at once. */
const MAX_TIMER_MS = 2 ** 31 - 1;

/** The time of this machine. */
export const systemClock: Clock = {
  now: () => performance.now(),
  wall: () => Date.now(),
  schedule(ms, action) {
    const timer = setTimeout(action, Math.min(ms, MAX_TIMER_MS));
    return () => clearTimeout(timer);
  },
};

/** A number from 0 up to, but not including, 1. */
export type Random = () => number;

/** Varies a wait by up to a tenth both ways, so that parallel loops do not poll at the same moment. */
export function withJitter(milliseconds: number, random: Random): number {
  return milliseconds * (0.9 + 0.2 * random());
}

/** Waits until the time is over or `signal` aborts. @throws the signal's reason */
export function sleep(clock: Clock, ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason);
    const stop = (): void => {
      cancel();
      reject(signal.reason);
    };
    const cancel = clock.schedule(ms, () => {
      signal.removeEventListener('abort', stop);
      resolve();
    });
    signal.addEventListener('abort', stop, { once: true });
  });
}

const ISO_INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})$/i;

/**
 * Reads an ISO 8601 instant. A time zone is required: a time without one depends on the machine.
 *
 * @returns milliseconds since the epoch, or `undefined` if the text is no such instant
 */
export function parseInstant(text: string): number | undefined {
  if (!ISO_INSTANT.test(text)) return undefined;
  const day = text.slice(0, 10);
  const midnight = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(midnight.getTime()) || midnight.toISOString().slice(0, 10) !== day) return undefined;
  const milliseconds = Date.parse(text);
  return Number.isNaN(milliseconds) ? undefined : milliseconds;
}

/** An instant as ISO 8601 in UTC; an empty string for `undefined`. */
export function formatInstant(milliseconds: number | undefined): string {
  return milliseconds === undefined ? '' : new Date(milliseconds).toISOString();
}
