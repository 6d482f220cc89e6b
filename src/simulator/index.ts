/// <reference types="node" preserve="true" />
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { type Clock, systemClock } from '../kernel/clock.ts';
import { checkScenario } from './check-scenario.ts';
import { defaultScenario } from './default-scenario.ts';
import type { RecordedRequest, Violation } from './recorder.ts';
import type { Scenario } from './scenario.ts';
import { httpServer } from './server.ts';
import { Simulation } from './simulation.ts';

export { checkScenario } from './check-scenario.ts';
export { defaultScenario } from './default-scenario.ts';
export type { RecordedRequest, Violation } from './recorder.ts';
export type * from './scenario.ts';
export { readScenario } from './scenario-file.ts';
export { scenarioSchema } from './scenario-schema.ts';
export { CALL_NAMES, FAULT_KINDS } from './scenario-trouble.ts';

export interface SimulatorOptions {
  /** Default: {@link defaultScenario}. */
  scenario?: Scenario;
  /** Default: 0, any free port. */
  port?: number;
  /** Default: the system's. */
  clock?: Clock;
  /** Gets one line for each request, without any query. Default: nothing is said. */
  log?: (line: string) => void;
}

export interface Simulator {
  /** Base URL, such as `http://127.0.0.1:4010`. */
  readonly url: string;
  /** All requests since the start or the last reset. */
  readonly requests: readonly RecordedRequest[];
  /** What a client of the platform must not do, and did. */
  readonly violations: readonly Violation[];
  /** How many jobs were started, by the id of the bot, tool, model or workflow. */
  readonly starts: Readonly<Record<string, number>>;
  /** Begins anew: no jobs, no records, all faults to come, the same ids as before. */
  reset(): void;
  /** Ends at once, with all connections. */
  close(): Promise<void>;
}

/**
 * Starts a simulated Kore.ai on 127.0.0.1.
 *
 * @throws KoreaiError `input-invalid` for a scenario that cannot be used; the system's error for a port that is taken
 */
export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const { scenario = defaultScenario, port = 0, clock = systemClock, log = () => {} } = options;
  const simulation = new Simulation(checkScenario(scenario), clock);
  const closing = new AbortController();
  const server = httpServer(simulation, { clock, log, closing: closing.signal });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${address.port}`,
    get requests() {
      return simulation.recorder.requests;
    },
    get violations() {
      return simulation.recorder.violations;
    },
    get starts() {
      return simulation.recorder.starts;
    },
    reset: () => simulation.reset(),
    async close() {
      closing.abort(new Error('the simulator was closed'));
      if (!server.listening) return;
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
