import type { Agent } from 'node:http';
import type { Socket } from 'node:net';
import { Readable } from 'node:stream';
import type { ConnectionOptions } from 'node:tls';
import { offAbort, onAbort } from '../kernel/on-abort.ts';
import { Semaphore } from '../kernel/semaphore.ts';
import { Connection, type OnRead, type PlainAnswer } from './connection.ts';
import type { PlainBody } from './plain-body.ts';
import { type HttpRequest, type HttpResponse, type Receiver, TransportError } from './transport.ts';

type AgentClass = new (options: { keepAlive: false }) => Agent;

/** Sends one request through Node's client and the agent given. */
export type SendOnce = (agent: Agent, request: HttpRequest) => Promise<HttpResponse>;

const CHUNK_BYTES = 64 * 1024;

/**
 * Sends requests whose answers may be large. Of a plain answer only the head is parsed; its body goes from the socket
 * into the receiver's own room. Node's streams make a buffer for each 64 KiB, which takes longer than the bytes do.
 * Every other answer is left to Node's client.
 */
export class Bulk {
  readonly #mostSockets: number;
  readonly #origins = new Map<string, { places: Semaphore; idle: Connection[] }>();
  #isClosed = false;

  /** @param mostSockets - connections to one origin at most; who asks for one more waits */
  constructor(mostSockets: number) {
    this.#mostSockets = mostSockets;
  }

  send(request: HttpRequest, AgentOfNode: AgentClass, sendOnce: SendOnce): Promise<HttpResponse> {
    const { places, idle } = this.#origin(request.url.origin);
    const { signal } = request;
    return new Promise((resolve, reject) => {
      if (signal.aborted) return reject(signal.reason);
      const leave = (): void => reject(signal.reason);
      onAbort(signal, leave);
      const exchange = async (): Promise<void> => {
        offAbort(signal, leave);
        const { connection, response } = await this.#send(request, idle, AgentOfNode, sendOnce);
        resolve(response);
        await connection.free();
        if (this.#isClosed) connection.destroy();
        else if (!connection.isOver) idle.push(connection);
      };
      places.run(exchange).catch(reject);
    });
  }

  close(): void {
    this.#isClosed = true;
    for (const { idle } of this.#origins.values()) for (const connection of idle.splice(0)) connection.destroy();
  }

  #origin(name: string): { places: Semaphore; idle: Connection[] } {
    const known = this.#origins.get(name);
    if (known) return known;
    const made = { places: new Semaphore(this.#mostSockets), idle: [] };
    this.#origins.set(name, made);
    return made;
  }

  async #send(
    request: HttpRequest,
    idle: Connection[],
    AgentOfNode: AgentClass,
    sendOnce: SendOnce,
  ): Promise<{ connection: Connection; response: HttpResponse }> {
    request.signal.throwIfAborted();
    const kept = request.freshConnection ? undefined : keptOf(idle);
    if (kept) {
      try {
        return { connection: kept, response: await this.#sendOver(kept, request, AgentOfNode, sendOnce) };
      } catch (error) {
        // A server may close what it kept at any time: only an answer that began is one.
        if (!isLost(error) || kept.hasAnswer) throw error;
      }
    }
    const connection = new Connection(await connectTo(request.url));
    return { connection, response: await this.#sendOver(connection, request, AgentOfNode, sendOnce) };
  }

  async #sendOver(
    connection: Connection,
    request: HttpRequest,
    AgentOfNode: AgentClass,
    sendOnce: SendOnce,
  ): Promise<HttpResponse> {
    const giveUp = new AbortController();
    const agent = new AgentOfNode({ keepAlive: false });
    const plain = new Promise<PlainAnswer>((resolve) => {
      const tap = connection.tap(resolve);
      Object.assign(agent, { createConnection: () => tap });
    });
    const headers = { ...request.headers, connection: 'keep-alive' };
    const signal = AbortSignal.any([request.signal, giveUp.signal]);
    const relayed = sendOnce(agent, { ...request, headers, signal });
    const answer = await Promise.race([plain, relayed]).catch((error: unknown) => {
      // Of a request that never got as far, Node's client has nothing to close.
      connection.destroy();
      throw error;
    });
    if (!('head' in answer)) return answer;
    relayed.catch(() => {});
    giveUp.abort(new Error('The answer is read past this client'));
    const { head, body } = answer;
    return {
      status: head.status,
      headers: head.headers,
      body: streamOf(body),
      readInto: (receiver) => body.readInto(receiver),
    };
  }
}

function keptOf(idle: Connection[]): Connection | undefined {
  for (let connection = idle.pop(); connection; connection = idle.pop()) if (!connection.isOver) return connection;
  return undefined;
}

function isLost(error: unknown): boolean {
  return error instanceof TransportError && error.failure === 'lost';
}

async function connectTo(url: URL): Promise<(onread: OnRead) => Socket> {
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  const { connect, isIP } = await import('node:net');
  if (url.protocol !== 'https:') return (onread) => connect({ host, port: Number(url.port || 80), onread });
  const tls = await import('node:tls');
  const servername = isIP(host) === 0 ? host : '';
  const options = { host, port: Number(url.port || 443), servername, ALPNProtocols: ['http/1.1'] };
  // It takes all that `net.connect` takes, which its types do not say.
  return (onread) => tls.connect({ ...options, onread } as ConnectionOptions);
}

/** The same body as a stream, for whoever wants one; its bytes are copied then. */
function streamOf(body: PlainBody): Readable {
  let isRead = false;
  let wake: () => void = () => {};
  const stream = new Readable({
    read() {
      wake();
      if (isRead) return;
      isRead = true;
      body.readInto(intoStream()).then(
        () => stream.push(null),
        (error: Error) => stream.destroy(error),
      );
    },
    destroy(error, done) {
      body.drop(error ?? undefined);
      done(error);
    },
  });
  // Whoever reads the body in another way hears of its failure there.
  stream.on('error', () => {});
  const intoStream = (): Receiver => {
    let room = Buffer.allocUnsafeSlow(CHUNK_BYTES);
    return {
      room: () => room,
      took(bytes) {
        const chunk = room.subarray(0, bytes);
        room = Buffer.allocUnsafeSlow(CHUNK_BYTES);
        if (stream.push(chunk)) return true;
        return new Promise((resolve) => {
          wake = () => resolve(true);
        });
      },
    };
  };
  return stream;
}
