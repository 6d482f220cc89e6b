import { type Answer, exchange } from '../../src/http/exchange.ts';
import { nodeTransport } from '../../src/http/node-transport.ts';
import { type HttpRequest, type Transport, TransportError } from '../../src/http/transport.ts';
import { afterTest } from '../support/after-test.ts';

type Request = Partial<Omit<HttpRequest, 'headTimeoutMs'>> & { limitMs?: number };

/** A transport that is closed when the test has ended. */
export function openTransport(...options: Parameters<typeof nodeTransport>): Transport {
  const transport = nodeTransport(...options);
  afterTest(() => transport.close());
  return transport;
}

/** Sends a request, by default a GET, and reads the complete answer. */
export function send(url: URL, request: Request = {}, transport: Transport = openTransport()): Promise<Answer> {
  const { limitMs, ...more } = request;
  const signal = new AbortController().signal;
  return exchange(transport, { method: 'GET', url, headers: {}, signal, ...more }, limitMs);
}

/** The error of a request. */
export async function failureOf(answer: Promise<unknown>): Promise<TransportError> {
  const error = await answer.then(
    () => new Error('there was an answer'),
    (thrown: unknown) => thrown,
  );
  if (error instanceof TransportError) return error;
  throw error;
}
