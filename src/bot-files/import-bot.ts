import { KoreaiError } from '../core/errors.ts';
import type { Log } from '../core/log.ts';
import { listed, sanitize } from '../core/sanitize.ts';
import { importPoll } from '../jobs/bot-import.ts';
import { guardName } from '../jobs/guard-name.ts';
import type { InputsOf, Job, JobContext } from '../jobs/operation.ts';
import { startJob } from '../jobs/start-job.ts';
import { upload } from '../jobs/uploads.ts';
import { AnswerError } from '../platform/answer-error.ts';
import { type ImportTarget, startImport } from '../platform/bot-import.ts';
import { type Fields, isFields, merge } from '../platform/wire.ts';
import type { ExportScope } from './export-scope.ts';
import { type ImportSource, readImportSource } from './import-source.ts';
import { withScratch } from './scratch.ts';

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
  return withScratch(context, async (scratch) => {
    const source = await readImportSource(inputs.archive, scratch, context);
    judgeSource(source, inputs, context.log);
    await guardName(inputs, context);
    await check(source, scratch);
    return importFrom(source, inputs, context);
  });
}

/** Sends the zip first and, if the platform refuses that form, the files one by one. A refusal starts nothing. */
async function importFrom(source: ImportSource, inputs: ImportInputs, context: JobContext): Promise<Job> {
  const options = importOptions(source, inputs);
  const send = (body: Fields): Promise<Job> =>
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

function importOnce(body: Fields, { botId, botName = '' }: ImportInputs, context: JobContext): Promise<Job> {
  const target: ImportTarget = botId === undefined ? { name: botName } : { botId };
  return startJob(
    {
      noun: 'import',
      what: botId === undefined ? 'import as a new bot' : `import into bot ${botId}`,
      send: (signal, platform) => startImport(platform, { target, body }, signal),
      beforeAgain:
        'The platform has no list of imports: check in its console whether the bot was imported, then run again.',
      // Only the status reports the bot, and a success at submission does not count (section 1.3).
      poll: (job) => importPoll(context, { ...job, botId }),
    },
    context,
  );
}

/**
 * Logs which files are sent and which are not, before anything is sent.
 *
 * @throws KoreaiError `input-invalid` if the import would silently remove something from the bot
 */
function judgeSource(source: ImportSource, inputs: ImportInputs, log: Log): void {
  const { files, scope, empty, given, leftOut, unchecked } = source;
  const { botId } = inputs;
  if (scope?.isPartial) judgePartial(scope, inputs, log);
  else if (scope && botId !== undefined && !saysWhat(inputs.requestBody['importOptions'])) {
    log.info(`A full import removes from the bot what the archive does not contain. It contains: ${contents(scope)}`);
  }
  refuseLostIgnores(source, inputs);
  if (files.functions.length > 0) log.info(`Bot functions to import: ${named(files.functions)}`);
  if (files.others.length > 0) log.info(`Other files of the archive, sent in its zip: ${named(files.others)}`);
  if (leftOut.length > 0) log.info(`Not sent, because they do not belong to a bot: ${listed(leftOut)}`);
  if (unchecked.length > 0) {
    log.warning(
      `Not checked for empty secured variables or a partial export, because of their size: ${listed(unchecked)}`,
    );
  }
  if (given.length > 0) log.info(`Secured variables with a value from the environment: ${listed(given)}`);
  if (empty.length === 0) return;
  log.warning(
    botId === undefined
      ? `These secured variables have no value and will be empty in the new bot: ${listed(empty)}. Set them in the console, or give their values as environment variables (KOREAI_VAR_…).`
      : `These secured variables have no value, so the bot keeps its own: ${listed(empty)}`,
  );
}

/**
 * Added to the request, so that an existing bot keeps its secrets. That `importOptions` with only `options` still means
 * a full import is an inference (kore-api.md, section 1.3).
 */
function importOptions({ empty }: ImportSource, { botId }: ImportInputs): Fields {
  if (botId === undefined || empty.length === 0) return {};
  return { importOptions: { options: { botVariables: { ignore: [...empty] } } } };
}

/** @throws KoreaiError if files of the archive cannot be sent without a zip, which the platform refused */
function refuseLoss({ files }: ImportSource, refusal: KoreaiError): void {
  if (files.others.length === 0) return;
  throw refusal.with({
    message: `${refusal.message}. Sent file by file, these would be missing from the import: ${named(files.others)}`,
    hint: 'Nothing was imported. Check {requestBody}, which the platform may have refused, or remove these files from the archive if the bot does not need them.',
  });
}

/** Without `importOptions` that say what to import, an import removes from the bot what the archive lacks. */
function judgePartial(scope: ExportScope, { botId, requestBody }: ImportInputs, log: Log): void {
  const lacks = scope.lacks.length > 0 ? `no ${scope.lacks.join(' and no ')}` : 'only some tasks of the bot';
  const what = `The archive is a partial export: it contains ${lacks}`;
  if (botId === undefined) {
    log.warning(`${what}. The new bot will be incomplete.`);
    return;
  }
  const asked = requestBody['importOptions'];
  if (saysWhat(asked)) {
    const missing = scope.lacks.filter((kind) => isFields(asked) && isSomething(asked[kind]));
    if (missing.length > 0) log.warning(`${what}, but importOptions asks for ${missing.join(' and ')}.`);
    return;
  }
  throw new KoreaiError('input-invalid', `${what}. A full import would remove everything else from bot ${botId}`, {
    hint: `Nothing was sent. Set what to import with this {requestBody}: ${JSON.stringify({ importOptions: kindsOf(scope) })}. Or export the complete bot, without exportOptions.`,
  });
}

function kindsOf({ contains }: ExportScope): Record<string, string[]> {
  const kinds = Object.entries(contains).map(([kind, names]) => [
    kind,
    names.filter((name) => /^\w{1,60}$/.test(name)),
  ]);
  return Object.fromEntries(kinds.filter(([, names]) => names?.length));
}

function contents({ contains }: ExportScope): string {
  return Object.entries(contains)
    .map(([kind, names]) => `${kind} ${listed(names)}`)
    .join('; ');
}

/** `options` only say how to import. */
function saysWhat(asked: unknown): boolean {
  return isFields(asked) && Object.entries(asked).some(([name, value]) => name !== 'options' && isSomething(value));
}

function isSomething(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0;
  return isFields(value) ? Object.values(value).some(isSomething) : Boolean(value);
}

/** The caller's requestBody takes precedence, so it must not replace the list that keeps the bot's secrets. */
function refuseLostIgnores(source: ImportSource, inputs: ImportInputs): void {
  const wanted = importOptions(source, inputs);
  const merged = merge(wanted, inputs.requestBody);
  if (JSON.stringify(merge(merged, wanted)) === JSON.stringify(merged)) return;
  throw new KoreaiError(
    'input-invalid',
    `importOptions.options.botVariables.ignore in {requestBody} is not a list, so these secured variables would be overwritten: ${listed(source.empty)}`,
    { hint: 'Nothing was sent. Make it a list of keys, or remove it.' },
  );
}

function named(files: readonly { name: string }[]): string {
  return listed(files.map(({ name }) => name));
}
