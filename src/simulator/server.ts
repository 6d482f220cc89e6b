import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { finished } from 'node:stream/promises';
import { type Clock, sleep } from '../core/clock.ts';
import { type Call, json, type Reply, readCall } from './call.ts';
import type { Fault } from './scenario/types.ts';
import type { Simulation } from './simulation.ts';

export interface ServerOptions {
  /** The simulation since the last reset. */
  simulation: () => Simulation;
  reset: () => void;
  clock: Clock;
  log: (line: string) => void;
  /** Aborts when the simulator closes. */
  closing: AbortSignal;
}

/** Longer than any usual poll interval, so that no connection ends just when it is used again. */
const KEEP_ALIVE_MS = 65_000;

/** The simulator's HTTP: reads a request, lets its fault happen, sends the answer. */
export function httpServer(options: ServerOptions): Server {
  return createServer({ keepAliveTimeout: KEEP_ALIVE_MS }, (request, response) => {
    answer(options, request, response).catch((error: unknown) => {
      if (!options.closing.aborted) options.log(`${request.method} ${request.url?.replace(/\?.*/, '')}: ${error}`);
      response.destroy();
    });
  });
}

async function answer(options: ServerOptions, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { simulation, clock, log, closing } = options;
  const call = await readCall(request);
  const adminReply = adminReplyTo(call, request.socket.remoteAddress ?? '', options);
  if (adminReply) return await send(response, adminReply, clock.wall(), undefined);

  const { entry, fault, delayMs, reply } = simulation().receive(call);
  const logEnd = (end: string): void => log(`${call.method} ${call.path}: ${end}${fault ? ` (${fault.kind})` : ''}`);
  if (delayMs > 0) await sleep(clock, delayMs, closing);
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

/** The simulator's own calls, for this machine alone. They are neither recorded nor delayed. */
function adminReplyTo(call: Call, remoteAddress: string, { simulation, reset }: ServerOptions): Reply | undefined {
  if (!/^(::1|(::ffff:)?127\.)/.test(remoteAddress)) return undefined;
  if (call.method === 'GET' && call.path === '/__simulator/requests') {
    const { requests, violations, starts, jobs } = simulation().recorder;
    return json(200, { requests, violations, starts, jobs });
  }
  if (call.method !== 'POST' || call.path !== '/__simulator/reset') return undefined;
  reset();
  return json(200, { reset: true });
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
