import { KoreaiError } from '../core/errors.ts';
import { sanitize } from '../core/sanitize.ts';
import type { Inputs } from '../inputs/fields.ts';
import { AnswerError } from '../platform/answer-error.ts';
import {
  botExportStatus,
  EXPORT_STATUS_FORMS,
  type ExportRecord,
  type ExportStatusForm,
  startBotExport,
} from '../platform/bot-export.ts';
import type { CallOptions } from '../platform/client.ts';
import { aheadNow, correlation, earliestOf, placeOf } from './correlation.ts';
import { expectStatusOf, factsOf, judge, mismatch, stale, superseded } from './judge.ts';
import { type Job, type JobContext, sinceInput } from './operation.ts';
import { orNone, untilSeen } from './poll.ts';
import { startJob } from './start-job.ts';
import { findStarted } from './start-once.ts';
import type { Poll } from './state.ts';

type ExportInputs = Pick<Inputs, 'exportType' | 'requestBody'> & { botId: string };

/**
 * How far the platform's clock may be behind that of this process, in milliseconds: for a resume command, if no answer has
 * reported the platform's.
 */
const CLOCKS_MS = 60_000;

/** Starts an export. The request is sent once. */
export function startExport(inputs: ExportInputs, context: JobContext): Promise<Job> {
  const { clock, platform } = context;
  const { botId, requestBody } = inputs;
  const exportType = exportTypeOf(inputs);
  const body = { exportType: inputs.exportType, ...requestBody };
  const isSameBot = (record: ExportRecord) => record.botId === '' || record.botId === botId;
  let sentAt = clock.now();
  let earliest: number | undefined;

  // Someone else's export of the same bot and type is as good as ours, unless ours has a body of its own.
  const isOwn = Object.keys(requestBody).length > 0;
  /** An export that was created, by the platform's clock, between the sending of the request and the loss of its answer. */
  const find = (): Promise<ExportRecord | undefined> => {
    const sent = { sentAt, answeredAt: clock.now() };
    return findStarted(context, async (signal) => {
      const record = await orNone(
        botExportStatus(platform, { botId, exportType, form: 'plain' }, { signal }),
        'export',
      );
      const aheadMs = aheadNow(clock, record?.serverTime);
      if (aheadMs === undefined) return undefined;
      earliest = earliestOf(sent.sentAt, aheadMs);
      if (isOwn || record?.requestedAt === undefined || record.id === '') return undefined;
      const isSameType = record.exportType === '' || record.exportType === exportType;
      const isOurs = placeOf(record.requestedAt, sent, aheadMs) === 'ours' && isSameType && isSameBot(record);
      return isOurs ? record : undefined;
    });
  };

  return startJob(
    {
      noun: 'export',
      what: `export of bot ${botId}`,
      send: async (signal, to) => {
        sentAt = clock.now();
        earliest = clock.wall() - CLOCKS_MS;
        const record = await startBotExport(to, { botId, body }, signal);
        if (isSameBot(record)) return record;
        const message = `The reply to the start of the export is about another bot than ${botId}`;
        throw new KoreaiError('bad-response', message);
      },
      find,
      beforeAgain: "Check the bot's current export first, with {resume}, then run again.",
      // Without a time, the export before it would be taken for it.
      resume: () => ({
        operation: 'export-status',
        inputs: { botId, ...sinceInput(earliest), ...typeInput(exportType) },
      }),
      poll: (job, started) => {
        const wanted = { botId, exportType, isTypeCertain: true, match: correlation(started ?? {}) };
        return untilSeen(exportPoll(context, wanted), job);
      },
    },
    context,
  );
}

/** The request body may name another type than the input. */
export function exportTypeOf({ exportType, requestBody }: Pick<Inputs, 'exportType' | 'requestBody'>): string {
  return String(requestBody['exportType'] ?? exportType);
}

/** The input with the type of an export to resume: only `latest` excludes exports of the other type. */
export function typeInput(exportType: string): { exportType?: string } {
  return exportType === 'latest' ? { exportType } : {};
}

interface ExportPoll {
  botId: string;
  /** The requested type. Jobs of another type are rejected only if `isTypeCertain`. */
  exportType: string;
  isTypeCertain: boolean;
  /** Decides whether a status shows the export to wait for. */
  match: ReturnType<typeof correlation>;
}

/** After this many polls that show the other type, the next form of the request is tried. */
const OTHER_TYPE_POLLS = 2;

/** Polls a bot's current export, in the request form that this version of the platform expects. */
export function exportPoll(context: JobContext, wanted: ExportPoll): Poll {
  const { botId, exportType, isTypeCertain } = wanted;
  let forms: readonly ExportStatusForm[] = EXPORT_STATUS_FORMS;
  let accepted: ExportStatusForm | undefined;
  let otherTypePolls = 0;
  /** Sends the request in the first form that the platform accepts; a refused form is not sent again. */
  const ask = async (options: CallOptions): Promise<ExportRecord> => {
    for (;;) {
      const [form = 'plain', ...others] = forms;
      try {
        const record = await botExportStatus(context.platform, { botId, exportType, form }, options);
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
  return async (options) => {
    const record = await ask(options);
    expectStatusOf('export', botId, record);
    const isOtherType = isTypeCertain && record.exportType !== '' && record.exportType !== exportType;
    const match = wanted.match(record, record.serverTime);
    if (match === 'superseded') return superseded('export', record.id);
    if (match === 'stale') {
      otherTypePolls = isOtherType ? otherTypePolls + 1 : 0;
      if (otherTypePolls === OTHER_TYPE_POLLS) {
        otherTypePolls = 0;
        if (forms.length > 1) forms = forms.slice(1);
      }
      return stale(factsOf(record));
    }
    if (isOtherType) throw mismatch('export', 'export type', exportType, sanitize(record.exportType, 40));
    return judge(record, 'export');
  };
}
