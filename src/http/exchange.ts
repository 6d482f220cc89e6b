import { systemCode } from '../core/errors.ts';
import { offAbort, onAbort } from '../core/on-abort.ts';
import { type Headers, type HttpRequest, type HttpResponse, type Transport, TransportError } from './transport.ts';

export interface Answer {
  status: number;
  headers: Headers;
  text: string;
}

/** How long a request and its complete answer may take by default, in milliseconds. */
const REQUEST_LIMIT_MS = 30_000;

/** Maximum length of an answer, in bytes. A publish status of a large bot has tens of kilobytes. */
const MAX_ANSWER_BYTES = 32 * 1024 * 1024;

/**
 * Sends one request and reads its complete answer.
 *
 * With a streamed body `limitMs` is how long nothing may move while it is sent, how long the head may then take, and
 * after it the rest of the answer.
 *
 * @param limitMs - if `answerTimeoutMs` is given, the limit for what comes before the request is sent only
 * @throws TransportError if there is no complete answer within `limitMs` (30 s), or one of over 32 MiB; the signal's
 *   reason; the error of the body's stream, as it is
 */
export async function exchange(
  transport: Transport,
  request: Omit<HttpRequest, 'headTimeoutMs'>,
  limitMs: number = REQUEST_LIMIT_MS,
): Promise<Answer> {
  const { signal, answerTimeoutMs: completeLimitMs = limitMs } = request;
  let giveUp: (reason: unknown) => void = () => {};
  const givenUp = new Promise<never>((_, reject) => {
    giveUp = reject;
  });
  givenUp.catch(() => {});
  const stop = (): void => giveUp(signal.reason);
  const startLimit = () =>
    setTimeout(
      () => giveUp(new TransportError('silent', `no complete answer within ${completeLimitMs / 1_000} s`, true)),
      completeLimitMs,
    );
  // Until the head is there, the transport has the same limit and knows whether anything was sent, or still moves.
  let limit = typeof request.body === 'object' ? undefined : startLimit();
  try {
    const response = await transport.send({ ...request, headTimeoutMs: limitMs });
    limit ??= startLimit();
    response.body.on('error', () => {});
    onAbort(signal, stop);
    if (signal.aborted) stop();
    try {
      const text = await Promise.race([givenUp, textOf(response)]);
      return { status: response.status, headers: response.headers, text };
    } finally {
      offAbort(signal, stop);
      response.body.destroy();
    }
  } finally {
    clearTimeout(limit);
  }
}

async function textOf({ body, headers }: HttpResponse): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of body) {
      // A transport of the caller's own may give its body as text.
      const bytes: unknown = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
      if (!(bytes instanceof Uint8Array)) throw new TypeError('A body has to be of bytes or of text');
      size += bytes.byteLength;
      if (size > MAX_ANSWER_BYTES) throw new TransportError('truncated', 'the answer is longer than 32 MiB', true);
      chunks.push(bytes);
    }
  } catch (error) {
    if (error instanceof TransportError || error instanceof TypeError) throw error;
    throw new TransportError('truncated', `the answer broke off (${systemCode(error) || 'aborted'})`, true, error);
  }
  const declared = headers['content-length'];
  if (declared !== undefined && /^\d+$/.test(declared) && Number(declared) !== size) {
    throw new TransportError('truncated', `the answer broke off after ${size} of ${declared} bytes`, true);
  }
  return Buffer.concat(chunks).toString('utf8');
}
