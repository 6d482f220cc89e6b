import { sleep } from '../kernel/clock.ts';
import { KoreaiError } from '../kernel/errors.ts';
import { botExportStatus, type ExportRecord, startBotExport } from '../platform/bot-export.ts';
import { exportLook, factsOf } from './export-look.ts';
import { exportStatus, exportVariant } from './export-status.ts';
import type { Inputs } from './inputs.ts';
import { JOB_WORDS, judge } from './judge.ts';
import { idOf, type JobContext, type Operation } from './operation.ts';
import { Slot } from './slot.ts';
import { startOnce } from './start-once.ts';

/** Starts an export of a bot and brings its archive home (seeds/bot-export-status.txt; kore-api.md, section 1.1). */
export const exportBot: Operation = {
  name: 'export-bot',
  summary: 'Export a bot and bring its archive home',
  target: 'botId',
  needs: ['botId'],
  takes: ['exportType', 'requestBody', 'normalize'],
  credentials: 'bot',
  startsJob: true,
  archive: ['zip'],
  variant: (inputs) => exportVariant(exportTypeOf(inputs)),
  async start(inputs, context) {
    const botId = idOf(inputs, 'botId');
    const body = { exportType: inputs.exportType, ...inputs.requestBody };
    const exportType = exportTypeOf(inputs);
    const hasOwnBody = Object.keys(inputs.requestBody).length > 0;
    let sentAt = context.clock.now();
    const started = await startOnce(
      {
        what: `export of bot ${botId}`,
        send: async (signal) => {
          sentAt = context.clock.now();
          return identified(await startBotExport(context.platform, botId, body, signal), botId);
        },
        // Another's export of the same bot and type is as good as ours, unless ours was asked for in a way of its own.
        find: hasOwnBody ? undefined : () => findLost(context, botId, exportType, sentAt),
        beforeAgain: `Look at the bot's current export first (${context.wordPickUp({ operation: 'export-status', ids: { botId } })}), then run again.`,
      },
      context,
    );
    const slot = new Slot({ id: started.id, at: started.createdOn });
    return {
      state: judge({
        facts: factsOf(started),
        words: JOB_WORDS,
        noun: 'export',
        link: '',
        reason: started.reason,
      }),
      check: exportLook(context, { botId, exportType, isTypeCertain: true, slot }),
    };
  },
  pickUp: exportStatus.pickUp,
};

/** The body of the request may ask for another type than the input. */
function exportTypeOf({ exportType, requestBody }: Inputs): string {
  return String(requestBody['exportType'] ?? exportType);
}

function identified(record: ExportRecord, botId: string): ExportRecord {
  if (record.id !== '' && (record.botId === '' || record.botId === botId)) return record;
  const why = record.id === '' ? 'names no job' : `speaks of another bot than ${botId}`;
  throw new KoreaiError('bad-response', `The reply to the start of the export ${why}`);
}

/** The `Date` header leaves out the part of a second. */
const DATE_GRAIN_MS = 1_000;
/** When to look for a job whose start reply was lost, in milliseconds from one look to the next. */
const FIND_WAITS_MS = [1_000, 2_000, 4_000];
/**
 * The export that a lost request started: created, by the server's own clock, between the moment when the request was
 * sent and the moment when its answer was lost. Server times are compared with server times only.
 */
async function findLost(
  { platform, clock, signal }: JobContext,
  botId: string,
  exportType: string,
  sentAt: number,
): Promise<ExportRecord | undefined> {
  const lostAt = clock.now();
  for (const waitMs of FIND_WAITS_MS) {
    await sleep(clock, waitMs, signal);
    try {
      const record = await botExportStatus(platform, botId, 'plain', exportType, signal);
      if (record.serverTime === undefined || record.createdOn === undefined || record.id === '') continue;
      // The `Date` header leaves out the part of a second, which makes this up to a second too early, never too late.
      const earliest = record.serverTime - (clock.now() - sentAt);
      const latest = record.serverTime + DATE_GRAIN_MS - (clock.now() - lostAt);
      const isInTime = record.createdOn >= earliest && record.createdOn <= latest;
      const isSameType = record.exportType === '' || record.exportType === exportType;
      const isSameBot = record.botId === '' || record.botId === botId;
      if (isInTime && isSameType && isSameBot) return record;
    } catch (error) {
      signal.throwIfAborted();
      if (!(error instanceof KoreaiError)) throw error;
      // A look that fails settles nothing: the next one may, and without one nobody knows.
    }
  }
  return undefined;
}
