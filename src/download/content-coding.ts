import { pipeline, Readable, type Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib';
import { KoreaiError, systemCode } from '../core/errors.ts';
import type { Headers, HttpResponse } from '../http/transport.ts';
import { SIGNATURE_LENGTH } from './archive-format.ts';

const DECODABLE = ['gzip', 'x-gzip', 'deflate', 'br'];

/** The bytes of a file, and whether they are decoded, so that no length of the answer is theirs. */
export interface FileBytes {
  bytes: AsyncIterable<Buffer>;
  isDecoded: boolean;
}

/** The names in `content-encoding` that a client can decode; storage may use others as labels (`aws-chunked`, `utf-8`). */
export function codingsOf(headers: Headers): string[] {
  return namesIn(headers['content-encoding']).filter((name) => DECODABLE.includes(name));
}

/**
 * The file in an answer. Storage repeats the `content-encoding` that a file was stored with, so `gzip` may be a mere
 * label: bytes that are a wanted file stay as they are, and only others are decoded.
 *
 * @param isFile - whether a file that begins with these bytes is wanted
 * @throws KoreaiError `download-failed` for a transfer coding that is not supported
 */
export async function fileBytes(
  { body, headers }: HttpResponse,
  isFile: (head: Buffer) => boolean,
): Promise<FileBytes> {
  // The HTTP client takes off one layer of chunks.
  const transfer = namesIn(headers['transfer-encoding']);
  const layer = transfer.find(
    (name, at) => name !== 'identity' && !(name === 'chunked' && transfer.indexOf(name) === at),
  );
  if (layer !== undefined) {
    throw new KoreaiError('download-failed', `The server used a transfer coding unasked (${layer.slice(0, 40)})`);
  }
  const codings = codingsOf(headers);
  if (codings.length === 0) return { bytes: body, isDecoded: false };
  const source: AsyncIterator<Buffer> = body[Symbol.asyncIterator]();
  let head = Buffer.alloc(0);
  while (head.length < SIGNATURE_LENGTH) {
    const next = await source.next();
    if (next.done) break;
    head = Buffer.concat([head, next.value]);
  }
  const all = continued(head, source);
  const decoders = isFile(head)
    ? []
    : codings.reverse().flatMap((name, at) => decoderOf(name, at === 0 ? head : undefined));
  if (decoders.length === 0) return { bytes: all, isDecoded: false };
  const decoded = pipeline([Readable.from(all), ...decoders], () => {}) as unknown as Readable;
  return { bytes: decoded, isDecoded: true };
}

/** True for an error that says that bytes are not coded as their label says. A cut is no such error. */
export function isBadCoding(error: unknown): boolean {
  return /^(Z_DATA_ERROR|ERR__ERROR_FORMAT)/.test(systemCode(error));
}

async function* continued(head: Buffer, rest: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  yield head;
  yield* { [Symbol.asyncIterator]: () => rest };
}

/** @param head - what the bytes begin with, if that is known */
function decoderOf(name: string, head: Buffer | undefined): Transform[] {
  if (name === 'br') return [createBrotliDecompress()];
  // With and without the header of zlib: servers disagree about what `deflate` is.
  if (name === 'deflate') return [((head?.[0] ?? 8) & 0x0f) === 8 ? createInflate() : createInflateRaw()];
  // Bytes that do not begin like gzip were never compressed, whatever their label.
  return head === undefined || (head[0] === 0x1f && head[1] === 0x8b) ? [createGunzip()] : [];
}

/** The names in a list of codings, in lower case. */
export function namesIn(list: string | undefined): string[] {
  const names = (list ?? '').split(',').map((name) => name.trim().toLowerCase());
  return names.filter((name) => name !== '');
}
