import { accessSync, constants } from 'node:fs';
import { isIP } from 'node:net';
import { connect, type DetailedPeerCertificate } from 'node:tls';
import { systemCode } from '../../core/errors.ts';
import type { Environment } from '../credentials.ts';
import { type Check, ok, problem, skipped } from './check.ts';
import { portOf } from './connection.ts';
import { bare } from './probe.ts';

const NAME = 'certificate';
const LIMIT_MS = 10_000;

/** What a server shows of itself. `code` is why it is not trusted; empty where it is. */
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
  if (host.protocol !== 'https:') return skipped(NAME, 'plain http, which is used on this machine alone');
  if (environment['NODE_TLS_REJECT_UNAUTHORIZED'] === '0') {
    return problem(
      NAME,
      'NODE_TLS_REJECT_UNAUTHORIZED=0 turns the check of certificates off',
      'Anybody on the way can read the credentials: take it away, and set NODE_EXTRA_CA_CERTS to the file of the private authority.',
    );
  }
  const file = environment['NODE_EXTRA_CA_CERTS'] ?? '';
  if (file !== '' && !isReadable(file)) {
    return problem(
      NAME,
      'the file that NODE_EXTRA_CA_CERTS names cannot be read, and Node.js goes on without it',
      'Correct its path; it has to be there when the process starts.',
    );
  }
  if (isProxied) return skipped(NAME, 'looked at through the proxy, with the first request');
  const shown = await poll(host, signal);
  return judgeCertificate(host, shown, file !== '');
}

/** Looks at the certificate without judging it: nothing is sent over this connection. */
function poll(host: URL, signal: AbortSignal): Promise<Shown> {
  const hostname = bare(host.hostname);
  return new Promise((resolve, reject) => {
    const socket = connect({
      host: hostname,
      port: portOf(host),
      rejectUnauthorized: false,
      ...(isIP(hostname) === 0 ? { servername: hostname } : {}),
    });
    const end = (shown: Shown): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', onAbort);
      socket.destroy();
      resolve(shown);
    };
    const onAbort = (): void => {
      end({ code: '', chain: [], protocol: '' });
      reject(signal.reason);
    };
    const timer = setTimeout(() => end({ code: 'ETIMEDOUT', chain: [], protocol: '' }), LIMIT_MS);
    signal.addEventListener('abort', onAbort, { once: true });
    socket.once('secureConnect', () => {
      const error: unknown = socket.authorizationError;
      const code = socket.authorized ? '' : systemCode(error) || String(error);
      end({ code, chain: chainOf(socket.getPeerCertificate(true)), protocol: socket.getProtocol() ?? 'TLS' });
    });
    socket.once('error', (error) => end({ code: systemCode(error) || error.message, chain: [], protocol: '' }));
  });
}

/** From the server's own certificate to the last one that it sent. */
function chainOf(first: DetailedPeerCertificate): DetailedPeerCertificate[] {
  const chain: DetailedPeerCertificate[] = [];
  for (
    let next: DetailedPeerCertificate | undefined = first;
    next?.subject && !chain.includes(next);
    next = next.issuerCertificate
  ) {
    chain.push(next);
  }
  return chain;
}

function judgeCertificate(host: URL, { code, chain, protocol }: Shown, hasExtra: boolean): Check {
  const [own] = chain;
  const last = chain.at(-1);
  if (code === '')
    return ok(NAME, `trusted (${protocol}, from ${nameOf(last?.issuer)}, until ${own?.valid_to ?? 'unknown'})`);
  if (own === undefined || last === undefined) {
    return problem(
      NAME,
      `no secure connection came about (${code})`,
      'Something other than a web server with TLS may listen at this port: check scheme and port in --host.',
    );
  }
  if (code === 'CERT_HAS_EXPIRED' || code === 'CERT_NOT_YET_VALID') {
    return problem(
      NAME,
      `valid from ${own.valid_from} to ${own.valid_to}, and not now (${code})`,
      'If the clock of this machine is right, whoever runs the host has to renew the certificate.',
    );
  }
  if (code === 'ERR_TLS_CERT_ALTNAME_INVALID') {
    return problem(
      NAME,
      `made out to ${own.subjectaltname ?? nameOf(own.subject)}, and not to ${host.hostname}`,
      'Give --host by the name in the certificate.',
    );
  }
  const authority = nameOf(last.issuer);
  const extra = hasExtra ? ' (NODE_EXTRA_CA_CERTS is set, but its file does not hold it)' : '';
  return problem(
    NAME,
    `not trusted here (${code}): the authority '${authority}' is not known to this machine${extra}`,
    `Get the certificate of '${authority}' in PEM form from whoever runs the host, and set NODE_EXTRA_CA_CERTS to the path of that file before the start. Where a public authority signed it, the server may leave out an intermediate certificate.`,
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
