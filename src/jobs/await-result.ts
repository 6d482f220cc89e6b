import type { Failed, Poll, Succeeded } from './state.ts';

/** Maximum polls of a success that lacks its result: it may come later (kore-api.md, section 3). */
const MAX_POLLS = 10;

export interface Awaited {
  isAvailable(state: Succeeded): boolean;
  /** Logged while the result is missing. */
  warning: string;
  /** How the job fails if the result never appears. */
  missing: Pick<Failed, 'code' | 'message' | 'hint'>;
}

/** A job whose result is needed has not ended until the result is available. */
export function awaitResult(check: Poll, { isAvailable, warning, missing }: Awaited): Poll {
  let polls = 0;
  return async (signal, freshConnection) => {
    const state = await check(signal, freshConnection);
    if (state.kind !== 'succeeded' || isAvailable(state)) return state;
    polls += 1;
    const { kind: _kind, link: _link, ...facts } = state;
    if (polls < MAX_POLLS) return { ...facts, kind: 'running', warning };
    const { code, message, hint } = missing;
    return {
      ...facts,
      kind: 'failed',
      code,
      message: `${message}, even after ${polls} polls`,
      hint,
    };
  };
}

/** Waits for the link to a job's archive. */
export function awaitLink(check: Poll): Poll {
  return awaitResult(check, {
    isAvailable: ({ link }) => link !== '',
    warning: 'The job succeeded, but its download link is not available yet.',
    missing: {
      code: 'download-failed',
      message: 'The job succeeded without a download link',
      hint: 'Run again. If it happens again, report it to Kore.ai.',
    },
  });
}

/**
 * Confirms a success by one more poll over a fresh connection: on a reused one, a stray answer of the server or a proxy
 * may have replaced the poll's own. A confirming poll that fails is repeated like any other, and one that shows a running
 * job withdraws the success.
 */
export function confirmSuccess(poll: Poll): Poll {
  let hasSucceeded = false;
  return async (signal) => {
    if (!hasSucceeded) {
      const state = await poll(signal);
      if (state.kind !== 'succeeded') return state;
      hasSucceeded = true;
    }
    const state = await poll(signal, true);
    hasSucceeded = state.kind === 'succeeded';
    return state;
  };
}
