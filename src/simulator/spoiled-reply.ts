import type { Call } from './call.ts';
import { retryAfterHeader } from './limits.ts';
import { json, type Reply } from './reply.ts';
import type { Fault } from './scenario.ts';

const RATE_LIMIT_WORDS = 'Rate limit for this API has been reached. Please try again after some time.';

/** The answer that a fault gives in place of carrying the request out, where it gives one. */
export function replyInstead(fault: Fault, call: Call): Reply | undefined {
  const { status, message, retryAfter } = fault;
  const envelope = (code: number, msg: string): Reply =>
    json(code, { errors: [{ msg, code }] }, retryAfterHeader(retryAfter));
  if (fault.kind === 'status') return envelope(status ?? 500, message ?? 'Internal Server Error');
  if (fault.kind === 'rate-limit-words') return envelope(status ?? 400, message ?? RATE_LIMIT_WORDS);
  if (fault.kind === 'redirect') return redirect(call);
  if (fault.kind === 'html') {
    const body = `<!doctype html><title>Sign in</title><p>${message ?? 'Please sign in to go on.'}</p>`;
    return { status: status ?? 200, headers: { 'content-type': 'text/html' }, body };
  }
  return undefined;
}

/** The origin of this machine's other name, to which no credentials may follow. */
export function otherOrigin(origin: string): string {
  const url = new URL(origin);
  url.hostname = url.hostname === 'localhost' ? '127.0.0.1' : 'localhost';
  return url.origin;
}

function redirect(call: Call): Reply {
  const location = `${otherOrigin(call.origin)}${call.path}${call.query === '' ? '' : `?${call.query}`}`;
  return { status: 302, headers: { location }, body: '' };
}

/** The answer of a request that was carried out, as a fault leaves it. */
export function spoiled(fault: Fault | undefined, reply: Reply): Reply {
  if (fault?.kind === 'empty') return { ...reply, body: '' };
  if (typeof reply.body !== 'string') return reply;
  if (fault?.kind === 'broken-json') return { ...reply, body: reply.body.slice(0, reply.body.length / 2) };
  if (fault?.kind === 'wrong-shape') return { ...reply, body: '["unexpected"]' };
  return reply;
}
