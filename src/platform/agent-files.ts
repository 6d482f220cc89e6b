import { KoreaiError } from '../core/errors.ts';
import { listed, sanitize } from '../core/sanitize.ts';
import { AnswerError } from './answer-error.ts';
import type { Call, Platform } from './client.ts';
import { refusalIn } from './contradiction.ts';
import { fileIdOf } from './upload.ts';
import { type FilePart, multipartForm, type UploadedFile, type UploadOptions } from './upload-body.ts';
import { dockId, expectData, type Fields, field, id, isFields, nested, type Reply, text } from './wire.ts';

/** From this size on, a file goes up in chunks (Kore.ai's page File Upload API), in bytes. */
export const MAX_SINGLE_BYTES = 25_000_000;

/**
 * The size of a chunk, in bytes. The documentation names no limit; a chunk below that of a single file is an inference
 * (kore-api.md, section 2). 10 GB are 417 chunks.
 */
export const CHUNK_BYTES = 24_000_000;

/** The platform may take a while to store a chunk; sending it again would take even longer. */
const ANSWER_LIMIT_MS = 2 * 60_000;

/** Uploads of several chunks that the platform puts together (kore-api.md, section 2). */
export interface UploadSession {
  readonly sessionId: string;
  /** The model that a session for a model will make. */
  readonly modelId: string;
  /** Until when it accepts chunks, as the platform writes it; empty if it does not say. */
  readonly expires: string;
}

/** The platform lacks chunks of a session, so it has not put them together: nothing was started. */
export class MissingChunks extends KoreaiError {
  readonly chunks: readonly number[];

  constructor(chunks: readonly number[], cause?: unknown) {
    super('bad-request', `The platform lacks chunks of the upload: ${listed(chunks)}`, {
      hint: 'Run again: the upload begins anew.',
      cause,
    });
    this.chunks = chunks;
  }
}

/**
 * Uploads a file of the Agent Platform in one request: `POST /files`. An upload starts no job. Its documentation lists media
 * files only; that it takes JSON too follows from the page on imports of tools.
 *
 * @returns the `fileId` that an import names
 */
export async function uploadAgentFile(
  platform: Platform,
  file: UploadedFile,
  { signal, onProgress }: UploadOptions,
): Promise<string> {
  const fields = { fileContext: 'bulkImport' };
  return fileIdOf(await post(platform, ['files'], fields, { ...file, onProgress }, { signal }));
}

/** Opens a session for chunks: `POST /files/session/start`. @param more - further fields, which replace ours */
export async function startUploadSession(
  platform: Platform,
  file: UploadedFile,
  { fileContext, ...more }: { fileContext: 'model' | 'bulkImport' } & Fields,
  signal: AbortSignal,
): Promise<UploadSession> {
  const body = {
    fileContext,
    totalChunks: chunksOf(file.size),
    fileExtension: file.extension,
    fileName: file.name,
    fileSize: file.size,
    ...more,
  };
  const reply = await platform.request({ method: 'POST', path: ['files', 'session', 'start'], body, signal });
  const fields = expectData(reply);
  const sessionId = id(fields, 'sessionId');
  if (sessionId === '') throw badReply(reply, 'answered without the id of the upload session');
  return { sessionId, modelId: id(fields, 'modelId'), expires: text(fields, 'expirationDate') };
}

export function chunksOf(size: number): number {
  return Math.ceil(size / CHUNK_BYTES);
}

/**
 * Uploads one chunk: `POST /files/session/{sessionId}`, numbered from 0. It may be sent again.
 *
 * @throws KoreaiError `bad-response` if the answer is about another chunk or session; that of the request
 */
export async function uploadChunk(
  platform: Platform,
  { sessionId, expires }: UploadSession,
  file: UploadedFile,
  chunk: number,
  { signal, onProgress }: UploadOptions,
): Promise<void> {
  const start = chunk * CHUNK_BYTES;
  const size = Math.min(CHUNK_BYTES, file.size - start);
  const part = { ...file, size, start, onProgress: (bytes: number) => onProgress?.(start + bytes) };
  const until = expires === '' ? '' : ` It was open until ${sanitize(expires, 40)}.`;
  const reply = await post(platform, ['files', 'session', sessionId], { chunkNumber: String(chunk) }, part, {
    signal,
    // The completion is the proof.
    mayBeEmpty: true,
    notFoundHint: `The platform no longer knows the upload session.${until} Run again: the upload begins anew.`,
  });
  const fields = isFields(reply.value) ? reply.value : {};
  const stored = field(fields, 'chunkNumber');
  const isOther = stored !== undefined && (typeof stored === 'object' || String(stored).trim() !== String(chunk));
  const isAnother = isOther || ![sessionId, ''].includes(text(fields, 'sessionId'));
  const refused = refusalIn(fields);
  if (!isAnother && refused === undefined) return;
  const why = isAnother
    ? `answered about another chunk than ${chunk}`
    : `did not accept chunk ${chunk}: ${sanitize(refused)}`;
  throw badReply(reply, why, true);
}

/**
 * Completes a session, so that its chunks are put together: `POST /files/session/{sessionId}/complete`. That of a model starts its import,
 * so it is sent once; that of a file starts no job.
 *
 * The documentation says that missing chunks are found now, but not how they are reported: that they are listed in a
 * field, or named in the message of a refusal, is an inference.
 */
export async function completeUpload(
  platform: Platform,
  { sessionId }: UploadSession,
  signal: AbortSignal,
): Promise<Reply> {
  const path = ['files', 'session', sessionId, 'complete'];
  try {
    const reply = await platform.request({ method: 'POST', path, signal });
    const fields = isFields(reply.value) ? reply.value : {};
    const missing = listedChunks(fields);
    if (missing.length === 0) return reply;
    const made = dockId(fields) || id(fields, 'fileId');
    if (made === '') throw new MissingChunks(missing);
    // Not repeated, as it may have started something.
    throw new KoreaiError('bad-response', `${reply.call} named ${made}, but also missing chunks: ${listed(missing)}`);
  } catch (error) {
    const said = error instanceof AnswerError && error.httpStatus < 500 ? error.platformMessage : '';
    const refused = said.replace(/\(code [^)]*\)$/, '');
    const [, named = ''] = /missing chunks?[^\d]*((?:\d+[\s,]*)+)/i.exec(refused) ?? [];
    const missing = [...named.matchAll(/\d+/g)].map(([number]) => Number(number));
    throw missing.length > 0 ? new MissingChunks(missing, error) : error;
  }
}

function listedChunks(fields: Fields): number[] {
  return [fields, nested(fields, 'response')].flatMap((place) => {
    const value = field(place, 'missingChunks') ?? field(place, 'missingChunkNumbers');
    return Array.isArray(value) ? value.map(Number).filter((chunk) => Number.isSafeInteger(chunk) && chunk >= 0) : [];
  });
}

async function post(
  platform: Platform,
  path: readonly string[],
  fields: Readonly<Record<string, string>>,
  part: FilePart,
  options: Pick<Call, 'signal' | 'notFoundHint' | 'mayBeEmpty'>,
): Promise<Reply> {
  const upload = multipartForm(fields, part);
  return platform.request({ method: 'POST', path, upload, answerLimitMs: ANSWER_LIMIT_MS, ...options });
}

function badReply({ call }: Reply, why: string, transient = false): KoreaiError {
  const hint = 'Run again. If it happens again, report it to Kore.ai.';
  return new KoreaiError('bad-response', `${call} ${why}`, { transient, hint });
}
