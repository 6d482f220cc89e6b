import type { Call, CallOptions, Platform } from './client.ts';
import type { Reply } from './wire.ts';

/** What a request asks for. */
type Ask<A> = (about: A) => Omit<Call, 'method' | keyof CallOptions>;

/** Declares a request that reads something, and how its reply is read. It may be repeated. */
export function get<A, R>(ask: Ask<A>, read: (reply: Reply, about: A) => R) {
  return async (platform: Platform, about: A, options: CallOptions): Promise<R> =>
    read(await platform.request({ method: 'GET', ...ask(about), ...options }), about);
}

/** Declares a request that starts or changes something, and how its reply is read. Sent once, never repeated. */
export function post<A, R>(ask: Ask<A>, read: (reply: Reply, about: A) => R) {
  return async (platform: Platform, about: A, signal: AbortSignal): Promise<R> =>
    read(await platform.request({ method: 'POST', ...ask(about), signal }), about);
}
