import { KoreaiError } from '../core/errors.ts';
import { isLoopback } from '../core/names.ts';
import type { Secrets } from '../core/secrets.ts';
import type { HttpResponse, Transport } from '../http/transport.ts';
import { PROXY_HINT } from './download-errors.ts';
import { maskSignedLink } from './signed-link.ts';

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
): Promise<HttpResponse> {
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
    if (![301, 302, 303, 307, 308].includes(response.status)) return response;
    response.body.destroy();
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
  return new KoreaiError('download-failed', message, { hint: PROXY_HINT });
}
