import type { Headers, HttpResponse, Receiver } from '../http/transport.ts';
import { TransportError } from '../http/transport.ts';
import { KoreaiError, systemCode } from '../kernel/errors.ts';
import { offAbort, onAbort } from '../kernel/on-abort.ts';
import { SIGNATURE_LENGTH } from './archive-format.ts';
import { isDiskError } from './disk-error.ts';
import type { PartFile } from './part-file.ts';
import type { Remote } from './ranges.ts';

/** How often it is looked at what has come, in bytes. */
const LOOK_BYTES = 128 * 1024;

export interface ReadOptions {
  /** Silence that ends the reading, in milliseconds. */
  silenceMs: number;
  signal: AbortSignal;
}

export interface ReceiveOptions extends ReadOptions {
  /** Called once, as soon as the file's first bytes are there; what it throws ends the download. */
  onHead: (head: Buffer) => void;
  onProgress: ((bytes: number, total: number | undefined) => void) | undefined;
  /** Asked every now and then: true where the rest had better come in another way. */
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
  const look = (): boolean => {
    if (!isHeadSeen && part.head.length >= SIGNATURE_LENGTH) {
      isHeadSeen = true;
      options.onHead(part.head);
    }
    options.onProgress?.(part.size, remote.total);
    return !options.isEnough(part.size);
  };
  const isTooLong = (): boolean => remote.end !== undefined && part.size > remote.end;
  let nextLook = part.size;
  const isWhole = await readBody(response, options, {
    room: () => part.room(),
    took(bytes) {
      const room = part.took(bytes);
      const isDue = part.size >= nextLook || (!isHeadSeen && part.head.length >= SIGNATURE_LENGTH);
      if (isDue) nextLook = part.size + LOOK_BYTES;
      const wantsMore = !isTooLong() && (!isDue || look());
      return room ? room.then(() => wantsMore) : wantsMore;
    },
  });
  await part.flush();
  if (isTooLong()) {
    // Where its bytes belong is not known then: it may be the whole file, sent as a part.
    await part.restart();
    throw new TransportError('truncated', 'the part of the file is longer than it says', true);
  }
  if (!isWhole) return 'enough';
  options.onProgress?.(part.size, remote.total);
  checkLength(part.size, remote.end);
  checkLength(part.size, remote.total);
  return isEndTold(response, remote) ? 'known' : 'unknown';
}

/** Reads a body that has to fill `room` to its last byte. @returns the room. @throws as {@link receive} */
export async function receivePiece(response: HttpResponse, room: Buffer, options: ReadOptions): Promise<Buffer> {
  let size = 0;
  const isWhole = await readBody(response, options, {
    room: () => room.subarray(size),
    took(bytes) {
      size += bytes;
      return true;
    },
  });
  if (!isWhole) throw new TransportError('truncated', 'the part of the file is longer than asked for', true);
  checkLength(size, room.length);
  return room;
}

/** @returns false where the receiver wanted no more. @throws as {@link receive} */
async function readBody(
  response: HttpResponse,
  { silenceMs, signal }: ReadOptions,
  receiver: Receiver,
): Promise<boolean> {
  const { body, headers } = response;
  const coding = codingOf(headers);
  if (coding !== undefined) {
    body.destroy();
    throw new KoreaiError('download-failed', `the server compressed the file (${coding.slice(0, 40)}) unasked`);
  }
  const silence = setTimeout(() => {
    body.destroy(new TransportError('silent', `no byte for ${silenceMs / 1_000} s`, true));
  }, silenceMs);
  const heard: Receiver = {
    room: () => receiver.room(),
    took(bytes) {
      silence.refresh();
      return receiver.took(bytes);
    },
  };
  const stop = (): void => void body.destroy();
  onAbort(signal, stop);
  // It may have been given up while the part file was made ready.
  if (signal.aborted) stop();
  try {
    const isWhole = await (response.readInto ? response.readInto(heard) : copyInto(heard, body));
    if (isWhole) signal.throwIfAborted();
    return isWhole;
  } catch (error) {
    signal.throwIfAborted();
    if (isDiskError(error) || error instanceof KoreaiError || error instanceof TransportError) throw error;
    throw new TransportError('truncated', `the file broke off (${systemCode(error) || 'aborted'})`, true, error);
  } finally {
    clearTimeout(silence);
    offAbort(signal, stop);
    body.destroy();
  }
}

/** Does what a transport without `readInto` leaves to be done. */
async function copyInto(receiver: Receiver, body: AsyncIterable<Uint8Array>): Promise<boolean> {
  for await (const chunk of body) {
    for (let rest = chunk; rest.length > 0; ) {
      const room = receiver.room();
      if (room.length === 0) return false;
      const bytes = Math.min(room.length, rest.length);
      room.set(rest.subarray(0, bytes));
      rest = rest.subarray(bytes);
      if (!(await receiver.took(bytes))) return false;
    }
  }
  return true;
}

/** What the bytes of a body are coded with, the transport's own chunks aside. */
function codingOf(headers: Headers): string | undefined {
  const transfer = namesIn(headers['transfer-encoding']);
  // The transport takes off one layer of chunks.
  const layers = transfer.filter((name, index) => name !== 'chunked' || transfer.indexOf(name) !== index);
  return [...namesIn(headers['content-encoding']), ...layers].find((name) => name !== 'identity');
}

/** A part of a file of untold length says where it ends itself, but not what follows it. */
function isEndTold({ status, headers }: HttpResponse, { total }: Remote): boolean {
  if (total !== undefined) return true;
  const isPart = status === 206 || headers['content-range'] !== undefined;
  return !isPart && namesIn(headers['transfer-encoding']).at(-1) === 'chunked';
}

function namesIn(list: string | undefined): string[] {
  const names = (list ?? '').split(',').map((name) => name.trim().toLowerCase());
  return names.filter((name) => name !== '');
}

function checkLength(size: number, declared: number | undefined): void {
  if (declared !== undefined && size !== declared) {
    throw new TransportError('truncated', `the file broke off after ${size} of ${declared} bytes`, true);
  }
}
