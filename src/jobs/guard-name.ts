import { KoreaiError } from '../core/errors.ts';
import { sanitize } from '../core/sanitize.ts';
import type { Inputs } from '../operations/inputs.ts';
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
    `${which} called '${sanitize(name, 100)}', and expectedBotName says '${sanitize(expectedBotName, 100)}'`,
    { hint: 'Nothing was written. Check botId and host, or mend expectedBotName.' },
  );
}
