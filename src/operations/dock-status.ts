import { pickUpDockJob } from './dock-export.ts';
import { dockLook } from './dock-look.ts';
import { idOf, type Operation } from './operation.ts';

/** Waits for a job of the Agent Platform that was started elsewhere (kore-api.md, section 2). */
export const dockStatusOperation: Operation = {
  name: 'dock-status',
  summary: 'Wait for a job of the Agent Platform, and bring its archive home where it has one',
  target: 'jobId',
  needs: ['jobId'],
  takes: [],
  credentials: 'key',
  startsJob: false,
  archive: ['zip', 'tar', 'tar.gz'],
  archiveIsOptional: true,
  start(inputs, context) {
    const look = dockLook(context, { jobId: idOf(inputs, 'jobId'), noun: 'job' });
    return Promise.resolve({
      state: undefined,
      check: async (signal) => {
        const state = await look(signal);
        if (state.kind !== 'succeeded' || state.link !== '') return state;
        return { ...state, warning: 'This job tells no link, so there is no archive to bring home.' };
      },
    });
  },
  pickUp: pickUpDockJob,
};
