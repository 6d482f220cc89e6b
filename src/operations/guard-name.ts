import { KoreaiError } from '../kernel/errors.ts';
import { harmless } from '../kernel/harmless.ts';
import type { Inputs } from './inputs.ts';
import type { JobContext } from './operation.ts';

/**
 * Makes sure, before anything is written to a bot, that it is the one that is meant.
 *
 * @throws KoreaiError `input-invalid` where its name is another than `expectedBotName`
 */
export async function guardName({ ids, botName, expectedBotName }: Inputs, context: JobContext): Promise<void> {
  if (expectedBotName === undefined) return;
  const name = ids.botId === undefined ? (botName ?? '') : await context.nameOf(ids.botId);
  if (name === expectedBotName) return;
  const which = ids.botId === undefined ? 'The new bot would be' : `Bot ${ids.botId} is`;
  throw new KoreaiError(
    'input-invalid',
    `${which} called '${harmless(name, 100)}', and expectedBotName says '${harmless(expectedBotName, 100)}'`,
    { hint: 'Nothing was written. Check botId and host, or mend expectedBotName.' },
  );
}
