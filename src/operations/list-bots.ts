import { KoreaiError } from '../core/errors.ts';
import { operation } from '../jobs/operation.ts';

/**
 * Lists the account's bots: all pages, or an error. Only ids and names are kept, because the answers contain more than
 * a list should.
 *
 * Source: Kore.ai's page Get Bots API (kore-api.md, section 1.5).
 */
export const listBots = operation({
  name: 'list-bots',
  summary: "List the account's bots, for a matrix of jobs",
  credentials: 'bot',
  permission:
    'An app of the Admin Console with `Profile Management > Role Management`. `expectedBotName` needs the same.',
  startsJob: false,
  result: ['bots'],
  async start(_inputs, context) {
    const { allBots } = await import('../jobs/bot-list.ts');
    const check = async () => {
      const { bots, missing } = await allBots(context.platform, context.withRetries);
      if (missing === '') return { kind: 'succeeded', status: '', link: '', bots } as const;
      throw new KoreaiError('bad-response', `The list of bots is incomplete: the platform returned ${missing}`, {
        hint: 'A matrix made from it would miss bots. Run again. If it happens again, report it to Kore.ai.',
      });
    };
    return { check, isAnswer: true };
  },
});
