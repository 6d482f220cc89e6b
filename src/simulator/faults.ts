import { type Call, json, type Reply, retryAfterHeader } from './call.ts';
import { seededRandom } from './ids.ts';
import type { Fault, Scenario } from './scenario/types.ts';
import type { Durations } from './scenario/values.ts';

const RATE_LIMIT_MESSAGE = 'Rate limit for this API has been reached. Please try again after some time.';

/** A function that decides which fault, if any, happens to a request. */
export function faultsOf({ faults = [], seed = 1 }: Scenario) {
  const random = seededRandom(seed);
  const counted = faults.map((fault) => ({ fault, pattern: patternOf(fault.on), skipped: 0, happened: 0 }));

  return (call: Call, name: string | undefined): Fault | undefined =>
    counted.find((one) => {
      const { on, skip = 0, probability, times = probability === undefined ? 1 : Number.POSITIVE_INFINITY } = one.fault;
      const applies = on === undefined || on === name || one.pattern?.test(`${call.method} ${call.path}`) === true;
      if (!applies) return false;
      if (one.skipped < skip) {
        one.skipped += 1;
        return false;
      }
      if (one.happened >= times || random() >= (probability ?? 1)) return false;
      one.happened += 1;
      return true;
    })?.fault;
}

/** `METHOD /path` or `/path`, in which `*` stands for any characters; the name of a call is no pattern. */
function patternOf(on: string | undefined): RegExp | undefined {
  if (!on?.includes('/') && !on?.includes('*')) return undefined;
  const [, method = '*', path = ''] = /^(?:(\S+) )?(.*)$/.exec(on) ?? [];
  const source = `${method} ${path}`.replace(/[\\^$.+?()[\]{}|]/g, '\\$&').replaceAll('*', '.*');
  return new RegExp(`^${source}$`);
}

/** The answer of a fault with which the request is not carried out; `undefined` if it is. */
export function replyInstead(fault: Fault, call: Call): Reply | undefined {
  const { message } = fault;
  const error = (status: number, msg: string): Reply => json(status, { errors: [{ msg, code: status }] });
  switch (fault.kind) {
    case 'status':
      return error(fault.status ?? 500, message ?? 'Internal Server Error');
    case 'rate-limit-words':
      return error(fault.status ?? 400, message ?? RATE_LIMIT_MESSAGE);
    case 'redirect':
      return redirect(call);
    case 'html':
      return html(`<!doctype html><title>Sign in</title><p>${message ?? 'Please sign in to continue.'}</p>`);
    default:
      return undefined;
  }
}

/** The answer of a request that was carried out, as a fault changes it. */
export function changedReply(fault: Fault, reply: Reply): Reply {
  if (fault.kind === 'empty') return { ...reply, body: '' };
  if (typeof reply.body !== 'string') return reply;
  if (fault.kind === 'broken-json') return { ...reply, body: reply.body.slice(0, reply.body.length / 2) };
  if (fault.kind === 'wrong-shape') return { ...reply, body: '["unexpected"]' };
  return reply;
}

/** The answer with the status, headers and body that the fault gives itself. */
export function withOwnWords(fault: Fault, reply: Reply, ms: Durations): Reply {
  const { body, retryAfter } = fault;
  const headers = { ...reply.headers, ...retryAfterHeader(retryAfter, ms), ...lowerCased(fault.headers) };
  const own = body === undefined ? reply.body : typeof body === 'string' ? body : JSON.stringify(body);
  return { status: fault.status ?? reply.status, headers, body: own };
}

/** The other name of this machine, to which no credentials may be sent. */
export function otherOrigin(origin: string): string {
  const url = new URL(origin);
  url.hostname = url.hostname === 'localhost' ? '127.0.0.1' : 'localhost';
  return url.origin;
}

function html(body: string): Reply {
  return { status: 200, headers: { 'content-type': 'text/html' }, body };
}

function redirect(call: Call): Reply {
  const location = `${otherOrigin(call.origin)}${call.path}${call.query === '' ? '' : `?${call.query}`}`;
  return { status: 302, headers: { location }, body: '' };
}

function lowerCased(headers: Readonly<Record<string, string>> = {}): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}
