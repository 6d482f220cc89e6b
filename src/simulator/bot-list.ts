import { type Call, invalidArguments, json, queryOf, type Reply } from './call.ts';
import type { Context } from './context.ts';
import type { Bot } from './scenario/types.ts';

const MAX_PAGE = 50;

/** The list of all bots, in pages (kore-api.md, section 1.5). */
export function botLists({ credentials, limits, bots, scenario, ids, userId }: Context) {
  return {
    'bot-list': (call: Call): Reply => {
      limits.spend('account');
      const { offsetCounts = 'bots', repeatsPages = false } = scenario.botList ?? {};
      const limit = completeNumber(call, 'limit', MAX_PAGE);
      if (limit === 0 || limit > MAX_PAGE) throw invalidArguments();
      const offset = completeNumber(call, 'offset', 0);
      const all = bots.all();
      const start = offsetCounts === 'pages' ? offset * limit : offset;
      // As some clients saw it: after the end, the last page again.
      const from = repeatsPages ? Math.max(0, Math.min(start, all.length - limit)) : start;
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
    const jwtApps = [...credentials.appsOf(id), sample].map(({ clientId, clientSecret }) => ({
      clientId,
      clientSecret,
    }));
    return { _id: id, name, type: 'default', createdBy: userId, jwtApps };
  }
}

function completeNumber(call: Call, name: string, usual: number): number {
  const text = queryOf(call).get(name);
  if (text === null) return usual;
  if (!/^\d{1,9}$/.test(text)) throw invalidArguments();
  return Number(text);
}
