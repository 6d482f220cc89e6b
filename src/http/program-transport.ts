import { setDefaultAutoSelectFamilyAttemptTimeout } from 'node:net';
import { ADDRESS_ATTEMPT_MS, nodeTransport } from './node-transport.ts';
import { type Environment, proxyAgents } from './proxy.ts';
import type { Transport } from './transport.ts';

// Not in node-transport.ts: the library imports that, and must not load `node:net` before it is needed.

/** The transport of a program, through the proxy that its environment names. */
export function programTransport(environment: Environment): Transport {
  // The same for packages that make connections of their own, such as the one for proxies.
  setDefaultAutoSelectFamilyAttemptTimeout(ADDRESS_ATTEMPT_MS);
  return nodeTransport({ agentFor: proxyAgents(environment) });
}
