import { KoreaiError } from '../kernel/errors.ts';
import { allBots } from './bot-list.ts';
import type { Operation } from './operation.ts';

/** Lists the account's bots, all pages of them (kore-api.md, section 1.5). Nothing but ids and names is kept. */
export const listBotsOperation: Operation = {
  name: 'list-bots',
  summary: "List the account's bots, for a matrix of jobs",
  target: undefined,
  needs: [],
  takes: [],
  credentials: 'bot',
  startsJob: false,
  archive: [],
  start(_inputs, context) {
    const check = async () => {
      const { bots, missing } = await allBots(context.platform, context.patiently);
      if (missing === '') return { kind: 'succeeded', status: '', link: '', bots } as const;
      throw new KoreaiError('bad-response', `The list of bots is not whole: the platform told ${missing}`, {
        hint: 'Whoever goes on with it would leave bots out. Run again; if it stays so, report it to Kore.ai.',
      });
    };
    return Promise.resolve({ state: undefined, check, isAnswer: true });
  },
  pickUp: () => ({ operation: 'list-bots', ids: {} }),
};
