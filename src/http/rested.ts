import type { Agent } from 'node:http';
import type { Socket } from 'node:net';

/**
 * How long a connection rests between an answer and the next request, in milliseconds. What a server or a proxy sends
 * behind an answer, against its own word, comes right behind it.
 */
const REST_MS = 5;

type OnFree = (socket: Socket, options: unknown) => void;

export interface Rested {
  readonly agent: Agent;
  /** What to wait for before a request, so that it need not open another connection; `undefined` where none rests. */
  readonly resting: () => Promise<void> | undefined;
}

/**
 * Lets each connection of an agent rest before it is used again. What comes on it meanwhile was asked for by nobody: the
 * connection is closed, for the next request would take it for its answer.
 */
export function rested(agent: Agent): Rested {
  let resting: Promise<void> | undefined;
  const onFree = agent.listeners('free') as OnFree[];
  agent.removeAllListeners('free');
  agent.on('free', (socket: Socket, options: unknown) => {
    const bytes = socket.bytesRead;
    socket.on('error', ignore);
    const rest = pause().then(() => {
      if (resting === rest) resting = undefined;
      if (socket.bytesRead !== bytes) socket.destroy();
      for (const free of onFree) free.call(agent, socket, options);
      socket.off('error', ignore);
    });
    resting = rest;
  });
  return { agent, resting: () => resting };
}

/** What came while the process was busy with something else is read before the end of the pause. */
function pause(): Promise<void> {
  return new Promise((resolve) => void setTimeout(() => void setImmediate(resolve), REST_MS));
}

/** A connection that breaks while nobody uses it is closed by itself, and closed ones are not used again. */
function ignore(): void {}
