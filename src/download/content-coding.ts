import { pipeline, Readable, type Transform } from 'node:stream';
import * as zlib from 'node:zlib';
import { KoreaiError, systemCode } from '../core/errors.ts';
import type { Headers, HttpResponse } from '../http/transport.ts';
import { archiveFormat, SIGNATURE_LENGTH } from './archive-format.ts';
import { PROXY_HINT } from './download-errors.ts';

const DECODABLE = ['gzip', 'x-gzip', 'deflate', 'br'];

/** The codings in `content-encoding`, without other labels of storage (`aws-chunked`, `utf-8`). */
export function codingsOf(headers: Headers): string[] {
  return namesIn(headers['content-encoding']).filter((name) => DECODABLE.includes(name));
}

/**
 * The file in an answer. Storage repeats the `content-encoding` that a file was uploaded with, even if it is wrong: bytes
 * that already are a wanted file are not decoded.
 *
 * @param isFile - whether these first bytes are those of a wanted file
 * @returns `isDecoded` if the lengths in the headers are not those of the bytes
 * @throws KoreaiError `download-failed` for a transfer coding that is not supported
 */
export async function fileBytes(
  { body, headers }: HttpResponse,
  isFile: (head: Buffer) => boolean,
): Promise<{ bytes: AsyncIterable<Buffer>; isDecoded: boolean }> {
  // Node decodes one layer of chunks.
  const transfer = namesIn(headers['transfer-encoding']);
  const layer = transfer.find(
    (name, at) => name !== 'identity' && !(name === 'chunked' && transfer.indexOf(name) === at),
  );
  if (layer !== undefined) {
    const message = `The server used a transfer coding that was not requested (${layer.slice(0, 40)})`;
    throw new KoreaiError('download-failed', message, { hint: PROXY_HINT });
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
  const decoders =
    isFile(head) && !isTwiceCompressed(head)
      ? []
      : codings.reverse().flatMap((name, at) => decoderOf(name, at === 0 ? head : undefined));
  if (decoders.length === 0) return { bytes: all, isDecoded: false };
  const decoded = pipeline([Readable.from(all), ...decoders], () => {}) as unknown as Readable;
  return { bytes: decoded, isDecoded: true };
}

/** True if data is not compressed as its label says; false if it was cut. */
export function isBadCoding(error: unknown): boolean {
  return /^(Z_DATA_ERROR|ERR__ERROR_FORMAT)/.test(systemCode(error));
}

/** True for gzip inside of gzip: no archive is stored like that, so the outer one is the coding. */
function isTwiceCompressed(head: Buffer): boolean {
  try {
    const inner = zlib.gunzipSync(head, { finishFlush: zlib.constants.Z_SYNC_FLUSH });
    return archiveFormat(head) === 'tar.gz' && archiveFormat(inner) === 'tar.gz';
  } catch {
    return false;
  }
}

async function* continued(head: Buffer, rest: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  yield head;
  yield* { [Symbol.asyncIterator]: () => rest };
}

/** @param head - the first bytes, if known */
function decoderOf(name: string, head: Buffer | undefined): Transform[] {
  if (name === 'br') return [zlib.createBrotliDecompress()];
  // Servers disagree whether `deflate` has the header of zlib.
  if (name === 'deflate') return [((head?.[0] ?? 8) & 0x0f) === 8 ? zlib.createInflate() : zlib.createInflateRaw()];
  // Data without the signature of gzip was never compressed.
  return head === undefined || (head[0] === 0x1f && head[1] === 0x8b) ? [zlib.createGunzip()] : [];
}

/** The names in a list of codings, in lower case. */
export function namesIn(list: string | undefined): string[] {
  const names = (list ?? '').split(',').map((name) => name.trim().toLowerCase());
  return names.filter((name) => name !== '');
}
