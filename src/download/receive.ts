import { addAbortSignal } from 'node:stream';
import { isDiskError } from '../core/disk.ts';
import { KoreaiError, systemCode } from '../core/errors.ts';
import { type HttpResponse, TransportError } from '../http/transport.ts';
import { type FileFormat, fileFormat, isSurely, SIGNATURE_LENGTH } from './archive-format.ts';
import { fileBytes, isBadCoding } from './content-coding.ts';
import { notAnArchive, OTHER_FILE_HINT } from './download-errors.ts';
import type { PartFile } from './part-file.ts';
import { namesIn, type Remote } from './ranges.ts';

/** How often progress is reported and judged, in bytes. */
const STEP_BYTES = 128 * 1024;

export interface ReadOptions {
  /** How long no byte may arrive, in milliseconds. */
  silenceMs: number;
  signal: AbortSignal;
}

export interface ReceiveOptions extends ReadOptions {
  /** What the file may be; any other format ends the download with its first bytes. */
  formats: readonly FileFormat[];
  onProgress?: (bytes: number, total: number | undefined) => void;
  /** Called with every step of progress: true to stop here, because the rest is fetched in another way. */
  isEnough: (bytes: number) => Promise<boolean>;
}

/** `known`: complete by a declared end; `unknown`: it only stopped, and may be cut; `enough`: stopped by `isEnough`. */
export type BodyEnd = 'known' | 'unknown' | 'enough';

/**
 * Reads a body into the part file.
 *
 * @throws TransportError for a body that breaks off, falls silent or has another length than declared; KoreaiError
 *   `archive-invalid` for a file of another format
 */
export function receive(
  response: HttpResponse,
  part: PartFile,
  remote: Remote,
  { formats, onProgress, isEnough, ...options }: ReceiveOptions,
): Promise<BodyEnd> {
  return readBody(response, options, async (onBytes) => {
    // Only the first bytes of a file show its format and coding; a resumed file already has them.
    const { bytes, isDecoded } =
      part.size === 0
        ? await fileBytes(response, (head) => isSurely(head, formats))
        : { bytes: response.body as AsyncIterable<Buffer>, isDecoded: false };
    const { end, total } = isDecoded ? { end: undefined, total: undefined } : remote;
    let isFormatChecked = part.head.length >= SIGNATURE_LENGTH;
    let nextStep = part.size;
    for await (const chunk of bytes) {
      onBytes();
      await part.write(chunk);
      if (end !== undefined && part.size > end) {
        // The server may have sent the complete file instead of the rest, so that none of these bytes can be kept.
        await part.restart();
        throw new TransportError('truncated', 'the part of the file is longer than declared');
      }
      if (!isFormatChecked && part.head.length >= SIGNATURE_LENGTH) {
        isFormatChecked = true;
        if (!fileFormat(part.head, formats)) throw notAnArchive(part.head, response.headers['content-type'], formats);
      }
      if (part.size < nextStep) continue;
      nextStep = part.size + STEP_BYTES;
      onProgress?.(part.size, total);
      if (!(await isEnough(part.size))) continue;
      await part.flush();
      return 'enough';
    }
    await part.flush();
    onProgress?.(part.size, total);
    checkLength(part.size, end);
    checkLength(part.size, total);
    // Compressed data shows its own end.
    return isDecoded || isEndDeclared(response, remote) ? 'known' : 'unknown';
  });
}

/** Reads a body that must fill `into` exactly. @throws as {@link receive} */
export function receivePiece(response: HttpResponse, into: Buffer, options: ReadOptions): Promise<void> {
  return readBody(response, options, async (onBytes) => {
    let size = 0;
    for await (const chunk of response.body as AsyncIterable<Buffer>) {
      onBytes();
      chunk.copy(into, size);
      size += chunk.length;
      if (size > into.length) throw new TransportError('truncated', 'the part of the file is longer than requested');
    }
    checkLength(size, into.length);
  });
}

/** Runs `read` until it is done, the body falls silent, or the signal aborts; the body is closed afterwards. */
async function readBody<T>(
  { body }: HttpResponse,
  { silenceMs, signal }: ReadOptions,
  read: (onBytes: () => void) => Promise<T>,
): Promise<T> {
  const silence = setTimeout(() => {
    body.destroy(new TransportError('silent', `no byte for ${silenceMs / 1_000} s`));
  }, silenceMs);
  body.on('error', () => {});
  addAbortSignal(signal, body);
  try {
    const result = await read(() => void silence.refresh());
    signal.throwIfAborted();
    return result;
  } catch (error) {
    signal.throwIfAborted();
    if (isDiskError(error) || error instanceof KoreaiError || error instanceof TransportError) throw error;
    if (isBadCoding(error)) {
      const message = 'The file is not compressed as its Content-Encoding says';
      throw new KoreaiError('archive-invalid', message, { hint: OTHER_FILE_HINT, cause: error });
    }
    throw new TransportError('truncated', `the file broke off (${systemCode(error) || 'aborted'})`, { cause: error });
  } finally {
    clearTimeout(silence);
    body.destroy();
  }
}

/** The end of a part is not that of the file, unless the length of the file is known. */
function isEndDeclared({ status, headers }: HttpResponse, { total }: Remote): boolean {
  if (total !== undefined) return true;
  const isPart = status === 206 || headers['content-range'] !== undefined;
  return !isPart && namesIn(headers['transfer-encoding']).at(-1) === 'chunked';
}

function checkLength(size: number, declared: number | undefined): void {
  if (declared !== undefined && size !== declared) {
    throw new TransportError('truncated', `the file broke off after ${size} of ${declared} bytes`);
  }
}
