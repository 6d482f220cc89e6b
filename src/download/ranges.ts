import type { Headers, HttpResponse } from '../http/transport.ts';

/** What an answer says of the file behind the link. */
export interface Remote {
  /** Where in the file the body begins. */
  offset: number;
  /** The whole file's length in bytes, where it is told. */
  total: number | undefined;
  /** What names this very version of the file, for `If-Range`; empty where resuming would be a guess. */
  validator: string;
  /** True where the server says that it serves ranges. */
  servesRanges: boolean;
}

/** The offset of a part that does not say where it belongs: it fits nowhere. */
const UNTOLD = -1;

/** The headers that ask for the rest of a file, or none where it has to be fetched from its start. */
export function rangeHeaders(have: number, remote: Remote | undefined): Record<string, string> {
  if (have === 0 || !remote || remote.validator === '') return {};
  return { range: `bytes=${have}-`, 'if-range': remote.validator };
}

/** The headers that ask for the bytes from `from` up to, but not including, `to`. */
export function pieceHeaders(from: number, to: number, { validator }: Remote): Record<string, string> {
  return { range: `bytes=${from}-${to - 1}`, 'if-range': validator };
}

/** Reads an answer with status 200 or 206. */
export function remoteOf({ status, headers }: HttpResponse): Remote {
  const validator = validatorOf(headers);
  if (status === 206) {
    const range = /^bytes (\d+)-(\d+)\/(\d+|\*)$/.exec(headers['content-range'] ?? '');
    const offset = range ? Number(range[1]) : UNTOLD;
    const total = range && range[3] !== '*' ? Number(range[3]) : undefined;
    return { offset, total, validator, servesRanges: true };
  }
  const servesRanges = headers['accept-ranges'] === 'bytes';
  return { offset: 0, total: lengthOf(headers), validator, servesRanges };
}

/** True for two answers that speak of one and the same file; a part need not repeat the validator. */
export function isSameVersion(whole: Remote, part: Remote): boolean {
  return part.total === whole.total && (part.validator === '' || part.validator === whole.validator);
}

/** The declared length of the body in bytes. */
export function lengthOf(headers: Headers): number | undefined {
  const length = headers['content-length'] ?? '';
  return /^\d+$/.test(length) ? Number(length) : undefined;
}

/** Only a strong validator may be used with `If-Range` (RFC 9110, section 13.1.5). */
function validatorOf(headers: Headers): string {
  const etag = headers['etag'] ?? '';
  return /^"[^"]*"$/.test(etag) ? etag : etag === '' ? (headers['last-modified'] ?? '') : '';
}
