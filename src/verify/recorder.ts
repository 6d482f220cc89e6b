import { pipeline, Transform } from 'node:stream';
import type { Clock } from '../core/clock.ts';
import type { Answer } from '../http/exchange.ts';
import { type HttpMethod, type Transport, TransportError, type TransportFailure } from '../http/transport.ts';
import { skewOf } from '../platform/clock-skew.ts';

/** A request and its complete answer, as it came. It may hold secrets: nothing of it is printed without redaction. */
export interface Exchange {
  readonly method: HttpMethod;
  readonly url: URL;
  /** By our clock, in milliseconds since the epoch. */
  readonly sentAt: number;
  tookMs: number;
  /** `undefined` if there was none, or none that could be read to its end. */
  answer: Answer | undefined;
  /** Why there is no answer. */
  failure: TransportFailure | undefined;
}

/** How far our clock is ahead of the server's by an exchange, in milliseconds; `undefined` if the answer has no time. */
export function skewIn(exchange: Exchange | undefined): number | undefined {
  if (!exchange?.answer) return undefined;
  return skewOf(exchange.answer.headers, exchange.sentAt, exchange.sentAt + exchange.tookMs);
}

/** A transport that records the requests to the API of `host`. Downloads are not recorded. */
export function recorder(inner: Transport, host: URL, clock: Clock) {
  const exchanges: Exchange[] = [];
  const transport: Transport = {
    async send(request) {
      const { method, url } = request;
      if (url.origin !== host.origin || !/^\/api\/(1\.1\/)?public\//.test(url.pathname)) return inner.send(request);
      const startedAt = clock.now();
      const exchange: Exchange = {
        method,
        url,
        sentAt: clock.wall(),
        tookMs: 0,
        answer: undefined,
        failure: undefined,
      };
      exchanges.push(exchange);
      try {
        const response = await inner.send(request);
        exchange.tookMs = Math.round(clock.now() - startedAt);
        const { status, headers } = response;
        const chunks: Buffer[] = [];
        const copy = new Transform({
          transform(chunk: Buffer, _encoding, done) {
            chunks.push(chunk);
            done(null, chunk);
          },
          flush(done) {
            exchange.answer = { status, headers, text: Buffer.concat(chunks).toString('utf8') };
            done();
          },
        });
        const body = pipeline(response.body, copy, (error) => {
          if (error) exchange.failure = error instanceof TransportError ? error.failure : 'truncated';
        });
        return { status, headers, body };
      } catch (error) {
        exchange.failure = error instanceof TransportError ? error.failure : 'lost';
        throw error;
      }
    },
    close: () => inner.close(),
  };
  return { transport, exchanges };
}

/** The same requests without the headers that carry credentials. */
export function withoutCredentials(inner: Transport): Transport {
  return {
    send({ headers, ...request }) {
      const { auth: _auth, 'x-api-key': _key, apikey: _other, ...rest } = headers;
      return inner.send({ ...request, headers: rest });
    },
    close: () => inner.close(),
  };
}
