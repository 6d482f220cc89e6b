import { parseJson } from '../core/json.ts';
import { sanitize } from '../core/sanitize.ts';
import type { Answer } from '../http/exchange.ts';
import { type Fields, field, isFields, list, nested } from '../platform/wire.ts';

/** Web servers and proxies that name themselves, in a header or on their own pages. */
const SERVERS = [
  ...['nginx', 'openresty', 'Apache', 'Microsoft-IIS', 'cloudflare', 'AkamaiGHost', 'Varnish', 'Squid', 'HAProxy'],
  ...['Envoy', 'Traefik', 'Caddy', 'Tomcat', 'Jetty', 'Zscaler', 'FortiGate', 'Kong', 'awselb', 'BigIP'],
] as const;

/** Error answers of API gateways, none of which is shaped like Kore.ai's. */
const GATEWAYS: readonly (readonly [RegExp, string])[] = [
  [/no Route matched with those values|"request_id":"[0-9a-f]{32}"/, 'Kong'],
  [/"Missing Authentication Token"|"message":\s*"(Forbidden|Not Found|Unauthorized)"\s*\}/, 'AWS API Gateway'],
  [/"faultstring"/, 'Apigee'],
  [/"statusCode":\s*\d+,\s*"message":\s*"Resource not found"|subscription key/, 'Azure API Management'],
  [/"timestamp".*"path"/s, 'a Spring application'],
];

/**
 * What answered, if the answer does not have the shape of Kore.ai's: `a web page (nginx)`. `undefined` if it has.
 *
 * A success must be JSON here; its fields are checked by its call. An error must have one of the platform's two
 * envelopes: `{"errors":[{"msg","code"}]}`, or `{"success":false,"error":{"code","message"}}` (kore-api.md, section 6).
 */
export function foreignAnswerIn(answer: Answer): string | undefined {
  const { status, headers, text } = answer;
  const by = serverOf(answer);
  const server = by === '' ? '' : ` (${by})`;
  if (status >= 300 && status < 400) return `a redirect${placeOf(headers['location'])}${server}`;
  if (/^\s*</.test(text)) return `a web page${status === 511 ? ' of a captive portal' : ''}${server}`;
  const value = parseJson(text);
  if (text.trim() === '') return `an answer without content${server}`;
  if (value === undefined) return `text that is not JSON${server}`;
  if (typeof value !== 'object' || value === null) return `JSON that is neither an object nor a list${server}`;
  if (status < 300) return undefined;
  if (isFields(value) && hasEnvelope(value)) return undefined;
  const gateway = GATEWAYS.find(([sign]) => sign.test(text))?.[1] ?? by;
  return `JSON of something else, such as an API gateway${gateway === '' ? '' : ` (${gateway})`}: Kore.ai's errors have another form`;
}

/** Kore.ai's own form of an error: each error has a message and a code. */
function hasEnvelope(value: Fields): boolean {
  const isCode = (code: unknown): boolean => typeof code === 'number' || typeof code === 'string';
  const errors = list(value['errors']);
  if (errors.length > 0) return errors.every(({ msg, code }) => typeof msg === 'string' && isCode(code));
  const error = nested(value, 'error');
  return value['success'] === false && typeof error['message'] === 'string' && typeof error['code'] === 'string';
}

/** The name of a known web server; empty if there is none. */
export function serverOf({ headers, text }: Answer): string {
  const page = /^\s*</.test(text) ? text.slice(0, 4_000) : '';
  const names = `${headers['server'] ?? ''} ${headers['via'] ?? ''} ${page}`.toLowerCase();
  return SERVERS.find((name) => names.includes(name.toLowerCase())) ?? '';
}

/** Where a redirect leads, without its path and query. */
function placeOf(location = ''): string {
  return URL.canParse(location) ? ` to ${sanitize(new URL(location).origin, 100)}` : '';
}

/** Message and code of an error in one of the platform's envelopes. */
export function errorIn(value: unknown): { message: string; code: unknown } | undefined {
  if (!isFields(value)) return undefined;
  const [entry = nested(value, 'error')] = list(value['errors']);
  const message = field(entry, 'msg') ?? field(entry, 'message');
  return typeof message === 'string' ? { message, code: entry['code'] } : undefined;
}
