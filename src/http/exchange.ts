import { addAbortSignal, type Readable } from 'node:stream';
import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';
import { systemCode } from '../core/errors.ts';
import { type Headers, type HttpRequest, type Transport, TransportError } from './transport.ts';

export interface Answer {
  status: number;
  headers: Headers;
  text: string;
}

/** Default limit for a request and its complete answer, in milliseconds. */
const REQUEST_LIMIT_MS = 30_000;

/** Maximum length of an answer, in bytes. The publish status of a large bot has tens of kilobytes. */
const MAX_ANSWER_BYTES = 32 * 1024 * 1024;

/** By their names in `Content-Encoding`. Some servers send `deflate` without the header of zlib. */
const DECODERS: ReadonlyMap<string, readonly (typeof gunzipSync)[]> = new Map([
  ['br', [brotliDecompressSync]],
  ['deflate', [inflateSync, inflateRawSync]],
]);

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
  const { status, headers, body } = await transport.send({ ...request, headTimeoutMs: limitMs });
  const elapsedMs = typeof request.body === 'object' ? 0 : performance.now() - startedAt;
  const tooSlow = new TransportError('silent', `no complete answer within ${answerLimitMs / 1_000} s`);
  const limit = setTimeout(() => body.destroy(tooSlow), answerLimitMs - elapsedMs);
  // An error after the body was read, or given up, is of no interest.
  body.on('error', () => {});
  addAbortSignal(signal, body);
  const chunks: Buffer[] = [];
  try {
    await readAll(body, chunks);
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof TransportError) throw error;
    // A refusal counts without the rest of its text: servers often close the connection right after it.
    if (status < 300)
      throw new TransportError('truncated', `the answer broke off (${systemCode(error) || 'aborted'})`, {
        cause: error,
      });
  } finally {
    clearTimeout(limit);
    body.destroy();
  }
  try {
    return { status, headers, text: textOf(Buffer.concat(chunks), headers['content-encoding'] ?? '') };
  } catch (error) {
    if (status < 300) throw error;
    return { status, headers, text: '' };
  }
}

async function readAll(body: Readable, chunks: Buffer[]): Promise<void> {
  let size = 0;
  for await (const chunk of body) {
    // The body of a transport of the caller's own may be text.
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > MAX_ANSWER_BYTES) throw new TransportError('truncated', 'the answer is longer than 32 MiB');
    chunks.push(bytes);
  }
}

/** A server or a proxy may compress an answer although that was not requested. No text begins like gzip. */
function textOf(bytes: Buffer, coding: string): string {
  const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const decoders = isGzip ? [gunzipSync] : (DECODERS.get(coding.toLowerCase()) ?? []);
  let failure: unknown;
  for (const decode of decoders) {
    try {
      return decode(bytes, { maxOutputLength: MAX_ANSWER_BYTES }).toString('utf8');
    } catch (error) {
      failure = error;
    }
  }
  // Only gzip shows by itself that it is not a text that was labelled wrongly.
  if (!isGzip) return bytes.toString('utf8');
  const message = `the answer cannot be decompressed (${systemCode(failure)})`;
  throw new TransportError('truncated', message, { cause: failure });
}
