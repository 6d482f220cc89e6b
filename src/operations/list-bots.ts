import { KoreaiError } from '../core/errors.ts';
import { allBots } from '../jobs/bot-list.ts';
import { operation } from '../jobs/operation.ts';

/** Lists the account's bots, all pages of them (kore-api.md, section 1.5). Nothing but ids and names is kept. */
export const listBots = operation({
  name: 'list-bots',
  summary: "List the account's bots, for a matrix of jobs",
  needs: [],
  takes: [],
  credentials: 'bot',
  startsJob: false,
  archive: [],
  result: ['bots'],
  start(_inputs, context) {
    const check = async () => {
      const { bots, missing } = await allBots(context.platform, context.withRetries);
      if (missing === '') return { kind: 'succeeded', status: '', link: '', bots } as const;
      throw new KoreaiError('bad-response', `The list of bots is not whole: the platform told ${missing}`, {
        hint: 'Whoever goes on with it would leave bots out. Run again; if it stays so, report it to Kore.ai.',
      });
    };
    return Promise.resolve({ state: undefined, check, isAnswer: true });
  },
  resume: () => ({ operation: 'list-bots', inputs: {} }),
});
