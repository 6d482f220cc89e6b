import type { Failed, Poll, Succeeded } from './state.ts';

/** A success without its result is looked at this often, in case that comes later (kore-api.md, section 3). */
const POLLS = 10;

export interface Awaited {
  isThere(state: Succeeded): boolean;
  /** What to warn of meanwhile. */
  warning: string;
  /** What it is in the end. */
  missing: Pick<Failed, 'code' | 'message' | 'hint'>;
}

/** A job whose result is wanted has not ended before its result is there. */
export function awaitResult(check: Poll, { isThere, warning, missing }: Awaited): Poll {
  let polls = 0;
  return async (signal, freshConnection) => {
    const state = await check(signal, freshConnection);
    if (state.kind !== 'succeeded' || isThere(state)) return state;
    polls += 1;
    const { kind: _kind, link: _link, ...facts } = state;
    if (polls < POLLS) return { ...facts, kind: 'running', warning };
    const { code, message, hint } = missing;
    return {
      ...facts,
      kind: 'failed',
      code,
      message: `${message}, and after ${polls} looks there is still none`,
      hint,
    };
  };
}

/** The same for the link to a job's archive. */
export function awaitLink(check: Poll): Poll {
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
