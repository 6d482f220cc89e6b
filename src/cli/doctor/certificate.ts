import { accessSync, constants } from 'node:fs';
import { isIP } from 'node:net';
import { connect, type DetailedPeerCertificate } from 'node:tls';
import { systemCode } from '../../core/errors.ts';
import type { Environment } from '../session.ts';
import { type Check, ok, problem, skipped } from './check.ts';
import { bare, connected, portOf } from './connection.ts';

const NAME = 'certificate';

/** What a server presents. `code` is why it is not trusted; empty if it is. */
interface Shown {
  readonly code: string;
  readonly chain: readonly DetailedPeerCertificate[];
  readonly protocol: string;
}

/** Whether the host's certificate is trusted here, and if not, which authority is missing. */
export async function examineCertificate(
  host: URL,
  isProxied: boolean,
  environment: Environment,
  signal: AbortSignal,
): Promise<Check> {
  if (host.protocol !== 'https:') return skipped(NAME, 'http, which is used for this machine only');
  if (environment['NODE_TLS_REJECT_UNAUTHORIZED'] === '0') {
    const advice =
      'Others on the network could read the credentials. Unset it, and set NODE_EXTRA_CA_CERTS to the certificate file of the private authority.';
    return problem(NAME, 'NODE_TLS_REJECT_UNAUTHORIZED=0 turns certificate checks off', advice);
  }
  const file = environment['NODE_EXTRA_CA_CERTS'] ?? '';
  if (file !== '' && !isReadable(file)) {
    const found = 'the file that NODE_EXTRA_CA_CERTS names cannot be read, and Node.js continues without it';
    return problem(NAME, found, 'Correct the path; the file must exist when the process starts.');
  }
  if (isProxied) return skipped(NAME, 'checked through the proxy, with the first request');
  const shown = await fetchCertificate(host, signal);
  return judgeCertificate(host, shown, file !== '');
}

/** Gets the certificate without rejecting it: nothing is sent over this connection. */
async function fetchCertificate(host: URL, signal: AbortSignal): Promise<Shown> {
  const hostname = bare(host);
  const name = isIP(hostname) === 0 ? { servername: hostname } : {};
  const socket = connect({ host: hostname, port: portOf(host), rejectUnauthorized: false, ...name });
  const code = await connected(socket, 'secureConnect', signal);
  if (code !== '') return { code, chain: [], protocol: '' };
  const { authorized, authorizationError: error }: { authorized: boolean; authorizationError: unknown } = socket;
  const chain = chainOf(socket.getPeerCertificate(true));
  const protocol = socket.getProtocol() ?? 'TLS';
  socket.destroy();
  return { code: authorized ? '' : systemCode(error) || String(error), chain, protocol };
}

/** From the server's own certificate to the last one that it sent. */
function chainOf(first: DetailedPeerCertificate): DetailedPeerCertificate[] {
  const chain: DetailedPeerCertificate[] = [];
  let next: DetailedPeerCertificate | undefined = first;
  while (next?.subject && !chain.includes(next)) {
    chain.push(next);
    next = next.issuerCertificate;
  }
  return chain;
}

function judgeCertificate(host: URL, { code, chain, protocol }: Shown, hasExtra: boolean): Check {
  const [own] = chain;
  const authority = nameOf(chain.at(-1)?.issuer);
  if (code === '') return ok(NAME, `trusted (${protocol}, from ${authority}, until ${own?.valid_to ?? 'unknown'})`);
  if (own === undefined) {
    const advice =
      'Something other than a web server with TLS may listen on this port: check scheme and port in --host.';
    return problem(NAME, `no secure connection could be made (${code})`, advice);
  }
  if (code === 'CERT_HAS_EXPIRED' || code === 'CERT_NOT_YET_VALID') {
    const found = `not valid now, but from ${own.valid_from} to ${own.valid_to} (${code})`;
    const advice = 'If the clock of this machine is right, the operator of the host must renew the certificate.';
    return problem(NAME, found, advice);
  }
  if (code === 'ERR_TLS_CERT_ALTNAME_INVALID') {
    const found = `issued for ${own.subjectaltname ?? nameOf(own.subject)}, not for ${host.hostname}`;
    return problem(NAME, found, 'Use the name in the certificate for --host.');
  }
  const extra = hasExtra ? ' (NODE_EXTRA_CA_CERTS is set, but its file does not contain it)' : '';
  return problem(
    NAME,
    `not trusted here (${code}): the authority '${authority}' is not known to this machine${extra}`,
    `Get the certificate of '${authority}' in PEM format from the operator of the host, and set NODE_EXTRA_CA_CERTS to the path of that file before the process starts. If a public authority signed it, the server may be missing an intermediate certificate.`,
  );
}

function nameOf(who: DetailedPeerCertificate['issuer'] | undefined): string {
  return [who?.CN, who?.O].flat().find((name) => name !== undefined && name !== '') ?? 'an authority without a name';
}

function isReadable(file: string): boolean {
  try {
    accessSync(file, constants.R_OK);
    return true;
  } catch {
    return false;
  }
}
