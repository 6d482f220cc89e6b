import type { Agent, ClientRequest, IncomingMessage, RequestOptions } from 'node:http';
import { setDefaultAutoSelectFamilyAttemptTimeout } from 'node:net';
import { type Attempt, failureOf, placeOf } from './failure.ts';
import { type AgentFor, decoded, type Environment, proxied, proxyAgents } from './proxy.ts';
import { sendBody, type Upload } from './send-body.ts';
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
const ADDRESS_ATTEMPT_MS = 5_000;

type HttpModule = typeof import('node:http') | typeof import('node:https');

/** A transport over Node's own client. Connections are kept alive. */
export function nodeTransport({ agentFor, maxSockets = 64 }: NodeTransportOptions = {}): Transport {
  const kept = new Map<string, Agent>();
  const ownAgent = (module: HttpModule, protocol: string, keepAlive: boolean): Agent => {
    const known = keepAlive ? kept.get(protocol) : undefined;
    if (known) return known;
    const agent = new module.Agent({ keepAlive, maxSockets, autoSelectFamilyAttemptTimeout: ADDRESS_ATTEMPT_MS });
    if (keepAlive) kept.set(protocol, agent);
    return agent;
  };
  return {
    async send(request) {
      const { url, freshConnection = false } = request;
      const module = url.protocol === 'https:' ? await import('node:https') : await import('node:http');
      const agent = (await agentFor?.(url, freshConnection)) ?? ownAgent(module, url.protocol, !freshConnection);
      request.signal.throwIfAborted();
      return sendOnce(module, agent, request);
    },
    close() {
      for (const agent of kept.values()) agent.destroy();
    },
  };
}

/** The transport of a program, through the proxy that its environment names. */
export function programTransport(environment: Environment): Transport {
  // For packages that make connections of their own, such as that for proxies.
  setDefaultAutoSelectFamilyAttemptTimeout(ADDRESS_ATTEMPT_MS);
  return nodeTransport({ agentFor: proxyAgents(environment) });
}

async function sendOnce(module: HttpModule, agent: Agent, request: HttpRequest): Promise<HttpResponse> {
  const { signal, body, url, method, headTimeoutMs, answerTimeoutMs } = request;
  const client = module.request(optionsOf(request, agent));
  const isConnected = watchConnection(client);
  const isProxied = proxied.has(agent);
  const attempt = (): Attempt => ({
    url,
    method,
    isProxied,
    isConnected: isConnected(),
    isReused: client.reusedSocket,
  });
  let upload: Upload | undefined;
  const endAfter = (limitMs: number) => setTimeout(() => client.destroy(silence(limitMs, attempt(), upload)), limitMs);
  let timer = endAfter(headTimeoutMs);
  try {
    return await new Promise((resolve, reject) => {
      let hasAnswer = false;
      client.once('finish', () => {
        if (hasAnswer || answerTimeoutMs === undefined) return;
        clearTimeout(timer);
        timer = endAfter(answerTimeoutMs);
      });
      // Not `once`: after an early answer, the rest of the body may fail too.
      client.on('error', (error) => reject(failureOf(error, attempt())));
      // A connection may be closed without an error, for example after an upgrade that was not requested.
      client.on('close', () => {
        const when = hasAnswer ? 'before all of the body was sent' : 'before an answer';
        reject(new TransportError('lost', `connection closed ${when}`));
      });
      client.on('response', (message) => {
        hasAnswer = true;
        if (!upload || upload.isOver) return resolve(responseOf(message));
        if ((message.statusCode ?? 0) >= 300) {
          upload.stop();
          message.once('close', () => client.destroy());
          return resolve(responseOf(message));
        }
        // A success counts only if all of the body was sent.
        upload.done.then(
          (isComplete) => isComplete && resolve(responseOf(message)),
          () => {},
        );
      });
      if (typeof body !== 'object') return void client.end(body);
      upload = sendBody(client, body, () => void timer.refresh());
      upload.done.catch((error: unknown) => {
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
    signal,
  };
}

function silence(limitMs: number, attempt: Attempt, upload: Upload | undefined): TransportError {
  const limit = `within ${Math.round(limitMs / 1_000)} s`;
  if (!attempt.isConnected) {
    return new TransportError('connect', `Could not connect to ${placeOf(attempt)}: no answer ${limit}`);
  }
  if (!upload || upload.isOver) return new TransportError('silent', `no answer ${limit}`);
  const { bytes, length } = upload;
  return new TransportError('silent', `nothing more of the body was taken ${limit}, after ${bytes} of ${length} bytes`);
}

/** True once the connection and its TLS handshake are complete: before that, nothing of the request was sent. */
function watchConnection(client: ClientRequest): () => boolean {
  let isConnected = false;
  client.once('socket', (socket) => {
    const isTls = 'secureConnecting' in socket;
    const isPending = socket.connecting || (isTls && socket.secureConnecting === true);
    if (!isPending) isConnected = true;
    else socket.once(isTls ? 'secureConnect' : 'connect', () => (isConnected = true));
  });
  return () => isConnected;
}

/** Without cookies, which are the only headers that Node does not give as text. */
function responseOf(message: IncomingMessage): HttpResponse {
  const { 'set-cookie': _cookies, ...headers } = message.headers;
  return { status: message.statusCode ?? 0, headers: headers as Headers, body: message };
}
