import { nodeTransport as transportOfNode } from '../http/node-transport.ts';
import { type AgentFor, proxyAgents as agentsOfProxy } from '../http/proxy.ts';
import type { Transport } from '../http/transport.ts';
import { checkNames } from './options.ts';

/** Options of {@link nodeTransport}; all of them are optional. */
export interface NodeTransportOptions {
  /** Returns the agent for a URL, for example one for a proxy. Default: the transport's own agent. */
  agentFor?: AgentFor | undefined;
  /** Maximum number of connections to one origin. Default: 64. */
  maxSockets?: number | undefined;
}

/**
 * A transport over Node's own HTTP client: connections are kept alive, certificates are verified (Node's own variable
 * `NODE_EXTRA_CA_CERTS` is supported), redirects are not followed, and no request is repeated. Clients use one by
 * default.
 *
 * @example
 * ```ts
 * import { createClient, nodeTransport, proxyAgents, waitForImport } from 'koreai-ci';
 *
 * const transport = nodeTransport({ agentFor: proxyAgents(process.env) });
 * const client = createClient({
 *   host: 'https://platform.kore.ai',
 *   credentials: { clientId: 'cs-demo', clientSecret: 'a-secret-for-the-simulator-alone' },
 *   transport,
 * });
 * await waitForImport(client, { jobId: 'bir-demo' });
 * transport.close();
 * ```
 */
export function nodeTransport(options: NodeTransportOptions = {}): Transport & AsyncDisposable {
  checkNames(options, ['agentFor', 'maxSockets'], 'options');
  const { agentFor, maxSockets } = options;
  const transport = transportOfNode({ ...(agentFor && { agentFor }), ...(maxSockets !== undefined && { maxSockets }) });
  return Object.assign(transport, { [Symbol.asyncDispose]: async () => transport.close() });
}

/**
 * Agents for the proxy in `HTTPS_PROXY` or `HTTP_PROXY`, by the rules of GitHub's own actions: `NO_PROXY` is honoured,
 * loopback is never proxied. If one of the variables is set, GitHub's HTTP client is loaded and reads them itself; it
 * is the only part of the library that reads the environment of the process.
 *
 * @param environment - usually `process.env`
 * @returns `undefined` if the environment names no proxy
 * @throws KoreaiError `input-invalid` if the URL of the proxy is invalid, because the proxy would be bypassed
 * @example
 * ```ts
 * import { nodeTransport, proxyAgents } from 'koreai-ci';
 *
 * const transport = nodeTransport({ agentFor: proxyAgents(process.env) });
 * transport.close();
 * ```
 */
export function proxyAgents(environment: Readonly<Record<string, string | undefined>>): AgentFor | undefined {
  return agentsOfProxy(environment);
}
