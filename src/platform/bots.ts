import { KoreaiError } from '../core/errors.ts';
import type { Bot } from '../core/facts.ts';
import { messageOfErrors } from './contradiction.ts';
import { get } from './endpoint.ts';
import { count, type Fields, field, flag, HOST_HINT, id, isFields, text } from './wire.ts';

/** One page of the account's bots. Nothing else of the reply is kept, because it holds client secrets in clear. */
export interface BotPage {
  readonly bots: readonly Bot[];
  /** Number of entries without a usable id. */
  readonly unreadable: number;
  readonly total: number | undefined;
  readonly hasMore: boolean | undefined;
}

/** Gets one page of bots: `GET /bots?offset&limit`, with a limit of at most 50 (kore-api.md, section 1.5). */
export const listBots = get(
  ({ offset, limit }: { readonly offset: number; readonly limit: number }) => ({
    path: ['bots'],
    query: { offset: String(offset), limit: String(limit) },
    confidential: true,
  }),
  ({ value, call }): BotPage => {
    const fields = isFields(value) ? value : {};
    const listed = Array.isArray(value) ? value : field(fields, 'bots');
    const entries = isFields(listed) ? Object.values(listed) : listed;
    if (!Array.isArray(entries)) throw unusable(call, 'without a list of bots');
    // The list may be incomplete.
    if (messageOfErrors(fields) !== undefined) throw unusable(call, 'with a list of bots and an error');
    const bots = entries
      .filter(isFields)
      .map(botOf)
      .filter((bot) => bot.id !== '');
    return {
      bots,
      unreadable: entries.length - bots.length,
      total: count(fields, 'total'),
      hasMore: flag(field(fields, 'availableMore')) ?? flag(field(fields, 'moreAvailable')),
    };
  },
);

/** The answer is not shown: any piece of it may be a secret. */
function unusable(call: string, how: string): KoreaiError {
  return new KoreaiError('bad-response', `${call} answered ${how}`, { transient: true, hint: HOST_HINT });
}

/** One entry of the list. */
export function botOf(entry: Fields): Bot {
  const usable = ['_id', 'botId', 'streamId'].map((name) => id(entry, name)).find((value) => value !== '');
  return { id: usable ?? '', name: text(entry, 'name', 'botName') };
}
