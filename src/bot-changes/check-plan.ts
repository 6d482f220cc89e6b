import type { ImportSource } from '../bot-files/import-source.ts';
import { filesOfZip } from '../bot-files/local-archive.ts';
import { KoreaiError } from '../core/errors.ts';
import { startExport } from '../jobs/bot-export.ts';
import type { InputsOf, JobContext } from '../jobs/operation.ts';
import { awaitLink } from '../jobs/poll.ts';
import { digestOf } from './change.ts';
import { type Content, readExport, readSource } from './content.ts';

type CheckInputs = InputsOf<never, 'botId' | 'planDigest'>;

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
  checkDigest(planDigest, readExport(await filesOfZip(file, context)), await readSource(source, context.signal));
}

/** @throws KoreaiError `stale` if a digest belongs to another state of the bot or to another archive */
export function checkDigest(expected: string, bot: Content, archive: Content): void {
  const [plannedBot, plannedArchive] = expected.split('-');
  const changed = [
    ...(plannedBot === digestOf(bot) ? [] : ['the bot has changed']),
    ...(plannedArchive === digestOf(archive) ? [] : ['the archive is another one']),
  ];
  if (changed.length === 0) return;
  throw new KoreaiError('stale', `The plan is out of date: since it was made, ${changed.join(' and ')}`, {
    hint: 'Nothing was written. Plan again, check what has changed, and import with the new {planDigest}.',
  });
}
