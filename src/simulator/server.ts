import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type Clock, sleep } from '../kernel/clock.ts';
import { type Call, readCall } from './call.ts';
import { durationMs } from './duration-ms.ts';
import { Refusal, type Reply } from './reply.ts';
import { carryOut, type Route } from './routes.ts';
import type { Fault } from './scenario.ts';
import { send } from './send.ts';
import type { Simulation } from './simulation.ts';
import { replyInstead, spoiled } from './spoiled-reply.ts';

export interface ServerOptions {
  clock: Clock;
  log: (line: string) => void;
  /** Aborts when the simulator closes. */
  closing: AbortSignal;
}

/** Longer than any usual wait between two looks, so that no connection ends just when it is used again. */
const KEEP_ALIVE_MS = 65_000;

/** The simulator's HTTP: reads a request, lets its fault happen, sends the answer. */
export function httpServer(simulation: Simulation, options: ServerOptions): Server {
  return createServer({ keepAliveTimeout: KEEP_ALIVE_MS }, (request, response) => {
    answer(simulation, options, request, response).catch((error: unknown) => {
      if (!options.closing.aborted) options.log(`${request.method} ${pathOf(request)}: ${String(error)}`);
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
  const atOnce = simulation.admin(call, request.socket.remoteAddress ?? '');
  if (atOnce) return await send(response, atOnce, clock.wall(), undefined);

  const { entry, fault, route } = simulation.receive(call);
  const tell = (end: string): void => log(`${call.method} ${call.path}: ${end}${fault ? ` (${fault.kind})` : ''}`);
  const delayMs = durationMs(simulation.latency) + (fault?.kind === 'slow' ? durationMs(fault.delay, '5s') : 0);
  if (delayMs > 0) await sleep(clock, delayMs, closing);

  if (fault?.kind === 'silent') return tell('no answer');
  if (fault?.kind === 'reset') {
    tell('connection reset');
    return void request.socket.resetAndDestroy();
  }
  const reply = await replyOf(call, fault, route);
  if (fault?.kind === 'lost-answer') {
    tell('carried out, connection reset');
    return void request.socket.resetAndDestroy();
  }
  entry.status = reply.status;
  tell(String(reply.status));
  await send(response, reply, clock.wall(), fault);
}

async function replyOf(call: Call, fault: Fault | undefined, route: Route | undefined): Promise<Reply> {
  const instead = fault && replyInstead(fault, call);
  if (instead) return instead;
  try {
    return spoiled(fault, await carryOut(route, call));
  } catch (error) {
    if (error instanceof Refusal) return error.reply;
    throw error;
  }
}

function pathOf(request: IncomingMessage): string {
  return request.url?.replace(/\?.*/, '') ?? '';
}
