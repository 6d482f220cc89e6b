import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { finished } from 'node:stream/promises';
import { type Clock, sleep, systemClock } from '../core/clock.ts';
import { KoreaiError } from '../core/errors.ts';
import { json, type Reply, readCall } from './call.ts';
import type { CallName } from './calls.ts';
import { defaultScenario } from './default-scenario.ts';
import type { JobCount, RecordedRequest, Violation } from './recorder.ts';
import { checkScenario } from './scenario/read.ts';
import type { Fault, Scenario } from './scenario/types.ts';
import { simulationOf } from './simulation.ts';

/** Longer than any usual poll interval, so that no connection ends just when it is used again. */
const KEEP_ALIVE_MS = 65_000;

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
  /** How many jobs were started and how often they were polled, by the call that starts them; calls without any are absent. */
  readonly jobs: Readonly<Partial<Record<CallName, Readonly<JobCount>>>>;
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
  const begin = () => simulationOf(checkScenario(scenario), clock, speed);
  let simulation = begin();
  const reset = (): void => {
    simulation = begin();
  };
  const closing = new AbortController();
  const server = createServer({ keepAliveTimeout: KEEP_ALIVE_MS }, (request, response) => {
    answer(request, response).catch((error: unknown) => {
      if (!closing.signal.aborted) log(`${request.method} ${request.url?.replace(/\?.*/, '')}: ${error}`);
      response.destroy();
    });
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const close = async (): Promise<void> => {
    closing.abort(new Error('the simulator was closed'));
    if (!server.listening) return;
    const closed = once(server, 'close');
    server.close();
    server.closeAllConnections();
    await closed;
  };
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
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

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const call = await readCall(request);
    const adminReply = adminReplyTo(`${call.method} ${call.path}`);
    if (adminReply) return await send(response, adminReply, clock.wall(), undefined);

    const { entry, fault, delayMs, reply } = simulation.receive(call);
    const logEnd = (end: string): void => log(`${call.method} ${call.path}: ${end}${fault ? ` (${fault.kind})` : ''}`);
    if (delayMs > 0) await sleep(clock, delayMs, closing.signal);
    if (fault?.kind === 'silent') return logEnd('no answer');
    const given = fault?.kind === 'reset' ? undefined : await reply();
    if (!given || fault?.kind === 'lost-answer') {
      logEnd(given ? 'carried out, connection reset' : 'connection reset');
      return void request.socket.resetAndDestroy();
    }
    entry.status = given.status;
    logEnd(String(given.status));
    await send(response, given, clock.wall(), fault);
  }

  /** The simulator's own calls, which are neither recorded nor delayed. */
  function adminReplyTo(call: string): Reply | undefined {
    const { requests, violations, starts, jobs } = simulation.recorder;
    if (call === 'GET /__simulator/requests') return json(200, { requests, violations, starts, jobs });
    if (call !== 'POST /__simulator/reset') return undefined;
    reset();
    return json(200, { reset: true });
  }
}

/** Sends a reply, or the part of it that a fault lets through. */
async function send(response: ServerResponse, reply: Reply, wallMs: number, fault: Fault | undefined): Promise<void> {
  const body = Buffer.from(reply.body);
  const date = new Date(wallMs).toUTCString();
  response.writeHead(reply.status, { date, 'content-length': body.length, ...reply.headers });
  if (fault?.kind === 'cut' || fault?.kind === 'stall') {
    const part = body.subarray(0, fault.bytes ?? Math.floor(body.length / 2));
    response.flushHeaders();
    await new Promise((resolve) => response.write(part, resolve));
    if (fault.kind === 'cut') response.destroy();
    return;
  }
  response.end(body);
  // A client that has disconnected gets no answer.
  await finished(response).catch(() => {});
}
