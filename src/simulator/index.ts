/// <reference types="node" preserve="true" />
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { type Clock, systemClock } from '../core/clock.ts';
import { KoreaiError } from '../core/errors.ts';
import { defaultScenario } from './default-scenario.ts';
import type { JobCount, JobKind, RecordedRequest, Violation } from './recorder.ts';
import { checkScenario } from './scenario/read.ts';
import { scenarioSchema as definition } from './scenario/scenario.ts';
import type { Scenario } from './scenario/types.ts';
import { httpServer } from './server.ts';
import { simulationOf } from './simulation.ts';

export { type BotScope, CALL_NAMES, type CallName, type KeyScope } from './calls.ts';
export { defaultScenario } from './default-scenario.ts';
export type { JobCount, JobKind, RecordedRequest, Violation } from './recorder.ts';
export { checkScenario, readScenario } from './scenario/read.ts';
export { FAULT_KINDS } from './scenario/scenario.ts';
export type * from './scenario/types.ts';

/** The JSON schema of a scenario (draft 7), as `koreai-ci/schemas/scenario.schema.json` has it. */
export const scenarioSchema: Readonly<Record<string, unknown>> = { ...definition };

export interface SimulatorOptions {
  /** Default: {@link defaultScenario}. */
  scenario?: Scenario;
  /** Default: 0, any free port. */
  port?: number;
  /**
   * How many times as fast the durations of the scenario pass: with 60, a job of a minute takes a second. Dates stay those
   * of the clock. Default: 1.
   */
  speed?: number;
  /** Default: the system clock. */
  clock?: Clock;
  /** Called with one line for each request, without its query. Default: nothing is logged. */
  log?: (line: string) => void;
}

export interface Simulator extends AsyncDisposable {
  /** Base URL, such as `http://127.0.0.1:4010`. */
  readonly url: string;
  /** All requests since the start or the last reset. */
  readonly requests: readonly RecordedRequest[];
  /** What a client of the platform must not do, but did. */
  readonly violations: readonly Violation[];
  /** How many jobs were started, by the id of the bot, tool, model, workflow or app. */
  readonly starts: Readonly<Record<string, number>>;
  /** How many jobs were started and how often they were polled, by kind; kinds without any are absent. */
  readonly jobs: Readonly<Partial<Record<JobKind, Readonly<JobCount>>>>;
  /** Begins anew: no jobs, no records, all faults still to come, the same ids as before. */
  reset(): void;
  /** Ends at once, with all connections. */
  close(): Promise<void>;
}

/**
 * Starts a simulated Kore.ai on 127.0.0.1.
 *
 * @throws KoreaiError `input-invalid` for a scenario or a speed that is not valid; the system's error for a port in use
 */
export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const { scenario = defaultScenario, port = 0, speed = 1, clock = systemClock, log = () => {} } = options;
  if (!(speed > 0 && speed < Number.POSITIVE_INFINITY)) {
    throw new KoreaiError('input-invalid', `speed must be a number above 0, found ${speed}`);
  }
  const checked = checkScenario(scenario);
  const begin = () => simulationOf(checked, clock, speed);
  let simulation = begin();
  const reset = (): void => {
    simulation = begin();
  };
  const closing = new AbortController();
  const server = httpServer({
    simulation: () => simulation,
    reset,
    clock,
    log,
    closing: closing.signal,
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address() as AddressInfo;
  const close = async (): Promise<void> => {
    closing.abort(new Error('the simulator was closed'));
    if (!server.listening) return;
    const closed = once(server, 'close');
    server.close();
    server.closeAllConnections();
    await closed;
  };
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
    get jobs() {
      return simulation.recorder.jobs;
    },
    reset,
    close,
    [Symbol.asyncDispose]: close,
  };
}
