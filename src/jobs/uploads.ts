import { stat } from 'node:fs/promises';
import { formatDuration, sleep } from '../core/clock.ts';
import { KoreaiError, systemCode } from '../core/errors.ts';
import { FailureBudget, UNTIL_TIMEOUT } from '../core/failures.ts';
import { sanitize } from '../core/sanitize.ts';
import { AnswerError } from '../platform/answer-error.ts';
import { fileIdOf, MAX_SINGLE_BYTES, uploadAgentFile, uploadFile } from '../platform/upload.ts';
import type { FilePart, UploadedFile } from '../platform/upload-body.ts';
import {
  chunksOf,
  completeUpload,
  MissingChunks,
  type SessionPurpose,
  startUploadSession,
  type UploadSession,
  uploadChunk,
} from '../platform/upload-session.ts';
import type { JobContext } from './operation.ts';

/** How often chunks that the platform lacks are sent again. */
const MAX_REPAIRS = 3;

/** Uploads a file for an import into a bot. An upload starts no job, so it may be repeated. @returns its `fileId` */
export function upload(file: UploadedFile, context: JobContext): Promise<string> {
  return context.withRetries((signal) => uploadFile(context.platform, reporting(file, context), signal));
}

/** Uploads a file for an import of a tool or workflow, in chunks if it is large. @returns its `fileId` */
export async function uploadForImport(context: JobContext, file: UploadedFile): Promise<string> {
  const { platform, withRetries } = context;
  if (file.size < MAX_SINGLE_BYTES) {
    return withRetries((signal) => uploadAgentFile(platform, reporting(file, context), signal));
  }
  return uploadInChunks(context, file, { fileContext: 'bulkImport' }, (session) =>
    withRetries(async (signal) => fileIdOf(await completeUpload(platform, session, signal))),
  );
}

/**
 * Opens a session and uploads all chunks, one after the other. A chunk whose answer is lost is sent again, not the file.
 *
 * @param purpose - what the session is opened for
 * @param complete - completes the session; again, after chunks that the platform reports as missing were sent again
 */
export async function uploadInChunks<T>(
  context: JobContext,
  file: UploadedFile,
  purpose: SessionPurpose,
  complete: (session: UploadSession) => Promise<T>,
): Promise<T> {
  const before = await identityOf(file);
  const session = await openSession(context, file, purpose);
  for (let chunk = 0; chunk < chunksOf(file.size); chunk += 1) await sendChunk(context, file, session, chunk);
  if ((await identityOf(file)) !== before) {
    throw new KoreaiError('input-invalid', `${sanitize(file.name, 80)} changed while it was uploaded`, {
      hint: 'Nothing was imported. Wait for the step that writes the file to end, and run again.',
    });
  }
  for (let repairs = 0; ; repairs += 1) {
    try {
      return await complete(session);
    } catch (error) {
      const isKnown = error instanceof MissingChunks && error.chunks.every((chunk) => chunk < chunksOf(file.size));
      if (!isKnown || repairs === MAX_REPAIRS) throw error;
      for (const chunk of error.chunks) await sendChunk(context, file, session, chunk);
    }
  }
}

/** The file, whose upload is reported. */
function reporting(file: UploadedFile, { onUpload }: JobContext): FilePart {
  return { ...file, onProgress: (bytes) => onUpload(file.name, bytes, file.size) };
}

/** A platform that is busy with another import may refuse a session for now (409), which is repeated until the timeout. */
async function openSession(
  { platform, withRetries, clock, random, log, signal }: JobContext,
  file: UploadedFile,
  purpose: SessionPurpose,
): Promise<UploadSession> {
  const refusals = new FailureBudget(clock, random, UNTIL_TIMEOUT);
  for (;;) {
    try {
      return await withRetries((attempt) => startUploadSession(platform, { file, purpose }, attempt));
    } catch (error) {
      if (!(error instanceof AnswerError) || error.httpStatus !== 409) throw error;
      const waitMs = refusals.spend(error.with({ transient: true }));
      log.info(`The upload was refused for now: ${error.message}. Next attempt in ${formatDuration(waitMs)}.`);
      await sleep(clock, waitMs, signal);
    }
  }
}

function sendChunk(context: JobContext, file: UploadedFile, session: UploadSession, chunk: number): Promise<void> {
  let isRepeated = false;
  return context.withRetries(async (signal) => {
    try {
      await uploadChunk(context.platform, { session, file: reporting(file, context), chunk }, signal);
    } catch (error) {
      // The lost answer may have been a success. That a conflict says so is an inference; the completion is the proof.
      if (isRepeated && error instanceof AnswerError && error.httpStatus === 409) return;
      isRepeated = true;
      throw error;
    }
  });
}

/** What differs if the file is written while it is uploaded. */
async function identityOf({ path, name }: UploadedFile): Promise<string> {
  const { size, mtimeMs } = await stat(path).catch((error: unknown) => {
    throw new KoreaiError('input-invalid', `${sanitize(name, 80)} cannot be read (${systemCode(error)})`, {
      hint: 'Check that the file exists, can be read, and is not changed while the step runs.',
    });
  });
  return `${size} ${mtimeMs}`;
}
