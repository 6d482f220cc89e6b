import { sanitize } from '../core/sanitize.ts';
import { AnswerError } from '../platform/answer-error.ts';
import {
  botExportStatus,
  EXPORT_STATUS_FORMS,
  type ExportRecord,
  type ExportStatusForm,
} from '../platform/bot-export.ts';
import type { Correlation } from './correlation.ts';
import { expectSame, JOB_WORDS, judge, mismatch, stale, superseded } from './judge.ts';
import type { JobContext } from './operation.ts';
import type { JobFacts, Poll } from './state.ts';

export interface ExportPoll {
  botId: string;
  /** The requested type. Jobs of another type are rejected only if `isTypeCertain`. */
  exportType: string;
  isTypeCertain: boolean;
  correlation: Correlation;
}

/** After this many polls that show the other type, the next form of the request is tried. */
const OTHER_TYPE_POLLS = 2;

/** Polls the export in a bot's slot, in the request form that this version of the platform expects. */
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
    expectSame('export', 'bot', botId, record.botId);
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
    });
  };
}

export function factsOf(record: ExportRecord): JobFacts {
  return { status: record.status, jobId: record.id, requestedAt: record.createdOn };
}
