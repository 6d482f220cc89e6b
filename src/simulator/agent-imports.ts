import type { DockJobs, DockNoun } from './agent-platform.ts';
import { badRequest, type Call, fieldsOf, json, platformRefusal, type Reply } from './call.ts';
import type { Context } from './context.ts';
import { decoded } from './files.ts';
import { fileIdOf, own } from './ids.ts';
import type { State } from './scenario/types.ts';

/** An upload of several chunks, of which only the sizes are kept. */
interface Session {
  readonly fileContext: string;
  readonly totalChunks: number;
  readonly fileSize: number;
  readonly modelId: string;
  /** The size of each chunk, by its number. */
  readonly chunks: Map<number, number>;
}

/** In milliseconds. */
const SESSION_MS = 24 * 3_600_000;

/** Uploads and imports of the Agent Platform (kore-api.md, section 2). */
export function agentImports(context: Context, jobs: DockJobs) {
  const { clock, credentials, files, ids, recorder, scenario, spend } = context;
  /** Whether an uploaded file is JSON, by its id: it is judged when it is imported. */
  const uploads = new Map<string, boolean>();
  const sessions = new Map<string, Session>();

  return {
    'agent-file-upload': (call: Call): Reply => {
      const file = fileIn(call);
      if (call.form?.fields['fileContext'] !== 'bulkImport') throw badRequest('fileContext is required');
      return json(200, { url: '', fileId: keep(isJsonIn(file)) });
    },

    'upload-session-start': (call: Call): Reply => {
      const { fileContext, totalChunks, fileExtension, fileName, fileSize } = fieldsOf(call);
      credentials.checkKey(call, fileContext === 'model' ? 'Import Model' : 'any');
      if (typeof fileContext !== 'string' || typeof fileName !== 'string' || typeof fileExtension !== 'string') {
        throw badRequest('fileContext, fileName and fileExtension are required');
      }
      if (!isCount(totalChunks) || !isCount(fileSize)) throw badRequest('totalChunks and fileSize are required');
      const sessionId = ids.next('');
      const modelId = fileContext === 'model' ? ids.next('cm-') : '';
      sessions.set(sessionId, { fileContext, totalChunks, fileSize, modelId, chunks: new Map() });
      const expirationDate = new Date(clock.wall() + SESSION_MS).toISOString();
      return json(200, { sessionId, expirationDate, ...(modelId === '' ? {} : { modelId }) });
    },

    'upload-session-chunk': (call: Call, sessionId: string): Reply => {
      const { chunks, totalChunks } = sessionOf(sessionId);
      const file = fileIn(call);
      const { chunkNumber = '' } = call.form?.fields ?? {};
      if (!/^\d+$/.test(chunkNumber) || Number(chunkNumber) >= totalChunks) throw badRequest('chunkNumber is invalid');
      chunks.set(Number(chunkNumber), file.length);
      return json(200, { chunkNumber, sessionId });
    },

    /** Completes a session. That of a model starts its import. */
    'model-import': (call: Call, sessionId: string): Reply => {
      const session = sessionOf(sessionId);
      const { fileContext, totalChunks, fileSize, modelId, chunks } = session;
      const missing = Array.from({ length: totalChunks }, (_, chunk) => chunk).filter((chunk) => !chunks.has(chunk));
      if (missing.length > 0) throw badRequest(`Missing chunks: ${missing.join(', ')}`);
      sessions.delete(sessionId);
      if (fileContext !== 'model') return json(200, { url: '', fileId: keep(true) });
      const size = [...chunks.values()].reduce((sum, chunk) => sum + chunk, 0);
      const states = size === fileSize ? undefined : failure(`The model has ${size} bytes instead of ${fileSize}`);
      const plan = scenario.newModel ?? {};
      return jobs.start({ kind: 'model-import', targetId: modelId, plan, states, isNew: true }, call);
    },

    'tool-import-new': (call: Call): Reply => importNew(call, 'tool'),
    'tool-import': (call: Call, id: string): Reply => importInto(call, 'tool', id),
    'workflow-import-new': (call: Call): Reply => importNew(call, 'workflow'),
    'workflow-import': (call: Call, id: string): Reply => importInto(call, 'workflow', id),

    'app-import': (call: Call): Reply => {
      const { app_id: appId, file_url: link } = fieldsOf(call);
      const app = typeof appId === 'string' ? own(scenario.agentApps, appId) : undefined;
      credentials.checkKey(call, 'Import/Export', app?.keyHeader ?? 'either');
      if (!app || typeof appId !== 'string') throw platformRefusal(404, 'NOT_FOUND', 'App not found');
      spend(appId);
      recorder.started('app-import', appId);
      const problem = typeof link === 'string' ? problemOf(link) : 'file_url is required';
      if (problem !== undefined) throw badRequest(problem);
      return json(200, { status: app.importStatus ?? 'success', appId, message: app.importMessage ?? 'App imported' });
    },
  };

  function importNew(call: Call, noun: 'tool' | 'workflow'): Reply {
    const states = checked(call, noun, false);
    const name = fieldsOf(call)[`${noun}Name`];
    if (typeof name !== 'string' || name === '') throw badRequest(`${noun}Name is required`);
    const targetId = ids.next('a-');
    const plan = scenario[noun === 'tool' ? 'newTool' : 'newWorkflow'] ?? {};
    return jobs.start({ kind: `${noun}-import`, targetId, plan, states, isNew: true }, call);
  }

  function importInto(call: Call, noun: 'tool' | 'workflow', targetId: string): Reply {
    const plan = jobs.entity(noun, targetId);
    const states = checked(call, noun, true);
    return jobs.start({ kind: `${noun}-import`, targetId, plan, states }, call);
  }

  /** The states of an import that fails because of its files; `undefined` if they are valid. @throws Refusal 400 */
  function checked(call: Call, noun: DockNoun, needsVariables: boolean): readonly State[] | undefined {
    const body = fieldsOf(call);
    const names = [`${noun}DataFileId`, 'flowDataFileId', 'envVariablesFileId'];
    for (const name of names) {
      const id = body[name];
      if (id === undefined && name === 'envVariablesFileId' && !needsVariables) continue;
      if (typeof id !== 'string') throw badRequest(`${name} is required`);
      const isJson = uploads.get(id);
      if (isJson === undefined) throw badRequest(`${name}: Invalid file id`);
      if (!isJson) return failure(`${name} is no JSON`);
    }
    return undefined;
  }

  function keep(isJson: boolean): string {
    const fileId = fileIdOf(ids.next('f-'));
    uploads.set(fileId, isJson);
    return fileId;
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

function failure(message: string): readonly State[] {
  return [{ status: 'IN_PROGRESS' }, { after: '1s', status: 'FAILED', fields: { message } }];
}

/** The bytes of the uploaded file. @throws Refusal */
function fileIn(call: Call): Buffer {
  if (call.isTooLong) throw platformRefusal(413, 'PAYLOAD_TOO_LARGE', 'Request Entity Too Large');
  const file = call.form?.files['file'];
  if (!file) throw badRequest('file is required');
  return file.bytes;
}

function isJsonIn(bytes: Buffer): boolean {
  try {
    JSON.parse(bytes.toString('utf8'));
    return true;
  } catch {
    return false;
  }
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0;
}
