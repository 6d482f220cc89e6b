import { KoreaiError } from '../core/errors.ts';
import { sanitize } from '../core/sanitize.ts';
import { type Platform, WORK_LIMIT_MS } from './client.ts';
import { refusalIn } from './contradiction.ts';
import { multipartForm, type UploadedFile, type UploadOptions } from './upload-body.ts';
import { expectData, id, type Reply } from './wire.ts';

/**
 * Uploads a file for an import: `POST /uploadfile` (kore-api.md, section 1.3). An upload starts no job.
 *
 * @returns the `fileId` that an import names
 * @throws KoreaiError `bad-response` if the answer has no id; `input-invalid` if the file cannot be read
 */
export async function uploadFile(
  platform: Platform,
  file: UploadedFile,
  { signal, onProgress }: UploadOptions,
): Promise<string> {
  const fields = { fileContext: 'bulkImport', fileExtension: file.extension };
  const upload = multipartForm(fields, { ...file, onProgress });
  const path = ['uploadfile'];
  const reply = await platform.request({ method: 'POST', path, upload, answerLimitMs: WORK_LIMIT_MS, signal });
  return fileIdOf(reply, 'check that the app of these credentials belongs to an admin of the account');
}

/** The id of an uploaded file. @throws KoreaiError `bad-response` if the answer has none, or refuses the file */
export function fileIdOf(reply: Reply, otherwise = 'report it to Kore.ai'): string {
  const fields = expectData(reply);
  const refused = refusalIn(fields);
  const fileId = id(fields, 'fileId');
  if (fileId !== '' && refused === undefined) return fileId;
  const why =
    refused === undefined ? 'answered without the id of the uploaded file' : `refused the file: ${sanitize(refused)}`;
  throw new KoreaiError('bad-response', `${reply.call} ${why}`, {
    hint: `Run again. If it happens again, ${otherwise}.`,
  });
}
