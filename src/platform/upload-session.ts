import { KoreaiError } from '../core/errors.ts';
import { listed, sanitize } from '../core/sanitize.ts';
import { AnswerError } from './answer-error.ts';
import type { Platform } from './client.ts';
import { refusalIn } from './contradiction.ts';
import { post } from './endpoint.ts';
import { AGENT_LIMIT_MS } from './upload.ts';
import { type FilePart, multipartForm, type UploadedFile } from './upload-body.ts';
import { dockId, expectData, type Fields, field, id, isFields, nested, type Reply, text } from './wire.ts';

/**
 * The size of a chunk, in bytes. The documentation names no limit; a chunk below that of a single file is an inference
 * (kore-api.md, section 2). 10 GB are 417 chunks.
 */
export const CHUNK_BYTES = 24_000_000;

/** The number of chunks of a file of this size. */
export function chunksOf(size: number): number {
  return Math.ceil(size / CHUNK_BYTES);
}

/** Uploads of several chunks that the platform puts together (kore-api.md, section 2). */
export interface UploadSession {
  readonly sessionId: string;
  /** The model that a session for a model will make. */
  readonly modelId: string;
  /** Until when it accepts chunks, as the platform writes it; empty if it does not say. */
  readonly expires: string;
}

/** What a session is opened for, with further fields for its request, which replace ours. */
export type SessionPurpose = { readonly fileContext: 'model' | 'bulkImport' } & Fields;

/** Opens a session for chunks: `POST /files/session/start`. */
export const startUploadSession = post(
  ({ file, purpose }: { file: UploadedFile; purpose: SessionPurpose }) => ({
    path: ['files', 'session', 'start'],
    body: {
      totalChunks: chunksOf(file.size),
      fileExtension: file.extension,
      fileName: file.name,
      fileSize: file.size,
      ...purpose,
    },
  }),
  (reply): UploadSession => {
    const fields = expectData(reply);
    const sessionId = id(fields, 'sessionId');
    if (sessionId === '') throw badReply(reply, 'answered without the id of the upload session');
    return { sessionId, modelId: id(fields, 'modelId'), expires: text(fields, 'expirationDate') };
  },
);

interface ChunkUpload {
  readonly session: UploadSession;
  readonly file: FilePart;
  /** From 0. */
  readonly chunk: number;
}

/**
 * Uploads one chunk: `POST /files/session/{sessionId}`. It may be sent again.
 *
 * @throws KoreaiError `bad-response` if the answer is about another chunk or session; that of the request
 */
export const uploadChunk = post(
  ({ session: { sessionId, expires }, file, chunk }: ChunkUpload) => {
    const start = chunk * CHUNK_BYTES;
    const size = Math.min(CHUNK_BYTES, file.size - start);
    const onProgress = (bytes: number): void => file.onProgress?.(start + bytes);
    const until = expires === '' ? '' : ` It was open until ${sanitize(expires, 40)}.`;
    return {
      path: ['files', 'session', sessionId],
      upload: multipartForm({ chunkNumber: String(chunk) }, { ...file, start, size, onProgress }),
      answerLimitMs: AGENT_LIMIT_MS,
      // Whether it was stored is known for certain when the session is completed.
      mayBeEmpty: true,
      notFoundHint: `The platform no longer knows the upload session.${until} Run again: the upload begins anew.`,
    };
  },
  (reply, { session: { sessionId }, chunk }): void => {
    const fields = isFields(reply.value) ? reply.value : {};
    const stored = field(fields, 'chunkNumber');
    const isOther = stored !== undefined && (typeof stored === 'object' || String(stored).trim() !== String(chunk));
    if (isOther || ![sessionId, ''].includes(text(fields, 'sessionId'))) {
      throw badReply(reply, `answered about another chunk than ${chunk}`, true);
    }
    const refused = refusalIn(fields);
    if (refused !== undefined) throw badReply(reply, `did not accept chunk ${chunk}: ${sanitize(refused)}`, true);
  },
);

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
 * Completes a session, so that its chunks are put together: `POST /files/session/{sessionId}/complete`. That of a model
 * starts its import, so it is sent once; that of a file starts no job.
 *
 * The documentation says that missing chunks are found now, but not how they are reported: that they are listed in a
 * field, or named in the message of a refusal, is an inference.
 *
 * @throws MissingChunks; KoreaiError
 */
export async function completeUpload(
  platform: Platform,
  { sessionId }: UploadSession,
  signal: AbortSignal,
): Promise<Reply> {
  const path = ['files', 'session', sessionId, 'complete'];
  const reply = await platform.request({ method: 'POST', path, signal }).catch((error: unknown) => {
    const missing = chunksNamedIn(error);
    throw missing.length > 0 ? new MissingChunks(missing, error) : error;
  });
  const fields = isFields(reply.value) ? reply.value : {};
  const missing = listedChunks(fields);
  if (missing.length === 0) return reply;
  const made = dockId(fields) || id(fields, 'fileId');
  if (made === '') throw new MissingChunks(missing);
  // Not repeated, as it may have started something.
  throw new KoreaiError('bad-response', `${reply.call} named ${made}, but also missing chunks: ${listed(missing)}`);
}

/** The missing chunks that the message of a refusal names. */
function chunksNamedIn(error: unknown): number[] {
  const refusal = error instanceof AnswerError && error.httpStatus < 500 ? error.platformMessage : '';
  const [, numbers = ''] = /missing chunks?[^\d]*((?:\d+[\s,]*)+)/i.exec(refusal.replace(/\(code [^)]*\)$/, '')) ?? [];
  return (numbers.match(/\d+/g) ?? []).map(Number);
}

function listedChunks(fields: Fields): number[] {
  return [fields, nested(fields, 'response')].flatMap((place) => {
    const value = field(place, 'missingChunks') ?? field(place, 'missingChunkNumbers');
    return Array.isArray(value) ? value.map(Number).filter((chunk) => Number.isSafeInteger(chunk) && chunk >= 0) : [];
  });
}

function badReply({ call }: Reply, why: string, transient = false): KoreaiError {
  const hint = 'Run again. If it happens again, report it to Kore.ai.';
  return new KoreaiError('bad-response', `${call} ${why}`, { transient, hint });
}
