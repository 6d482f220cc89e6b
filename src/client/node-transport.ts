import { type AgentFor, nodeTransport as transportOfNode } from '../http/node-transport.ts';
import { proxyAgents as agentsOfProxy } from '../http/proxy.ts';
import type { Transport } from '../http/transport.ts';

/** What {@link nodeTransport} takes; nothing of it is needed. */
export interface NodeTransportOptions {
  /** Gives the agent for a URL, for example one that goes through a proxy. Default: an agent of the transport's own. */
  agentFor?: AgentFor | undefined;
  /** Connections to one origin at most. Default: 64. */
  maxSockets?: number | undefined;
}

/**
 * A transport over Node's own HTTP client: connections are kept alive, certificates verified (`NODE_EXTRA_CA_CERTS` is
 * Node's own variable and works), no redirect followed, nothing repeated. The one that a client has by default.
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
export function nodeTransport(options: NodeTransportOptions = {}): Transport {
  const { agentFor, maxSockets } = options;
  return transportOfNode({ ...(agentFor && { agentFor }), ...(maxSockets !== undefined && { maxSockets }) });
}

/**
 * Agents for the proxy that `HTTPS_PROXY` and its kin name, by the rules of GitHub's own actions: `NO_PROXY` is
 * honoured, loopback is never proxied. The client that knows them is loaded where one of the variables is set, and
 * reads them itself: it is the one part of the library that looks at the environment of the process.
 *
 * @param environment - usually `process.env`; `undefined` comes back if it names no proxy
 * @throws KoreaiError `input-invalid` if a proxy is set that cannot be read: it would be bypassed
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
