import type { Clock } from '../core/clock.ts';

/**
 * How far the time of a job may lie outside the window, in milliseconds: a platform runs on several machines, whose
 * clocks differ a little. A larger value would match a job that a colleague started some seconds later.
 */
export const SLACK_MS = 2_000;
/** The `Date` header omits the fraction of a second. In milliseconds. */
const DATE_GRAIN_MS = 1_000;

/** When a start was sent, and when it was answered or abandoned, in milliseconds on the clock of this process. */
export interface Sent {
  readonly sentAt: number;
  readonly answeredAt: number;
}

/** One moment on two clocks: the platform's, from the `Date` of an answer, and that of this process. */
export interface Dated {
  readonly serverTime: number;
  readonly at: number;
}

/** The earliest and latest request time of a job, in milliseconds since the epoch by the platform's clock. */
export interface StartWindow {
  readonly from: number;
  readonly to: number;
}

/**
 * The moment of an answer that has just arrived.
 *
 * @param serverTime - its `Date`; `undefined` if it has none
 */
export function datedNow(clock: Clock, serverTime: number | undefined): Dated | undefined {
  return serverTime === undefined ? undefined : { serverTime, at: clock.now() };
}

/** The window in which the platform accepted a start. Its times are compared only with its own times. */
export function windowOf({ sentAt, answeredAt }: Sent, { serverTime, at }: Dated): StartWindow {
  return {
    from: serverTime - (at - sentAt) - SLACK_MS,
    to: serverTime - (at - answeredAt) + DATE_GRAIN_MS + SLACK_MS,
  };
}

/** True if so little time has passed since the answer that a job shown now must have been requested in the window. */
export function isWithinSlack({ answeredAt }: Sent, now: number): boolean {
  return now - answeredAt <= DATE_GRAIN_MS + SLACK_MS;
}
