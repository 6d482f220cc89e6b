import { KoreaiError } from '../core/errors.ts';
import { allBots, type BotList } from '../jobs/bot-list.ts';
import type { Platform } from '../platform/client.ts';

/** The names of the account's bots, asked for once in a step. */
export class BotDirectory {
  #list: Promise<BotList> | undefined;

  /** @throws KoreaiError `not-found` where the list does not hold the bot */
  async nameOf(botId: string, account: Platform, withRetries: Parameters<typeof allBots>[1]): Promise<string> {
    this.#list ??= allBots(account, withRetries);
    const list = await this.#list.catch((error: unknown) => {
      // Another target may have more luck.
      this.#list = undefined;
      throw error;
    });
    const bot = list.bots.find(({ id }) => id === botId);
    if (bot) return bot.name;
    const some = list.missing === '' ? '' : `, as far as the list was told (${list.missing})`;
    throw new KoreaiError('not-found', `Bot ${botId} is not in the account's list of bots${some}`, {
      hint: 'Its name cannot be compared with {expectedBotName}, so nothing was written. Check {botId} and {host}.',
    });
  }
}
