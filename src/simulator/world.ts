import type { Clock } from '../kernel/clock.ts';
import { Bots } from './bots.ts';
import { Credentials } from './credentials.ts';
import { defaultScenario } from './default-scenario.ts';
import { RateLimits } from './limits.ts';
import { Links } from './links.ts';
import { Recorder } from './recorder.ts';
import type { Scenario } from './scenario.ts';
import { Ids } from './seeded-random.ts';
import { StoredFiles } from './stored-files.ts';
import { Uploads } from './uploads.ts';

/** All that the simulator's calls share. A reset makes a new one. */
export interface World {
  readonly scenario: Scenario;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly recorder: Recorder;
  readonly credentials: Credentials;
  readonly limits: RateLimits;
  readonly bots: Bots;
  readonly files: StoredFiles;
  readonly uploads: Uploads;
  readonly links: Links;
  /** Who started everything. */
  readonly userId: string;
}

export function createWorld(scenario: Scenario, clock: Clock): World {
  const ids = new Ids(scenario.seed ?? 1);
  const recorder = new Recorder(clock);
  const { apps = [], apiKeys = [] } = scenario.credentials ?? defaultScenario.credentials ?? {};
  const bots = new Bots(scenario, ids);
  const isBot = (botId: string): boolean => bots.get(botId) !== undefined;
  return {
    scenario,
    clock,
    ids,
    recorder,
    credentials: new Credentials({ apps, apiKeys, isBot }, clock, recorder),
    limits: new RateLimits(scenario.limits, clock),
    bots,
    files: new StoredFiles(ids),
    uploads: new Uploads(ids),
    links: new Links(clock, ids.of('', 'key of links')),
    userId: ids.of('u-', 'user'),
  };
}
