import { systemCode } from '../core/errors.ts';
import { type HttpMethod, TransportError } from './transport.ts';

/** The request that failed. */
export interface Attempt {
  url: URL;
  method: HttpMethod;
  /** True if the connection, TLS handshake included, was complete. */
  isConnected: boolean;
  /** True for a connection that an earlier request used. */
  isReused: boolean;
  /** True if the request goes through a proxy. */
  isProxied: boolean;
}

/** Explains why a request has no answer, and whether a retry can help. */
export function failureOf(error: Error, attempt: Attempt): TransportError {
  if (error instanceof TransportError) return error;
  const code = systemCode(error);
  const isParseError = code.startsWith('HPE_');
  if (attempt.isReused && attempt.method === 'GET' && (isParseError || code === 'ECONNRESET' || code === 'EPIPE')) {
    return new TransportError('stale', 'the server had closed the kept connection', { cause: error });
  }
  const tls = certificateProblem(error, code) ?? handshakeProblem(error, code);
  if (tls) {
    const [why, hint] = tls;
    // If the server ended the handshake, it has not read the request, even if TLS 1.3 had let us send it.
    return new TransportError('tls', `Could not connect to ${placeOf(attempt)}: ${why}`, { hint, cause: error });
  }
  if (isParseError && code !== 'HPE_INVALID_EOF_STATE') {
    return new TransportError('lost', `the answer is not valid HTTP (${error.message})`, {
      hint: 'Check that the address is that of the Kore.ai environment, and whether a proxy changes the answers.',
      isFinal: true,
      cause: error,
    });
  }
  if (!attempt.isConnected) return connectFailure(error, code, attempt);
  return new TransportError('lost', `connection lost before an answer (${code || error.message})`, { cause: error });
}

/** `platform.kore.ai:443`, and whether it is reached through a proxy. */
export function placeOf({ url, isProxied }: Attempt): string {
  const port = url.port || (url.protocol === 'https:' ? '443' : '80');
  return `${url.hostname}:${port}${isProxied ? ' through the proxy' : ''}`;
}

type Explanation = readonly [why: string, hint: string];

const REACH_HINT = 'Check the host name and whether this runner may reach it.';
const PROXY_HINT = 'Check the proxy that HTTPS_PROXY or HTTP_PROXY names, and whether it may reach this host.';
const CLOCK_HINT = 'If the certificate is valid today, correct the clock of this machine.';
const CERTIFICATE_HINT =
  'The certificate of the server is not trusted here. If it is from a private authority, set NODE_EXTRA_CA_CERTS in the ' +
  'environment of the step to the file with the certificate of that authority.';

const CERTIFICATE_CODE =
  /^(ERR_TLS_CERT|CERT_|CRL_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|HOSTNAME_MISMATCH|INVALID_CA|PATH_LENGTH_EXCEEDED)/;

/** By the error code of Node. */
const CERTIFICATE_PROBLEMS: Readonly<Record<string, Explanation>> = {
  CERT_HAS_EXPIRED: ['its certificate has expired', `Renew the certificate of the server. ${CLOCK_HINT}`],
  CERT_NOT_YET_VALID: ['its certificate is not valid yet', CLOCK_HINT],
  DEPTH_ZERO_SELF_SIGNED_CERT: ['its certificate is self-signed', CERTIFICATE_HINT],
  SELF_SIGNED_CERT_IN_CHAIN: ['its certificate is from a private authority', CERTIFICATE_HINT],
};

function certificateProblem(error: Error, code: string): Explanation | undefined {
  if (!CERTIFICATE_CODE.test(code)) return undefined;
  const isForOtherNames = code === 'ERR_TLS_CERT_ALTNAME_INVALID' || code === 'HOSTNAME_MISMATCH';
  const [why, hint] = isForOtherNames
    ? otherNames(error)
    : (CERTIFICATE_PROBLEMS[code] ?? ['its certificate is not trusted here', CERTIFICATE_HINT]);
  return [`${why} (${code})`, hint];
}

function otherNames(error: Error): Explanation {
  const { cert } = error as { cert?: { subjectaltname?: string } };
  const names = cert?.subjectaltname?.replaceAll(/(DNS|IP Address):/g, '') ?? '';
  return [
    `its certificate is for other names${names === '' ? '' : ` (${names.slice(0, 200)})`}`,
    'Check the host name: it must be one that the certificate of the server names.',
  ];
}

/** OpenSSL's words, in upper case with underscores, for failed handshakes that no retry can fix. */
const HANDSHAKE_PROBLEMS: readonly (readonly [words: RegExp, ...Explanation])[] = [
  [
    /WRONG_VERSION_NUMBER|PACKET_LENGTH_TOO_LONG|SSL_HTTP_REQUEST|UNKNOWN_PROTOCOL/,
    'the server does not speak TLS on this port',
    'Check the address: this looks like a port for plain http.',
  ],
  [
    /ALERT_PROTOCOL_VERSION|UNSUPPORTED_PROTOCOL|VERSION_TOO_LOW/,
    'there is no common TLS version',
    'Allow TLS 1.2 or later on the server, or on the proxy in front of it.',
  ],
  [
    /CERTIFICATE_REQUIRED|ALERT_BAD_CERTIFICATE|ALERT_NO_CERTIFICATE/,
    'the server requires a client certificate',
    'koreai-ci sends no client certificate. Use an address that does not require one.',
  ],
  [
    /ALERT_HANDSHAKE_FAILURE|INSUFFICIENT_SECURITY/,
    'the server refused the TLS handshake: there is no common cipher, or it requires a client certificate',
    'Allow current ciphers on the server, or use an address that requires no client certificate.',
  ],
  [/UNRECOGNIZED_NAME/, 'the server does not know this host name', REACH_HINT],
];

function handshakeProblem(error: Error, code: string): Explanation | undefined {
  if (code !== 'EPROTO' && !code.startsWith('ERR_SSL_')) return undefined;
  const reported = `${code} ${error.message}`.toUpperCase().replaceAll(/[^A-Z\d]+/g, '_');
  const [, ...explanation] = HANDSHAKE_PROBLEMS.find(([words]) => words.test(reported)) ?? [];
  return explanation.length === 2 ? explanation : undefined;
}

function connectFailure(error: Error, code: string, attempt: Attempt): TransportError {
  const [, proxyStatus] = /tunneling socket could not be established, statusCode=(\d+)/.exec(error.message) ?? [];
  const [why, hint] = proxyRefusal(proxyStatus) ?? [causeOf(error, code), attempt.isProxied ? PROXY_HINT : REACH_HINT];
  // A proxy that is busy may let the next attempt through.
  const isFinal = /^4(?!08|29)/.test(proxyStatus ?? '');
  const message = `Could not connect to ${placeOf(attempt)}: ${why}`;
  return new TransportError('connect', message, { hint, isFinal, cause: error });
}

function proxyRefusal(status: string | undefined): Explanation | undefined {
  if (status === undefined) return undefined;
  if (status !== '407') return [`the proxy answered ${status}`, PROXY_HINT];
  return [
    'the proxy requires a user and password (407)',
    'Set user and password in HTTPS_PROXY: http://user:password@proxy:port, with special characters as %xx.',
  ];
}

/** By the error code of the system. */
const CONNECT_CAUSES: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'connection refused',
  ECONNRESET: 'the connection was closed before it was established',
  EPIPE: 'the connection was closed before it was established',
  ENOTFOUND: 'name not found',
  EAI_AGAIN: 'the name could not be resolved for now',
  ETIMEDOUT: 'connection timed out',
  EHOSTUNREACH: 'no route to the host',
  ENETUNREACH: 'network unreachable',
};

/** A host name with several addresses fails with one error for each. */
function causeOf(error: Error, code: string): string {
  if (error instanceof AggregateError && error.errors.length > 0) {
    return [...new Set(error.errors.map((one: Error) => causeOf(one, systemCode(one))))].join(', ');
  }
  // The error of a proxy tunnel has its cause in the message only.
  const [, inner] = /cause=.*?\b(E[A-Z_]{3,})/.exec(error.message) ?? [];
  return CONNECT_CAUSES[inner ?? code] ?? (error.message || code);
}
