import { setDefaultAutoSelectFamilyAttemptTimeout } from 'node:net';
import { ADDRESS_ATTEMPT_MS, nodeTransport } from './node-transport.ts';
import { checkProxy, type Environment, proxyAgents } from './proxy.ts';
import type { Transport } from './transport.ts';

/**
 * The transport of a program for its requests to a host, through the proxy that its environment names.
 *
 * @throws KoreaiError `input-invalid` for a proxy that cannot be read
 */
export function transportOf(environment: Environment, host: URL): Transport {
  checkProxy(environment, host);
  // For packages that make connections of their own, such as that for proxies.
  setDefaultAutoSelectFamilyAttemptTimeout(ADDRESS_ATTEMPT_MS);
  return nodeTransport({ agentFor: proxyAgents(environment) });
}
