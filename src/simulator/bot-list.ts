import { type Call, invalidArguments, queryOf } from './call.ts';
import { json, type Reply } from './reply.ts';
import type { Bot } from './scenario.ts';
import type { World } from './world.ts';

const LARGEST_PAGE = 50;

/** The list of all bots, in pages (kore-api.md, section 1.5). */
export class BotList {
  readonly #world: World;

  constructor(world: World) {
    this.#world = world;
  }

  page(call: Call): Reply {
    const { credentials, limits, bots, scenario } = this.#world;
    credentials.checkAccount(call, 'Get Bots');
    limits.spend('account');
    const { offsetCounts = 'bots', repeatsPages = false } = scenario.botList ?? {};
    const limit = wholeNumber(call, 'limit', LARGEST_PAGE);
    if (limit === 0 || limit > LARGEST_PAGE) throw invalidArguments();
    const offset = wholeNumber(call, 'offset', 0);
    const all = bots.all();
    const start = offsetCounts === 'pages' ? offset * limit : offset;
    // As some clients met it: beyond the end, the last page once more.
    const from = repeatsPages ? Math.max(0, Math.min(start, all.length - limit)) : start;
    const page = all.slice(from, from + limit);
    return json(200, {
      total: all.length,
      availableMore: repeatsPages || from + limit < all.length,
      bots: page.map(([id, bot]) => this.#entry(id, bot)),
    });
  }

  /** The platform tells the client secrets of all apps of a bot in clear; so does this. */
  #entry(id: string, { name = id }: Bot): object {
    const { ids, userId, credentials } = this.#world;
    const madeUp = {
      clientId: ids.of('cs-', `app of ${id}`),
      clientSecret: Buffer.from(ids.of('', `secret of ${id}`)).toString('base64'),
    };
    return {
      _id: id,
      name,
      type: 'default',
      createdBy: userId,
      jwtApps: [...credentials.appsOf(id), madeUp].map(({ clientId, clientSecret }) => ({ clientId, clientSecret })),
    };
  }
}

function wholeNumber(call: Call, name: string, usual: number): number {
  const text = queryOf(call).get(name);
  if (text === null) return usual;
  if (!/^\d{1,9}$/.test(text)) throw invalidArguments();
  return Number(text);
}
