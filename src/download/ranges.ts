import type { Headers, HttpResponse } from '../http/transport.ts';
import { codingsOf } from './content-coding.ts';

/** How much older than the answer a `Last-Modified` has to be to name one version only, in milliseconds. */
const SETTLED_MS = 60_000;

/** What an answer says of the file behind the link. */
export interface Remote {
  /** Where in the file the body begins. */
  offset: number;
  /** Where in the file the body ends, the first byte behind it, where it is told. */
  end: number | undefined;
  /** The whole file's length in bytes, where it is told. */
  total: number | undefined;
  /** True for an answer that is a part of the file by what it says, or says nothing else. */
  isPart: boolean;
  /** What names this very version of the file, as it is told; empty where it is not. */
  etag: string;
  lastModified: string;
  /** What `If-Range` may be asked with: strong, so that no two versions share it; empty if there is no such. */
  validator: string;
  /** True where the server says that it serves ranges. */
  servesRanges: boolean;
}

interface ContentRange {
  offset: number;
  end: number | undefined;
  total: number | undefined;
}

/** The offset of a part that does not say where it belongs: it fits nowhere. */
const UNREPORTED = -1;

/** The headers that ask for the rest of a file, or none where it has to be fetched from its start. */
export function rangeHeaders(have: number, remote: Remote | undefined): Record<string, string> {
  if (have === 0 || !remote || !canResume(remote)) return {};
  return { range: `bytes=${have}-`, 'if-range': remote.validator };
}

/** The headers that ask for the bytes from `from` up to, but not including, `to`. */
export function pieceHeaders(from: number, to: number, remote: Remote): Record<string, string> {
  return { range: `bytes=${from}-${to - 1}`, 'if-range': remote.validator };
}

/** False where a part of the file could be one of another version, and nothing would show it. */
export function canResume(remote: Remote): boolean {
  return remote.validator !== '';
}

/** Reads an answer with status 200 or 206. */
export function remoteOf({ status, headers }: HttpResponse): Remote {
  const [etag, lastModified] = [headers['etag'] ?? '', headers['last-modified'] ?? ''];
  const version = { etag, lastModified, validator: validatorOf(etag, lastModified, headers) };
  const reported = headers['content-range'];
  const range = contentRange(reported ?? '');
  if (status === 206) return { ...range, ...version, isPart: !isComplete(range), servesRanges: true };
  const length = lengthOf(headers);
  const total = reported === undefined ? length : range.total;
  const isPart = reported !== undefined && isPartUnreported(range, length);
  return { offset: 0, end: length, total, ...version, isPart, servesRanges: headers['accept-ranges'] === 'bytes' };
}

/** True for two answers that speak of one and the same file; a part need not repeat what names the version. */
export function isSameVersion(complete: Remote, part: Remote): boolean {
  const isSame = (reported: string, repeated: string): boolean => repeated === '' || repeated === reported;
  return (
    part.total === complete.total &&
    isSame(complete.etag, part.etag) &&
    isSame(complete.lastModified, part.lastModified)
  );
}

/** The declared length of the body in bytes. */
export function lengthOf(headers: Headers): number | undefined {
  const length = headers['content-length'] ?? '';
  return /^\d+$/.test(length) ? Number(length) : undefined;
}

/**
 * Only a strong validator may be used with `If-Range` (RFC 9110, sections 8.8.2.2 and 13.1.5). A `Last-Modified` about as
 * young as the answer is none: the file may have changed twice in that second. Nor is anything of a file that may come
 * compressed, for its parts would be those of the compressed one.
 */
function validatorOf(etag: string, lastModified: string, headers: Headers): string {
  if (codingsOf(headers).length > 0) return '';
  if (etag !== '') return /^"[^"]*"$/.test(etag) ? etag : '';
  const age = Date.parse(headers['date'] ?? '') - Date.parse(lastModified);
  return age >= SETTLED_MS ? lastModified : '';
}

function contentRange(reported: string): ContentRange {
  const [, first, last, length] = /^bytes (?:(\d+)-(\d+)|\*)\/(\d+|\*)$/i.exec(reported) ?? [];
  const total = length === undefined || length === '*' ? undefined : Number(length);
  const [offset, end] = [Number(first), Number(last) + 1];
  const isRange = first !== undefined && offset < end && end <= (total ?? end);
  return isRange ? { offset, end, total } : { offset: UNREPORTED, end: undefined, total };
}

/** A whole answer has no range to tell. Where one has, the server may have given a part the wrong status. */
function isPartUnreported(range: ContentRange, length: number | undefined): boolean {
  if (range.total === undefined) return range.offset > 0;
  if (length !== undefined && length !== range.total) return true;
  return range.offset === UNREPORTED ? length === undefined : !isComplete(range);
}

function isComplete({ offset, end, total }: ContentRange): boolean {
  return offset === 0 && end !== undefined && end === total;
}
