import { KoreaiError } from '../core/errors.ts';
import type { Inputs } from '../inputs/values.ts';
import { botExportStatus, type ExportRecord, startBotExport } from '../platform/bot-export.ts';
import { Correlation, datedNow, windowOf } from './correlation.ts';
import { isBadEnd, JOB_WORDS, judge } from './judge.ts';
import type { Job, JobContext } from './operation.ts';
import { exportPoll, factsOf } from './poll-export.ts';
import { searchSlot, startOnce } from './start-once.ts';
import { orNone, untilSeen } from './until-seen.ts';

type ExportInputs = Pick<Inputs, 'exportType' | 'requestBody'> & { botId: string };

/** Starts an export. The request is sent once. */
export async function startExport(inputs: ExportInputs, context: JobContext): Promise<Job> {
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
}

/** The request body may name another type than the input. */
export function exportTypeOf({ exportType, requestBody }: Pick<Inputs, 'exportType' | 'requestBody'>): string {
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
    const record = await orNone(botExportStatus(platform, botId, 'plain', exportType, signal), 'export');
    const dated = datedNow(clock, record?.serverTime);
    if (!record || !dated || record.createdOn === undefined || record.id === '') return undefined;
    const { from, to } = windowOf(sent, dated);
    const isInTime = record.createdOn >= from && record.createdOn <= to;
    const isSameType = record.exportType === '' || record.exportType === exportType;
    const isSameBot = record.botId === '' || record.botId === botId;
    return isInTime && isSameType && isSameBot ? record : undefined;
  });
}
