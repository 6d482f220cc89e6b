import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { KoreaiError, systemCode } from '../core/errors.ts';
import { sanitize } from '../core/sanitize.ts';
import type { StreamedBody } from '../http/transport.ts';

/** A local file to import. */
export interface UploadedFile {
  readonly path: string;
  /** In bytes. */
  readonly size: number;
  /** The name that is sent to the platform. */
  readonly name: string;
  /** `zip`, `json`, `js`, `png`; without a dot, as the samples and the test suite of the platform send it. */
  readonly extension: string;
}

/** A body that is sent while it is read. */
export interface Upload extends StreamedBody {
  /** The value of the `content-type` header; that of a form has its boundary. */
  readonly contentType: string;
}

/** In bytes. */
const JSON_PIECE = 64 * 1024;

/** A large JSON body. Its bytes are sent in pieces, so that a slow line is not mistaken for a stalled one. */
export function jsonUpload(value: unknown): Upload {
  const bytes = Buffer.from(JSON.stringify(value));
  function* pieces(): Generator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += JSON_PIECE) yield bytes.subarray(at, at + JSON_PIECE);
  }
  return {
    contentType: 'application/json',
    length: bytes.length,
    open: () => Readable.from(pieces(), { objectMode: false }),
  };
}

/** A file to send, or a part of it: then `size` is that of the part. */
export interface FilePart extends UploadedFile {
  /** Where the part begins, in bytes. Default: it is the complete file. */
  readonly start?: number;
  /** Called with the number of its bytes that have been sent so far. */
  readonly onProgress?: ((bytes: number) => void) | undefined;
}

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  zip: 'application/zip',
  json: 'application/json',
  js: 'text/javascript',
  csv: 'text/csv',
  png: 'image/png',
};

/**
 * Builds a `multipart/form-data` body (RFC 7578) of text fields and a file, which comes last. The boundary is random, so
 * that no file can contain it.
 *
 * Its stream fails with a KoreaiError `input-invalid` if the file cannot be read or has another length.
 */
export function multipartForm(fields: Readonly<Record<string, string>>, file: FilePart): Upload {
  const boundary = `koreai-ci-${globalThis.crypto.randomUUID()}`;
  const disposition = `--${boundary}\r\ncontent-disposition: form-data`;
  const texts = Object.entries(fields).map(([name, value]) => `${disposition}; name="${name}"\r\n\r\n${value}\r\n`);
  const type = CONTENT_TYPES[file.extension] ?? 'application/octet-stream';
  const head = Buffer.from(
    `${texts.join('')}${disposition}; name="file"; filename="${fileName(file.name)}"\r\ncontent-type: ${type}\r\n\r\n`,
  );
  const tail = Buffer.from(`\r\n--${boundary}--\r\n`);
  return {
    contentType: `multipart/form-data; boundary=${boundary}`,
    length: head.byteLength + file.size + tail.byteLength,
    open: () => Readable.from(pieces(head, file, tail), { objectMode: false }),
  };
}

async function* pieces(head: Buffer, file: FilePart, tail: Buffer): AsyncGenerator<Uint8Array> {
  yield head;
  let bytes = 0;
  for await (const piece of contentOf(file)) {
    bytes += piece.byteLength;
    if (bytes > file.size) throw changed(file);
    yield piece;
    file.onProgress?.(bytes);
  }
  if (bytes !== file.size) throw changed(file);
  yield tail;
}

async function* contentOf({ path, size, start, name }: FilePart): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(path, start === undefined ? {} : { start, end: start + size - 1 });
  } catch (error) {
    const why = systemCode(error) || (error instanceof Error ? error.message : String(error));
    throw new KoreaiError('input-invalid', `Cannot read ${sanitize(name, 80)} to upload it: ${sanitize(why)}`, {
      hint: 'Check that the file exists, can be read, and is not changed while the step runs.',
      cause: error,
    });
  }
}

function changed(file: FilePart): KoreaiError {
  return new KoreaiError('input-invalid', `${sanitize(file.name, 80)} no longer has ${file.size} bytes`, {
    hint: 'The file changed while it was uploaded. Wait for the step that writes it to end.',
  });
}

/** A base name of plain characters, which needs no decoding and cannot be taken for a path. */
function fileName(name: string): string {
  const base = name.split(/[\\/]/).at(-1) ?? '';
  const plain = base
    .replace(/[^\w.() -]+/g, '_')
    .replace(/^[.\s]+/, '')
    .slice(-100)
    .trim();
  return plain === '' ? 'file' : plain;
}
