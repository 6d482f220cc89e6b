import type { Clock } from '../core/clock.ts';

/**
 * How far the time of a job may lie outside of the window, in milliseconds: a platform runs on several machines, whose
 * clocks differ a little. More would let the job of a colleague in who started one some seconds later.
 */
export const SLACK_MS = 2_000;
/** The `Date` header omits the fraction of a second. In milliseconds. */
const DATE_GRAIN_MS = 1_000;

/** When a start was sent, and when it was answered or given up, in milliseconds on the clock of this process. */
export interface Sent {
  readonly sentAt: number;
  readonly answeredAt: number;
}

/** A moment that is known on both clocks: the platform's, by the `Date` of an answer, and the one of this process. */
export interface Dated {
  readonly serverTime: number;
  readonly at: number;
}

/** When a job was requested, at the earliest and the latest, in milliseconds since the epoch by the platform's clock. */
export interface StartWindow {
  readonly from: number;
  readonly to: number;
}

/**
 * Reads the moment of an answer.
 *
 * @param serverTime - its `Date`; `undefined` if it has none
 */
export function datedNow(clock: Clock, serverTime: number | undefined): Dated | undefined {
  return serverTime === undefined ? undefined : { serverTime, at: clock.now() };
}

/** The window in which a start was taken. Times of the platform are compared with times of the platform only. */
export function windowOf({ sentAt, answeredAt }: Sent, { serverTime, at }: Dated): StartWindow {
  return {
    from: serverTime - (at - sentAt) - SLACK_MS,
    to: serverTime - (at - answeredAt) + DATE_GRAIN_MS + SLACK_MS,
  };
}

/** Whether so little time has passed since the answer that whatever is shown by then was requested in the window. */
export function isWithinSlack({ answeredAt }: Sent, now: number): boolean {
  return now - answeredAt <= DATE_GRAIN_MS + SLACK_MS;
}
