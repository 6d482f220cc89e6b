import { systemCode } from '../kernel/errors.ts';
import { type Headers, type HttpRequest, type Transport, TransportError } from './transport.ts';

export interface Answer {
  status: number;
  headers: Headers;
  text: string;
}

/** A request and its whole answer take no longer than this unless told otherwise, in milliseconds. */
const REQUEST_LIMIT_MS = 30_000;

/** The longest answer that is read whole, in bytes. A publish status of a large bot has tens of kilobytes. */
const LONGEST_ANSWER = 32 * 1024 * 1024;

/**
 * Sends one request and reads its answer whole.
 *
 * With a streamed body `limitMs` is how long nothing may move while it is sent, how long the head may then take, and
 * after it the rest of the answer.
 *
 * @throws TransportError where there is no whole answer within `limitMs` (30 s), or one of over 32 MiB; the signal's
 *   reason; whatever the stream of the body failed with, as it is
 */
export async function exchange(
  transport: Transport,
  request: Omit<HttpRequest, 'headTimeoutMs'>,
  limitMs: number = REQUEST_LIMIT_MS,
): Promise<Answer> {
  const limit = new AbortController();
  let hasHead = false;
  let isOver = false;
  const expire = (): void => {
    // Until the head is there the transport has the same limit, and knows better whether anything was sent.
    isOver = true;
    if (!hasHead) return;
    limit.abort(new TransportError('silent', `no whole answer within ${limitMs / 1_000} s`, true));
  };
  const isStreamed = typeof request.body === 'object';
  // Only the transport sees what moves of a streamed body.
  let timer = isStreamed ? undefined : setTimeout(expire, limitMs);
  const signal = AbortSignal.any([request.signal, limit.signal]);
  try {
    const response = await transport.send({ ...request, signal, headTimeoutMs: limitMs });
    hasHead = true;
    if (isStreamed) timer = setTimeout(expire, limitMs);
    if (isOver) limit.abort(new TransportError('silent', `no whole answer within ${limitMs / 1_000} s`, true));
    const stop = (): void => void response.body.destroy();
    signal.addEventListener('abort', stop, { once: true });
    if (signal.aborted) {
      stop();
      throw signal.reason;
    }
    try {
      const text = await readWhole(response.body, response.headers['content-length']);
      return { status: response.status, headers: response.headers, text };
    } catch (error) {
      throw signal.aborted ? signal.reason : error;
    } finally {
      signal.removeEventListener('abort', stop);
    }
  } finally {
    clearTimeout(timer);
  }
}

async function readWhole(body: AsyncIterable<Uint8Array>, declared: string | undefined): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of body) {
      size += chunk.byteLength;
      if (size > LONGEST_ANSWER) throw new TransportError('truncated', 'the answer is longer than 32 MiB', true);
      chunks.push(chunk);
    }
  } catch (error) {
    if (error instanceof TransportError) throw error;
    throw new TransportError('truncated', `the answer broke off (${systemCode(error) || 'aborted'})`, true, error);
  }
  if (declared !== undefined && /^\d+$/.test(declared) && Number(declared) !== size) {
    throw new TransportError('truncated', `the answer broke off after ${size} of ${declared} bytes`, true);
  }
  return Buffer.concat(chunks).toString('utf8');
}
