import { botArchive } from './archives.ts';
import {
  botRefusal,
  type Call,
  fieldsOf,
  invalidArguments,
  json,
  jsonOf,
  queryOf,
  type Reply,
  requiredField,
} from './call.ts';
import type { Context } from './context.ts';
import { type ExportJob, Job, type JobCall, linkFields } from './job.ts';
import type { Bot, Job as Plan, State } from './scenario/types.ts';
import { unscaled } from './scenario/values.ts';

const DEFAULT_STATES: readonly State[] = [{ status: 'pending' }, { after: '3s', status: 'success' }];
const DEFAULT_LINK = { key: 'downloadURL', in: 'status' } as const;

interface BotExport extends ExportJob {
  exportType: string;
}

/** The exports of a bot, of which the export status shows only the current one. */
interface Exports {
  previous: BotExport | undefined;
  started?: BotExport;
  superseding?: BotExport | undefined;
}

/** Exports of bots (kore-api.md, section 1.1). */
export function botExports(context: Context) {
  const { bots, files, ids, ms, polled, recorder, scenario, userId } = context;
  const exportsByBot = new Map<string, Exports>();
  const supersededCounts = new Map<string, number>();

  for (const [botId, { previousExport }] of Object.entries(scenario.bots ?? {})) {
    if (!previousExport) continue;
    const { id, exportType = 'published', status = 'success', age, archive } = previousExport;
    const plan = { states: [{ status }], ...(archive ? { archive } : {}) };
    // How old it is has nothing to do with how fast time passes.
    const timing = { ageMs: unscaled(age, '7d') };
    exportsByBot.set(botId, { previous: newExport(botId, exportType, plan, id, timing) });
  }

  return {
    'bot-export': (call: Call, botId: string): Reply => {
      const exportType = requiredField(call, 'exportType');
      if (!['latest', 'published'].includes(exportType)) throw invalidArguments();
      const bot = bots.get(botId) ?? {};
      const archive = botArchive(botId, bot.name ?? botId, exportType, fieldsOf(call)['exportOptions']);
      const started = newExport(botId, exportType, { archive, ...bot.export });
      const superseding = supersedingExport(botId, bot);
      exportsByBot.set(botId, { previous: exportsByBot.get(botId)?.previous, started, superseding });
      recorder.started('bot-export', botId);
      return json(200, documentOf(started, { streamId: botId }, 'start', call));
    },

    'bot-export-status': async (call: Call, botId: string): Promise<Reply> => {
      const bot = bots.get(botId) ?? {};
      checkNeeds(call, bot);
      const current = currentExport(botId, bot);
      if (!current) throw botRefusal(404, 'No export request found');
      polled('bot-export', current.job.id);
      if (current.job.isSuccess) current.pollsAfterSuccess += 1;
      const document = documentOf(current, { botId }, 'status', call);
      if (current.job.isSuccess) {
        const { length } = await current.file.bytes();
        Object.assign(document, { fileId: current.file.fileId, fileSize: String(length), ...current.job.state.fields });
      }
      return json(200, document);
    },
  };

  function currentExport(botId: string, { supersededBy, previousExport }: Bot): BotExport | undefined {
    const { previous, started, superseding } = exportsByBot.get(botId) ?? {};
    if (!started) return previous;
    if (superseding && started.job.elapsedMs >= ms(supersededBy?.after)) return superseding;
    return previous && started.job.elapsedMs < ms(previousExport?.lingers) ? previous : started;
  }

  function supersedingExport(botId: string, { supersededBy, export: plan }: Bot): BotExport | undefined {
    const count = supersededCounts.get(botId) ?? 0;
    if (!supersededBy || count >= (supersededBy.times ?? Number.POSITIVE_INFINITY)) return undefined;
    supersededCounts.set(botId, count + 1);
    const { after, exportType = 'latest', id } = supersededBy;
    // Two exports of one moment would not say which of them is later.
    const delayMs = Math.max(1, ms(after));
    return newExport(botId, exportType, { ...plan, link: {} }, id, { delayMs });
  }

  function newExport(
    botId: string,
    exportType: string,
    { states = DEFAULT_STATES, archive, link }: Plan,
    id: string = ids.next('ber-'),
    timing?: { delayMs?: number; ageMs?: number },
  ): BotExport {
    const job = new Job(context, id, states, timing);
    const content = archive ?? botArchive(botId, bots.get(botId)?.name ?? botId, exportType);
    const owner = { bot: botId, scope: 'Bot Export' } as const;
    const file = files.add({ content, format: 'zip', link, owner, isReady: () => job.isSuccess });
    return { job, exportType, file, pollsAfterSuccess: 0 };
  }

  function documentOf(botExport: BotExport, target: object, kind: JobCall, call: Call): Record<string, unknown> {
    const { job, exportType } = botExport;
    return job.document({
      _id: job.id,
      ...target,
      createdBy: userId,
      exportType,
      requestType: 'Botexport',
      createdOn: job.requestedOn,
      __v: 0,
      ...linkFields(context, botExport, kind, call, DEFAULT_LINK),
    });
  }
}

function checkNeeds(call: Call, { exportStatusNeeds = 'nothing' }: Bot): void {
  if (exportStatusNeeds === 'query' && !queryOf(call).has('exportType')) throw invalidArguments();
  if (exportStatusNeeds === 'body') requiredField(call, 'exportType');
  if (call.body !== '' && jsonOf(call) === undefined) throw invalidArguments();
}
