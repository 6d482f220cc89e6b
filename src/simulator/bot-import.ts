import { createHash } from 'node:crypto';
import { botRefusal, type Call, expectValid, fieldsOf, json, type Reply } from './call.ts';
import type { Context } from './context.ts';
import { own } from './ids.ts';
import { type Job, jobOf, usualStates } from './job.ts';
import type { Import, ImportTask } from './scenario/types.ts';

const DEFAULT_STATES = usualStates('pending', 'success');

const defaultTasks = (name: string): readonly ImportTask[] => [
  { type: 'Bot Definition', name },
  { type: 'BotVariables' },
  { type: 'importBot', name },
];

/** The fields with the ids of the files of an import. */
const FILES_OF_EXISTING_BOT = ['botDefinition', 'configInfo'];
const FILES_OF_NEW_BOT = [...FILES_OF_EXISTING_BOT, 'icon'];

interface BotImport {
  job: Job;
  /** The bot that the status says it went into. */
  streamId: string;
  plan: Import;
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
      const fileId = uploads.add(file.bytes);
      const hash = createHash('sha1').update(file.bytes).digest('hex');
      return json(200, { fileId, hash, fileName: `f-${fileId}.${fileExtension}` });
    },

    'bot-import': (call: Call, botId: string): Reply => {
      const { import: plan = {}, name = botId } = bots.get(botId) ?? {};
      readImport(call, FILES_OF_EXISTING_BOT, context, plan);
      return json(200, documentOf(start(botId, { name, ...plan })));
    },

    /** Makes a bot, which exists once the import has succeeded. */
    'bot-import-new': (call: Call): Reply => {
      const plan = scenario.newBot ?? {};
      const requested = readImport(call, FILES_OF_NEW_BOT, context, plan);
      const { name = requested || 'SampleBot' } = plan;
      const botId = ids.next('st-');
      const started = start(botId, { ...plan, name });
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
    const job = jobOf(context, id, plan.states ?? DEFAULT_STATES);
    const known = { job, streamId: plan.botId ?? ids.of('st-', id), plan };
    imports.set(id, known);
    return known;
  }

  function start(botId: string, plan: Import): BotImport {
    const job = context.start('bot-import', botId, 'bir-', plan.states ?? DEFAULT_STATES);
    const started = { job, streamId: botId, plan };
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

function logOf({ type, name = type, status = 'success' }: ImportTask): object {
  return { taskType: type, taskName: name, status };
}

/**
 * Reads the body of an import (kore-api.md, section 1.3).
 *
 * @param fields - the fields with the ids of its files; an import as a zip has another one instead
 * @returns the name of a new bot
 * @throws Refusal 412 for its form, 400 for an unknown file
 */
function readImport(call: Call, fields: readonly string[], { uploads }: Context, { zipImport }: Import): string {
  const body = fieldsOf(call);
  const { uploadMode = body['zipInfo'] === undefined ? 'JSON' : 'ZIP', name = '', importOptions = {} } = body;
  const { botFunctions = [] } = body;
  expectValid(uploadMode === 'JSON' || (uploadMode === 'ZIP' && zipImport !== 'refused'));
  expectValid(typeof name === 'string' && typeof importOptions === 'object' && Array.isArray(botFunctions));
  const scripts = botFunctions.map((entry) => (typeof entry === 'string' ? entry : Object(entry).fileId));
  const files = uploadMode === 'ZIP' ? ['zipInfo'] : fields;
  for (const id of [...files.map((field) => body[field]), ...scripts]) uploads.ofBot(id);
  return name;
}
