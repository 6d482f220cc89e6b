import { connect } from 'node:net';
import { systemCode } from '../../core/errors.ts';

const LIMIT_MS = 10_000;

export interface Probe {
  /** The system's error code if there is no connection; empty if there is one. */
  readonly code: string;
  readonly tookMs: number;
}

/** Opens a TCP connection and closes it again: nothing is sent. @throws the signal's reason */
export async function probe(hostname: string, port: number, signal: AbortSignal): Promise<Probe> {
  const startedAt = performance.now();
  const code = await new Promise<string>((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason);
    const socket = connect({ host: bare(hostname), port });
    const end = (found: string): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', onAbort);
      socket.destroy();
      resolve(found);
    };
    const onAbort = (): void => {
      end('');
      reject(signal.reason);
    };
    const timer = setTimeout(() => end('ETIMEDOUT'), LIMIT_MS);
    signal.addEventListener('abort', onAbort, { once: true });
    socket.once('connect', () => end(''));
    socket.once('error', (error) => end(codeOf(error)));
  });
  signal.throwIfAborted();
  return { code, tookMs: performance.now() - startedAt };
}

/** An IPv6 address without the brackets that it has in a URL. */
export function bare(hostname: string): string {
  return hostname.replace(/^\[(.*)\]$/, '$1');
}

/** If a name has several addresses, the error of the first is reported. */
function codeOf(error: Error): string {
  const first: unknown = error instanceof AggregateError ? error.errors[0] : error;
  return systemCode(first) || systemCode(error) || error.message;
}
