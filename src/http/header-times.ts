import type { Headers } from './transport.ts';

/**
 * The server's own clock when it answered, by the `Date` header, in milliseconds since the epoch; `undefined` if there is
 * none. An answer from a cache has the `Date` of the original one, and states its age.
 */
export function serverTimeOf(headers: Headers): number | undefined {
  const date = Date.parse(headers['date'] ?? '');
  if (Number.isNaN(date)) return undefined;
  const age = headers['age'] ?? '';
  return date + (/^\d{1,9}$/.test(age) ? Number(age) * 1_000 : 0);
}

/**
 * How long the `Retry-After` header asks to wait, in milliseconds: it has seconds, or an HTTP date (RFC 9110, section
 * 10.2.3), which is compared with the server's own clock.
 *
 * @param wallMs - our clock, in milliseconds since the epoch, for an answer without a `Date`
 * @returns `undefined` if the header is missing or unreadable
 */
export function retryAfterOf(headers: Headers, wallMs: number): number | undefined {
  const text = headers['retry-after']?.trim() ?? '';
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1_000;
  const at = text.endsWith(' GMT') ? Date.parse(text) : Number.NaN;
  return Number.isNaN(at) ? undefined : Math.max(0, at - (serverTimeOf(headers) ?? wallMs));
}
