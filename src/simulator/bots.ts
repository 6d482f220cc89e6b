import type { Bot, Scenario } from './scenario.ts';
import type { Ids } from './seeded-random.ts';

interface Known {
  bot: Bot;
  /** False while the import that makes it still runs. */
  isThere: () => boolean;
}

/** All bots of the account: those of the scenario, those that it has more of, and those that imports made. */
export class Bots {
  readonly #bots: Map<string, Known>;

  constructor({ bots = {}, botList: { more = 0 } = {} }: Scenario, ids: Ids) {
    const madeUp = Array.from({ length: more }, (_, index): [string, Bot] => [
      ids.of('st-', `more/${index}`),
      { name: `Sample bot ${index + 1}` },
    ]);
    const all = [...Object.entries(bots), ...madeUp];
    this.#bots = new Map(all.map(([id, bot]) => [id, { bot, isThere: () => true }]));
  }

  get(id: string): Bot | undefined {
    const known = this.#bots.get(id);
    return known?.isThere() ? known.bot : undefined;
  }

  /** In the order in which they came. */
  all(): [string, Bot][] {
    return [...this.#bots].filter(([, { isThere }]) => isThere()).map(([id, { bot }]) => [id, bot]);
  }

  add(id: string, bot: Bot, isThere: () => boolean): void {
    this.#bots.set(id, { bot, isThere });
  }
}
