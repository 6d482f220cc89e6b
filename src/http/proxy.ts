import type { Agent } from 'node:http';
import { KoreaiError } from '../core/errors.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** Gives the agent for a URL if it is not the transport's own, for example that of a proxy. */
export type AgentFor = (url: URL, freshConnection: boolean) => Promise<Agent | undefined>;

/** Agents of a proxy. */
export const proxied = new WeakSet<Agent>();

const NAMES = ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY'];

/**
 * Agents for the proxy in `HTTPS_PROXY` or `HTTP_PROXY`, by the rules of GitHub's own actions: `NO_PROXY` is honoured,
 * loopback is never proxied. If one of the variables is set, GitHub's HTTP client is loaded and reads them itself; it
 * is the only part of the library that reads the environment of the process. See {@link nodeTransport} for an example.
 *
 * @param environment - usually `process.env`
 * @returns `undefined` if the environment names no proxy
 * @throws KoreaiError `input-invalid`, from the returned function, for a proxy that cannot be read: it would be bypassed
 */
export function proxyAgents(environment: Readonly<Record<string, string | undefined>>): AgentFor | undefined {
  if (NAMES.every((name) => !environment[name])) return undefined;
  const kept = new Map<string, Agent>();
  return async (url, freshConnection) => {
    const { checkBypass } = await import('@actions/http-client/lib/proxy');
    if (checkBypass(url)) return undefined;
    refuseUnreadable(environment);
    const { getProxyUrl, HttpClient } = await import('@actions/http-client');
    if (!getProxyUrl(url.href)) return undefined;
    const known = kept.get(url.origin);
    if (known && !freshConnection) return known;
    const client = new HttpClient('koreai-ci', [], { keepAlive: !freshConnection, maxSockets: 64 });
    const agent: Agent = client.getAgent(url.href);
    proxied.add(agent);
    if (!freshConnection) kept.set(url.origin, agent);
    return agent;
  };
}

function refuseUnreadable(environment: Environment): void {
  for (const name of NAMES) {
    const problem = environment[name] ? problemOf(environment[name]) : undefined;
    if (problem === undefined) continue;
    throw new KoreaiError('input-invalid', `The proxy in ${name} cannot be read: ${problem}`, {
      hint: `Write ${name} as http://user:password@proxy:port, with special characters of user and password as %xx (% is %25).`,
      sent: false,
    });
  }
}

/** Why the client of GitHub's actions cannot read a proxy; it would then send requests without one. */
function problemOf(value: string): string | undefined {
  const hasScheme = /^https?:\/\//i.test(value);
  if (!hasScheme && /^[a-z][a-z\d+.-]*:\/\//i.test(value)) return 'only http and https proxies are supported';
  // Without a scheme, the client can read `10.0.0.1:3128`, but takes `proxy` in `proxy:3128` for the scheme.
  const text = !hasScheme && !URL.canParse(value) ? `http://${value}` : value;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url) return 'it is no URL';
  if (url.hostname === '') return 'it has no http:// in front';
  try {
    decodeURIComponent(`${url.username}${url.password}`);
  } catch {
    return 'its user or password holds a % that is no %xx';
  }
  return undefined;
}

/** Passwords of proxies, alone and with their user, encoded and decoded. */
export function proxySecrets(environment: Environment): string[] {
  return NAMES.flatMap((name) => {
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
