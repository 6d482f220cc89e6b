import { parseDuration } from '../core/duration.ts';

/** A duration of the scenario in milliseconds on the clock. Its text has been checked before. */
export type Durations = (text: string | undefined, usual?: string) => number;

/** Durations that pass `speed` times as fast. */
export function durationsAt(speed: number): Durations {
  return (text, usual = '0s') => (parseDuration(text ?? usual) ?? 0) / speed;
}

/** For what does not depend on how fast time passes, such as the age of an older job. */
export const unscaled: Durations = durationsAt(1);
