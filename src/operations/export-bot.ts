import { KoreaiError } from '../core/errors.ts';
import type { Inputs } from '../inputs/values.ts';
import { Correlation } from '../jobs/correlation.ts';
import { isBadEnd, JOB_WORDS, judge } from '../jobs/judge.ts';
import { ARCHIVE_INPUTS, type JobContext, operation } from '../jobs/operation.ts';
import { exportPoll, factsOf } from '../jobs/poll-export.ts';
import { searchSlot } from '../jobs/search-lost-job.ts';
import { startOnce } from '../jobs/start-once.ts';
import { datedNow, windowOf } from '../jobs/start-window.ts';
import { untilSeen } from '../jobs/until-seen.ts';
import { noneYet } from '../platform/answer-error.ts';
import { botExportStatus, type ExportRecord, startBotExport } from '../platform/bot-export.ts';
import { exportVariant, resumeExport } from './export-status.ts';

/** Starts an export of a bot and downloads its archive (seeds/bot-export-status.txt; kore-api.md, section 1.1). */
export const exportBot = operation({
  name: 'export-bot',
  summary: 'Export a bot and download its archive',
  target: 'botId',
  needs: ['botId'],
  takes: ['exportType', 'requestBody', 'normalize', ...ARCHIVE_INPUTS],
  credentials: 'bot',
  permission:
    'An app of the App Builder with `Bot Export`, or one of the Admin Console with `Bot Definition > Bot Export`.',
  startsJob: true,
  archive: ['zip'],
  result: ['file', 'changes?', 'changed?', 'suspectedSecrets?'],
  variant: (inputs) => exportVariant(exportTypeOf(inputs)),
  async start(inputs, context) {
    const botId = inputs.botId;
    const body = { exportType: inputs.exportType, ...inputs.requestBody };
    const exportType = exportTypeOf(inputs);
    const hasOwnBody = Object.keys(inputs.requestBody).length > 0;
    let sentAt = context.clock.now();
    const started = await startOnce(
      {
        what: `export of bot ${botId}`,
        send: async (signal, platform) => {
          sentAt = context.clock.now();
          return withId(await startBotExport(platform, botId, body, signal), botId);
        },
        // Someone else's export of the same bot and type is as good as ours, unless ours has a body of its own.
        find: hasOwnBody ? undefined : () => findLost(context, botId, exportType, sentAt),
        beforeAgain: "Check the bot's current export first, with {resume}, then run again.",
        resume: { operation: 'export-status', inputs: { botId } },
      },
      context,
    );
    const correlation = new Correlation({ id: started.id, at: started.createdOn });
    return {
      state: judge({
        facts: factsOf(started),
        words: JOB_WORDS,
        noun: 'export',
        link: '',
        reason: started.reason,
      }),
      check: untilSeen(exportPoll(context, { botId, exportType, isTypeCertain: true, correlation }), {
        jobId: started.id,
        isIssued: true,
      }),
    };
  },
  resume: resumeExport,
});

/** The request body may name another type than the input. */
function exportTypeOf({ exportType, requestBody }: Pick<Inputs, 'exportType' | 'requestBody'>): string {
  return String(requestBody['exportType'] ?? exportType);
}

function withId(record: ExportRecord, botId: string): ExportRecord {
  // An export that the reply itself reports as failed needs no id.
  const isNamed = record.id !== '' || isBadEnd(record.status);
  if (isNamed && (record.botId === '' || record.botId === botId)) return record;
  const why = record.id === '' ? 'names no job' : `is about another bot than ${botId}`;
  throw new KoreaiError('bad-response', `The reply to the start of the export ${why}`);
}

/**
 * The export that was started by a request whose answer was lost: created, by the platform's clock, between the sending
 * of the request and the loss of its answer.
 */
async function findLost(
  context: JobContext,
  botId: string,
  exportType: string,
  sentAt: number,
): Promise<ExportRecord | undefined> {
  const { clock, platform } = context;
  const sent = { sentAt, answeredAt: clock.now() };
  return searchSlot(context, async (signal) => {
    const record = await botExportStatus(platform, botId, 'plain', exportType, signal).catch((error: unknown) => {
      if (noneYet(error, 'export')) return undefined;
      throw error;
    });
    const dated = datedNow(clock, record?.serverTime);
    if (!record || !dated || record.createdOn === undefined || record.id === '') return undefined;
    const { from, to } = windowOf(sent, dated);
    const isInTime = record.createdOn >= from && record.createdOn <= to;
    const isSameType = record.exportType === '' || record.exportType === exportType;
    const isSameBot = record.botId === '' || record.botId === botId;
    return isInTime && isSameType && isSameBot ? record : undefined;
  });
}
