import { setDefaultAutoSelectFamilyAttemptTimeout } from 'node:net';
import { ADDRESS_ATTEMPT_MS, nodeTransport } from './node-transport.ts';
import { type Environment, proxyAgents } from './proxy.ts';
import type { Transport } from './transport.ts';

// Apart from node-transport.ts, because a program that imports the library does not load `node:net` before it needs it.

/** The transport of a program, through the proxy that its environment names. */
export function programTransport(environment: Environment): Transport {
  // For packages that make connections of their own, such as that for proxies.
  setDefaultAutoSelectFamilyAttemptTimeout(ADDRESS_ATTEMPT_MS);
  return nodeTransport({ agentFor: proxyAgents(environment) });
}
