import { KoreaiError } from '../core/errors.ts';
import { isLoopback } from '../core/names.ts';
import type { Secrets } from '../core/secrets.ts';
import type { HttpResponse, Transport } from '../http/transport.ts';
import { PROXY_HINT } from './download-errors.ts';

const MAX_REDIRECTS = 5;

export interface GetFile {
  transport: Transport;
  secrets: Secrets;
  userAgent: string;
  /** How long the answer, or a byte of it, may not arrive, in milliseconds. */
  silenceMs: number;
  /** True to use a new connection: on a kept one, a stray answer may wait. */
  freshConnection: boolean;
  signal: AbortSignal;
}

/** An answer, and the address that gave it. */
export type FileResponse = HttpResponse & { readonly url: URL };

/**
 * Requests a file and follows redirects. `credentials` are sent to the link only, never across a redirect.
 *
 * @throws TransportError; KoreaiError `download-failed` for a redirect that cannot be followed; the signal's reason
 */
export async function getFile(
  link: URL,
  headers: Readonly<Record<string, string>>,
  credentials: Readonly<Record<string, string>>,
  options: GetFile,
): Promise<FileResponse> {
  let url = link;
  for (let redirects = 0; ; redirects++) {
    maskSignedLink(options.secrets, url);
    const response = await options.transport.send({
      method: 'GET',
      url,
      headers: {
        accept: '*/*',
        'accept-encoding': 'identity',
        'user-agent': options.userAgent,
        ...headers,
        ...(redirects === 0 ? credentials : {}),
      },
      headTimeoutMs: options.silenceMs,
      freshConnection: options.freshConnection,
      signal: options.signal,
    });
    const { status, body } = response;
    if (![301, 302, 303, 307, 308].includes(status)) return { status, headers: response.headers, body, url };
    body.destroy();
    if (redirects === MAX_REDIRECTS) throw failed(`the link was redirected more than ${MAX_REDIRECTS} times`);
    url = redirectTarget(url, response.headers['location']);
  }
}

function redirectTarget(from: URL, header: string | undefined): URL {
  const location = header && fromBytes(header);
  if (!location || !URL.canParse(location, from.href))
    throw failed('the link was redirected to an address that cannot be read');
  const to = new URL(location, from);
  const isWeb = to.protocol === 'https:' || to.protocol === 'http:';
  if (!isWeb) throw failed(`the link was redirected to ${to.protocol}, which is not followed`);
  if (from.protocol === 'https:' && to.protocol === 'http:' && !isLoopback(to.hostname)) {
    throw failed('the link was redirected from https to plain http, which is not followed');
  }
  return to;
}

/** Node decodes headers as Latin-1; a server may have written UTF-8. */
function fromBytes(header: string): string {
  if (!/^[\0-\xff]*$/.test(header)) return header;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(header, 'latin1'));
  } catch {
    return header;
  }
}

function failed(message: string): KoreaiError {
  return new KoreaiError('download-failed', `The download failed: ${message}`, { hint: PROXY_HINT });
}

/** Query parameters that give access to the file; all others are ids, names and times. */
const SIGNATURE = /^(s|sig|signature|token|policy|key-pair-id|x-(amz|goog)-(signature|credential|security-token))$/i;

/** Masks what gives access to a file: the complete query of its link, and its signature. */
export function maskSignedLink(secrets: Secrets, link: URL): void {
  const query = link.search.slice(1);
  if (query === '') return;
  secrets.addSignature(query);
  for (const pair of query.split('&')) {
    const at = pair.indexOf('=');
    if (at > 0 && SIGNATURE.test(pair.slice(0, at))) secrets.addSignature(pair.slice(at + 1));
  }
  for (const [name, value] of link.searchParams) {
    if (SIGNATURE.test(name)) secrets.addSignature(value);
  }
}

/** True if the link has a signature, and so needs no credentials. */
export function isSigned(link: URL): boolean {
  return [...link.searchParams.keys()].some((name) => SIGNATURE.test(name));
}

/** The link with another scheme, host and port: on-premises installations return internal ones. */
export function withOrigin(link: URL, origin: URL | undefined): URL {
  if (!origin) return link;
  const moved = new URL(origin.origin);
  moved.pathname = link.pathname;
  moved.search = link.search;
  return moved;
}
