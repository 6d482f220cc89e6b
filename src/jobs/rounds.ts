import { type Clock, type Random, withJitter } from '../kernel/clock.ts';

/** Between two rounds pass so many milliseconds at least. Shorter waits are waited out one by one. */
const SHORTEST_STEP_MS = 100;
/** A longer wait has so many of them, so that it is a tenth longer or shorter than it was meant to be at most. */
const STEPS_IN_A_WAIT = 5;
/** Who is to wake within this time, in milliseconds, wakes together. */
const TOGETHER_MS = 10;
/** Whoever is sent to a round is there so much before it, in milliseconds: what he does until he waits takes time too. */
const AHEAD_MS = 1;

interface Waking {
  readonly actions: Set<() => void>;
  readonly callOff: () => void;
}

/**
 * The clock of jobs that are watched side by side: their looks come in rounds. A process that wakes up for each look
 * on its own spends more on waking up than on looking.
 */
export class Rounds implements Clock {
  readonly #clock: Clock;
  readonly #random: Random;
  /** Steps of several processes had better not come in step. */
  readonly #startedAt: number;
  readonly #wakings = new Map<number, Waking>();

  constructor(clock: Clock, random: Random) {
    this.#clock = clock;
    this.#random = random;
    this.#startedAt = clock.now() - SHORTEST_STEP_MS * random();
  }

  now(): number {
    return this.#clock.now();
  }

  wall(): number {
    return this.#clock.wall();
  }

  /** A wait of about that many milliseconds, to the nearest round. */
  spread(ms: number): number {
    if (ms < SHORTEST_STEP_MS) return withJitter(ms, this.#random);
    let step = SHORTEST_STEP_MS;
    // The rounds of long waits are among those of short ones.
    while (2 * step * STEPS_IN_A_WAIT <= ms) step *= 2;
    const now = this.#sinceStart();
    return Math.round((now + ms) / step) * step - AHEAD_MS - now;
  }

  /** Runs `action` after `ms` milliseconds, or up to ten later. @returns a function that calls it off */
  schedule(ms: number, action: () => void): () => void {
    if (ms < SHORTEST_STEP_MS / 2) return this.#clock.schedule(ms, action);
    const now = this.#sinceStart();
    const at = Math.ceil((now + ms) / TOGETHER_MS) * TOGETHER_MS;
    const waking = this.#wakings.get(at) ?? this.#plan(at, at - now);
    const own = (): void => action();
    waking.actions.add(own);
    return () => {
      if (!waking.actions.delete(own) || waking.actions.size > 0) return;
      waking.callOff();
      if (this.#wakings.get(at) === waking) this.#wakings.delete(at);
    };
  }

  #plan(at: number, ms: number): Waking {
    const actions = new Set<() => void>();
    const callOff = this.#clock.schedule(ms, () => {
      this.#wakings.delete(at);
      for (const action of actions) action();
    });
    const waking = { actions, callOff };
    this.#wakings.set(at, waking);
    return waking;
  }

  #sinceStart(): number {
    return this.#clock.now() - this.#startedAt;
  }
}
