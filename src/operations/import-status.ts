import type { Failed, JobFacts, JobState } from '../jobs/state.ts';
import { formatInstant } from '../kernel/instant.ts';
import { importStatus as readImportStatus } from '../platform/bot-import.ts';
import { isFailedPart, JOB_WORDS, judge, mismatch, namedParts } from './judge.ts';
import { idOf, type Operation } from './operation.ts';

/** Waits for an import that was started elsewhere (seeds/bot-import-status.txt; kore-api.md, section 1.3). */
export const importStatus: Operation = {
  name: 'import-status',
  summary: 'Wait for an import and tell how it ended',
  needs: ['jobId'],
  takes: ['botId', 'since'],
  credentials: 'bot',
  startsJob: false,
  archive: [],
  start(inputs, context) {
    const jobId = idOf(inputs, 'jobId');
    const check = async (signal: AbortSignal): Promise<JobState> => {
      const record = await readImportStatus(context.platform, jobId, signal);
      if (record.id !== '' && record.id !== jobId) throw mismatch('import', 'job', jobId, record.id);
      const { botId } = inputs.ids;
      if (botId !== undefined && record.botId !== '' && record.botId !== botId) {
        throw mismatch('import', 'bot', botId, record.botId);
      }
      const { status, createdOn, tasks, reason } = record;
      const facts = { status, jobId, requestedAt: createdOn, parts: tasks };
      if (inputs.since !== undefined && (createdOn === undefined || createdOn < inputs.since)) {
        return tooOld(facts, jobId);
      }
      const state = judge({ facts, words: JOB_WORDS, noun: 'import', link: '', reason });
      // Of a success it has to be known.
      if (botId !== undefined && record.botId === '' && state.kind === 'succeeded') {
        throw mismatch('import', 'bot', botId, 'none is told');
      }
      const failedTasks = tasks.filter(isFailedPart);
      if (state.kind !== 'succeeded' || failedTasks.length === 0) return state;
      return {
        ...state,
        warning: `The import succeeded, but these tasks did not: ${namedParts(failedTasks)}`,
      };
    };
    return Promise.resolve({ state: undefined, check });
  },
  pickUp: (_inputs, jobId) => ({ operation: 'import-status', ids: { jobId } }),
};

/** Its id names this one import: no later look can show a newer one. */
function tooOld(facts: JobFacts, jobId: string): Failed {
  const at = facts.requestedAt === undefined ? 'at an unknown time' : formatInstant(facts.requestedAt);
  return {
    kind: 'failed',
    ...facts,
    code: 'stale',
    message: `Import ${jobId} was requested ${at}, which is older than since allows`,
    hint: 'Check jobId: it is an earlier import, or since is too strict.',
  };
}
