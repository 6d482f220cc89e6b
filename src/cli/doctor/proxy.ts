import type { AgentFor } from '../../http/node-transport.ts';
import type { Environment } from '../settings.ts';
import { type Check, ok, problem, warning } from './check.ts';
import { probe } from './probe.ts';

const NAME = 'proxy';

export interface ProxyUse {
  readonly check: Check;
  /** True if requests to the host go through a proxy, which then resolves names. */
  readonly isUsed: boolean;
}

/** Checks whether requests to the host go through a proxy, by which variable, and whether it can be reached. */
export async function examineProxy(
  host: URL,
  environment: Environment,
  agentFor: AgentFor | undefined,
  signal: AbortSignal,
): Promise<ProxyUse> {
  const scheme = host.protocol === 'https:' ? 'https' : 'http';
  const [variable = '', address = ''] =
    [`${scheme}_proxy`, `${scheme.toUpperCase()}_PROXY`]
      .map((name) => [name, environment[name] ?? ''] as const)
      .find(([, value]) => value !== '') ?? [];
  const isUsed = (await agentFor?.(host, false)) !== undefined;
  return { isUsed, check: isUsed ? await askProxy(variable, address, signal) : unused(variable, environment) };
}

function unused(variable: string, environment: Environment): Check {
  if (variable === '') {
    const other = ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY', 'ALL_PROXY', 'all_proxy'].filter(
      (name) => environment[name],
    );
    const not = other.length > 0 ? ` (${other.join(', ')} is set, but does not count for this host)` : '';
    return ok(NAME, `none, requests go directly to the host${not}`);
  }
  const bypass = environment['no_proxy'] ? 'no_proxy' : 'NO_PROXY';
  const why = environment[bypass] ? `${bypass} excludes the host` : 'addresses of this machine are never proxied';
  return ok(NAME, `bypassed, although ${variable} is set: ${why}`);
}

async function askProxy(variable: string, address: string, signal: AbortSignal): Promise<Check> {
  const full = /^https?:\/\//i.test(address) ? address : `http://${address}`;
  if (!URL.canParse(full)) {
    return problem(NAME, `${variable} is not a URL`, `Set ${variable} to a URL such as http://proxy.example:3128.`);
  }
  const url = new URL(full);
  const port = Number(url.port) || (url.protocol === 'https:' ? 443 : 80);
  const probed = await probe(url.hostname, port, signal);
  if (probed.code !== '') {
    return problem(
      NAME,
      `requests go through ${url.host} (${variable}), which cannot be reached: ${probed.code}`,
      `Correct ${variable}, or name the host in NO_PROXY if it can be reached without a proxy.`,
    );
  }
  if (url.username !== '' && url.protocol === 'http:') {
    return warning(
      NAME,
      `requests go through ${url.host} (${variable}), with a user name and password in plain http`,
      'Others on the network could read them: use a proxy without a password, or one over https.',
    );
  }
  return ok(NAME, `requests go through ${url.host} (${variable}), which can be reached`);
}
