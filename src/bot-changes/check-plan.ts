import type { ImportSource } from '../bot-files/import-source.ts';
import { KoreaiError } from '../core/errors.ts';
import { startExport } from '../jobs/bot-export.ts';
import type { JobContext } from '../jobs/operation.ts';
import { awaitLink } from '../jobs/poll.ts';
import { checkDigest } from './plan.ts';
import { readDownload, readSource } from './read-bot.ts';

interface CheckInputs {
  readonly botId: string | undefined;
  readonly planDigest?: string | undefined;
}

/**
 * Exports the bot again and compares it, and the archive, with what was planned.
 *
 * @param scratch - an existing folder for the export
 * @throws KoreaiError `stale` if one of them has changed since; `input-invalid` for a new bot, which has no plan
 */
export async function checkPlan(
  { botId, planDigest = '' }: CheckInputs,
  source: ImportSource,
  scratch: string,
  context: JobContext,
): Promise<void> {
  if (botId === undefined) {
    throw new KoreaiError('input-invalid', 'Invalid input. {planDigest} is for imports into an existing bot', {
      hint: 'Nothing was sent. Leave {planDigest} out, or name the bot with {botId}.',
    });
  }
  context.log.info(`Exporting bot ${botId} to compare it with the plan.`);
  // The run is about the import, so the export does not count as what it has started.
  const own = { ...context, started: () => {} };
  const job = await startExport({ botId, exportType: 'latest', requestBody: {} }, own);
  const check = awaitLink(job.check);
  const ended = job.state?.kind === 'failed' ? job.state : await context.waitFor(check);
  if (ended.kind === 'failed') {
    throw new KoreaiError(ended.code, `The bot cannot be compared with the plan: ${ended.message}`, {
      hint: ['Nothing was written.', ended.hint].filter(Boolean).join(' '),
    });
  }
  const file = await context.download(ended, check, scratch);
  checkDigest(planDigest, await readDownload(file, context), await readSource(source, context.signal));
}
