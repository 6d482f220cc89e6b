import { createHash } from 'node:crypto';
import { botRefusal, type Call, fieldsOf, invalidArguments, json, type Reply } from './call.ts';
import type { Context } from './context.ts';
import { fileIdOf, type Ids, own } from './ids.ts';
import { Job } from './job.ts';
import type { Import, ImportTask, StartedImport, State } from './scenario/types.ts';

const DEFAULT_STATES: readonly State[] = [{ status: 'pending' }, { after: '3s', status: 'success' }];

const defaultTasks = (name: string): readonly ImportTask[] => [
  { type: 'Bot Definition', name },
  { type: 'BotVariables' },
  { type: 'importBot', name },
];

/** A file that was uploaded for an import. */
export interface Upload {
  /** 24 hexadecimal digits. */
  readonly fileId: string;
  /** SHA-1 of its bytes. */
  readonly hash: string;
  readonly fileName: string;
  readonly bytes: Buffer;
}

type Kind = 'zip' | 'json' | 'any';

/** The files of an import. */
const ZIP: Record<string, Kind> = { zipInfo: 'zip' };
const EXISTING: Record<string, Kind> = { botDefinition: 'json', configInfo: 'json' };
/** A new bot needs its icon too. */
const NEW: Record<string, Kind> = { ...EXISTING, icon: 'any' };

interface BotImport {
  job: Job;
  /** The bot that the status says it went into. */
  streamId: string;
  plan: Import | StartedImport;
}

/** Uploads and imports (kore-api.md, section 1.3). An import of the scenario begins with the first poll. */
export function botImports(context: Context) {
  const { bots, ids, polled, recorder, scenario, uploads, userId } = context;
  const imports = new Map<string, BotImport>();

  return {
    /** It needs no scope, but an app of the account's admin. */
    'file-upload': (call: Call): Reply => {
      const upload = readUpload(call, ids);
      uploads.set(upload.fileId, upload);
      const { fileId, hash, fileName } = upload;
      return json(200, { fileId, hash, fileName });
    },

    'bot-import': (call: Call, botId: string): Reply => {
      const { import: plan = {}, name = botId } = bots.get(botId) ?? {};
      const { flaw } = readImport(call, EXISTING, context, plan);
      return json(200, documentOf(start(botId, { name, ...plan }, flaw)));
    },

    /** Makes a bot, which exists once the import has succeeded. */
    'bot-import-new': (call: Call): Reply => {
      const plan = scenario.newBot ?? {};
      const request = readImport(call, NEW, context, plan);
      const { name = request.name || 'SampleBot' } = plan;
      const botId = ids.next('st-');
      const started = start(botId, { ...plan, name }, request.flaw);
      bots.add(botId, { name, publish: { startedBy: 'post' } }, () => started.job.isSuccess);
      return json(200, documentOf(started));
    },

    'bot-import-status': (_call: Call, id: string): Reply => {
      const known = imports.get(id) ?? firstPoll(id);
      polled('bot-import', id);
      return json(200, documentOf(known));
    },
  };

  function firstPoll(id: string): BotImport {
    const plan = own(scenario.imports, id);
    if (!plan) throw botRefusal(400, 'Invalid request ID');
    const job = new Job(context, id, plan.states ?? DEFAULT_STATES);
    const known = { job, streamId: plan.botId ?? ids.of('st-', id), plan };
    imports.set(id, known);
    return known;
  }

  function start(botId: string, plan: StartedImport, flaw: string | undefined): BotImport {
    const actual = flaw === undefined ? plan : { ...plan, ...failureOf(flaw) };
    const job = new Job(context, ids.next('bir-'), actual.states ?? DEFAULT_STATES);
    const started = { job, streamId: plan.landsIn ?? botId, plan: actual };
    imports.set(job.id, started);
    recorder.started('bot-import', botId);
    return started;
  }

  function documentOf({ job, streamId, plan }: BotImport): Record<string, unknown> {
    const { name = 'SampleBot', tasks = defaultTasks(name) } = plan;
    const done = Math.floor(job.progress * tasks.length);
    return job.document({
      _id: job.id,
      streamRefId: ids.of('', `streamRef of ${job.id}`),
      statusLogs: [
        // This entry says success from the submission on; it does not say how the import ended.
        { taskType: 'importRequest', taskName: name, status: 'success' },
        ...tasks.slice(0, done).map(logOf),
      ],
      createdBy: userId,
      requestType: 'Botimport',
      createdOn: job.requestedOn,
      __v: 0,
      ...(job.isOver ? { streamId } : {}),
    });
  }
}

/** Files that are not what they are called are accepted all the same; only the import itself finds out. */
function failureOf(flaw: string): StartedImport {
  return {
    states: [{ status: 'pending' }, { after: '1s', status: 'failed', fields: { message: flaw } }],
    tasks: [{ type: 'Bot Definition', name: flaw, status: 'failed' }],
  };
}

function logOf({ type, name = type, status = 'success' }: ImportTask): object {
  return { taskType: type, taskName: name, status };
}

/** Reads the request of an upload (kore-api.md, section 1.3). @throws Refusal 413 if it is too large, 412 for its form */
function readUpload(call: Call, ids: Ids): Upload {
  if (call.isTooLong) throw botRefusal(413, 'Request Entity Too Large');
  const { fields = {}, files = {} } = call.form ?? {};
  const { fileContext, fileExtension = '' } = fields;
  const file = files['file'];
  if (!file || fileContext !== 'bulkImport' || !/^\w+$/.test(fileExtension)) throw invalidArguments();
  const name = ids.next('f-');
  const hash = createHash('sha1').update(file.bytes).digest('hex');
  return { fileId: fileIdOf(name), hash, fileName: `${name}.${fileExtension}`, bytes: file.bytes };
}

/**
 * Reads the body of an import (kore-api.md, section 1.3).
 *
 * @returns the name of a new bot, and why the files cannot be what they are called, unless they can
 * @throws Refusal 412 for its form, 400 for an unknown file
 */
function readImport(
  call: Call,
  ofFiles: Record<string, Kind>,
  { uploads }: Context,
  { zipImport, checksFiles = true }: StartedImport,
): { name: string; flaw: string | undefined } {
  const body = fieldsOf(call);
  const { uploadMode = body['zipInfo'] === undefined ? 'JSON' : 'ZIP', name = '', importOptions = {} } = body;
  if (uploadMode !== 'ZIP' && uploadMode !== 'JSON') throw invalidArguments();
  if (uploadMode === 'ZIP' && zipImport === 'refused') throw invalidArguments();
  if (typeof name !== 'string' || typeof importOptions !== 'object') throw invalidArguments();
  const { botFunctions = [] } = body;
  if (!Array.isArray(botFunctions)) throw invalidArguments();
  const files = Object.entries(uploadMode === 'ZIP' ? ZIP : ofFiles);
  const flaws = files.flatMap(([field, kind]) =>
    isKind(uploadOf(uploads, body[field]), kind) ? [] : [`${field} is no ${kind}`],
  );
  for (const entry of botFunctions) uploadOf(uploads, typeof entry === 'string' ? entry : Object(entry).fileId);
  return { name, flaw: checksFiles ? flaws[0] : undefined };
}

/** The file with an id from a request. @throws Refusal 412 if it is no id, 400 if nothing was uploaded under it */
export function uploadOf(uploads: Context['uploads'], fileId: unknown): Upload {
  if (typeof fileId !== 'string' || fileId === '') throw invalidArguments();
  const upload = uploads.get(fileId);
  if (!upload) throw botRefusal(400, 'Invalid file id');
  return upload;
}

function isKind({ bytes }: Upload, kind: Kind): boolean {
  if (kind === 'any') return true;
  if (kind === 'zip') return bytes.subarray(0, 4).equals(Buffer.from('PK\x03\x04'));
  try {
    const value: unknown = JSON.parse(bytes.toString('utf8'));
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}
