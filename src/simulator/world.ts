import type { Clock } from '../kernel/clock.ts';
import { Credentials } from './credentials.ts';
import { defaultScenario } from './default-scenario.ts';
import { RateLimits } from './limits.ts';
import { Links } from './links.ts';
import { Recorder } from './recorder.ts';
import type { Scenario } from './scenario.ts';
import { Ids } from './seeded-random.ts';
import { StoredFiles } from './stored-files.ts';

/** All that the simulator's calls share. A reset makes a new one. */
export interface World {
  readonly scenario: Scenario;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly recorder: Recorder;
  readonly credentials: Credentials;
  readonly limits: RateLimits;
  readonly files: StoredFiles;
  readonly links: Links;
  /** Who started everything. */
  readonly userId: string;
}

export function createWorld(scenario: Scenario, clock: Clock): World {
  const ids = new Ids(scenario.seed ?? 1);
  const recorder = new Recorder(clock);
  const { apps = [], apiKeys = [] } = scenario.credentials ?? defaultScenario.credentials ?? {};
  const isBot = (botId: string): boolean => Object.hasOwn(scenario.bots ?? {}, botId);
  return {
    scenario,
    clock,
    ids,
    recorder,
    credentials: new Credentials({ apps, apiKeys, isBot }, clock, recorder),
    limits: new RateLimits(scenario.limits, clock),
    files: new StoredFiles(ids),
    links: new Links(clock, ids.of('', 'key of links')),
    userId: ids.of('u-', 'user'),
  };
}
