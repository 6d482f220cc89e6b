import type { Look } from '../jobs/state.ts';

/** A success without a link is looked at this often, in case the link comes later (kore-api.md, section 3). */
const LOOKS_FOR_LINK = 10;

/** A job whose archive is wanted has not ended before its link is there. */
export function awaitLink(check: Look): Look {
  let looks = 0;
  return async (signal) => {
    const state = await check(signal);
    if (state.kind !== 'succeeded' || state.link !== '') return state;
    looks += 1;
    if (looks < LOOKS_FOR_LINK) {
      const { kind: _kind, link: _link, ...facts } = state;
      return {
        ...facts,
        kind: 'running',
        warning: 'The job succeeded, but its download link is not there yet.',
      };
    }
    return {
      ...state,
      kind: 'failed',
      code: 'download-failed',
      message: `The job succeeded without a download link, and after ${looks} looks there is still none`,
      hint: 'Run again. If it stays so, report it to Kore.ai.',
    };
  };
}
