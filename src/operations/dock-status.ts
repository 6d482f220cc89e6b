import type { Resume } from '../core/errors.ts';
import { ARCHIVE_INPUTS, type Job, operation } from '../jobs/operation.ts';

/** Maximum polls for the link, which may appear a little later than the success (kore-api.md, section 3). */
const MAX_POLLS_FOR_LINK = 3;

/**
 * Waits for a job of the Agent Platform by its id, and downloads its archive if it has one. The documentation shows no
 * link in the dock status; a job without a link succeeds without a `file`, and `warnings` says so.
 *
 * Source: Kore.ai's page Get Dock Status API (kore-api.md, section 2).
 */
export const dockStatus = operation({
  name: 'dock-status',
  summary: 'Wait for a job of the Agent Platform and download its archive, if it has one',
  target: 'jobId',
  needs: ['jobId'],
  takes: ARCHIVE_INPUTS,
  credentials: 'key',
  permission: 'None is documented. An API key of the app that the job belongs to.',
  startsJob: false,
  archive: ['zip', 'tar', 'tar.gz'],
  result: ['file?'],
  async start(inputs, context) {
    const { dockPoll } = await import('../jobs/dock-job.ts');
    const { asRunning } = await import('../jobs/judge.ts');
    const poll = dockPoll(context, { jobId: inputs.jobId, noun: 'job' });
    let pollsWithout = 0;
    return {
      check: async (options) => {
        const state = await poll(options);
        if (state.kind !== 'succeeded' || state.link !== '') return state;
        pollsWithout += 1;
        if (pollsWithout < MAX_POLLS_FOR_LINK) return asRunning(state);
        const warning = 'The platform reported no download link for this job, so there is no archive to download.';
        return { ...state, warning };
      },
    };
  },
  resume: resumeDockJob,
});

/** Any job of the Agent Platform is resumed by its id. */
export function resumeDockJob(_inputs: unknown, jobId: string): Resume {
  return { operation: 'dock-status', inputs: { jobId } };
}

/** Starts a job on a tool, workflow or model. Loads the code for it only then. */
export async function dockJob(...job: Parameters<typeof import('../jobs/dock-job.ts')['startDockJob']>): Promise<Job> {
  const dock = await import('../jobs/dock-job.ts');
  return dock.startDockJob(...job);
}
