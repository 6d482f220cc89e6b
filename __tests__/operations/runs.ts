import { type Scenario, startSimulator } from '../../src/simulator/index.ts';
import { afterTest } from '../support/after-test.ts';
import { fakeClock } from '../support/fake-clock.ts';
import { type Scripts, startPlatform } from '../support/platform-script.ts';
import { type Given, runOperation } from '../support/run-operation.ts';
import { BOT, BOT_CREDENTIALS } from '../support/samples.ts';

export type More = NonNullable<Parameters<typeof runOperation>[3]>;

/** Runs an operation against a platform that gives these answers. */
export async function scripted(operation: string, given: Given, scripts: Scripts, more?: More) {
  const platform = await startPlatform(scripts);
  return { ...platform, ...(await runOperation(operation, platform.origin, given, more)) };
}

/** Runs an operation against a simulated bot, both in virtual time. */
export async function simulated(
  operation: string,
  bot: NonNullable<Scenario['bots']>[string],
  given: Given,
  more: More & Pick<Scenario, 'faults'> = {},
) {
  const { faults = [], ...dependencies } = more;
  const clock = fakeClock({ kept: 1 });
  const scenario = { credentials: { apps: [BOT_CREDENTIALS] }, bots: { [BOT]: bot }, faults };
  const simulator = await startSimulator({ clock, scenario });
  afterTest(() => simulator.close());
  const ran = await runOperation(operation, simulator.url, given, { clock, ...dependencies });
  return { ...ran, simulator };
}
