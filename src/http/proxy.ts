import type { Agent } from 'node:http';
import type { AgentFor } from './node-transport.ts';

/**
 * Sends requests through the proxy that `HTTPS_PROXY` and its kin name, by the rules of GitHub's own actions
 * (`NO_PROXY` is honoured, loopback is never proxied). The client that knows them is loaded only where one is set.
 *
 * @param environment - where to look for the variables, usually `process.env`
 */
export function proxyAgents(environment: Readonly<Record<string, string | undefined>>): AgentFor | undefined {
  const isSet = ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY'].some((name) => environment[name]);
  if (!isSet) return undefined;
  const kept = new Map<string, Agent>();
  return async (url, freshConnection) => {
    const { getProxyUrl, HttpClient } = await import('@actions/http-client');
    if (!getProxyUrl(url.href)) return undefined;
    const known = kept.get(url.origin);
    if (known && !freshConnection) return known;
    const client = new HttpClient('koreai-ci', [], { keepAlive: !freshConnection, maxSockets: 64 });
    const agent: Agent = client.getAgent(url.href);
    if (!freshConnection) kept.set(url.origin, agent);
    return agent;
  };
}

/** Passwords of proxies, alone and with their user, which belong in no log. */
export function proxySecrets(environment: Readonly<Record<string, string | undefined>>): string[] {
  return ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY'].flatMap((name) => {
    const value = environment[name] ?? '';
    const url = URL.canParse(value) ? new URL(value) : undefined;
    if (!url || url.password === '') return [];
    const [user, password] = [plain(url.username), plain(url.password)];
    return [url.password, password, `${url.username}:${url.password}`, `${user}:${password}`];
  });
}

function plain(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
