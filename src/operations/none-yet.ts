import type { Look } from '../jobs/state.ts';
import { KoreaiError } from '../kernel/errors.ts';
import { noneYet } from '../platform/answer-error.ts';

/**
 * A bot may have no such job yet. With `since` that is waited for, like a job that is newer than the one in the slot;
 * without it there is nothing to wait for.
 */
export function noneIsOld(look: Look, noun: 'publish' | 'export', since: number | undefined): Look {
  return async (signal) =>
    look(signal).catch((error: unknown) => {
      if (!(error instanceof KoreaiError) || !noneYet(error, noun)) throw error;
      if (since !== undefined) return { kind: 'running', status: '', isStale: true };
      throw new KoreaiError('not-found', error.message, {
        hint: `Check botId and host. If they are right, the bot has no ${noun} yet: set since to wait for one.`,
        cause: error,
      });
    });
}
