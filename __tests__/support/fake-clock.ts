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
  /** What `wall()` returns at the start. Default: 2026-01-01. */
  wallMs?: number;
}

interface Action {
  at: number;
  run: () => void;
}

/** Time without waiting: fifteen virtual minutes of a polling loop pass in milliseconds. */
export function fakeClock({
  advances = true,
  wallMs = Date.parse('2026-01-01T00:00:00Z'),
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
    if (!advances || isWaiting || actions.size === 0) return;
    isWaiting = true;
    setImmediate(() => {
      isWaiting = false;
      runNext();
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

/** The same numbers for the same seed, from 0 up to 1. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
