import type { Readable } from 'node:stream';
import { systemCode } from '../kernel/errors.ts';
import { offAbort, onAbort } from '../kernel/on-abort.ts';
import { type Headers, type HttpRequest, type HttpResponse, type Transport, TransportError } from './transport.ts';

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
  const reading = new Reading(limitMs);
  // Only the transport sees what moves of a streamed body.
  if (typeof request.body !== 'object') reading.startLimit();
  try {
    const response = await transport.send({ ...request, headTimeoutMs: limitMs });
    reading.startLimit();
    const text = await reading.whole(response, request.signal);
    return { status: response.status, headers: response.headers, text };
  } finally {
    reading.endLimit();
  }
}

/** The reading of one answer, which ends with its end, its limit of time or the wish to stop. */
class Reading {
  readonly #limitMs: number;
  #timer: NodeJS.Timeout | undefined;
  #isOver = false;
  #body: Readable | undefined;
  #fail: (error: unknown) => void = () => {};

  constructor(limitMs: number) {
    this.#limitMs = limitMs;
  }

  startLimit(): void {
    this.#timer ??= setTimeout(() => {
      // Until the head is there the transport has the same limit, and knows better whether anything was sent.
      this.#isOver = true;
      if (this.#body) this.#fail(this.#silence());
    }, this.#limitMs);
  }

  endLimit(): void {
    clearTimeout(this.#timer);
  }

  /** Its listeners stay: a stream that is let go of may fail at that. */
  whole({ body, headers }: HttpResponse, signal: AbortSignal): Promise<string> {
    this.#body = body;
    return new Promise((resolve, reject) => {
      const chunks: Uint8Array[] = [];
      let size = 0;
      let isSettled = false;
      const stop = (): void => fail(signal.reason);
      const fail = (error: unknown): void => {
        if (isSettled) return;
        isSettled = true;
        offAbort(signal, stop);
        reject(error);
        body.destroy();
      };
      // A function that is written where it is assigned to a property lies among what is old from the start (V8), and
      // would take the whole request and its answer with it.
      this.#fail = fail;
      const end = (): void => {
        const problem = lengthProblem(headers['content-length'], size);
        if (problem) fail(problem);
        else if (!isSettled) {
          isSettled = true;
          offAbort(signal, stop);
          resolve(textOf(chunks));
        }
      };
      const breakOff = (error?: unknown): void => {
        if (!isSettled) fail(error instanceof TransportError ? error : brokenOff(error));
      };
      body.on('error', breakOff);
      if (signal.aborted) return stop();
      if (this.#isOver) return fail(this.#silence());
      // Nothing more is heard of a stream that has ended before.
      if (body.readableEnded) return end();
      if (body.destroyed) return breakOff(body.errored);
      onAbort(signal, stop);
      body.on('end', end);
      body.on('close', breakOff);
      // A transport of the caller's own may give its body as text, or as what is none.
      body.on('data', (chunk: unknown) => {
        const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
        if (!isBytes(bytes)) return fail(new TypeError('A body has to be of bytes or of text'));
        size += bytes.byteLength;
        if (size > LONGEST_ANSWER) fail(new TransportError('truncated', 'the answer is longer than 32 MiB', true));
        else chunks.push(bytes);
      });
    });
  }

  #silence(): TransportError {
    return new TransportError('silent', `no whole answer within ${this.#limitMs / 1_000} s`, true);
  }
}

function brokenOff(error: unknown): TransportError {
  return new TransportError('truncated', `the answer broke off (${systemCode(error) || 'aborted'})`, true, error);
}

function lengthProblem(declared: string | undefined, size: number): TransportError | undefined {
  if (declared === undefined || !/^\d+$/.test(declared) || Number(declared) === size) return undefined;
  return new TransportError('truncated', `the answer broke off after ${size} of ${declared} bytes`, true);
}

function isBytes(chunk: unknown): chunk is Uint8Array {
  return ArrayBuffer.isView(chunk);
}

function textOf(chunks: readonly Uint8Array[]): string {
  const [first] = chunks;
  const bytes = chunks.length === 1 && first ? first : Buffer.concat(chunks);
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
}
