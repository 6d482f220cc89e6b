import type { Agent, ClientRequest, IncomingMessage, RequestOptions } from 'node:http';
import { PassThrough } from 'node:stream';
import { systemCode } from '../kernel/errors.ts';
import { type Sending, sendBody } from './send-body.ts';
import { type HttpRequest, type HttpResponse, type Transport, TransportError } from './transport.ts';

type HttpModule = typeof import('node:http');
type HttpsModule = typeof import('node:https');

/** Gives the agent for a URL where it is not the transport's own, for example one that goes through a proxy. */
export type AgentFor = (url: URL, freshConnection: boolean) => Promise<Agent | undefined>;

export interface NodeTransportOptions {
  agentFor?: AgentFor;
  /** Connections to one origin at most. Default: 64. */
  maxSockets?: number;
}

/** A transport over Node's own client: connections are kept alive, certificates verified. */
export function nodeTransport(options: NodeTransportOptions = {}): Transport {
  const agents = new Map<string, Agent>();
  const ownAgent = (module: HttpModule | HttpsModule, protocol: string): Agent => {
    const known = agents.get(protocol);
    if (known) return known;
    const agent = new module.Agent({ keepAlive: true, maxSockets: options.maxSockets ?? 64 });
    agents.set(protocol, agent);
    return agent;
  };
  return {
    async send(request) {
      const module = await httpModule(request.url);
      const agent =
        (await options.agentFor?.(request.url, request.freshConnection === true)) ??
        (request.freshConnection ? new module.Agent({ keepAlive: false }) : ownAgent(module, request.url.protocol));
      return sendOnce(module, agent, request);
    },
    close() {
      for (const agent of agents.values()) agent.destroy();
    },
  };
}

/** Importing `node:http` as an ES module builds every export, the WebSocket client among them, and takes 50 ms. */
async function httpModule(url: URL): Promise<HttpModule | HttpsModule> {
  const name = url.protocol === 'https:' ? 'node:https' : 'node:http';
  if (typeof process.getBuiltinModule === 'function') return process.getBuiltinModule(name);
  return name === 'node:https' ? import('node:https') : import('node:http');
}

function sendOnce(module: HttpModule | HttpsModule, agent: Agent, request: HttpRequest): Promise<HttpResponse> {
  const { url, signal, body } = request;
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason);
    const options: RequestOptions = { method: request.method, headers: headersOf(request), agent };
    const client = module.request(url, options);
    const sent = watchConnection(client);
    let sending: Sending | undefined;
    const timer = setTimeout(() => client.destroy(silence(request, sending, sent())), request.headTimeoutMs);
    const onAbort = (): void => void client.destroy(asError(signal.reason));
    const settle = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', onAbort);
    };
    signal.addEventListener('abort', onAbort, { once: true });
    // Not once: after an answer that came early, what is left of the body may fail on its way too.
    client.on('error', (error) => fail(transportError(error, client, request, sent())));
    const fail = (error: unknown): void => {
      settle();
      reject(signal.aborted ? signal.reason : error);
    };
    const answer = (response: HttpResponse): void => {
      settle();
      resolve(response);
    };
    client.once('response', (message: IncomingMessage) => {
      const response = { status: message.statusCode ?? 0, headers: flat(message), body: message };
      if (!sending || sending.isOver) return answer(response);
      if (response.status >= 300) {
        sending.stop();
        return answer(earlyRefusal(client, message));
      }
      // What is taken for a success has to be one of the whole body.
      const cut = new TransportError('lost', 'connection closed after an answer, before the body had left', true);
      sending.done.then(
        (isWhole) => (isWhole ? answer(response) : fail(cut)),
        () => {},
      );
    });
    if (typeof body !== 'object') return void client.end(body);
    sending = sendBody(client, body, () => void timer.refresh());
    sending.done.catch((error: unknown) => {
      fail(error);
      client.destroy();
    });
  });
}

function headersOf({ method, headers, body }: HttpRequest): Record<string, string> {
  if (method !== 'POST' && body === undefined) return { ...headers };
  const length = typeof body === 'object' ? body.length : Buffer.byteLength(body ?? '');
  return { ...headers, 'content-length': String(length) };
}

function silence(request: HttpRequest, sending: Sending | undefined, sent: boolean): TransportError {
  const seconds = Math.round(request.headTimeoutMs / 1_000);
  const { body } = request;
  const isStuck = sending?.isOver === false && typeof body === 'object' && sent;
  const message = isStuck
    ? `nothing more of the body was taken within ${seconds} s, after ${sending.bytes} of ${body.length} bytes`
    : `no answer within ${seconds} s`;
  return new TransportError('silent', message, sent);
}

/**
 * A refusal that came before the body had left. Servers tend to drop the connection right after it, so it stands
 * without the rest of its words too.
 */
function earlyRefusal(client: ClientRequest, message: IncomingMessage): HttpResponse {
  const words = new PassThrough();
  message.on('error', () => {});
  message.once('close', () => void words.end());
  message.pipe(words);
  words.once('close', () => client.destroy());
  return { status: message.statusCode ?? 0, headers: { ...flat(message), 'content-length': undefined }, body: words };
}

function transportError(error: Error, client: ClientRequest, request: HttpRequest, sent: boolean): TransportError {
  if (error instanceof TransportError) return error;
  const code = systemCode(error);
  if (client.reusedSocket && (code === 'ECONNRESET' || code === 'EPIPE') && request.method === 'GET') {
    return new TransportError('stale', 'the server had closed the connection', true, error);
  }
  if (isCertificateProblem(code)) return new TransportError('tls', `${error.message} (${code})`, false, error);
  if (!sent) return new TransportError('connect', connectMessage(error, code), false, error);
  return new TransportError('lost', `connection lost before an answer (${code || error.message})`, true, error);
}

/** Happy Eyeballs throws an AggregateError without a message of its own. */
function connectMessage(error: Error, code: string): string {
  const first: unknown = error instanceof AggregateError ? error.errors[0] : error;
  const message = first instanceof Error ? first.message : error.message;
  return `cannot connect: ${message || code}`;
}

/** Until the connection stands (and its TLS handshake is done) nothing of the request is on the wire. */
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

function isCertificateProblem(code: string): boolean {
  return (
    /^(ERR_TLS_CERT|CERT_|CRL_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_)/.test(code) ||
    code === 'HOSTNAME_MISMATCH' ||
    code === 'INVALID_CA' ||
    code === 'PATH_LENGTH_EXCEEDED'
  );
}

function flat(message: IncomingMessage): Record<string, string | undefined> {
  const headers: Record<string, string | undefined> = Object.create(null);
  for (const [name, value] of Object.entries(message.headers)) {
    headers[name] = Array.isArray(value) ? value.join(', ') : value;
  }
  return headers;
}

function asError(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error(String(reason));
}
