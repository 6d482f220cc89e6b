import { systemCode } from '../core/errors.ts';
import { CERTIFICATE_HINT, type HttpMethod, TransportError } from './transport.ts';

/** Maximum size of an answer's head, in bytes; Node's own maximum is 16 kB. */
export const MAX_HEADER_BYTES = 128 * 1024;

/** The request that failed. */
export interface Attempt {
  url: URL;
  method: HttpMethod;
  /** True if the connection, TLS handshake included, was complete. */
  sent: boolean;
  /** True for a connection that an earlier request used. */
  isReused: boolean;
  /** True if the request goes through a proxy. */
  isProxied: boolean;
}

/** A cause, and what to do about it. */
type Words = readonly [why: string, hint: string];

const REACH_HINT = 'Check the host name and whether this runner may reach it.';
const PROXY_HINT = 'Check the proxy that HTTPS_PROXY or HTTP_PROXY names, and whether it may reach this host.';
const CLOCK_HINT = 'If the certificate is valid today, correct the clock of this machine.';

const CONNECT_WORDS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'connection refused',
  ECONNRESET: 'the connection was closed before it was established',
  EPIPE: 'the connection was closed before it was established',
  ENOTFOUND: 'name not found',
  EAI_AGAIN: 'the name could not be resolved for now',
  ETIMEDOUT: 'connection timed out',
  EHOSTUNREACH: 'no route to the host',
  ENETUNREACH: 'network unreachable',
  EADDRNOTAVAIL: 'no local address is available',
  EACCES: 'not permitted by this machine',
  EPERM: 'not permitted by this machine',
};

const CERTIFICATE_WORDS: Readonly<Record<string, Words>> = {
  CERT_HAS_EXPIRED: ['its certificate has expired', `Renew the certificate of the server. ${CLOCK_HINT}`],
  CERT_NOT_YET_VALID: ['its certificate is not valid yet', CLOCK_HINT],
  DEPTH_ZERO_SELF_SIGNED_CERT: ['its certificate is self-signed', CERTIFICATE_HINT],
  SELF_SIGNED_CERT_IN_CHAIN: ['its certificate is from a private authority', CERTIFICATE_HINT],
  CERT_REVOKED: ['its certificate was revoked', 'Replace the certificate of the server.'],
};
const CERTIFICATE_CODE =
  /^(ERR_TLS_CERT|CERT_|CRL_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|HOSTNAME_MISMATCH|INVALID_CA|PATH_LENGTH_EXCEEDED)/;

/** OpenSSL's words, in upper case with underscores, for failed handshakes that no retry can fix. */
const HANDSHAKE_WORDS: readonly (readonly [RegExp, ...Words])[] = [
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

/** Explains why a request has no answer, and whether a retry can help. */
export function failureOf(error: Error, attempt: Attempt): TransportError {
  if (error instanceof TransportError) return error;
  const code = systemCode(error);
  const isParseError = code.startsWith('HPE_');
  if (attempt.isReused && attempt.method === 'GET' && (isParseError || code === 'ECONNRESET' || code === 'EPIPE')) {
    return new TransportError('stale', 'the server had closed the kept connection', true, error);
  }
  const tls = certificateWords(error, code) ?? handshakeWords(error, code);
  if (tls) {
    const [why, hint] = tls;
    // If the server ended the handshake, it has not read the request, even if TLS 1.3 had let us send it.
    return new TransportError('tls', `Could not connect to ${placeOf(attempt)}: ${why}`, false, error, { hint });
  }
  if (isParseError && code !== 'HPE_INVALID_EOF_STATE') return badAnswer(error, code);
  if (!attempt.sent) return connectFailure(error, code, attempt);
  return new TransportError('lost', `connection lost before an answer (${code || error.message})`, true, error);
}

/** `platform.kore.ai:443`, and whether it is reached through a proxy. */
export function placeOf({ url, isProxied }: Pick<Attempt, 'url' | 'isProxied'>): string {
  const port = url.port || (url.protocol === 'https:' ? '443' : '80');
  return `${url.hostname}:${port}${isProxied ? ' through the proxy' : ''}`;
}

function certificateWords(error: Error, code: string): Words | undefined {
  if (!CERTIFICATE_CODE.test(code)) return undefined;
  const isOtherName = code === 'ERR_TLS_CERT_ALTNAME_INVALID' || code === 'HOSTNAME_MISMATCH';
  const [why, hint] = isOtherName
    ? wrongName(error)
    : (CERTIFICATE_WORDS[code] ?? ['its certificate is not trusted here', CERTIFICATE_HINT]);
  return [`${why} (${code})`, hint];
}

function wrongName(error: Error): Words {
  const { cert } = error as { cert?: { subjectaltname?: string } };
  const names = cert?.subjectaltname?.replaceAll(/(DNS|IP Address):/g, '') ?? '';
  return [
    `its certificate is for other names${names === '' ? '' : ` (${names.slice(0, 200)})`}`,
    'Check the host name: it must be one that the certificate of the server names.',
  ];
}

function handshakeWords(error: Error, code: string): Words | undefined {
  if (code !== 'EPROTO' && !code.startsWith('ERR_SSL_')) return undefined;
  const reported = `${code} ${error.message}`.toUpperCase().replaceAll(/[^A-Z\d]+/g, '_');
  const [, ...words] = HANDSHAKE_WORDS.find(([pattern]) => pattern.test(reported)) ?? [];
  return words.length === 2 ? words : undefined;
}

/** The answer is not HTTP, or its head is too large: a retry would not help. */
function badAnswer(error: Error, code: string): TransportError {
  const isTooLarge = code === 'HPE_HEADER_OVERFLOW';
  const why = isTooLarge
    ? `the headers of the answer are larger than ${MAX_HEADER_BYTES / 1_024} kB`
    : `the answer is not valid HTTP (${error.message})`;
  return new TransportError('lost', why, true, error, {
    hint: 'Check that the address is that of the Kore.ai environment, and whether a proxy changes the answers.',
    isFinal: true,
  });
}

function connectFailure(error: Error, code: string, attempt: Attempt): TransportError {
  const [, proxyStatus] = /tunneling socket could not be established, statusCode=(\d+)/.exec(error.message) ?? [];
  const [why, hint] =
    proxyStatus === undefined
      ? [causeOf(error, code), attempt.isProxied ? PROXY_HINT : REACH_HINT]
      : proxyRefusal(proxyStatus);
  const isFinal = /^4\d\d$/.test(proxyStatus ?? '') && proxyStatus !== '408' && proxyStatus !== '429';
  const message = `Could not connect to ${placeOf(attempt)}: ${why}`;
  return new TransportError('connect', message, false, error, { hint, isFinal });
}

function proxyRefusal(status: string): Words {
  if (status !== '407') return [`the proxy answered ${status}`, PROXY_HINT];
  return [
    'the proxy requires a user and password (407)',
    'Set user and password in HTTPS_PROXY: http://user:password@proxy:port, with special characters as %xx.',
  ];
}

/** A host name with several addresses fails with one error for each. */
function causeOf(error: Error, code: string): string {
  if (error instanceof AggregateError && error.errors.length > 0) {
    return [...new Set(error.errors.map((one: Error) => causeOf(one, systemCode(one))))].join(', ');
  }
  // The error of a proxy tunnel has its cause in the message only.
  const [, inner] = /cause=.*?\b(E[A-Z_]{3,})/.exec(error.message) ?? [];
  return CONNECT_WORDS[inner ?? code] ?? (error.message || code);
}
