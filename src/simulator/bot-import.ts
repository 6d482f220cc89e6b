import { botRefusal, type Call, expectValid, fieldsOf, isObject, json, parsed, type Reply } from './call.ts';
import type { Context } from './context.ts';
import { own } from './ids.ts';
import { Job } from './job.ts';
import type { Import, ImportTask, StartedImport, State } from './scenario/types.ts';

const DEFAULT_STATES: readonly State[] = [{ status: 'pending' }, { after: '3s', status: 'success' }];

const defaultTasks = (name: string): readonly ImportTask[] => [
  { type: 'Bot Definition', name },
  { type: 'BotVariables' },
  { type: 'importBot', name },
];

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
  const { bots, ids, polled, scenario, uploads, userId } = context;
  const imports = new Map<string, BotImport>();

  return {
    /** It needs no scope, but an app of the account's admin. */
    'file-upload': (call: Call): Reply => {
      const { fields = {}, files = {} } = call.form ?? {};
      const { fileContext, fileExtension = '' } = fields;
      const file = files['file'];
      expectValid(file && fileContext === 'bulkImport' && /^\w+$/.test(fileExtension));
      const { fileId, hash, fileName } = uploads.add(file.bytes, fileExtension);
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
    const job = context.start('bot-import', botId, 'bir-', actual.states ?? DEFAULT_STATES);
    const started = { job, streamId: botId, plan: actual };
    imports.set(job.id, started);
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
  { zipImport }: StartedImport,
): { name: string; flaw: string | undefined } {
  const body = fieldsOf(call);
  const { uploadMode = body['zipInfo'] === undefined ? 'JSON' : 'ZIP', name = '', importOptions = {} } = body;
  const { botFunctions = [] } = body;
  expectValid(uploadMode === 'JSON' || (uploadMode === 'ZIP' && zipImport !== 'refused'));
  expectValid(typeof name === 'string' && typeof importOptions === 'object' && Array.isArray(botFunctions));
  const flaws = Object.entries(uploadMode === 'ZIP' ? ZIP : ofFiles).flatMap(([field, kind]) =>
    isKind(uploads.ofBot(body[field]).bytes, kind) ? [] : [`${field} is no ${kind}`],
  );
  for (const entry of botFunctions) uploads.ofBot(typeof entry === 'string' ? entry : Object(entry).fileId);
  return { name, flaw: flaws[0] };
}

function isKind(bytes: Buffer, kind: Kind): boolean {
  if (kind === 'zip') return bytes.subarray(0, 4).equals(Buffer.from('PK\x03\x04'));
  return kind === 'any' || isObject(parsed(bytes));
}
