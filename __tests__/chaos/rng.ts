import { seededRandom } from '../../src/simulator/ids.ts';

/** Random values that follow from a seed alone. */
export class Rng {
  readonly random: () => number;

  constructor(seed: number) {
    // Otherwise seeds that differ by one would begin with similar values.
    this.random = seededRandom(Math.imul(seed + 1, 0x9e3779b1));
  }

  chance(probability: number): boolean {
    return this.random() < probability;
  }

  /** An integer, both ends included. */
  int(from: number, to: number): number {
    return from + Math.floor(this.random() * (to - from + 1));
  }

  pick<T>(choices: readonly [T, ...T[]] | readonly T[]): T {
    const choice = choices[Math.floor(this.random() * choices.length)];
    if (choice === undefined && choices.length === 0) throw new Error('there is nothing to pick from');
    return choice as T;
  }

  /** A value, or `undefined`. */
  maybe<T>(probability: number, make: () => T): T | undefined {
    return this.chance(probability) ? make() : undefined;
  }
}
