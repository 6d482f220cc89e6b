import { addAbortSignal } from 'node:stream';
import { systemCode } from '../core/errors.ts';
import { type Headers, type HttpRequest, type HttpResponse, type Transport, TransportError } from './transport.ts';

export interface Answer {
  status: number;
  headers: Headers;
  text: string;
}

/** Default limit for a request and its complete answer, in milliseconds. */
const REQUEST_LIMIT_MS = 30_000;

/** Maximum length of an answer, in bytes. The publish status of a large bot has tens of kilobytes. */
const MAX_ANSWER_BYTES = 32 * 1024 * 1024;

/**
 * Sends one request and reads its complete answer.
 *
 * With a streamed body, `limitMs` limits how long nothing may move while it is sent, then the wait for the head, then
 * the rest of the answer.
 *
 * @param limitMs - if `answerTimeoutMs` is given, the limit only for what comes before the request is sent
 * @throws TransportError if there is no complete answer within `limitMs` (30 s), or one of over 32 MiB; the signal's
 *   reason; the error of the body's stream
 */
export async function exchange(
  transport: Transport,
  request: Omit<HttpRequest, 'headTimeoutMs'>,
  limitMs: number = REQUEST_LIMIT_MS,
): Promise<Answer> {
  const { signal, answerTimeoutMs: answerLimitMs = limitMs } = request;
  const startedAt = performance.now();
  const response = await transport.send({ ...request, headTimeoutMs: limitMs });
  const { status, headers, body } = response;
  const elapsedMs = typeof request.body === 'object' ? 0 : performance.now() - startedAt;
  const tooSlow = new TransportError('silent', `no complete answer within ${answerLimitMs / 1_000} s`, true);
  const limit = setTimeout(() => body.destroy(tooSlow), answerLimitMs - elapsedMs);
  // An error after the body was read, or given up, is of no interest.
  body.on('error', () => {});
  addAbortSignal(signal, body);
  try {
    return { status, headers, text: await textOf(response) };
  } catch (error) {
    signal.throwIfAborted();
    throw error;
  } finally {
    clearTimeout(limit);
    body.destroy();
  }
}

async function textOf({ body, headers }: HttpResponse): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of body) {
      // The body of a transport of the caller's own may be text.
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
  return (await decompressed(Buffer.concat(chunks), headers['content-encoding'] ?? '')).toString('utf8');
}

/** A server or a proxy may compress an answer although that was not requested. No text begins like gzip. */
async function decompressed(bytes: Buffer, coding: string): Promise<Buffer> {
  const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
  if (!isGzip && !/^(br|deflate)$/i.test(coding)) return bytes;
  const { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } = await import('node:zlib');
  const decoders = isGzip ? [gunzipSync] : /br/i.test(coding) ? [brotliDecompressSync] : [inflateSync, inflateRawSync];
  let failure: unknown;
  for (const decode of decoders) {
    try {
      return decode(bytes, { maxOutputLength: MAX_ANSWER_BYTES });
    } catch (error) {
      failure = error;
    }
  }
  // Only gzip shows by itself that it is not a text that was labelled wrongly.
  if (!isGzip) return bytes;
  const message = `the answer cannot be decompressed (${systemCode(failure)})`;
  throw new TransportError('truncated', message, true, failure);
}
