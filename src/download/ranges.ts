import type { Headers, HttpResponse } from '../http/transport.ts';

const DECODABLE = ['gzip', 'x-gzip', 'deflate', 'br'];

/** How much older than the answer a `Last-Modified` must be to identify a version, in milliseconds. */
const SETTLED_MS = 60_000;

/** What an answer says about the file. */
export interface Remote {
  /** Where in the file the body begins. */
  offset: number;
  /** Where in the file the body ends (the first byte after it), if reported. */
  end: number | undefined;
  /** The length of the complete file in bytes, if reported. */
  total: number | undefined;
  /** True if the answer is a part of the file, or may be one. */
  isPart: boolean;
  /** These identify the version of the file; empty if not reported. */
  etag: string;
  lastModified: string;
  /**
   * The value for `If-Range`: strong, so that no two versions share it. If it is empty, no range may be requested: it
   * could be one of another version, and nothing would show it.
   */
  validator: string;
  /** True if the server says that it serves ranges. */
  servesRanges: boolean;
}

/** The offset of a part that does not say where it belongs. */
const UNREPORTED = -1;

/** The headers that request the bytes from `from` up to, but not including, `to` (default: the end). */
export function rangeHeaders({ validator }: Remote, from: number, to?: number): Record<string, string> {
  return { range: `bytes=${from}-${to === undefined ? '' : to - 1}`, 'if-range': validator };
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

/** True for two answers about the same version of a file; a part need not repeat what identifies it. */
export function isSameVersion(complete: Remote, part: Remote): boolean {
  const isSame = (reported: string, repeated: string): boolean => repeated === '' || repeated === reported;
  return (
    part.total === complete.total &&
    isSame(complete.etag, part.etag) &&
    isSame(complete.lastModified, part.lastModified)
  );
}

/** The declared length of the body in bytes. */
function lengthOf(headers: Headers): number | undefined {
  const length = headers['content-length'] ?? '';
  return /^\d+$/.test(length) ? Number(length) : undefined;
}

/**
 * Only a strong validator may be used with `If-Range` (RFC 9110, sections 8.8.2.2 and 13.1.5). A recent `Last-Modified`
 * is none, because the file may have changed twice in that second. A file that may be compressed has none, because its
 * ranges would be those of the compressed data.
 */
function validatorOf(etag: string, lastModified: string, headers: Headers): string {
  if (codingsOf(headers).length > 0) return '';
  if (etag !== '') return /^"[^"]*"$/.test(etag) ? etag : '';
  const age = Date.parse(headers['date'] ?? '') - Date.parse(lastModified);
  return age >= SETTLED_MS ? lastModified : '';
}

type ContentRange = Pick<Remote, 'offset' | 'end' | 'total'>;

function contentRange(reported: string): ContentRange {
  const [, first, last, length] = /^bytes (?:(\d+)-(\d+)|\*)\/(\d+|\*)$/i.exec(reported) ?? [];
  const total = length === undefined || length === '*' ? undefined : Number(length);
  const [offset, end] = [Number(first), Number(last) + 1];
  const isRange = first !== undefined && offset < end && end <= (total ?? end);
  return isRange ? { offset, end, total } : { offset: UNREPORTED, end: undefined, total };
}

/** A complete answer has no range. If it has one, the server may have sent a part with the wrong status. */
function isPartUnreported(range: ContentRange, length: number | undefined): boolean {
  if (range.total === undefined) return range.offset > 0;
  if (length !== undefined && length !== range.total) return true;
  return range.offset === UNREPORTED ? length === undefined : !isComplete(range);
}

function isComplete({ offset, end, total }: ContentRange): boolean {
  return offset === 0 && end !== undefined && end === total;
}

/** The codings in `content-encoding`, without other labels of storage (`aws-chunked`, `utf-8`). */
export function codingsOf(headers: Headers): string[] {
  return namesIn(headers['content-encoding']).filter((name) => DECODABLE.includes(name));
}

/** The names in a list of codings, in lower case. */
export function namesIn(list: string | undefined): string[] {
  const names = (list ?? '').split(',').map((name) => name.trim().toLowerCase());
  return names.filter((name) => name !== '');
}
