import { parseDuration } from '../kernel/duration.ts';

/** A scenario's duration in milliseconds. Its text has been checked before. */
export function durationMs(text: string | undefined, usual = '0s'): number {
  return parseDuration(text ?? usual) ?? 0;
}
