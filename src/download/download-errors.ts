import { KoreaiError } from '../core/errors.ts';
import { sanitize } from '../core/sanitize.ts';
import { retryAfterOf } from '../http/header-times.ts';
import type { HttpResponse, TransportError } from '../http/transport.ts';
import type { FileFormat } from './archive-format.ts';

const HOST_HINT = 'Check that this machine can reach the download host; on-premises, see the input {downloadOrigin}.';
const LINK_HINT =
  'The link may have expired or serve only once. Run again; on-premises, see the input {downloadOrigin}.';
const GONE_HINT =
  'The link may have expired or serve only once, and the platform has no other: start the export or test again. On-premises, see the input {downloadOrigin}.';
export const PROXY_HINT = 'Check the proxies between this machine and the host, and run again.';
export const OTHER_FILE_HINT =
  'Nothing was kept. Something other than the export was served: an error page, a login page, a wrong link.';

/** How much of a refusal is read for its reason, in characters, and for how long, in milliseconds. */
const REASON_LENGTH = 4_000;
const REASON_MS = 2_000;

/** Why a download host refused a request: the message in its XML or JSON; empty if there is none. Closes the body. */
export async function reasonIn({ body }: HttpResponse): Promise<string> {
  const limit = setTimeout(() => body.destroy(), REASON_MS);
  let text = '';
  try {
    for await (const chunk of body) {
      text += chunk;
      if (text.length > REASON_LENGTH) break;
    }
  } catch {
    // What arrived until then counts.
  } finally {
    clearTimeout(limit);
    body.destroy();
  }
  const [, inXml, inJson] = /<Message>([^<]+)<|"(?:message|msg)"\s*:\s*"([^"]+)"/i.exec(text) ?? [];
  return inXml ?? inJson ?? '';
}

/** The link of a job is of no use any more, and the platform has no other: no resumed run could download its file. */
export class LinkGone extends KoreaiError {
  constructor(message: string, cause?: KoreaiError) {
    super('download-failed', message, { hint: GONE_HINT, cause });
  }
}

/** A download that failed because of the connection. */
export function brokenOff(error: TransportError): KoreaiError {
  return new KoreaiError('download-failed', `The download failed: ${sanitize(error.message)}`, {
    transient: !error.isFinal,
    hint: error.hint ?? HOST_HINT,
    cause: error,
  });
}

/**
 * An answer of the download host that is not a file.
 *
 * @param host - which gave the answer, after redirects
 * @param reason - as {@link reasonIn} reads it
 * @param isGone - true if the platform was asked for a fresh link, and gave the same
 */
export function answerProblem(
  { status, headers }: Omit<HttpResponse, 'body'>,
  { host, reason, wallMs, isGone }: { host: string; reason: string; wallMs: number; isGone: boolean },
): KoreaiError {
  // 202: it is still being prepared.
  const transient = status === 202 || status === 408 || status === 429 || status >= 500;
  const why = reason === '' ? '' : `: ${sanitize(reason)}`;
  const message = `The download link answered ${status}${why} (${host})`;
  if (isGone && !transient) return new LinkGone(message);
  return new KoreaiError('download-failed', message, {
    transient,
    retryAfterMs: retryAfterOf(headers, wallMs),
    hint: transient ? 'The download host does not have the file yet, or has a problem. Run again later.' : LINK_HINT,
  });
}

/** What arrived is not an archive, for example an error page. */
export function notAnArchive(head: Buffer, type: string | undefined, formats: readonly FileFormat[]): KoreaiError {
  const what =
    head.length === 0 ? 'an empty file' : `a file that begins ${JSON.stringify(sanitize(head.toString('latin1'), 60))}`;
  const reported = type === undefined ? '' : ` (${sanitize(type, 60)})`;
  const wanted = `${formats.join(' or ')} ${formats.includes('zip') ? 'archive' : 'file'}`;
  return new KoreaiError('archive-invalid', `The download link gave ${what}${reported}, which is no ${wanted}`, {
    hint: OTHER_FILE_HINT,
  });
}
