import { seededRandom } from '../support/fake-clock.ts';

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

  pick<T>(choices: readonly T[]): T {
    if (choices.length === 0) throw new Error('there is nothing to pick from');
    return choices[Math.floor(this.random() * choices.length)] as T;
  }
}

/** Part of every hostile text, which distinguishes it from our own words. */
export const MARK = 'pwned';

const HOSTILE = [
  `::error::${MARK}`,
  `::stop-commands::${MARK}`,
  `::set-output name=conclusion::${MARK}`,
  `\n::warning::${MARK}`,
  `\r\n  ::debug::${MARK}`,
  `x\u2028::error::${MARK}`,
  `x\u0085::notice::${MARK}`,
  `##[error]${MARK}`,
  `x ##[group]${MARK}`,
  `%0A::error::${MARK}`,
  `\u001b[31m${MARK}\u001b[0m\u001b[2J`,
  `\u009b31m${MARK}\u001b]8;;https://evil.example\u0007x`,
  `\u202e${MARK}\u2066`,
  `<img src=x onerror=${MARK}>`,
  `</code></td><script>${MARK}</script>`,
  `[${MARK}](https://evil.example)`,
  `![${MARK}](https://evil.example/x.png)`,
  `| ${MARK} | x |\n| --- | --- |`,
  `@${MARK} #1 \`${MARK}\` **${MARK}**`,
  `ghadelimiter_${MARK}\nconclusion<<x\nsuccess\nx\n`,
  `\0\u0007${MARK}\ud800`,
  `${MARK} `.repeat(800),
] as const;

export function hostileText(rng: Rng): string {
  const one = rng.pick(HOSTILE);
  return rng.chance(0.3) ? `${one}${rng.pick(HOSTILE)}` : one;
}

/** A name or a message, which may be hostile. */
export function anyText(rng: Rng, honest: string): string {
  return rng.chance(0.4) ? hostileText(rng) : honest;
}

/** Status words that are in no table, although some look like it. */
export function oddWord(rng: Rng): string {
  const near = ['successfull', 'succeeded', 'completed', 'not success', 'success!', 'suc\u200bcess', 'ѕuccess', 'done'];
  const broken = ['', 'success\u0000', `success\u2028${MARK}`, '__proto__'];
  return rng.chance(0.5) ? hostileText(rng) : rng.pick([...near, ...broken]);
}

/** A document without a readable status, while other fields report a success. */
export function oddFields(rng: Rng): Record<string, unknown> {
  return {
    status: rng.pick<unknown>([null, {}, ['success'], { status: 'success' }, true, 1, { toString: 'success' }]),
    result: { status: 'success' },
    exportStatus: 'success',
    state: 'success',
    message: 'success',
    ...rng.pick([{}, { percentageComplete: 100 }, { percentageComplete: -1 }, { trainingStatus: 'Finished' }]),
  };
}
