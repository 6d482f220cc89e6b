import type { Poll } from './state.ts';

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
