import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { finished } from 'node:stream/promises';
import { type Clock, sleep } from '../core/clock.ts';
import { type Reply, readCall } from './call.ts';
import type { Fault } from './scenario/types.ts';
import type { Simulation } from './simulation.ts';

export interface ServerOptions {
  clock: Clock;
  log: (line: string) => void;
  /** Aborts when the simulator closes. */
  closing: AbortSignal;
}

/** Longer than any usual poll interval, so that no connection ends just when it is used again. */
const KEEP_ALIVE_MS = 65_000;

/** The simulator's HTTP: reads a request, lets its fault happen, sends the answer. */
export function httpServer(simulation: Simulation, options: ServerOptions): Server {
  return createServer({ keepAliveTimeout: KEEP_ALIVE_MS }, (request, response) => {
    answer(simulation, options, request, response).catch((error: unknown) => {
      if (!options.closing.aborted) options.log(`${request.method} ${request.url?.replace(/\?.*/, '')}: ${error}`);
      response.destroy();
    });
  });
}

async function answer(
  simulation: Simulation,
  { clock, log, closing }: ServerOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const call = await readCall(request, simulation.uploadLimit);
  const adminReply = simulation.admin(call, request.socket.remoteAddress ?? '');
  if (adminReply) return await send(response, adminReply, clock.wall(), undefined);

  const { entry, fault, delayMs, reply } = simulation.receive(call);
  const logEnd = (end: string): void => log(`${call.method} ${call.path}: ${end}${fault ? ` (${fault.kind})` : ''}`);
  if (delayMs > 0) await sleep(clock, delayMs, closing);
  if (fault?.kind === 'silent') return logEnd('no answer');
  if (fault?.kind === 'reset') {
    logEnd('connection reset');
    return void request.socket.resetAndDestroy();
  }
  const given = await reply();
  if (fault?.kind === 'lost-answer') {
    logEnd('carried out, connection reset');
    return void request.socket.resetAndDestroy();
  }
  entry.status = given.status;
  logEnd(String(given.status));
  await send(response, given, clock.wall(), fault);
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
