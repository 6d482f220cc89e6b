import type { HttpResponse } from '../http/transport.ts';
import { TransportError } from '../http/transport.ts';
import { KoreaiError, systemCode } from '../kernel/errors.ts';
import { SIGNATURE_LENGTH } from './archive-format.ts';
import { isDiskError } from './disk-error.ts';
import type { PartFile } from './part-file.ts';
import type { Remote } from './ranges.ts';

export interface ReadOptions {
  /** Silence that ends the reading, in milliseconds. */
  silenceMs: number;
  signal: AbortSignal;
}

export interface ReceiveOptions extends ReadOptions {
  /** Called once, as soon as the file's first bytes are there; what it throws ends the download. */
  onHead: (head: Buffer) => void;
  onProgress: ((bytes: number, total: number | undefined) => void) | undefined;
  /** Asked after each chunk: true where the rest had better come in another way. */
  isEnough: (bytes: number) => boolean;
}

/** How a body ended: where its end was declared; where it only stopped, so that it may be cut; or because it was enough. */
export type BodyEnd = 'known' | 'unknown' | 'enough';

/**
 * Reads a body into the part file.
 *
 * @throws TransportError for a body that breaks off, falls silent or is not as long as declared
 */
export async function receive(
  response: HttpResponse,
  part: PartFile,
  remote: Remote,
  options: ReceiveOptions,
): Promise<BodyEnd> {
  let isHeadSeen = part.head.length >= SIGNATURE_LENGTH;
  const isWhole = await readBody(response, options, async (chunk) => {
    await part.write(chunk);
    if (!isHeadSeen && part.head.length >= SIGNATURE_LENGTH) {
      isHeadSeen = true;
      options.onHead(part.head);
    }
    options.onProgress?.(part.size, remote.total);
    return !options.isEnough(part.size);
  });
  await part.flush();
  if (!isWhole) return 'enough';
  checkLength(part.size, remote.total);
  return remote.total !== undefined || response.headers['transfer-encoding'] !== undefined ? 'known' : 'unknown';
}

/** Reads a body that has to fill `room` to its last byte. @returns the room. @throws as {@link receive} */
export async function receivePiece(response: HttpResponse, room: Buffer, options: ReadOptions): Promise<Buffer> {
  let size = 0;
  await readBody(response, options, (chunk) => {
    chunk.copy(room, size);
    size += chunk.length;
    return size <= room.length;
  });
  checkLength(size, room.length);
  return room;
}

/** @returns false where `onChunk` wanted no more. @throws as {@link receive} */
async function readBody(
  { body, headers }: HttpResponse,
  { silenceMs, signal }: ReadOptions,
  onChunk: (chunk: Buffer) => boolean | Promise<boolean>,
): Promise<boolean> {
  const encoding = headers['content-encoding'] ?? 'identity';
  if (encoding !== 'identity') {
    body.destroy();
    throw new KoreaiError('download-failed', `the server compressed the file (${encoding.slice(0, 40)}) unasked`);
  }
  const silence = setTimeout(() => {
    body.destroy(new TransportError('silent', `no byte for ${silenceMs / 1_000} s`, true));
  }, silenceMs);
  const onAbort = (): void => void body.destroy();
  signal.addEventListener('abort', onAbort, { once: true });
  try {
    for await (const chunk of body) {
      silence.refresh();
      if (!(await onChunk(chunk))) return false;
    }
    signal.throwIfAborted();
    return true;
  } catch (error) {
    signal.throwIfAborted();
    if (isDiskError(error) || error instanceof KoreaiError || error instanceof TransportError) throw error;
    throw new TransportError('truncated', `the file broke off (${systemCode(error) || 'aborted'})`, true, error);
  } finally {
    clearTimeout(silence);
    signal.removeEventListener('abort', onAbort);
    body.destroy();
  }
}

function checkLength(size: number, declared: number | undefined): void {
  if (declared !== undefined && size !== declared) {
    throw new TransportError('truncated', `the file broke off after ${size} of ${declared} bytes`, true);
  }
}
