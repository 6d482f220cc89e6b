import { KoreaiError } from '../core/errors.ts';
import { sanitize } from '../core/sanitize.ts';
import type { Inputs } from '../inputs/fields.ts';
import type { JobContext } from './operation.ts';

type GuardInputs = Partial<Pick<Inputs, 'botId' | 'botName' | 'expectedBotName'>>;

/**
 * Checks, before anything is written to a bot, that it is the intended one.
 *
 * @throws KoreaiError `input-invalid` if its name differs from `expectedBotName`
 */
export async function guardName({ botId, botName, expectedBotName }: GuardInputs, context: JobContext): Promise<void> {
  if (expectedBotName === undefined) return;
  const name = botId === undefined ? (botName ?? '') : await context.nameOf(botId);
  if (name === expectedBotName) return;
  const which = botId === undefined ? 'The new bot would be' : `Bot ${botId} is`;
  throw new KoreaiError(
    'input-invalid',
    `${which} called '${sanitize(name, 100)}', but {expectedBotName} is '${sanitize(expectedBotName, 100)}'`,
    { hint: 'Nothing was written. Check {botId} and {host}, or fix {expectedBotName}.' },
  );
}
