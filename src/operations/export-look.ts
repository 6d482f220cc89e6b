import type { JobFacts, Look } from '../jobs/state.ts';
import { harmless } from '../kernel/harmless.ts';
import { AnswerError } from '../platform/answer-error.ts';
import { botExportStatus, type ExportRecord } from '../platform/bot-export.ts';
import { JOB_WORDS, judge, mismatch, stale, superseded } from './judge.ts';
import type { JobContext } from './operation.ts';
import type { Slot } from './slot.ts';
import { StatusForms } from './status-forms.ts';

export interface ExportLook {
  botId: string;
  /** The type asked for; only where `isTypeCertain` does a job of another type not count. */
  exportType: string;
  isTypeCertain: boolean;
  slot: Slot;
}

/** A status that shows the other type this often is asked in the next form. */
const OTHER_TYPE_LOOKS = 2;

/** Looks at the export in a bot's slot, in whichever form this version of the platform wants to be asked. */
export function exportLook(context: JobContext, wanted: ExportLook): Look {
  const { botId, exportType, slot } = wanted;
  const forms = new StatusForms();
  let otherTypeLooks = 0;
  const ask = async (signal: AbortSignal): Promise<ExportRecord> => {
    for (;;) {
      try {
        const record = await botExportStatus(context.platform, botId, forms.current, exportType, signal);
        forms.answered();
        return record;
      } catch (error) {
        const isRefused = error instanceof AnswerError && error.httpStatus === 412;
        if (!isRefused || !forms.refused()) throw error;
      }
    }
  };
  return async (signal) => {
    const record = await ask(signal);
    if (record.botId !== '' && record.botId !== botId) throw mismatch('export', 'bot', botId, record.botId);
    slot.startedBy(record.serverTime);
    const isOtherType = record.exportType !== '' && record.exportType !== exportType;
    const tie = slot.judge({ id: record.id, at: record.createdOn });
    if (tie === 'superseded') return superseded('export', record.id);
    if (tie === 'stale') {
      otherTypeLooks = wanted.isTypeCertain && isOtherType ? otherTypeLooks + 1 : 0;
      if (otherTypeLooks === OTHER_TYPE_LOOKS) {
        otherTypeLooks = 0;
        forms.next();
      }
      return stale(factsOf(record));
    }
    if (wanted.isTypeCertain && isOtherType) {
      throw mismatch('export', 'export type', exportType, harmless(record.exportType, 40));
    }
    return judge({
      facts: factsOf(record),
      words: JOB_WORDS,
      noun: 'export',
      link: record.link,
      reason: record.reason,
    });
  };
}

export function factsOf(record: ExportRecord): JobFacts {
  return { status: record.status, jobId: record.id, requestedAt: record.createdOn };
}
