import type { Clock } from '../../src/core/clock.ts';

interface Timer {
  readonly at: number;
  readonly action: () => void;
  /** False for a timer that the run does not wait for, such as its deadline: time does not jump to it. */
  readonly isAwaited: boolean;
}

/** When each run begins. */
export const EPOCH = Date.UTC(2026, 0, 31, 12);

/** How much time passes in a turn, in milliseconds: about a hundred times as fast as real time. */
const TURN_MS = 100;

/**
 * The clock of a run with real sockets and files. If the run only waits for a timer, time jumps to it; while a request
 * is under way or a file is written, time passes about a hundred times as fast as real time. It counts turns of the
 * event loop, so that it is slower on a busy machine.
 *
 * `clock` is for the run itself, whose first timer is its deadline. `quiet` has the same time, for timers of the
 * simulator and of the cancellation: time does not jump to them.
 */
export function flowClock(isBusy: () => boolean): { clock: Clock; quiet: Clock; stop: () => void } {
  let timers: Timer[] = [];
  let now = 0;
  let isTurning = false;
  let isStopped = false;
  const mayJump = (): boolean => !isBusy() && timers.some((timer) => timer.isAwaited);
  const turn = (): void => {
    isTurning = false;
    if (timers.length === 0) return;
    now = mayJump() ? Math.max(now, Math.min(...timers.map((timer) => timer.at))) : now + TURN_MS;
    for (const timer of [...timers].sort((one, other) => one.at - other.at)) {
      if (timer.at > now || !timers.includes(timer)) continue;
      timers = timers.filter((other) => other !== timer);
      timer.action();
    }
    turnSoon();
  };
  const turnSoon = (): void => {
    if (isTurning || isStopped || timers.length === 0) return;
    isTurning = true;
    if (mayJump()) setImmediate(turn);
    else setTimeout(turn, 1);
  };
  const clockWith = (isNextAwaited: () => boolean): Clock => ({
    now: () => now,
    wall: () => EPOCH + now,
    schedule(ms, action) {
      const timer = { at: now + Math.max(0, ms), action, isAwaited: isNextAwaited() };
      timers.push(timer);
      turnSoon();
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
  });
  let scheduled = 0;
  return {
    clock: clockWith(() => ++scheduled > 1),
    quiet: clockWith(() => false),
    stop() {
      isStopped = true;
      timers = [];
    },
  };
}
