import { sanitize } from '../core/sanitize.ts';
import { AnswerError } from '../platform/answer-error.ts';
import { botExportStatus, type ExportRecord } from '../platform/bot-export.ts';
import type { Correlation } from './correlation.ts';
import { JOB_WORDS, judge, mismatch, stale, superseded } from './judge.ts';
import type { JobContext } from './operation.ts';
import type { JobFacts, Poll } from './state.ts';
import { StatusForms } from './status-forms.ts';

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
  const forms = new StatusForms();
  let otherTypePolls = 0;
  const ask = async (signal: AbortSignal, freshConnection?: boolean): Promise<ExportRecord> => {
    for (;;) {
      try {
        const form = forms.current;
        const record = await botExportStatus(context.platform, botId, form, exportType, signal, freshConnection);
        forms.answered();
        return record;
      } catch (error) {
        const isRefused = error instanceof AnswerError && error.httpStatus === 412;
        if (!isRefused || !forms.refused()) throw error;
      }
    }
  };
  return async (signal, freshConnection) => {
    const record = await ask(signal, freshConnection);
    if (record.botId !== '' && record.botId !== botId) throw mismatch('export', 'bot', botId, record.botId);
    correlation.startedBy(record.serverTime);
    const isOtherType = record.exportType !== '' && record.exportType !== exportType;
    const match = correlation.judge({ id: record.id, at: record.createdOn });
    if (match === 'superseded') return superseded('export', record.id);
    if (match === 'stale') {
      otherTypePolls = wanted.isTypeCertain && isOtherType ? otherTypePolls + 1 : 0;
      if (otherTypePolls === OTHER_TYPE_POLLS) {
        otherTypePolls = 0;
        forms.next();
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
