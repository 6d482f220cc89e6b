import type { Agent, ClientRequest, IncomingMessage, RequestOptions } from 'node:http';
import type { OnReadOpts } from 'node:net';
import { PassThrough } from 'node:stream';
import { failureOf, MAX_HEADER_BYTES, placeOf } from './failure.ts';
import { type AgentFor, decoded, proxied } from './proxy.ts';
import { type Sending, sendBody } from './send-body.ts';
import { type Headers, type HttpRequest, type HttpResponse, type Transport, TransportError } from './transport.ts';

type HttpModule = typeof import('node:http') | typeof import('node:https');

/** Options of {@link nodeTransport}; all of them are optional. */
export interface NodeTransportOptions {
  /** Returns the agent for a URL, for example one for a proxy. Default: the transport's own agent. */
  agentFor?: AgentFor | undefined;
  /** Maximum number of kept connections to one origin. Default: 64. */
  maxSockets?: number | undefined;
}

/**
 * How long to try one address of a host name before the next one, in milliseconds. Node's own 250 ms are too short for
 * a slow line.
 */
export const ADDRESS_ATTEMPT_MS = 5_000;

/** How much a connection reads at once, in bytes. */
const READ_BYTES = 64 * 1024;

/** A transport over Node's own client. Connections are kept alive. */
export function nodeTransport({ agentFor, maxSockets = 64 }: NodeTransportOptions = {}): Transport {
  const kept = new Map<string, Agent>();
  const agentOf = (module: HttpModule, { url: { protocol }, freshConnection }: HttpRequest): Agent => {
    const keepAlive = !freshConnection;
    const known = keepAlive ? kept.get(protocol) : undefined;
    if (known) return known;
    const agent = new module.Agent({ keepAlive, maxSockets, autoSelectFamilyAttemptTimeout: ADDRESS_ATTEMPT_MS });
    readIntoReusedMemory(agent);
    if (keepAlive) kept.set(protocol, agent);
    return agent;
  };
  return {
    async send(request) {
      const { url, freshConnection = false } = request;
      const module = await moduleFor(url.protocol);
      const agent = (await agentFor?.(url, freshConnection)) ?? agentOf(module, request);
      request.signal.throwIfAborted();
      return sendOnce(module, agent, request);
    },
    close() {
      for (const agent of kept.values()) agent.destroy();
    },
  };
}

/** Kept, because in the bundle each import of a module makes an object with all its exports, which lives long. */
const MODULES = new Map<string, Promise<HttpModule>>();

function moduleFor(protocol: string): Promise<HttpModule> {
  const module = MODULES.get(protocol) ?? (protocol === 'https:' ? import('node:https') : import('node:http'));
  MODULES.set(protocol, module);
  return module;
}

/**
 * Lets each connection read into memory of its own again and again: large answers arrive faster. Node's parser copies
 * what it keeps.
 */
function readIntoReusedMemory(agent: Agent): void {
  const { createConnection } = agent;
  agent.createConnection = (options, onCreated) => {
    const buffer = Buffer.allocUnsafeSlow(READ_BYTES);
    const callback = (length: number): boolean => {
      socket?.emit('data', buffer.subarray(0, length));
      return true;
    };
    const onread: OnReadOpts = { buffer, callback };
    const socket = createConnection.call(agent, { ...options, onread } as typeof options, onCreated);
    return socket;
  };
}

async function sendOnce(module: HttpModule, agent: Agent, request: HttpRequest): Promise<HttpResponse> {
  const { signal, body, url, method, answerTimeoutMs } = request;
  const isProxied = proxied.has(agent);
  const client = module.request(optionsOf(request, agent));
  const sent = watchConnection(client);
  let sending: Sending | undefined;
  const endAfter = (limitMs: number) =>
    setTimeout(() => client.destroy(silence(limitMs, sent(), sending, placeOf({ url, isProxied }))), limitMs);
  let timer = endAfter(request.headTimeoutMs);
  try {
    return await new Promise((resolve, reject) => {
      let hasAnswer = false;
      client.once('finish', () => {
        if (hasAnswer || answerTimeoutMs === undefined) return;
        clearTimeout(timer);
        timer = endAfter(answerTimeoutMs);
      });
      // Not `once`: after an early answer, the rest of the body may fail too.
      client.on('error', (error) =>
        reject(failureOf(error, { url, method, sent: sent(), isReused: client.reusedSocket, isProxied })),
      );
      // A connection may be closed without an error, for example after an upgrade that was not requested.
      client.on('close', () => reject(closed(hasAnswer)));
      client.on('response', (message) => {
        hasAnswer = true;
        const response = { status: message.statusCode ?? 0, headers: flat(message), body: message };
        if (!sending || sending.isOver) return resolve(response);
        if (response.status >= 300) {
          sending.stop();
          return resolve(earlyRefusal(client, message));
        }
        // A success counts only if all of the body was sent.
        sending.done.then(
          (isComplete) => isComplete && resolve(response),
          () => {},
        );
      });
      if (typeof body !== 'object') return void client.end(body);
      sending = sendBody(client, body, () => void timer.refresh());
      sending.done.catch((error: unknown) => {
        reject(error);
        client.destroy();
      });
    });
  } catch (error) {
    throw signal.aborted ? signal.reason : error;
  } finally {
    clearTimeout(timer);
  }
}

function optionsOf({ url, method, headers, body, signal }: HttpRequest, agent: Agent): RequestOptions {
  const length = typeof body === 'object' ? body.length : Buffer.byteLength(body ?? '');
  const hasLength = method !== 'GET' || body !== undefined;
  const user = [url.username, url.password].map(decoded).join(':');
  return {
    agent,
    method,
    protocol: url.protocol,
    hostname: url.hostname.replace(/^\[(.*)\]$/, '$1'),
    port: url.port,
    path: `${url.pathname}${url.search}`,
    headers: hasLength ? { ...headers, 'content-length': String(length) } : headers,
    ...(user !== ':' && { auth: user }),
    maxHeaderSize: MAX_HEADER_BYTES,
    signal,
  };
}

function closed(hasAnswer: boolean): TransportError {
  const when = hasAnswer ? 'closed after an answer, before all of the body was sent' : 'lost before an answer (closed)';
  return new TransportError('lost', `connection ${when}`, true);
}

function silence(limitMs: number, sent: boolean, sending: Sending | undefined, place: string): TransportError {
  const seconds = Math.round(limitMs / 1_000);
  if (!sent) return new TransportError('silent', `Could not connect to ${place}: no answer within ${seconds} s`, false);
  const message =
    sending?.isOver === false
      ? `nothing more of the body was taken within ${seconds} s, after ${sending.bytes} of ${sending.length} bytes`
      : `no answer within ${seconds} s`;
  return new TransportError('silent', message, true);
}

/**
 * A refusal that arrived before all of the body was sent. Servers often close the connection right after it, so it
 * counts even if its text is incomplete.
 */
function earlyRefusal(client: ClientRequest, message: IncomingMessage): HttpResponse {
  const text = new PassThrough();
  message.on('error', () => {});
  message.once('close', () => void text.end());
  message.pipe(text);
  text.once('close', () => client.destroy());
  return { status: message.statusCode ?? 0, headers: { ...flat(message), 'content-length': undefined }, body: text };
}

/** True once the connection and its TLS handshake are complete: before that, nothing of the request was sent. */
function watchConnection(client: ClientRequest): () => boolean {
  let established = false;
  client.once('socket', (socket) => {
    const isTls = 'secureConnecting' in socket;
    const isPending = socket.connecting || (isTls && socket.secureConnecting === true);
    if (!isPending) established = true;
    else socket.once(isTls ? 'secureConnect' : 'connect', () => (established = true));
  });
  return () => established;
}

/** Node gives all headers as text, except those of cookies. */
function flat({ headers }: IncomingMessage): Headers {
  const { 'set-cookie': cookies } = headers;
  return cookies ? { ...(headers as Headers), 'set-cookie': cookies.join(', ') } : (headers as Headers);
}
