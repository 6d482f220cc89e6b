import { isDiskError } from '../core/disk-error.ts';
import { KoreaiError, systemCode } from '../core/errors.ts';
import type { HttpResponse } from '../http/transport.ts';
import { TransportError } from '../http/transport.ts';
import { type FileFormat, fileFormat, isSurely, SIGNATURE_LENGTH } from './archive-format.ts';
import { fileBytes, isBadCoding, namesIn } from './content-coding.ts';
import { notAnArchive } from './download-errors.ts';
import type { PartFile } from './part-file.ts';
import type { Remote } from './ranges.ts';

/** How often progress is reported and judged, in bytes. */
const STEP_BYTES = 128 * 1024;

export interface ReadOptions {
  /** Silence that ends the reading, in milliseconds. */
  silenceMs: number;
  signal: AbortSignal;
}

export interface ReceiveOptions extends ReadOptions {
  /** What the file may be; anything else ends the download with its first bytes. */
  formats: readonly FileFormat[];
  onProgress: ((bytes: number, total: number | undefined) => void) | undefined;
  /** Asked every now and then: true if the rest had better come in another way. */
  isEnough: (bytes: number) => boolean;
}

/** How a body ended: where its end was declared; where it only stopped, so that it may be cut; or because it was enough. */
export type BodyEnd = 'known' | 'unknown' | 'enough';

/**
 * Reads a body into the part file.
 *
 * @throws TransportError for a body that breaks off, falls silent or is not as long as declared; KoreaiError
 *   `archive-invalid` for a file of another format
 */
export function receive(
  response: HttpResponse,
  part: PartFile,
  remote: Remote,
  { formats, onProgress, isEnough, ...options }: ReceiveOptions,
): Promise<BodyEnd> {
  return reading(response, options, async (heard) => {
    // Of a file that goes on the head was judged, and how its bytes are meant.
    const isStart = part.size === 0;
    const { bytes, isDecoded } = isStart
      ? await fileBytes(response, (head) => isSurely(head, formats))
      : { bytes: response.body as AsyncIterable<Buffer>, isDecoded: false };
    const { end, total } = isDecoded ? { end: undefined, total: undefined } : remote;
    let isHeadSeen = part.head.length >= SIGNATURE_LENGTH;
    let nextStep = part.size;
    for await (const chunk of bytes) {
      heard();
      const full = part.write(chunk);
      if (full) await full;
      if (end !== undefined && part.size > end) {
        // Where its bytes belong is not known then: it may be the whole file, sent as a part.
        await part.restart();
        throw new TransportError('truncated', 'the part of the file is longer than it says', true);
      }
      if (!isHeadSeen && part.head.length >= SIGNATURE_LENGTH) {
        isHeadSeen = true;
        if (!fileFormat(part.head, formats)) throw notAnArchive(part.head, response.headers['content-type'], formats);
      }
      if (part.size < nextStep) continue;
      nextStep = part.size + STEP_BYTES;
      onProgress?.(part.size, total);
      if (!isEnough(part.size)) continue;
      await part.flush();
      return 'enough';
    }
    await part.flush();
    onProgress?.(part.size, total);
    checkLength(part.size, end);
    checkLength(part.size, total);
    // Compressed bytes have an end of their own.
    return isDecoded || isEndDeclared(response, remote) ? 'known' : 'unknown';
  });
}

/** Reads a body that has to fill `piece` to its last byte. @returns the piece. @throws as {@link receive} */
export function receivePiece(response: HttpResponse, piece: Buffer, options: ReadOptions): Promise<Buffer> {
  return reading(response, options, async (heard) => {
    const { length } = piece;
    let size = 0;
    for await (const chunk of response.body) {
      heard();
      if (size + chunk.length <= length) piece.set(chunk, size);
      size += chunk.length;
      if (size > length) throw new TransportError('truncated', 'the part of the file is longer than asked for', true);
    }
    checkLength(size, length);
    return piece;
  });
}

/** Reads a body, until that is done, nothing more comes, or it is given up. */
async function reading<T>(
  { body }: HttpResponse,
  { silenceMs, signal }: ReadOptions,
  read: (heard: () => void) => Promise<T>,
): Promise<T> {
  const silence = setTimeout(() => {
    body.destroy(new TransportError('silent', `no byte for ${silenceMs / 1_000} s`, true));
  }, silenceMs);
  const stop = (): void => void body.destroy();
  signal.addEventListener('abort', stop);
  // It may have been given up while the part file was made ready.
  if (signal.aborted) stop();
  try {
    const result = await read(() => void silence.refresh());
    signal.throwIfAborted();
    return result;
  } catch (error) {
    signal.throwIfAborted();
    if (isDiskError(error) || error instanceof KoreaiError || error instanceof TransportError) throw error;
    if (isBadCoding(error)) throw badCoding(error);
    throw new TransportError('truncated', `the file broke off (${systemCode(error) || 'aborted'})`, true, error);
  } finally {
    clearTimeout(silence);
    signal.removeEventListener('abort', stop);
    body.on('error', () => {});
    body.destroy();
  }
}

function badCoding(cause: unknown): KoreaiError {
  return new KoreaiError('archive-invalid', 'The file is not compressed as its Content-Encoding says', {
    hint: 'Nothing was kept. Something other than the export was served: an error page, a login page, a wrong link.',
    cause,
  });
}

/** A part of a file of unknown length says where it ends itself, but not what follows it. */
function isEndDeclared({ status, headers }: HttpResponse, { total }: Remote): boolean {
  if (total !== undefined) return true;
  const isPart = status === 206 || headers['content-range'] !== undefined;
  return !isPart && namesIn(headers['transfer-encoding']).at(-1) === 'chunked';
}

function checkLength(size: number, declared: number | undefined): void {
  if (declared !== undefined && size !== declared) {
    throw new TransportError('truncated', `the file broke off after ${size} of ${declared} bytes`, true);
  }
}
