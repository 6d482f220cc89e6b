import type { Clock } from '../../src/core/clock.ts';

interface Timer {
  readonly at: number;
  readonly action: () => void;
}

/**
 * Time that jumps to the next timer when nothing else can run, so that an hour of waiting takes a moment while real
 * sockets and files keep working.
 *
 * `kept` is how many timers may be pending although nothing waits for them, such as the deadline of a step. While only
 * those are left, the code waits for real sockets or files, and time stands still.
 */
export class IdleClock implements Clock {
  readonly #kept: number;
  readonly #epoch: number;
  #timers: Timer[] = [];
  #now = 0;
  #isDue = false;

  constructor({ kept = 0, epoch = Date.UTC(2026, 0, 31, 12) }: { kept?: number; epoch?: number } = {}) {
    this.#kept = kept;
    this.#epoch = epoch;
  }

  now(): number {
    return this.#now;
  }

  wall(): number {
    return this.#epoch + this.#now;
  }

  schedule(ms: number, action: () => void): () => void {
    const timer = { at: this.#now + Math.max(0, ms), action };
    this.#timers.push(timer);
    this.#passSoon();
    return () => {
      this.#timers = this.#timers.filter((other) => other !== timer);
    };
  }

  #passSoon(): void {
    if (this.#isDue || this.#timers.length <= this.#kept) return;
    this.#isDue = true;
    setImmediate(() => {
      this.#isDue = false;
      if (this.#timers.length <= this.#kept) return;
      const next = this.#timers.reduce((first, timer) => (timer.at < first.at ? timer : first));
      this.#timers = this.#timers.filter((timer) => timer !== next);
      this.#now = Math.max(this.#now, next.at);
      next.action();
      this.#passSoon();
    });
  }
}
