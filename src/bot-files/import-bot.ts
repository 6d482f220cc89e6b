import { isId } from '../core/names.ts';
import { sanitize } from '../core/sanitize.ts';
import { importFacts, importPoll } from '../jobs/bot-import.ts';
import { guardName } from '../jobs/bot-list.ts';
import { JOB_WORDS } from '../jobs/judge.ts';
import type { InputsOf, Job, JobContext } from '../jobs/operation.ts';
import { awaitResult } from '../jobs/poll.ts';
import { acceptedState, startOnce, withJobId } from '../jobs/start-once.ts';
import { upload } from '../jobs/uploads.ts';
import { AnswerError } from '../platform/answer-error.ts';
import { type ImportRecord, type ImportTarget, startImport } from '../platform/bot-import.ts';
import { type Fields, merge } from '../platform/wire.ts';
import { importOptions, judgeSource, refuseLoss } from './import-safety.ts';
import { type ImportSource, readImportSource } from './import-source.ts';
import { withScratch } from './local-file.ts';

type ImportInputs = InputsOf<'archive', 'botId' | 'botName' | 'expectedBotName' | 'requestBody'>;

/**
 * Imports an archive into a bot, or as a new one.
 *
 * @param check - runs before anything is sent; throws if the archive must not be imported
 */
export async function importBotFrom(
  inputs: ImportInputs,
  context: JobContext,
  check: (source: ImportSource, scratch: string) => Promise<void>,
): Promise<Job> {
  const { botId } = inputs;
  const started = await withScratch(context, async (scratch) => {
    const unfilled = botId === undefined ? 'empty' : 'leave-out';
    const source = await readImportSource(inputs.archive, scratch, context, unfilled);
    judgeSource(source, inputs, context.log);
    await guardName(inputs, context);
    await check(source, scratch);
    return importFrom(source, inputs, context);
  });
  return jobOf(started, botId, context);
}

/** Sends the zip first and, if the platform refuses that form, the files one by one. A refusal starts nothing. */
async function importFrom(source: ImportSource, inputs: ImportInputs, context: JobContext): Promise<ImportRecord> {
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
  const target: ImportTarget = botId === undefined ? { name: botName } : { botId };
  const what = botId === undefined ? 'import as a new bot' : `import into bot ${botId}`;
  return startOnce(
    {
      what,
      send: async (signal, platform) => withJobId(await startImport(platform, target, body, signal), what),
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
  const check = awaitResult(importPoll(context, { jobId, botId, isIssued: true }), {
    isAvailable: (ended) => isId(ended.botId ?? ''),
    warning: 'The import succeeded, but the platform has not reported the bot yet.',
    missing: {
      code: 'bad-response',
      message: 'The import succeeded, but the platform did not report the bot',
      hint: 'Look for the bot in the console before you run again: a second import may create a second bot.',
    },
  });
  return { state: acceptedState(facts, JOB_WORDS, 'import', started.reason), check };
}
