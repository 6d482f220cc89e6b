import type { Call, CallOptions, Platform } from './client.ts';
import type { Reply } from './wire.ts';

/** What a request asks for. */
type Ask<A> = (about: A) => Omit<Call, 'method' | keyof CallOptions>;
/** Reads the reply. @param host - of the platform, for links that are relative to it */
type Read<A, R> = (reply: Reply, about: A, host: URL) => R;

/** Declares a request that reads something, and how its reply is read. It may be repeated. */
export function get<A, R>(ask: Ask<A>, read: Read<A, R>) {
  return async (platform: Platform, about: A, options: CallOptions): Promise<R> =>
    read(await platform.request({ method: 'GET', ...ask(about), ...options }), about, platform.host);
}

/** Declares a request that starts or changes something, and how its reply is read. Sent once, never repeated. */
export function post<A, R>(ask: Ask<A>, read: Read<A, R>) {
  return async (platform: Platform, about: A, signal: AbortSignal): Promise<R> =>
    read(await platform.request({ method: 'POST', ...ask(about), signal }), about, platform.host);
}
