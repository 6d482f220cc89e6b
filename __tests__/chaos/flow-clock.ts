import type { Clock } from '../../src/core/clock.ts';

interface Timer {
  readonly at: number;
  readonly action: () => void;
  /** False for a timer that the run does not wait for, such as its deadline: time does not jump to it. */
  readonly isAwaited: boolean;
}

/** How much time passes in a turn, in milliseconds: about a hundred times as fast as real time. */
const TURN_MS = 100;

/**
 * The clock of a run with real sockets and files. If the run only waits for a timer, time jumps to it; while a request
 * is under way or a file is written, time passes about a hundred times as fast as real time. It counts turns of the
 * event loop, so that it is slower on a busy machine.
 */
export class FlowClock implements Clock {
  /** The same time, for timers of the simulator and of the cancellation: time does not jump to them. */
  readonly quiet: Clock;
  readonly #isBusy: () => boolean;
  readonly #epoch: number;
  #timers: Timer[] = [];
  #now = 0;
  #isTurning = false;
  #isStopped = false;

  constructor({ isBusy, epoch }: { isBusy: () => boolean; epoch: number }) {
    this.#isBusy = isBusy;
    this.#epoch = epoch;
    this.quiet = {
      now: () => this.now(),
      wall: () => this.wall(),
      schedule: (ms, action) => this.#add(ms, action, false),
    };
  }

  now(): number {
    return this.#now;
  }

  wall(): number {
    return this.#epoch + this.#now;
  }

  schedule(ms: number, action: () => void): () => void {
    return this.#add(ms, action, true);
  }

  /** The clock for the run itself, whose first timer is its deadline. */
  forRun(): Clock {
    let isDeadline = true;
    return {
      now: () => this.now(),
      wall: () => this.wall(),
      schedule: (ms, action) => {
        const isAwaited = !isDeadline;
        isDeadline = false;
        return this.#add(ms, action, isAwaited);
      },
    };
  }

  stop(): void {
    this.#isStopped = true;
    this.#timers = [];
  }

  #add(ms: number, action: () => void, isAwaited: boolean): () => void {
    const timer = { at: this.#now + Math.max(0, ms), action, isAwaited };
    this.#timers.push(timer);
    this.#turnSoon();
    return () => {
      this.#timers = this.#timers.filter((other) => other !== timer);
    };
  }

  #turnSoon(): void {
    if (this.#isTurning || this.#isStopped || this.#timers.length === 0) return;
    this.#isTurning = true;
    const turn = (): void => {
      this.#isTurning = false;
      this.#turn();
      this.#turnSoon();
    };
    if (this.#mayJump()) setImmediate(turn);
    else setTimeout(turn, 1);
  }

  #mayJump(): boolean {
    return !this.#isBusy() && this.#timers.some((timer) => timer.isAwaited);
  }

  #turn(): void {
    const next = Math.min(...this.#timers.map((timer) => timer.at));
    if (this.#timers.length === 0) return;
    this.#now = this.#mayJump() ? Math.max(this.#now, next) : this.#now + TURN_MS;
    for (const timer of [...this.#timers].sort((one, other) => one.at - other.at)) {
      if (timer.at > this.#now || !this.#timers.includes(timer)) continue;
      this.#timers = this.#timers.filter((other) => other !== timer);
      timer.action();
    }
  }
}
