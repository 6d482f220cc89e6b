import type { DockJobs, DockNoun } from './agent-platform.ts';
import { badRequest, type Call, fieldsOf, isText, json, platformRefusal, type Reply } from './call.ts';
import type { Context } from './context.ts';
import { decoded } from './files.ts';
import { own } from './ids.ts';

/** An upload of several chunks, whose content is not kept. */
interface Session {
  readonly fileContext: string;
  readonly totalChunks: number;
  readonly modelId: string;
  /** The numbers of those that arrived, from 0. */
  readonly chunks: Set<number>;
}

/** In milliseconds. */
const SESSION_MS = 24 * 3_600_000;

/** Uploads and imports of the Agent Platform (kore-api.md, section 2). */
export function agentImports(context: Context, jobs: DockJobs) {
  const { clock, credentials, files, ids, recorder, scenario, spend, uploads } = context;
  const sessions = new Map<string, Session>();

  return {
    'agent-file-upload': (call: Call): Reply => {
      const file = fileIn(call);
      if (call.form?.fields['fileContext'] !== 'bulkImport') throw badRequest('fileContext is required');
      return json(200, { url: '', fileId: uploads.add(file, 'json').fileId });
    },

    'upload-session-start': (call: Call): Reply => {
      const { fileContext, totalChunks, fileExtension, fileName, fileSize } = fieldsOf(call);
      credentials.checkKey(call, fileContext === 'model' ? 'Import Model' : 'any');
      if (!isText(fileContext) || !isText(fileName) || !isText(fileExtension)) {
        throw badRequest('fileContext, fileName and fileExtension are required');
      }
      if (!isCount(totalChunks) || !isCount(fileSize)) throw badRequest('totalChunks and fileSize are required');
      const sessionId = ids.next('');
      const modelId = fileContext === 'model' ? ids.next('cm-') : '';
      sessions.set(sessionId, { fileContext, totalChunks, modelId, chunks: new Set() });
      const expirationDate = new Date(clock.wall() + SESSION_MS).toISOString();
      return json(200, { sessionId, expirationDate, ...(modelId === '' ? {} : { modelId }) });
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
      const session = sessionOf(sessionId);
      const { fileContext, totalChunks, modelId, chunks } = session;
      const missing = Array.from({ length: totalChunks }, (_, chunk) => chunk).filter((chunk) => !chunks.has(chunk));
      if (missing.length > 0) throw badRequest(`Missing chunks: ${missing.join(', ')}`);
      sessions.delete(sessionId);
      if (fileContext !== 'model') return json(200, { url: '', fileId: uploads.add(Buffer.alloc(0), 'json').fileId });
      return jobs.start('model-import', modelId, call, scenario.newModel ?? {});
    },

    'tool-import-new': (call: Call): Reply => importNew(call, 'tool'),
    'tool-import': (call: Call, id: string): Reply => importInto(call, 'tool', id),
    'workflow-import-new': (call: Call): Reply => importNew(call, 'workflow'),
    'workflow-import': (call: Call, id: string): Reply => importInto(call, 'workflow', id),

    'app-import': (call: Call): Reply => {
      const { app_id: appId, file_url: link } = fieldsOf(call);
      if (!isText(appId) || !own(scenario.agentApps, appId)) throw platformRefusal(404, 'NOT_FOUND', 'App not found');
      spend(appId);
      recorder.started('app-import', appId);
      const problem = isText(link) ? problemOf(link) : 'file_url is required';
      if (problem !== undefined) throw badRequest(problem);
      return json(200, { status: 'success', appId, message: 'App imported' });
    },
  };

  function importNew(call: Call, noun: 'tool' | 'workflow'): Reply {
    checkFiles(call, noun, ['flowDataFileId']);
    if (!isText(fieldsOf(call)[`${noun}Name`])) throw badRequest(`${noun}Name is required`);
    const plan = scenario[noun === 'tool' ? 'newTool' : 'newWorkflow'] ?? {};
    return jobs.start(`${noun}-import`, ids.next('a-'), call, plan);
  }

  function importInto(call: Call, noun: 'tool' | 'workflow', targetId: string): Reply {
    jobs.entity(noun, targetId);
    checkFiles(call, noun, ['flowDataFileId', 'envVariablesFileId']);
    return jobs.start(`${noun}-import`, targetId, call);
  }

  /** @throws Refusal 400 */
  function checkFiles(call: Call, noun: DockNoun, others: readonly string[]): void {
    for (const name of [`${noun}DataFileId`, ...others]) {
      const id = fieldsOf(call)[name];
      if (!isText(id)) throw badRequest(`${name} is required`);
      if (!uploads.find(id)) throw badRequest(`${name}: Invalid file id`);
    }
  }

  function sessionOf(sessionId: string): Session {
    const session = sessions.get(sessionId);
    if (!session) throw platformRefusal(404, 'NOT_FOUND', 'Upload session not found');
    return session;
  }

  /** Why the platform cannot read an app behind a link of its own; `undefined` if it can. */
  function problemOf(link: string): string | undefined {
    const [path = '', query = ''] = link.trim().split('?');
    const file = files.get(decoded(path.split('/').at(-1) ?? ''));
    if (!file) return 'file_url is not a link of an export';
    const problem = file.link.unsigned ? undefined : files.problemOf(file, query);
    return problem && `file_url: the link is ${problem}`;
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
