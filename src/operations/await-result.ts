import type { Failed, Look, Succeeded } from '../jobs/state.ts';

/** A success without its result is looked at this often, in case that comes later (kore-api.md, section 3). */
const LOOKS = 10;

export interface Awaited {
  isThere(state: Succeeded): boolean;
  /** What to warn of meanwhile. */
  warning: string;
  /** What it is in the end. */
  missing: Pick<Failed, 'code' | 'message' | 'hint'>;
}

/** A job whose result is wanted has not ended before its result is there. */
export function awaitResult(check: Look, { isThere, warning, missing }: Awaited): Look {
  let looks = 0;
  return async (signal) => {
    const state = await check(signal);
    if (state.kind !== 'succeeded' || isThere(state)) return state;
    looks += 1;
    const { kind: _kind, link: _link, ...facts } = state;
    if (looks < LOOKS) return { ...facts, kind: 'running', warning };
    const { code, message, hint } = missing;
    return {
      ...facts,
      kind: 'failed',
      code,
      message: `${message}, and after ${looks} looks there is still none`,
      hint,
    };
  };
}

/** The same for the link to a job's archive. */
export function awaitLink(check: Look): Look {
  return awaitResult(check, {
    isThere: ({ link }) => link !== '',
    warning: 'The job succeeded, but its download link is not there yet.',
    missing: {
      code: 'download-failed',
      message: 'The job succeeded without a download link',
      hint: 'Run again. If it stays so, report it to Kore.ai.',
    },
  });
}
