import { accessSync, constants } from 'node:fs';
import { proxyAgents } from '../../http/proxy.ts';
import type { Environment } from '../session.ts';
import { type Check, ok, problem, warning } from './check.ts';

/** Whether requests to the host go through a proxy, and by which variable. */
export async function examineProxy(host: URL, environment: Environment): Promise<Check> {
  const name = 'proxy';
  const scheme = host.protocol === 'https:' ? 'https' : 'http';
  const variable = [`${scheme}_proxy`, `${scheme.toUpperCase()}_PROXY`].find((one) => environment[one]) ?? '';
  if (variable === '') {
    const others = ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY', 'ALL_PROXY', 'all_proxy'];
    const set = others.filter((one) => environment[one]).join(', ');
    const not = set === '' ? '' : ` (${set} is set, but does not count for this host)`;
    return ok(name, `none, requests go directly to the host${not}`);
  }
  if ((await proxyAgents(environment)?.(host, false)) === undefined) {
    const bypass = environment['no_proxy'] ? 'no_proxy' : 'NO_PROXY';
    const why = environment[bypass] ? `${bypass} excludes the host` : 'addresses of this machine are never proxied';
    return ok(name, `bypassed, although ${variable} is set: ${why}`);
  }
  const address = environment[variable] ?? '';
  const url = new URL(/^https?:\/\//i.test(address) ? address : `http://${address}`);
  const through = `requests go through ${url.host} (${variable})`;
  if (url.username === '' || url.protocol !== 'http:') return ok(name, through);
  const advice = 'Others on the network could read them: use a proxy without a password, or one over https.';
  return warning(name, `${through}, with a user name and password in plain http`, advice);
}

/** What variables of Node.js change about the trust in the host's certificate; `undefined` if they change nothing. */
export function examineTrust({ protocol }: URL, environment: Environment): Check | undefined {
  if (protocol !== 'https:') return undefined;
  const name = 'certificates';
  if (environment['NODE_TLS_REJECT_UNAUTHORIZED'] === '0') {
    const advice =
      'Others on the network could read the credentials. Unset it, and set NODE_EXTRA_CA_CERTS to the certificate file of the private authority.';
    return problem(name, 'NODE_TLS_REJECT_UNAUTHORIZED=0 turns certificate checks off', advice);
  }
  const file = environment['NODE_EXTRA_CA_CERTS'];
  if (!file) return undefined;
  try {
    accessSync(file, constants.R_OK);
    return ok(name, 'those in the file that NODE_EXTRA_CA_CERTS names are trusted, too');
  } catch {
    const found = 'the file that NODE_EXTRA_CA_CERTS names cannot be read, and Node.js continues without it';
    return problem(name, found, 'Correct the path; the file must exist when the process starts.');
  }
}
