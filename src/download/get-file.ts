import { KoreaiError } from '../core/errors.ts';
import { isLoopback } from '../core/loopback.ts';
import type { Secrets } from '../core/secrets.ts';
import type { HttpResponse, Transport } from '../http/transport.ts';
import { maskSignedLink } from './signed-link.ts';

const MOST_REDIRECTS = 5;

export interface GetFile {
  transport: Transport;
  secrets: Secrets;
  userAgent: string;
  /** No answer, or no further byte, for this many milliseconds ends the attempt. */
  silenceMs: number;
  /** True to use no kept connection, on which a stray answer may wait. */
  freshConnection: boolean;
  signal: AbortSignal;
}

/**
 * Asks for a file, following redirects by hand. `credentials` go to the link itself at most, never across a redirect:
 * the stock client would carry `auth` and `x-api-key` along (kore-api.md, section 7).
 *
 * @throws TransportError; KoreaiError `download-failed` for a redirect that leads nowhere; the signal's reason
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
    if (redirects === MOST_REDIRECTS) throw failed(`the link was redirected more than ${MOST_REDIRECTS} times`);
    url = redirectTarget(url, response.headers['location']);
  }
}

function redirectTarget(from: URL, header: string | undefined): URL {
  const location = header && fromBytes(header);
  if (!location || !URL.canParse(location, from.href)) throw failed('the link was redirected to no readable address');
  const to = new URL(location, from);
  const isWeb = to.protocol === 'https:' || to.protocol === 'http:';
  if (!isWeb) throw failed(`the link was redirected to ${to.protocol}, which is not followed`);
  if (from.protocol === 'https:' && to.protocol === 'http:' && !isLoopback(to.hostname)) {
    throw failed('the link was redirected from https to plain http, which is not followed');
  }
  return to;
}

/** Node gives the bytes of a header as Latin-1; a server may have written them in UTF-8. */
function fromBytes(header: string): string {
  if (!/^[\0-\xff]*$/.test(header)) return header;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(header, 'latin1'));
  } catch {
    return header;
  }
}

function failed(message: string): KoreaiError {
  return new KoreaiError('download-failed', message, {
    hint: 'Check what stands between this machine and the host.',
  });
}
