import type { Clock, Random } from '../../src/core/clock.ts';

export interface FakeClock extends Clock {
  /** Lets time pass, and runs the actions that are due in order. For a clock that does not advance by itself. */
  advance(milliseconds: number): Promise<void>;
  /** Number of actions that are still planned. */
  readonly planned: number;
}

export interface FakeClockOptions {
  /** Whether time jumps to the next planned action as soon as nothing else can run. Default: true. */
  advances?: boolean;
  /**
   * How many actions may be planned although nothing waits for them, such as the deadline of a step. While only those
   * are left, the code waits for real sockets or files, and time stands still. Default: 0.
   */
  kept?: number;
  /** What `wall()` returns at the start. Default: noon of 2026-01-31. */
  wallMs?: number;
}

interface Action {
  at: number;
  run: () => void;
}

/** Time without waiting: fifteen virtual minutes of a poll loop pass in milliseconds, while real sockets keep working. */
export function fakeClock({
  advances = true,
  kept = 0,
  wallMs = Date.UTC(2026, 0, 31, 12),
}: FakeClockOptions = {}): FakeClock {
  let now = 0;
  let isWaiting = false;
  const actions = new Set<Action>();
  const next = (): Action | undefined =>
    [...actions].reduce<Action | undefined>((first, one) => (first && first.at <= one.at ? first : one), undefined);
  const runNext = (): void => {
    const action = next();
    if (!action) return;
    actions.delete(action);
    now = Math.max(now, action.at);
    action.run();
  };
  // Promises settle before an immediate runs: by then, all work waits for the clock.
  const pump = (): void => {
    if (!advances || isWaiting || actions.size <= kept) return;
    isWaiting = true;
    setImmediate(() => {
      isWaiting = false;
      if (actions.size > kept) runNext();
      pump();
    });
  };
  return {
    now: () => now,
    wall: () => wallMs + now,
    schedule(milliseconds, run) {
      const action = { at: now + Math.max(0, milliseconds), run };
      actions.add(action);
      pump();
      return () => void actions.delete(action);
    },
    async advance(milliseconds) {
      const until = now + milliseconds;
      for (let due = next(); due && due.at <= until; due = next()) {
        runNext();
        await everythingElse();
      }
      now = until;
      await everythingElse();
    },
    get planned() {
      return actions.size;
    },
  };
}

/** Resolves when all that could run without the clock has run. */
function everythingElse(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** Random numbers that follow from a seed (mulberry32). */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}
