import { pickUpDockJob } from './dock-export.ts';
import { dockLook } from './dock-look.ts';
import { idOf, type Operation } from './operation.ts';

/** A link may come a little later than the success (kore-api.md, section 3). */
const LOOKS_FOR_LINK = 3;

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
    let looksWithout = 0;
    return Promise.resolve({
      state: undefined,
      check: async (signal) => {
        const state = await look(signal);
        if (state.kind !== 'succeeded' || state.link !== '') return state;
        looksWithout += 1;
        const { link: _link, ...facts } = state;
        if (looksWithout < LOOKS_FOR_LINK) return { ...facts, kind: 'running' };
        return { ...state, warning: 'This job tells no link, so there is no archive to bring home.' };
      },
    });
  },
  pickUp: pickUpDockJob,
};
