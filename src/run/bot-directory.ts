import { KoreaiError } from '../core/errors.ts';
import { allBots, type BotList } from '../jobs/bot-list.ts';
import type { Platform } from '../platform/client.ts';

/** The names of the account's bots, requested once per step. */
export class BotDirectory {
  #list: Promise<BotList> | undefined;

  /** @throws KoreaiError `not-found` if the list does not contain the bot */
  async nameOf(botId: string, account: Platform, withRetries: Parameters<typeof allBots>[1]): Promise<string> {
    this.#list ??= allBots(account, withRetries);
    const list = await this.#list.catch((error: unknown) => {
      // The request may succeed for another target.
      this.#list = undefined;
      throw error;
    });
    const bot = list.bots.find(({ id }) => id === botId);
    if (bot) return bot.name;
    const some = list.missing === '' ? '' : `, but the list is incomplete: the platform returned ${list.missing}`;
    throw new KoreaiError('not-found', `Bot ${botId} is not in the account's list of bots${some}`, {
      hint: 'Its name cannot be compared with {expectedBotName}, so nothing was written. Check {botId} and {host}.',
    });
  }
}
