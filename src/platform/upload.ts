import { KoreaiError } from '../core/errors.ts';
import { sanitize } from '../core/sanitize.ts';
import type { Platform } from './client.ts';
import { multipartForm } from './multipart.ts';
import { refusalIn } from './record.ts';
import { expectFields, id, type Reply } from './wire.ts';

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

export interface UploadOptions {
  readonly signal: AbortSignal;
  /** Called with the number of bytes of the file that have been sent so far. */
  readonly onProgress?: ((bytes: number) => void) | undefined;
}

/** The kinds of file that an import accepts. */
const CONTENT_TYPES: Readonly<Record<string, string>> = {
  zip: 'application/zip',
  json: 'application/json',
  js: 'text/javascript',
  csv: 'text/csv',
  png: 'image/png',
};

/** The platform may take a while to process a large file; sending it again would take even longer. */
const ANSWER_LIMIT_MS = 5 * 60_000;

/**
 * Uploads a file for an import: `POST /uploadfile` (kore-api.md, section 1.3). An upload starts no job.
 *
 * @returns the `fileId` that an import names
 * @throws KoreaiError `bad-response` if the answer has no id; `input-invalid` if the file cannot be read
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
      path: file.path,
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
  return fileIdOf(reply, 'check that the app of these credentials belongs to an admin of the account');
}

/** The id of an uploaded file. @throws KoreaiError `bad-response` if the answer has none, or refuses the file */
export function fileIdOf(reply: Reply, otherwise = 'report it to Kore.ai'): string {
  const fields = expectFields(reply);
  const refused = refusalIn(fields);
  const fileId = id(fields, 'fileId');
  if (fileId !== '' && refused === undefined) return fileId;
  const why =
    refused === undefined ? 'answered without the id of the uploaded file' : `refused the file: ${sanitize(refused)}`;
  throw new KoreaiError('bad-response', `${reply.call} ${why}`, {
    hint: `Run again. If it happens again, ${otherwise}.`,
  });
}
