import type { Agent, ClientRequest, IncomingMessage, RequestOptions } from 'node:http';
import type { OnReadOpts } from 'node:net';
import { type Attempt, failureOf, placeOf } from './failure.ts';
import { type AgentFor, decoded, proxied } from './proxy.ts';
import { type Sending, sendBody } from './send-body.ts';
import { type Headers, type HttpRequest, type HttpResponse, type Transport, TransportError } from './transport.ts';

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

/** Maximum size of the headers of an answer, in bytes. Node's default of 16 KiB is too little for some proxies. */
const MAX_HEADER_BYTES = 128 * 1024;

/** How much a connection reads at once, in bytes. */
const READ_BYTES = 64 * 1024;

type HttpModule = typeof import('node:http') | typeof import('node:https');

/** A transport over Node's own client. Connections are kept alive. */
export function nodeTransport({ agentFor, maxSockets = 64 }: NodeTransportOptions = {}): Transport {
  const kept = new Map<string, Agent>();
  const ownAgent = (module: HttpModule, protocol: string, keepAlive: boolean): Agent => {
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
      const agent = (await agentFor?.(url, freshConnection)) ?? ownAgent(module, url.protocol, !freshConnection);
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
  const { signal, body, url, method, headTimeoutMs, answerTimeoutMs } = request;
  const client = module.request(optionsOf(request, agent));
  const attempt: Attempt = { url, method, isProxied: proxied.has(agent), isConnected: false, isReused: false };
  watchConnection(client, attempt);

  let hasAnswer = false;
  let fail = (_error: Error): void => {};
  const endAfter = (limitMs: number) =>
    setTimeout(() => {
      // Closing it reports nothing while it waits for a proxy, because it has no connection yet.
      fail(silence(limitMs, attempt, upload));
      client.destroy();
    }, limitMs);
  let timer = endAfter(headTimeoutMs);
  client.once('finish', () => {
    if (hasAnswer || answerTimeoutMs === undefined) return;
    clearTimeout(timer);
    timer = endAfter(answerTimeoutMs);
  });
  const upload = typeof body === 'object' ? sendBody(client, body, () => void timer.refresh()) : undefined;
  if (typeof body !== 'object') client.end(body);

  const answered = new Promise<IncomingMessage>((resolve) => {
    client.once('response', (message) => {
      hasAnswer = true;
      resolve(message);
    });
  });
  const failed = new Promise<never>((_, reject) => {
    fail = (error) => reject(upload?.error ?? failureOf(error, attempt));
  });
  failed.catch(() => {});
  // Not `once`: after an early answer, the rest of the body may fail too.
  client.on('error', fail);
  // A connection may be closed without an error, for example after an upgrade that was not requested.
  client.on('close', () => {
    const when = hasAnswer ? 'before all of the body was sent' : 'before an answer';
    fail(new TransportError('lost', `connection closed ${when}`));
  });
  const onAbort = (): void => fail(new TransportError('lost', 'the request was given up'));
  signal.addEventListener('abort', onAbort);
  try {
    const message = await Promise.race([answered, failed]);
    const response = responseOf(message);
    if (upload && response.status >= 300) {
      upload.stop();
      message.once('close', () => client.destroy());
    } else if (upload) {
      // A success counts only if all of the body was sent.
      await Promise.race([upload.done, failed]);
    }
    return response;
  } catch (error) {
    upload?.stop();
    // Without a connection, Node does not report that it is over, and a tunnel would wait for its proxy.
    if (!client.socket) client.emit('close');
    throw signal.aborted ? signal.reason : error;
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', onAbort);
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

function silence(limitMs: number, attempt: Attempt, upload: Sending | undefined): TransportError {
  const limit = `within ${Math.round(limitMs / 1_000)} s`;
  if (!attempt.isConnected) {
    return new TransportError('connect', `Could not connect to ${placeOf(attempt)}: no answer ${limit}`);
  }
  if (!upload || upload.isOver) return new TransportError('silent', `no answer ${limit}`);
  const { bytes, length } = upload;
  return new TransportError('silent', `nothing more of the body was taken ${limit}, after ${bytes} of ${length} bytes`);
}

/** Records when the connection and its TLS handshake are complete: before that, nothing of the request was sent. */
function watchConnection(client: ClientRequest, attempt: Attempt): void {
  client.once('socket', (socket) => {
    attempt.isReused = client.reusedSocket;
    const isTls = 'secureConnecting' in socket;
    const isPending = socket.connecting || (isTls && socket.secureConnecting === true);
    if (!isPending) attempt.isConnected = true;
    else socket.once(isTls ? 'secureConnect' : 'connect', () => (attempt.isConnected = true));
  });
}

/** Without cookies, which are the only headers that Node does not give as text. */
function responseOf(message: IncomingMessage): HttpResponse {
  const { 'set-cookie': _cookies, ...headers } = message.headers;
  return { status: message.statusCode ?? 0, headers: headers as Headers, body: message };
}
