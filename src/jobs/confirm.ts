import type { Poll } from './state.ts';

/**
 * Confirms a success by one more poll over a fresh connection: on a kept one, a stray answer of the server or of a proxy
 * may have arrived in place of the poll's own. A confirming poll that fails is repeated as any other, and one that shows
 * a running job takes the success back.
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
