import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { abortable } from '../../core/deadline.ts';
import { systemCode } from '../../core/errors.ts';
import { type Check, ok, problem, skipped } from './check.ts';
import { bare, probe } from './probe.ts';

const NAME = 'name resolution';
const CONNECTION = 'connection';

/** Whether the host's name resolves to an address. */
export async function examineName(host: URL, isProxied: boolean, signal: AbortSignal): Promise<Check> {
  const name = bare(host.hostname);
  if (isIP(name) !== 0) return ok(NAME, `${name} is an address, nothing to resolve`);
  if (isProxied) return skipped(NAME, 'left to the proxy');
  try {
    const found = await abortable(lookup(name, { all: true }), signal);
    return ok(NAME, `${name} is ${found.map(({ address }) => address).join(', ')}`);
  } catch (error) {
    signal.throwIfAborted();
    const code = systemCode(error);
    if (code === 'ENOTFOUND') {
      return problem(
        NAME,
        `the name ${name} is unknown (${code})`,
        'Check --host for a typing mistake. A name of a private network needs that network: check the VPN and the DNS server of this machine.',
      );
    }
    return problem(
      NAME,
      `the name ${name} could not be resolved (${code || String(error)})`,
      'The DNS server of this machine does not answer: check the network and /etc/resolv.conf.',
    );
  }
}

const REFUSALS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'The machine answers, but nothing listens on this port: check the port in --host.',
  ETIMEDOUT: 'A firewall may drop the packets: have this host and port allowed, or set HTTPS_PROXY.',
  EHOSTUNREACH: 'There is no route to this address: check the network of this machine, or set HTTPS_PROXY.',
  ENETUNREACH: 'There is no route to this address: check the network of this machine, or set HTTPS_PROXY.',
  ECONNRESET: 'A firewall may have cut the connection, or this is the wrong server: check the host and port in --host.',
};

/** Whether the host's port can be reached. */
export async function examineConnection(host: URL, isProxied: boolean, signal: AbortSignal): Promise<Check> {
  if (isProxied) return skipped(CONNECTION, 'left to the proxy');
  const { code, tookMs } = await probe(host.hostname, portOf(host), signal);
  if (code === '') return ok(CONNECTION, `port ${portOf(host)} answers after ${Math.round(tookMs)} ms`);
  const advice = REFUSALS[code] ?? 'Check --host, and the network of this machine.';
  return problem(CONNECTION, `port ${portOf(host)} cannot be reached (${code})`, advice);
}

export function portOf(host: URL): number {
  return Number(host.port) || (host.protocol === 'https:' ? 443 : 80);
}
