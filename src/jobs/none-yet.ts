import { KoreaiError } from '../core/errors.ts';
import { noneYet } from '../platform/answer-error.ts';
import type { Poll } from './state.ts';

/**
 * A bot may have no such job yet. With `since` the run waits for one, as it does for a job newer than the one in the
 * slot; without `since` there is nothing to wait for.
 */
export function noneIsOld(poll: Poll, noun: 'publish' | 'export', since: number | undefined): Poll {
  return async (signal, freshConnection) =>
    poll(signal, freshConnection).catch((error: unknown) => {
      if (!(error instanceof KoreaiError) || !noneYet(error, noun)) throw error;
      if (since !== undefined) return { kind: 'running', status: '', isStale: true };
      throw new KoreaiError('not-found', error.message, {
        hint: `Check {botId} and {host}. If they are right, the bot has no ${noun} yet: set {since} to wait for one.`,
        cause: error,
      });
    });
}
