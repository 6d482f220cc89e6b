import type { Clock } from '../core/clock.ts';
import type { Upload } from './bot-import.ts';
import { Credentials } from './credentials.ts';
import { defaultScenario } from './default-scenario.ts';
import { Files } from './files.ts';
import { Ids } from './ids.ts';
import { RateLimits } from './limits.ts';
import { Recorder } from './recorder.ts';
import type { Bot, ConversationSuite, Scenario } from './scenario/types.ts';
import { type Durations, durationsAt } from './scenario/values.ts';

/** What all calls share. A reset makes a new one. */
export interface Context {
  readonly scenario: Scenario;
  readonly clock: Clock;
  readonly ms: Durations;
  readonly ids: Ids;
  readonly recorder: Recorder;
  readonly credentials: Credentials;
  readonly limits: RateLimits;
  readonly bots: Bots;
  readonly files: Files;
  /** What was uploaded for imports. */
  readonly uploads: Map<string, Upload>;
  /** Conversation suites that were imported, by bot and name. */
  readonly suites: Map<string, ConversationSuite>;
  /** Who started everything. */
  readonly userId: string;
}

export function createContext(scenario: Scenario, clock: Clock, speed: number): Context {
  const ids = new Ids(scenario.seed ?? 1);
  const ms = durationsAt(speed);
  const recorder = new Recorder(clock);
  const bots = new Bots(scenario, ids);
  const { apps = [], apiKeys = [] } = scenario.credentials ?? defaultScenario.credentials ?? {};
  const isBot = (botId: string): boolean => bots.get(botId) !== undefined;
  return {
    scenario,
    clock,
    ms,
    ids,
    recorder,
    credentials: new Credentials({ apps, apiKeys, isBot }, clock, recorder),
    limits: new RateLimits(scenario.limits, clock, ms),
    bots,
    files: new Files(clock, ids, ms),
    uploads: new Map(),
    suites: new Map(),
    userId: ids.of('u-', 'user'),
  };
}

interface Entry {
  bot: Bot;
  /** False while the import that makes it is still running. */
  exists: () => boolean;
}

/** All bots of the account: those of the scenario, the additional ones of its list, and those that imports made. */
export class Bots {
  readonly #entries: Map<string, Entry>;

  constructor({ bots = {}, botList: { more = 0 } = {} }: Scenario, ids: Ids) {
    const additional = Array.from({ length: more }, (_, index): [string, Bot] => [
      ids.of('st-', `more/${index}`),
      { name: `Sample bot ${index + 1}` },
    ]);
    const all = [...Object.entries(bots), ...additional];
    this.#entries = new Map(all.map(([id, bot]) => [id, { bot, exists: () => true }]));
  }

  get(id: string): Bot | undefined {
    const entry = this.#entries.get(id);
    return entry?.exists() ? entry.bot : undefined;
  }

  /** In the order in which they were added. */
  all(): [string, Bot][] {
    return [...this.#entries].filter(([, { exists }]) => exists()).map(([id, { bot }]) => [id, bot]);
  }

  add(id: string, bot: Bot, exists: () => boolean): void {
    this.#entries.set(id, { bot, exists });
  }
}
