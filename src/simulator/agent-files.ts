import { badRequest, type Call, fieldsOf, isText, json, platformRefusal, type Reply } from './call.ts';
import type { Context } from './context.ts';

/** An upload of several chunks, whose content is not kept. */
interface Session {
  readonly totalChunks: number;
  /** Of the model whose archive it is; absent for other files. */
  readonly modelId?: string;
  /** The numbers of those that arrived, from 0. */
  readonly chunks: Set<number>;
}

/** In milliseconds. */
const SESSION_MS = 24 * 3_600_000;

/**
 * Uploads to the Agent Platform (kore-api.md, section 2).
 *
 * @param importModel - starts the import of a model, and returns its start reply
 */
export function agentFiles(context: Context, importModel: (call: Call, modelId: string) => Reply) {
  const { clock, credentials, ids, uploads } = context;
  const sessions = new Map<string, Session>();

  return {
    'agent-file-upload': (call: Call): Reply => {
      const file = fileIn(call);
      if (call.form?.fields['fileContext'] !== 'bulkImport') throw badRequest('fileContext is required');
      return uploaded(file);
    },

    'upload-session-start': (call: Call): Reply => {
      const { fileContext, totalChunks, fileExtension, fileName, fileSize } = fieldsOf(call);
      credentials.checkKey(call, fileContext === 'model' ? 'Import Model' : 'any');
      if (!isText(fileContext) || !isText(fileName) || !isText(fileExtension)) {
        throw badRequest('fileContext, fileName and fileExtension are required');
      }
      if (!isCount(totalChunks) || !isCount(fileSize)) throw badRequest('totalChunks and fileSize are required');
      const sessionId = ids.next('');
      const model = fileContext === 'model' ? { modelId: ids.next('cm-') } : {};
      sessions.set(sessionId, { totalChunks, ...model, chunks: new Set() });
      const expirationDate = new Date(clock.wall() + SESSION_MS).toISOString();
      return json(200, { sessionId, expirationDate, ...model });
    },

    'upload-session-chunk': (call: Call, sessionId: string): Reply => {
      const { chunks, totalChunks } = sessionOf(sessionId);
      fileIn(call);
      const { chunkNumber = '' } = call.form?.fields ?? {};
      if (!/^\d+$/.test(chunkNumber) || Number(chunkNumber) >= totalChunks) throw badRequest('chunkNumber is invalid');
      chunks.add(Number(chunkNumber));
      return json(200, { chunkNumber, sessionId });
    },

    /** Completes a session. That of a model starts its import. */
    'model-import': (call: Call, sessionId: string): Reply => {
      const { totalChunks, modelId, chunks } = sessionOf(sessionId);
      const missing = Array.from({ length: totalChunks }, (_, chunk) => chunk).filter((chunk) => !chunks.has(chunk));
      if (missing.length > 0) throw badRequest(`Missing chunks: ${missing.join(', ')}`);
      sessions.delete(sessionId);
      return modelId === undefined ? uploaded(Buffer.alloc(0)) : importModel(call, modelId);
    },
  };

  function uploaded(file: Buffer): Reply {
    return json(200, { url: '', fileId: uploads.add(file) });
  }

  function sessionOf(sessionId: string): Session {
    const session = sessions.get(sessionId);
    if (!session) throw platformRefusal(404, 'NOT_FOUND', 'Upload session not found');
    return session;
  }
}

/** The bytes of the uploaded file. @throws Refusal */
function fileIn(call: Call): Buffer {
  const file = call.form?.files['file'];
  if (!file) throw badRequest('file is required');
  return file.bytes;
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0;
}
