import '../support/one-realm.ts';
import { join } from 'node:path';
import { type Client, type ClientOptions, createClient } from '../../src/client/client.ts';
import { type Scenario, type Simulator, startSimulator } from '../../src/simulator/index.ts';
import { afterTest, temporaryFolder } from '../support/after-test.ts';
import { type FakeClock, fakeClock } from '../support/fake-clock.ts';

export const APP = { clientId: 'cs-demo', clientSecret: 'a-secret-for-the-simulator-alone' };
export const KEY = { apiKey: 'kg-demo-key-for-the-simulator-alone' };

export interface Started {
  client: Client;
  simulator: Simulator;
  clock: FakeClock;
  /** An absolute path where nothing exists yet. */
  outputDir: string;
  lines: string[];
}

/** A client and its simulator, both in virtual time. */
export async function startClient(more: Partial<ClientOptions> = {}, scenario?: Scenario): Promise<Started> {
  const clock = fakeClock({ kept: 1 });
  const simulator = await startSimulator({ clock, ...(scenario && { scenario }) });
  const lines: string[] = [];
  const line = (text: string): void => void lines.push(text);
  const client = createClient({
    host: simulator.url,
    credentials: { ...APP, ...KEY },
    clock,
    random: () => 0.5,
    log: { debug: line, info: line, warn: line },
    ...more,
  });
  afterTest(() => simulator.close());
  afterTest(() => client.close());
  return { client, simulator, clock, outputDir: join(temporaryFolder(), 'archives'), lines };
}

/** What a promise rejects with. */
export async function rejection(promise: PromiseLike<unknown>): Promise<unknown> {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  throw new Error('it did not reject');
}
