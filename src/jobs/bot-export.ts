import { KoreaiError } from '../core/errors.ts';
import { sanitize } from '../core/sanitize.ts';
import type { Inputs } from '../inputs/values.ts';
import { AnswerError } from '../platform/answer-error.ts';
import {
  botExportStatus,
  EXPORT_STATUS_FORMS,
  type ExportRecord,
  type ExportStatusForm,
  startBotExport,
} from '../platform/bot-export.ts';
import { Correlation, datedNow, windowOf } from './correlation.ts';
import { expectStatusOf, JOB_WORDS, judge, mismatch, stale, superseded } from './judge.ts';
import { type Job, type JobContext, sinceInput } from './operation.ts';
import { orNone, untilSeen } from './poll.ts';
import { findStarted, startOnce, withJobId } from './start-once.ts';
import type { JobFacts, Poll } from './state.ts';

type ExportInputs = Pick<Inputs, 'exportType' | 'requestBody'> & { botId: string };

/** How far the platform's clock may be behind that of this process, for a resume command, in milliseconds. */
const CLOCKS_MS = 60_000;

/** Starts an export. The request is sent once. */
export async function startExport(inputs: ExportInputs, context: JobContext): Promise<Job> {
  const botId = inputs.botId;
  const body = { exportType: inputs.exportType, ...inputs.requestBody };
  const exportType = exportTypeOf(inputs);
  const hasOwnBody = Object.keys(inputs.requestBody).length > 0;
  const { clock } = context;
  let sentAt = clock.now();
  let earliest: number | undefined;
  const started = await startOnce(
    {
      what: `export of bot ${botId}`,
      send: async (signal, platform) => {
        sentAt = clock.now();
        earliest = clock.wall() - CLOCKS_MS;
        const record = withJobId(await startBotExport(platform, botId, body, signal), 'export');
        if (record.botId === '' || record.botId === botId) return record;
        throw new KoreaiError(
          'bad-response',
          `The reply to the start of the export is about another bot than ${botId}`,
        );
      },
      // Someone else's export of the same bot and type is as good as ours, unless ours has a body of its own.
      find: hasOwnBody ? undefined : () => findStartedExport(context, botId, exportType, sentAt),
      beforeAgain: "Check the bot's current export first, with {resume}, then run again.",
      // Without a time, the export before it would be taken for it.
      resume: () => ({ operation: 'export-status', inputs: { botId, ...sinceInput(earliest) } }),
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

/**
 * The export that was started by a request whose answer was lost: created, by the platform's clock, between the sending
 * of the request and the loss of its answer.
 */
async function findStartedExport(
  context: JobContext,
  botId: string,
  exportType: string,
  sentAt: number,
): Promise<ExportRecord | undefined> {
  const { clock, platform } = context;
  const sent = { sentAt, answeredAt: clock.now() };
  return findStarted(context, async (signal) => {
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

interface ExportPoll {
  botId: string;
  /** The requested type. Jobs of another type are rejected only if `isTypeCertain`. */
  exportType: string;
  isTypeCertain: boolean;
  correlation: Correlation;
}

/** After this many polls that show the other type, the next form of the request is tried. */
const OTHER_TYPE_POLLS = 2;

/** Polls a bot's current export, in the request form that this version of the platform expects. */
export function exportPoll(context: JobContext, wanted: ExportPoll): Poll {
  const { botId, exportType, correlation } = wanted;
  let forms: readonly ExportStatusForm[] = EXPORT_STATUS_FORMS;
  let accepted: ExportStatusForm | undefined;
  let otherTypePolls = 0;
  /** Sends the request in the first form that the platform accepts; a refused form is not sent again. */
  const ask = async (signal: AbortSignal, freshConnection?: boolean): Promise<ExportRecord> => {
    for (;;) {
      const [form = 'plain', ...others] = forms;
      try {
        const record = await botExportStatus(context.platform, botId, form, exportType, signal, freshConnection);
        accepted = form;
        return record;
      } catch (error) {
        const isRefused = error instanceof AnswerError && error.httpStatus === 412;
        const left = others.length > 0 ? others : accepted === undefined || accepted === form ? [] : [accepted];
        if (!isRefused || left.length === 0) throw error;
        forms = left;
      }
    }
  };
  return async (signal, freshConnection) => {
    const record = await ask(signal, freshConnection);
    expectStatusOf('export', botId, record);
    correlation.startedBy(record.serverTime);
    const isOtherType = record.exportType !== '' && record.exportType !== exportType;
    const match = correlation.judge({ id: record.id, at: record.createdOn });
    if (match === 'superseded') return superseded('export', record.id);
    if (match === 'stale') {
      otherTypePolls = wanted.isTypeCertain && isOtherType ? otherTypePolls + 1 : 0;
      if (otherTypePolls === OTHER_TYPE_POLLS) {
        otherTypePolls = 0;
        if (forms.length > 1) forms = forms.slice(1);
      }
      return stale(factsOf(record));
    }
    if (wanted.isTypeCertain && isOtherType) {
      throw mismatch('export', 'export type', exportType, sanitize(record.exportType, 40));
    }
    return judge({
      facts: factsOf(record),
      words: JOB_WORDS,
      noun: 'export',
      link: record.link,
      reason: record.reason,
      error: record.error,
      components: record.components,
    });
  };
}

function factsOf(record: ExportRecord): JobFacts {
  return { status: record.status, jobId: record.id, requestedAt: record.createdOn };
}
