import { operation } from '../jobs/operation.ts';

/**
 * Waits for an import by its id. An import with a failed task is `platform-failed`, even if its status says success.
 * The components of the result are the tasks of the import.
 *
 * Source: Kore.ai's page Bot Import Status API (kore-api.md, section 1.3).
 */
export const importStatus = operation({
  name: 'import-status',
  summary: 'Wait for an import and report how it ended',
  target: 'jobId',
  needs: ['jobId'],
  takes: ['botId', 'since'],
  credentials: 'bot',
  permission: 'An app of the Admin Console with `Bot Definition > Bot Import`.',
  startsJob: false,
  async start(inputs, context) {
    const { importPoll } = await import('../jobs/bot-import.ts');
    const { botId } = inputs;
    const check = importPoll(context, { jobId: inputs.jobId, botId, since: inputs.since });
    return { check };
  },
  resume: (_inputs, jobId) => ({ operation: 'import-status', inputs: { jobId } }),
});
