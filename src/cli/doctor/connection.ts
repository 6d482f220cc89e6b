import { lookup } from 'node:dns/promises';
import { once } from 'node:events';
import { connect, isIP, type Socket } from 'node:net';
import { abortable } from '../../core/deadline.ts';
import { systemCode } from '../../core/errors.ts';
import { proxyAgents } from '../../http/proxy.ts';
import type { Environment } from '../session.ts';
import { type Check, ok, problem, skipped, warning } from './check.ts';

/** How long a connection may take, in milliseconds. */
const LIMIT_MS = 10_000;

export interface ProxyUse {
  readonly check: Check;
  /** True if requests to the host go through a proxy, which then resolves names. */
  readonly isUsed: boolean;
}

/** Checks whether requests to the host go through a proxy, by which variable, and whether it can be reached. */
export async function examineProxy(host: URL, environment: Environment, signal: AbortSignal): Promise<ProxyUse> {
  const scheme = host.protocol === 'https:' ? 'https' : 'http';
  const variable = [`${scheme}_proxy`, `${scheme.toUpperCase()}_PROXY`].find((name) => environment[name]) ?? '';
  const isUsed = (await proxyAgents(environment)?.(host, false)) !== undefined;
  return { isUsed, check: isUsed ? await askProxy(variable, environment, signal) : unused(variable, environment) };
}

function unused(variable: string, environment: Environment): Check {
  if (variable === '') {
    const other = ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY', 'ALL_PROXY', 'all_proxy'].filter(
      (name) => environment[name],
    );
    const not = other.length > 0 ? ` (${other.join(', ')} is set, but does not count for this host)` : '';
    return ok('proxy', `none, requests go directly to the host${not}`);
  }
  const bypass = environment['no_proxy'] ? 'no_proxy' : 'NO_PROXY';
  const why = environment[bypass] ? `${bypass} excludes the host` : 'addresses of this machine are never proxied';
  return ok('proxy', `bypassed, although ${variable} is set: ${why}`);
}

async function askProxy(variable: string, environment: Environment, signal: AbortSignal): Promise<Check> {
  const address = environment[variable] ?? '';
  const full = /^https?:\/\//i.test(address) ? address : `http://${address}`;
  if (!URL.canParse(full)) {
    return problem('proxy', `${variable} is not a URL`, `Set ${variable} to a URL such as http://proxy.example:3128.`);
  }
  const url = new URL(full);
  const through = `requests go through ${url.host} (${variable})`;
  const code = await probe(url, signal);
  if (code !== '') {
    const advice = `Correct ${variable}, or name the host in NO_PROXY if it can be reached without a proxy.`;
    return problem('proxy', `${through}, which cannot be reached: ${code}`, advice);
  }
  if (url.username !== '' && url.protocol === 'http:') {
    const advice = 'Others on the network could read them: use a proxy without a password, or one over https.';
    return warning('proxy', `${through}, with a user name and password in plain http`, advice);
  }
  return ok('proxy', `${through}, which can be reached`);
}

/** Whether the host's name resolves to an address. */
export async function examineName(host: URL, isProxied: boolean, signal: AbortSignal): Promise<Check> {
  const check = 'name resolution';
  const name = bare(host);
  if (isIP(name) !== 0) return ok(check, `${name} is an address, nothing to resolve`);
  if (isProxied) return skipped(check, 'left to the proxy');
  try {
    const found = await abortable(lookup(name, { all: true }), signal);
    return ok(check, `${name} is ${found.map(({ address }) => address).join(', ')}`);
  } catch (error) {
    signal.throwIfAborted();
    const code = systemCode(error);
    if (code === 'ENOTFOUND') {
      const advice =
        'Check --host for a typing mistake. A name of a private network needs that network: check the VPN and the DNS server of this machine.';
      return problem(check, `the name ${name} is unknown (${code})`, advice);
    }
    const advice = 'The DNS server of this machine does not answer: check the network and /etc/resolv.conf.';
    return problem(check, `the name ${name} could not be resolved (${code || String(error)})`, advice);
  }
}

const NO_ROUTE = 'There is no route to this address: check the network of this machine, or set HTTPS_PROXY.';
const REFUSALS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'The machine answers, but nothing listens on this port: check the port in --host.',
  ETIMEDOUT: 'A firewall may drop the packets: have this host and port allowed, or set HTTPS_PROXY.',
  EHOSTUNREACH: NO_ROUTE,
  ENETUNREACH: NO_ROUTE,
  ECONNRESET: 'A firewall may have cut the connection, or this is the wrong server: check the host and port in --host.',
};

/** Whether the host's port can be reached. */
export async function examineConnection(host: URL, isProxied: boolean, signal: AbortSignal): Promise<Check> {
  if (isProxied) return skipped('connection', 'left to the proxy');
  const startedAt = performance.now();
  const code = await probe(host, signal);
  const tookMs = Math.round(performance.now() - startedAt);
  if (code === '') return ok('connection', `port ${portOf(host)} answers after ${tookMs} ms`);
  const advice = REFUSALS[code] ?? 'Check --host, and the network of this machine.';
  return problem('connection', `port ${portOf(host)} cannot be reached (${code})`, advice);
}

/** Opens a TCP connection and closes it again: nothing is sent. @returns as {@link connected} does */
async function probe(url: URL, signal: AbortSignal): Promise<string> {
  const socket = connect({ host: bare(url), port: portOf(url) });
  const code = await connected(socket, 'connect', signal);
  socket.destroy();
  return code;
}

/**
 * Waits until a socket is connected; if it is not, it is destroyed.
 *
 * @returns the system's error code; empty if it is connected
 * @throws the signal's reason
 */
export async function connected(
  socket: Socket,
  event: 'connect' | 'secureConnect',
  signal: AbortSignal,
): Promise<string> {
  try {
    await once(socket, event, { signal: AbortSignal.any([signal, AbortSignal.timeout(LIMIT_MS)]) });
    return '';
  } catch (error) {
    socket.destroy();
    signal.throwIfAborted();
    const code = systemCode(error);
    return code === 'ABORT_ERR' ? 'ETIMEDOUT' : code || String(error);
  }
}

/** The name of a host; an IPv6 address without the brackets that it has in a URL. */
export function bare({ hostname }: URL): string {
  return hostname.replace(/^\[(.*)\]$/, '$1');
}

export function portOf(url: URL): number {
  return Number(url.port) || (url.protocol === 'https:' ? 443 : 80);
}
