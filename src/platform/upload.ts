import { KoreaiError } from '../core/errors.ts';
import type { Platform } from './client.ts';
import { multipartForm } from './multipart.ts';
import { expectFields } from './reply.ts';
import { id } from './wire.ts';

/** A file of this machine that an import is made of. */
export interface UploadedFile {
  readonly path: string;
  /** In bytes. */
  readonly size: number;
  /** The name that the platform is told. */
  readonly name: string;
  /** `zip`, `json`, `js`, `png`; without a dot, as the samples and the test suite of the platform send it. */
  readonly extension: string;
}

export interface UploadOptions {
  readonly signal: AbortSignal;
  /** Told how many bytes of the file have been taken for sending so far. */
  readonly onProgress?: ((bytes: number) => void) | undefined;
}

/** The kinds of file that an import takes. */
const CONTENT_TYPES: Readonly<Record<string, string>> = {
  zip: 'application/zip',
  json: 'application/json',
  js: 'text/javascript',
  png: 'image/png',
};

/** The platform may work for a while on a large file before it answers; sending that again would take longer still. */
const ANSWER_LIMIT_MS = 5 * 60_000;

/**
 * Uploads a file for an import: `POST /uploadfile` (kore-api.md, section 1.3). An upload starts no job.
 *
 * @returns the `fileId` that an import names
 * @throws KoreaiError `bad-response` where the answer has no id; `input-invalid` where the file cannot be read
 */
export async function uploadFile(platform: Platform, file: UploadedFile, options: UploadOptions): Promise<string> {
  const extension = file.extension.replace(/^\.+/, '').toLowerCase();
  const upload = multipartForm(
    { fileContext: 'bulkImport', fileExtension: extension },
    {
      field: 'file',
      name: file.name,
      size: file.size,
      contentType: CONTENT_TYPES[extension] ?? 'application/octet-stream',
      source: file.path,
      onProgress: options.onProgress,
    },
  );
  const reply = await platform.request({
    method: 'POST',
    path: ['uploadfile'],
    upload,
    answerLimitMs: ANSWER_LIMIT_MS,
    signal: options.signal,
  });
  const fileId = id(expectFields(reply), 'fileId');
  if (fileId !== '') return fileId;
  throw new KoreaiError('bad-response', `${reply.call} answered without the id of the uploaded file`, {
    hint: 'Run again. Where it stays so, check that the app of these credentials belongs to an admin of the account.',
  });
}
