import { type Call, json, type Reply, retryAfterHeader } from './call.ts';
import type { Fault, Scenario } from './scenario/types.ts';
import type { Durations } from './scenario/values.ts';

/** A function that decides which fault, if any, happens to a request. */
export function faultsOf({ faults = [] }: Scenario) {
  const counted = faults.map((fault) => ({ fault, pattern: patternOf(fault.on), requests: 0 }));

  return (call: Call, name: string | undefined): Fault | undefined =>
    counted.find((one) => {
      const { on, skip = 0, times = 1 } = one.fault;
      const applies = on === undefined || on === name || one.pattern?.test(`${call.method} ${call.path}`) === true;
      if (applies) one.requests += 1;
      return applies && one.requests > skip && one.requests <= skip + times;
    })?.fault;
}

/** `METHOD /path` or `/path`, in which `*` stands for any characters; the name of a call is no pattern. */
function patternOf(on: string | undefined): RegExp | undefined {
  if (!on?.includes('/') && !on?.includes('*')) return undefined;
  const [, method = '*', path = ''] = /^(?:(\S+) )?(.*)$/.exec(on) ?? [];
  const source = `${method} ${path}`.replace(/[\\^$.+?()[\]{}|]/g, '\\$&').replaceAll('*', '.*');
  return new RegExp(`^${source}$`);
}

/** The answer to a request to which a fault happens, which decides whether the request is carried out. */
export async function faultyReply(
  fault: Fault,
  call: Call,
  carryOut: () => Promise<Reply>,
  ms: Durations,
): Promise<Reply> {
  const reply = replyInstead(fault, call) ?? changedReply(fault, await carryOut());
  const { body = reply.body, status = reply.status, retryAfter } = fault;
  const own = Object.entries(fault.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]);
  const headers = { ...reply.headers, ...retryAfterHeader(retryAfter, ms), ...Object.fromEntries(own) };
  return { status, headers, body: typeof body === 'string' || body instanceof Buffer ? body : JSON.stringify(body) };
}

/** The answer with which the request is not carried out; `undefined` if it is. */
function replyInstead({ kind, message, status }: Fault, { origin, path, query }: Call): Reply | undefined {
  const error = (code: number, msg: string): Reply => json(code, { errors: [{ msg, code }] });
  switch (kind) {
    case 'status':
      return error(status ?? 500, message ?? 'Internal Server Error');
    case 'rate-limit-words':
      return error(
        status ?? 400,
        message ?? 'Rate limit for this API has been reached. Please try again after some time.',
      );
    case 'redirect':
      return { status: 302, headers: { location: `${otherOrigin(origin)}${path}${query && `?${query}`}` }, body: '' };
    case 'html': {
      const body = `<!doctype html><title>Sign in</title><p>${message ?? 'Please sign in to continue.'}</p>`;
      return { status: 200, headers: { 'content-type': 'text/html' }, body };
    }
    default:
      return undefined;
  }
}

function changedReply({ kind }: Fault, reply: Reply): Reply {
  if (kind === 'empty') return { ...reply, body: '' };
  if (typeof reply.body !== 'string') return reply;
  if (kind === 'broken-json') return { ...reply, body: reply.body.slice(0, reply.body.length / 2) };
  return kind === 'wrong-shape' ? { ...reply, body: '["unexpected"]' } : reply;
}

/** The other name of this machine, to which no credentials may be sent. */
export function otherOrigin(origin: string): string {
  const url = new URL(origin);
  url.hostname = url.hostname === 'localhost' ? '127.0.0.1' : 'localhost';
  return url.origin;
}
