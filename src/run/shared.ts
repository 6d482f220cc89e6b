import { type Deadline, startDeadline } from '../core/deadline.ts';
import { KoreaiError } from '../core/errors.ts';
import type { BotList } from '../jobs/bot-list.ts';
import type { JobContext } from '../jobs/operation.ts';
import { HostBudget } from '../jobs/pace.ts';
import { jwtWarning } from '../platform/auth.ts';
import type { Platform } from '../platform/client.ts';
import type { Dependencies } from './dependencies.ts';
import type { RunInputs } from './read-step.ts';

/** What the targets of a step share. */
export interface Shared {
  readonly deadline: Deadline;
  readonly budget: HostBudget;
  /** The name of a bot in the account's list. @throws KoreaiError `not-found` if it is not in it */
  readonly nameOf: ReturnType<typeof botNames>;
}

/** Starts what a step shares, and warns once about its credentials. The caller must clear the deadline. */
export function share(inputs: RunInputs, { clock, log, signal }: Dependencies): Shared {
  const { credentials, timeout: timeoutMs } = inputs;
  const warning = credentials.kind === 'jwt' ? jwtWarning(credentials.jwt, clock.wall(), timeoutMs) : undefined;
  if (warning !== undefined) log.warning(warning);
  return {
    deadline: startDeadline(clock, inputs.timeout, signal),
    budget: new HostBudget(clock),
    nameOf: botNames(),
  };
}

/** The names of the account's bots, requested once per step. */
function botNames() {
  let list: Promise<BotList> | undefined;
  return async (botId: string, account: Platform, withRetries: JobContext['withRetries']): Promise<string> => {
    const { allBots } = await import('../jobs/bot-list.ts');
    list ??= allBots(account, withRetries);
    const { bots, missing } = await list.catch((error: unknown) => {
      // The request may succeed for another target.
      list = undefined;
      throw error;
    });
    const bot = bots.find(({ id }) => id === botId);
    if (bot) return bot.name;
    const some = missing === '' ? '' : `, but the list is incomplete: the platform returned ${missing}`;
    throw new KoreaiError('not-found', `Bot ${botId} is not in the account's list of bots${some}`, {
      hint: 'Its name cannot be compared with {expectedBotName}, so nothing was written. Check {botId} and {host}.',
    });
  };
}
