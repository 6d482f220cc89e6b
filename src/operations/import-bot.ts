import type { ImportSource } from '../bot-files/import-source.ts';
import { KoreaiError } from '../core/errors.ts';
import { isId } from '../core/id.ts';
import { sanitize } from '../core/sanitize.ts';
import { awaitResult } from '../jobs/await-result.ts';
import { guardName } from '../jobs/guard-name.ts';
import { isBadEnd, JOB_WORDS, judge } from '../jobs/judge.ts';
import { merge } from '../jobs/merge.ts';
import { type InputsOf, type Job, type JobContext, operation } from '../jobs/operation.ts';
import { importFacts, importPoll } from '../jobs/poll-import.ts';
import { startOnce } from '../jobs/start-once.ts';
import { upload } from '../jobs/upload.ts';
import { AnswerError } from '../platform/answer-error.ts';
import { type ImportRecord, type ImportTarget, startImport } from '../platform/bot-import.ts';
import type { Fields } from '../platform/wire.ts';

/**
 * Imports an exported bot into an existing one (`botId`) or as a new one (`botName`), and waits for the end. The
 * archive is read before anything is sent: a `.zip` as exported, or a folder with its files, normalized or not. Uploads
 * may be repeated; the request that starts the import is sent once. An import with a failed task is `platform-failed`,
 * even if its status says success. The components of the result are the tasks of the import.
 *
 * An import overwrites the in-development copy of the bot and publishes nothing. It needs space in the system's folder
 * for temporary files (`os.tmpdir()`): for the unpacked archive, and for the zip that is made from a folder.
 *
 * Source: Kore.ai's pages Uploading a File API, Bot Import API and Bot Import Status API (kore-api.md, section 1.3).
 */
export const importBot = operation({
  name: 'import-bot',
  summary: 'Import an exported bot into an existing bot, or as a new one',
  target: 'botId',
  needs: ['archive'],
  oneOf: ['botId', 'botName'],
  takes: ['expectedBotName', 'planDigest', 'requestBody', 'variables'],
  credentials: 'bot',
  permission:
    'An app of the Admin Console with `Bot Definition > Bot Import`, of an admin of the account, because uploads ask for that.',
  startsJob: true,
  archive: [],
  result: ['botId'],
  async start(inputs, context) {
    const { botId } = inputs;
    const { readImportSource, withScratch } = await import('../bot-files/import-source.ts');
    const { judgeSource } = await import('../bot-files/import-safety.ts');
    const started = await withScratch(context, async (scratch) => {
      const unfilled = botId === undefined ? 'empty' : 'leave-out';
      const source = await readImportSource(inputs.archive, scratch, context, unfilled);
      judgeSource(source, inputs, context.log);
      await guardName(inputs, context);
      if (inputs.planDigest !== undefined) {
        const { checkPlan } = await import('../bot-changes/check-plan.ts');
        await checkPlan(inputs, source, scratch, context);
      }
      return importFrom(source, inputs, context);
    });
    return jobOf(started, botId, context);
  },
  resume: ({ botId }, jobId) => ({
    operation: 'import-status',
    inputs: { jobId, ...(botId === undefined ? {} : { botId }) },
  }),
});

type ImportInputs = InputsOf<never, 'botId' | 'botName' | 'requestBody'>;

/** Sends the zip first and, if the platform refuses that form, the files one by one. A refusal starts nothing. */
async function importFrom(source: ImportSource, inputs: ImportInputs, context: JobContext): Promise<ImportRecord> {
  const { importOptions, refuseLoss } = await import('../bot-files/import-safety.ts');
  const options = importOptions(source, inputs);
  const send = (body: Fields): Promise<ImportRecord> =>
    importOnce(merge(merge(body, options), inputs.requestBody), inputs, context);
  const zipInfo = await upload(source.zip, context);
  try {
    return await send({ uploadMode: 'ZIP', zipInfo });
  } catch (error) {
    if (!(error instanceof AnswerError) || error.httpStatus !== 412) throw error;
    refuseLoss(source, error);
    context.log.info(`${error.message}. The files are sent one by one instead.`);
  }
  return send(await uploadFiles(source, inputs, context));
}

async function uploadFiles({ files }: ImportSource, { botId }: ImportInputs, context: JobContext): Promise<Fields> {
  const isNew = botId === undefined;
  if (!isNew && files.icon) context.log.info(`${sanitize(files.icon.name)} is not sent: the bot keeps its icon.`);
  const botDefinition = await upload(files.definition, context);
  const configInfo = await upload(files.config, context);
  const icon = isNew && files.icon ? await upload(files.icon, context) : undefined;
  const botFunctions: string[] = [];
  for (const file of files.functions) botFunctions.push(await upload(file, context));
  return {
    ...(isNew ? { uploadMode: 'JSON' } : {}),
    botDefinition,
    configInfo,
    ...(icon === undefined ? {} : { icon }),
    ...(botFunctions.length > 0 ? { botFunctions } : {}),
  };
}

async function importOnce(
  body: Fields,
  { botId, botName = '' }: ImportInputs,
  context: JobContext,
): Promise<ImportRecord> {
  const target: ImportTarget = botId === undefined ? { name: botName } : { botId: botId };
  const what = botId === undefined ? 'import as a new bot' : `import into bot ${botId}`;
  return startOnce(
    {
      what,
      send: async (signal, platform) => {
        const record = await startImport(platform, target, body, signal);
        // An import that the reply itself reports as failed needs no id.
        if (record.id !== '' || isBadEnd(record.status)) return record;
        throw new KoreaiError('bad-response', `The reply to the start of the ${what} names no job`);
      },
      beforeAgain:
        'The platform has no list of imports: check in its console whether the bot was imported, then run again.',
    },
    context,
  );
}

function jobOf(started: ImportRecord, botId: string | undefined, context: JobContext): Job {
  const jobId = started.id;
  // Only the status reports the bot, and a success at submission does not count (section 1.3).
  const { botId: _ignored, ...facts } = importFacts(started, jobId);
  const state = judge({ facts, words: JOB_WORDS, noun: 'import', link: '', reason: started.reason });
  const check = awaitResult(importPoll(context, { jobId, botId, isIssued: true }), {
    isAvailable: (ended) => isId(ended.botId ?? ''),
    warning: 'The import succeeded, but the platform has not reported the bot yet.',
    missing: {
      code: 'bad-response',
      message: 'The import succeeded, but the platform did not report the bot',
      hint: 'Look for the bot in the console before you run again: a second import may create a second bot.',
    },
  });
  return { state: state.kind === 'failed' ? state : { kind: 'running', ...facts }, check };
}
