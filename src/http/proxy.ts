import type { Agent, ClientRequest, RequestOptions } from 'node:http';
import { KoreaiError } from '../core/errors.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** Gives the agent for a URL if it is not the transport's own, for example that of a proxy. */
export type AgentFor = (url: URL, freshConnection: boolean) => Promise<Agent | undefined>;

/** Agents of a proxy. */
export const proxied = new WeakSet<Agent>();

const VARIABLES = ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY'];

/**
 * Agents for the proxy in `HTTPS_PROXY` or `HTTP_PROXY`, by the rules of GitHub's own actions: `NO_PROXY` is honoured,
 * loopback is never proxied. If the variable for a URL is set, GitHub's HTTP client is loaded and reads it itself; it is
 * the only part of the library that reads the environment of the process. See {@link nodeTransport} for an example.
 *
 * @param environment - usually `process.env`
 * @returns `undefined` if the environment names no proxy
 * @throws KoreaiError `input-invalid`, from the returned function, for a proxy that cannot be read: it would be bypassed
 */
export function proxyAgents(environment: Readonly<Record<string, string | undefined>>): AgentFor | undefined {
  const set = VARIABLES.filter((name) => environment[name]);
  if (set.length === 0) return undefined;
  const kept = new Map<string, Agent>();
  return async (url, freshConnection) => {
    const variable = set.find((name) => url.protocol === name.toLowerCase().replace('_proxy', ':'));
    if (variable === undefined) return undefined;
    const { checkBypass, getProxyUrl } = await import('@actions/http-client/lib/proxy');
    if (checkBypass(url)) return undefined;
    refuseUnreadable(variable, () => getProxyUrl(url));
    const known = kept.get(url.origin);
    if (known && !freshConnection) return known;
    const { HttpClient } = await import('@actions/http-client');
    const client = new HttpClient('koreai-ci', [], { keepAlive: !freshConnection, maxSockets: 64 });
    const agent: Agent = client.getAgent(url.href);
    closeTunnels(agent as unknown as TunnelAgent);
    proxied.add(agent);
    if (!freshConnection) kept.set(url.origin, agent);
    return agent;
  };
}

/** The part of an agent of the package `tunnel`, which GitHub's HTTP client uses, that opens a tunnel. */
interface TunnelAgent {
  /** Sends the CONNECT. */
  request: (options: RequestOptions) => ClientRequest;
  createSocket: (options: { request: ClientRequest }, onCreated: unknown) => void;
}

/** Closes a tunnel that the proxy does not open when the request for it ends: else the process of a program could not end. */
function closeTunnels(agent: TunnelAgent): void {
  const { request, createSocket } = agent;
  agent.createSocket = (options, onCreated) => {
    agent.request = (connect) => {
      const tunnel = request(connect);
      const close = (): void => void tunnel.destroy();
      options.request.once('close', close);
      tunnel.once('connect', () => options.request.off('close', close));
      return tunnel;
    };
    createSocket.call(agent, options, onCreated);
  };
}

/** @throws KoreaiError for a proxy that GitHub's HTTP client cannot read: it would send requests without it */
function refuseUnreadable(variable: string, readProxy: () => URL | undefined): void {
  try {
    // In `proxy:3128`, it takes `proxy` for the scheme.
    if (/^https?:$/.test(readProxy()?.protocol ?? '')) return;
  } catch {
    // It is no URL.
  }
  throw new KoreaiError('input-invalid', `The proxy in ${variable} cannot be read, and would be bypassed`, {
    hint: `Write ${variable} as http://user:password@proxy:port, with special characters of user and password as %xx (% is %25). Only http and https proxies are supported.`,
    sent: false,
  });
}

/** Passwords of proxies, alone and with their user, encoded and decoded. */
export function proxySecrets(environment: Environment): string[] {
  return VARIABLES.flatMap((name) => {
    const value = environment[name] ?? '';
    const read = [value, `http://${value}`].flatMap((text) => (URL.canParse(text) ? [new URL(text)] : []));
    const url = read.find(({ hostname }) => hostname !== '');
    if (!url || url.password === '') return [];
    const [user, password] = [decoded(url.username), decoded(url.password)];
    return [url.password, password, `${url.username}:${url.password}`, `${user}:${password}`];
  });
}

/** A user or password of a URL; a bare `%` is taken literally. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
