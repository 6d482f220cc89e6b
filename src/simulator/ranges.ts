/** Which bytes of a file a request asks for. */
export type Wanted = { kind: 'all' } | { kind: 'part'; from: number; to: number } | { kind: 'none' };

/**
 * Reads `Range` and `If-Range` (RFC 9110, sections 13.1.5 and 14). Several ranges at once, and what is no byte range,
 * get the whole file, as the standard allows.
 */
export function wantedBytes(
  size: number,
  etag: string,
  range: string | undefined,
  ifRange: string | undefined,
): Wanted {
  const match = /^bytes=(\d*)-(\d*)$/.exec(range?.trim() ?? '');
  const [, first = '', last = ''] = match ?? [];
  if (!match || (first === '' && last === '')) return { kind: 'all' };
  if (ifRange !== undefined && ifRange !== etag) return { kind: 'all' };
  const from = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const to = first === '' || last === '' ? size : Math.min(size, Number(last) + 1);
  if (first !== '' && last !== '' && Number(last) < Number(first)) return { kind: 'all' };
  return from >= size || from >= to ? { kind: 'none' } : { kind: 'part', from, to };
}
