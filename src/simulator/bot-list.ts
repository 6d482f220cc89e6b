import { type Call, expectValid, json, queryOf, type Reply } from './call.ts';
import type { Context } from './context.ts';
import type { Bot } from './scenario/types.ts';

const MAX_PAGE = 50;

/** The list of all bots, in pages (kore-api.md, section 1.5). */
export function botLists({ bots, credentials, ids, scenario, spend, userId }: Context) {
  return {
    'bot-list': (call: Call): Reply => {
      spend('account');
      const { repeatsPages = false } = scenario.botList ?? {};
      const limit = wholeNumber(call, 'limit', MAX_PAGE);
      expectValid(limit > 0 && limit <= MAX_PAGE);
      const offset = wholeNumber(call, 'offset', 0);
      const all = bots.all();
      // As some clients saw it: after the end, the last page again.
      const from = repeatsPages ? Math.max(0, Math.min(offset, all.length - limit)) : offset;
      return json(200, {
        total: all.length,
        availableMore: repeatsPages || from + limit < all.length,
        bots: all.slice(from, from + limit).map(([id, bot]) => entry(id, bot)),
      });
    },
  };

  /** Like the platform, it returns the client secrets of all apps of a bot in clear. */
  function entry(id: string, { name = id }: Bot): object {
    const sample = {
      clientId: ids.of('cs-', `app of ${id}`),
      clientSecret: Buffer.from(ids.of('', `secret of ${id}`)).toString('base64'),
    };
    const apps = credentials.appsOf(id).map(({ clientId, clientSecret }) => ({ clientId, clientSecret }));
    return { _id: id, name, type: 'default', createdBy: userId, jwtApps: [...apps, sample] };
  }
}

function wholeNumber(call: Call, name: string, fallback: number): number {
  const text = queryOf(call).get(name);
  expectValid(text === null || /^\d{1,9}$/.test(text));
  return text === null ? fallback : Number(text);
}
