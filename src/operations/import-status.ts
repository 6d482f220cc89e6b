import type { JobState } from '../jobs/state.ts';
import { importStatus as readImportStatus } from '../platform/bot-import.ts';
import { isFailedPart, JOB_WORDS, judge, mismatch, namedParts } from './judge.ts';
import { idOf, type Operation } from './operation.ts';

/** Waits for an import that was started elsewhere (seeds/bot-import-status.txt; kore-api.md, section 1.3). */
export const importStatus: Operation = {
  name: 'import-status',
  summary: 'Wait for an import and tell how it ended',
  needs: ['jobId'],
  takes: [],
  credentials: 'bot',
  startsJob: false,
  archive: [],
  start(inputs, context) {
    const jobId = idOf(inputs, 'jobId');
    const check = async (signal: AbortSignal): Promise<JobState> => {
      const record = await readImportStatus(context.platform, jobId, signal);
      if (record.id !== '' && record.id !== jobId) throw mismatch('import', 'job', jobId, record.id);
      const { status, createdOn, tasks, reason } = record;
      const facts = { status, jobId, requestedAt: createdOn, parts: tasks };
      const state = judge({ facts, words: JOB_WORDS, noun: 'import', link: '', reason });
      const failedTasks = tasks.filter(isFailedPart);
      if (state.kind !== 'succeeded' || failedTasks.length === 0) return state;
      return {
        ...state,
        warning: `The import succeeded, but these tasks did not: ${namedParts(failedTasks)}`,
      };
    };
    return Promise.resolve({ state: undefined, check });
  },
  pickUp: (_inputs, jobId) => `operation: import-status, jobId: ${jobId}`,
};
