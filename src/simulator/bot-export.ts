import { botArchive } from './archives.ts';
import { botRefusal, type Call, expectValid, fieldsOf, json, jsonOf, type Reply } from './call.ts';
import type { Context } from './context.ts';
import { type ExportJob, type Job, type JobCall, jobOf, linkFields, timelines, usualStates } from './job.ts';
import type { Bot, Job as Plan } from './scenario/types.ts';
import { unscaled } from './scenario/values.ts';

const DEFAULT_STATES = usualStates('pending', 'success');

interface BotExport extends ExportJob {
  exportType: string;
}

/** Exports of bots (kore-api.md, section 1.1): the status shows only the current one. */
export function botExports(context: Context) {
  const { bots, clock, files, ids, ms, polled, scenario, start, userId } = context;
  const exports = timelines<BotExport>(clock);
  const supersededCounts = new Map<string, number>();

  for (const [botId, { previousExport }] of Object.entries(scenario.bots ?? {})) {
    if (!previousExport) continue;
    const { id = ids.next('ber-'), exportType = 'published', age, archive } = previousExport;
    // How old it is has nothing to do with how fast time passes.
    const job = jobOf(context, id, [{ status: 'success' }], { ageMs: unscaled(age, '7d') });
    exports.add(botId, [exportOf(botId, job, exportType, { ...(archive && { archive }) }), 0]);
  }

  return {
    'bot-export': (call: Call, botId: string): Reply => {
      const { exportType, exportOptions } = fieldsOf(call);
      expectValid(exportType === 'latest' || exportType === 'published');
      const bot = bots.get(botId) ?? {};
      const archive = botArchive(botId, bot.name ?? botId, exportType, exportOptions);
      const job = start('bot-export', botId, 'ber-', bot.export?.states ?? DEFAULT_STATES);
      const started = exportOf(botId, job, exportType, { archive, ...bot.export });
      const hiddenMs = ms(bot.previousExport?.lingers);
      exports.add(botId, [started, hiddenMs], ...supersedingExport(botId, bot, hiddenMs));
      return json(200, documentOf(started, { streamId: botId }, 'start', call));
    },

    'bot-export-status': async (call: Call, botId: string): Promise<Reply> => {
      expectValid(call.body === '' || jsonOf(call) !== undefined);
      const current = exports.shown(botId).at(-1);
      if (!current) throw botRefusal(404, 'No export request found');
      const { job, file } = current;
      polled('bot-export', job.id);
      if (!job.isSuccess) return json(200, documentOf(current, { botId }, 'status', call));
      current.pollsAfterSuccess += 1;
      const { length } = await file.bytes();
      const ended = { botId, fileId: file.fileId, fileSize: String(length) };
      return json(200, documentOf(current, ended, 'status', call));
    },
  };

  function supersedingExport(botId: string, { supersededBy, export: plan = {} }: Bot, hiddenMs: number) {
    const count = supersededCounts.get(botId) ?? 0;
    if (!supersededBy || count >= (supersededBy.times ?? Number.POSITIVE_INFINITY)) return [];
    supersededCounts.set(botId, count + 1);
    const { after, exportType = 'latest', id = ids.next('ber-') } = supersededBy;
    // Two exports of one moment would not say which of them is later.
    const delayMs = Math.max(1, ms(after));
    const job = jobOf(context, id, plan.states ?? DEFAULT_STATES, { delayMs });
    return [[exportOf(botId, job, exportType, { ...plan, link: {} }), Math.max(hiddenMs, ms(after))] as const];
  }

  function exportOf(botId: string, job: Job, exportType: string, { archive, link }: Plan): BotExport {
    const content = archive ?? botArchive(botId, bots.get(botId)?.name ?? botId, exportType);
    const file = files.add({ content, format: 'zip', link, botId, isReady: () => job.isSuccess });
    return { job, exportType, file, pollsAfterSuccess: 0 };
  }

  function documentOf(botExport: BotExport, more: object, kind: JobCall, call: Call): Record<string, unknown> {
    const { job, exportType } = botExport;
    return job.document({
      _id: job.id,
      ...more,
      createdBy: userId,
      exportType,
      requestType: 'Botexport',
      createdOn: job.requestedOn,
      __v: 0,
      ...linkFields(files, botExport, kind, call, 'status'),
    });
  }
}
