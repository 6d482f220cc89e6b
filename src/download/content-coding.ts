import { pipeline, Readable, type Transform } from 'node:stream';
import * as zlib from 'node:zlib';
import { KoreaiError, systemCode } from '../core/errors.ts';
import type { Headers, HttpResponse } from '../http/transport.ts';
import { archiveFormat, SIGNATURE_LENGTH } from './archive-format.ts';
import { PROXY_HINT } from './download-errors.ts';
import { codingsOf, namesIn } from './ranges.ts';

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
  refuseTransferCoding(headers);
  const codings = codingsOf(headers);
  if (codings.length === 0) return { bytes: body, isDecoded: false };
  const { head, all } = await readHead(body);
  const isPlain = isFile(head) && !isAroundArchive(head);
  const decoders = isPlain ? [] : codings.reverse().flatMap((name, at) => decoderOf(name, at === 0 ? head : undefined));
  if (decoders.length === 0) return { bytes: all, isDecoded: false };
  const decoded = pipeline([Readable.from(all), ...decoders], () => {}) as unknown as Readable;
  return { bytes: decoded, isDecoded: true };
}

/** Node decodes one layer of chunks, and no other transfer coding. */
function refuseTransferCoding(headers: Headers): void {
  const codings = namesIn(headers['transfer-encoding']);
  const other = codings.find((name, at) => name !== 'identity' && (name !== 'chunked' || codings.indexOf(name) !== at));
  if (other === undefined) return;
  const message = `The server used a transfer coding that was not requested (${other.slice(0, 40)})`;
  throw new KoreaiError('download-failed', message, { hint: PROXY_HINT });
}

/** Reads as many first bytes as identify a format. @returns them, and all bytes from the first on */
async function readHead(body: Readable): Promise<{ head: Buffer; all: AsyncIterable<Buffer> }> {
  const source: AsyncIterator<Buffer> = body[Symbol.asyncIterator]();
  let head = Buffer.alloc(0);
  while (head.length < SIGNATURE_LENGTH) {
    const next = await source.next();
    if (next.done) break;
    head = Buffer.concat([head, next.value]);
  }
  return { head, all: continued(head, source) };
}

async function* continued(head: Buffer, rest: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  yield head;
  yield* { [Symbol.asyncIterator]: () => rest };
}

/** True for gzip around a zip or another gzip: no archive is stored like that, so the outer one is the coding. */
function isAroundArchive(head: Buffer): boolean {
  try {
    const inner = zlib.gunzipSync(head, { finishFlush: zlib.constants.Z_SYNC_FLUSH });
    return archiveFormat(head) === 'tar.gz' && ['tar.gz', 'zip'].includes(archiveFormat(inner) ?? '');
  } catch {
    return false;
  }
}

/** @param head - the first compressed bytes, if known */
function decoderOf(name: string, head: Buffer | undefined): Transform[] {
  if (name === 'br') return [zlib.createBrotliDecompress()];
  // Servers disagree whether `deflate` has the header of zlib.
  if (name === 'deflate') return [((head?.[0] ?? 8) & 0x0f) === 8 ? zlib.createInflate() : zlib.createInflateRaw()];
  // Data without the signature of gzip was never compressed.
  return head === undefined || (head[0] === 0x1f && head[1] === 0x8b) ? [zlib.createGunzip()] : [];
}

/** True for an error of a decoder: the data is not compressed as its label says. False if it was cut. */
export function isBadCoding(error: unknown): boolean {
  return /^(Z_DATA_ERROR|ERR__ERROR_FORMAT)/.test(systemCode(error));
}
