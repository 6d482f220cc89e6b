import type { Agent, ClientRequest, IncomingMessage, RequestOptions } from 'node:http';
import { PassThrough } from 'node:stream';
import { systemCode } from '../kernel/errors.ts';
import { offAbort, onAbort } from '../kernel/on-abort.ts';
import type { Bulk } from './bulk.ts';
import { type Rested, rested } from './rested.ts';
import { type Sending, sendBody } from './send-body.ts';
import { type Headers, type HttpRequest, type HttpResponse, type Transport, TransportError } from './transport.ts';

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
  const kept = new Map<string, Rested>();
  const { maxSockets = 64 } = options;
  let bulk: Promise<Bulk> | undefined;
  const keptFor = (module: HttpModule | HttpsModule, protocol: string): Rested => {
    const known = kept.get(protocol) ?? rested(new module.Agent({ keepAlive: true, maxSockets }));
    kept.set(protocol, known);
    return known;
  };
  const sendItself = (module: HttpModule | HttpsModule, request: HttpRequest): Promise<HttpResponse> => {
    if (request.freshConnection) return sendOnce(module, new module.Agent({ keepAlive: false }), request);
    const { agent, resting } = keptFor(module, request.url.protocol);
    const rest = resting();
    if (rest === undefined) return sendOnce(module, agent, request);
    const asGiven = { ...request, url: new URL(request.url) };
    return rest.then(() => sendOnce(module, agent, asGiven));
  };
  const sendElsewise = async (request: HttpRequest): Promise<HttpResponse> => {
    const module = builtinModule(request.url) ?? (await importedModule(request.url));
    const given = await options.agentFor?.(request.url, request.freshConnection === true);
    if (request.bulk && !given) {
      bulk ??= import('./bulk.ts').then(({ Bulk }) => new Bulk(maxSockets));
      return (await bulk).send(request, module.Agent, (agent, own) => sendOnce(module, agent, own));
    }
    return given ? sendOnce(module, given, request) : sendItself(module, request);
  };
  return {
    send(request) {
      const module = builtinModule(request.url);
      // A look at a job: nothing has to be waited for.
      if (module && !options.agentFor && !request.bulk) return sendItself(module, request);
      return sendElsewise(request);
    },
    close() {
      void bulk?.then((opened) => opened.close());
      for (const { agent } of kept.values()) agent.destroy();
    },
  };
}

/** Importing `node:http` as an ES module builds every export, the WebSocket client among them, and takes 50 ms. */
function builtinModule({ protocol }: URL): HttpModule | HttpsModule | undefined {
  if (typeof process.getBuiltinModule !== 'function') return undefined;
  return process.getBuiltinModule(protocol === 'https:' ? 'node:https' : 'node:http');
}

function importedModule({ protocol }: URL): Promise<HttpModule | HttpsModule> {
  return protocol === 'https:' ? import('node:https') : import('node:http');
}

function sendOnce(module: HttpModule | HttpsModule, agent: Agent, request: HttpRequest): Promise<HttpResponse> {
  const { signal, body } = request;
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason);
    const client = module.request(optionsOf(request, agent));
    const sent = watchConnection(client);
    let sending: Sending | undefined;
    const timer = setTimeout(() => client.destroy(silence(request, sending, sent())), request.headTimeoutMs);
    const stop = (): void => void client.destroy(asError(signal.reason));
    let isSettled = false;
    let hasAnswer = false;
    const settle = (): void => {
      isSettled = true;
      clearTimeout(timer);
      offAbort(signal, stop);
    };
    onAbort(signal, stop);
    const fail = (error: unknown): void => {
      settle();
      reject(signal.aborted ? signal.reason : error);
    };
    // Not once: after an answer that came early, what is left of the body may fail on its way too.
    client.on('error', (error) => fail(transportError(error, client, request, sent())));
    const answer = (response: HttpResponse): void => {
      settle();
      resolve(response);
    };
    // A connection that the server takes for something else than HTTP is dropped without a word.
    client.on('close', () => {
      // Of every request; making an error takes longer than all else that is done here.
      if (!isSettled) fail(closed(hasAnswer));
    });
    client.on('response', (message: IncomingMessage) => {
      hasAnswer = true;
      const response = { status: message.statusCode ?? 0, headers: flat(message), body: message };
      if (!sending || sending.isOver) return answer(response);
      if (response.status >= 300) {
        sending.stop();
        return answer(earlyRefusal(client, message));
      }
      // What is taken for a success has to be one of the whole body.
      sending.done.then(
        (isWhole) => (isWhole ? answer(response) : fail(closed(hasAnswer))),
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

/** What requests to one URL have in common. */
interface Place {
  readonly href: string;
  readonly host: string;
  readonly authorization: string | undefined;
  readonly options: Pick<RequestOptions, 'protocol' | 'hostname' | 'port' | 'path'>;
}

/** Each part of a URL is cut out of it anew whenever it is asked for. */
const places = new WeakMap<URL, Place>();

function placeOf(url: URL): Place {
  const known = places.get(url);
  if (known && known.href === url.href) return known;
  const { href, protocol, host, hostname, port, pathname, search, username, password } = url;
  const place = {
    href,
    host,
    authorization: username === '' && password === '' ? undefined : basic(username, password),
    options: {
      protocol,
      hostname: hostname.startsWith('[') ? hostname.slice(1, -1) : hostname,
      port,
      path: `${pathname}${search}`,
    },
  };
  places.set(url, place);
  return place;
}

/** What Node would make of the URL and the headers, without the objects that it makes on the way. */
function optionsOf({ url, method, headers, body }: HttpRequest, agent: Agent): RequestOptions {
  const { host, authorization, options } = placeOf(url);
  const list = ['Host', host];
  for (const name in headers) list.push(name, headers[name] as string);
  if (method === 'POST' || body !== undefined) {
    list.push('content-length', String(typeof body === 'object' ? body.length : Buffer.byteLength(body ?? '')));
  }
  if (authorization !== undefined) list.push('authorization', authorization);
  return { ...options, method, headers: list, agent };
}

function basic(username: string, password: string): string {
  return `Basic ${Buffer.from(`${decodeURIComponent(username)}:${decodeURIComponent(password)}`).toString('base64')}`;
}

function closed(hasAnswer: boolean): TransportError {
  const when = hasAnswer ? 'closed after an answer, before the body had left' : 'lost before an answer (closed)';
  return new TransportError('lost', `connection ${when}`, true);
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
  if (client.reusedSocket) return () => true;
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

/** Of all headers Node keeps those of cookies alone as a list. */
function flat({ headers }: IncomingMessage): Headers {
  const { 'set-cookie': cookies } = headers;
  return cookies ? { ...(headers as Headers), 'set-cookie': cookies.join(', ') } : (headers as Headers);
}

function asError(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error(String(reason));
}
