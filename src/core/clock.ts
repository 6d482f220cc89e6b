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

const UNIT_MS: Record<string, number> = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** The longest duration that a timer can wait, in whole days. */
const MAX_DURATION_MS = 24 * 86_400_000;

/**
 * Reads a duration: `500ms`, `90s`, `30m`, `2h`, `7d`; a bare number is seconds. A fraction (`1.5h`) is allowed.
 *
 * @param maxMs - maximum duration in milliseconds. Default: 24 days, the maximum of a timer
 * @returns whole milliseconds, or `undefined` if the text is no such duration
 */
export function parseDuration(text: string, maxMs: number = MAX_DURATION_MS): number | undefined {
  const match = /^(\d{1,10}(?:\.\d{1,6})?)\s*(ms|s|m|h|d)?$/.exec(text.trim());
  if (!match) return undefined;
  const milliseconds = Math.round(Number(match[1]) * (UNIT_MS[match[2] ?? 's'] ?? Number.NaN));
  return milliseconds <= maxMs ? milliseconds : undefined;
}

/** A duration for people: `420 ms`, `3.2 s`, `1 min 30 s`, `2 h 5 min`, `3 d 4 h`. */
export function formatDuration(milliseconds: number): string {
  if (milliseconds < 999.5) return `${Math.round(milliseconds)} ms`;
  if (milliseconds < 59_950) return `${Number((milliseconds / 1_000).toFixed(1))} s`;
  const seconds = Math.round(milliseconds / 1_000);
  if (seconds < 3_600) return twoUnits(Math.floor(seconds / 60), 'min', seconds % 60, 's');
  const minutes = Math.round(seconds / 60);
  if (minutes < 1_440) return twoUnits(Math.floor(minutes / 60), 'h', minutes % 60, 'min');
  const hours = Math.round(minutes / 60);
  return twoUnits(Math.floor(hours / 24), 'd', hours % 24, 'h');
}

function twoUnits(large: number, largeUnit: string, small: number, smallUnit: string): string {
  return small === 0 ? `${large} ${largeUnit}` : `${large} ${largeUnit} ${small} ${smallUnit}`;
}
