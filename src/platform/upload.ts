import { KoreaiError } from '../core/errors.ts';
import { sanitize } from '../core/sanitize.ts';
import { WORK_LIMIT_MS } from './client.ts';
import { refusalIn } from './contradiction.ts';
import { post } from './endpoint.ts';
import { type FilePart, multipartForm } from './upload-body.ts';
import { expectData, id, type Reply } from './wire.ts';

// The platform may take a while to process a file; sending it again would take even longer. In milliseconds.
export const AGENT_LIMIT_MS = 2 * 60_000;

/**
 * Uploads a file for an import into a bot: `POST /uploadfile` (kore-api.md, section 1.3). An upload starts no job.
 *
 * @returns the `fileId` that an import names
 * @throws KoreaiError `bad-response` if the answer has no id; `input-invalid` if the file cannot be read
 */
export const uploadFile = post(
  (file: FilePart) => ({
    path: ['uploadfile'],
    upload: multipartForm({ fileContext: 'bulkImport', fileExtension: file.extension }, file),
    answerLimitMs: WORK_LIMIT_MS,
  }),
  (reply) => fileIdOf(reply, 'check that the app of these credentials belongs to an admin of the account'),
);

/** From this size on, a file of the Agent Platform goes up in chunks (Kore.ai's page File Upload API), in bytes. */
export const MAX_SINGLE_BYTES = 25_000_000;

/**
 * Uploads a file of the Agent Platform in one request: `POST /files`. An upload starts no job. Its documentation lists media
 * files only; that it takes JSON too follows from the page on imports of tools.
 *
 * @returns the `fileId` that an import names
 */
export const uploadAgentFile = post(
  (file: FilePart) => ({
    path: ['files'],
    upload: multipartForm({ fileContext: 'bulkImport' }, file),
    answerLimitMs: AGENT_LIMIT_MS,
  }),
  (reply) => fileIdOf(reply),
);

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
