import { KoreaiError } from '../core/errors.ts';
import type { Log } from '../core/log.ts';
import { sanitize } from '../core/sanitize.ts';
import { merge } from '../jobs/merge.ts';
import type { InputsOf } from '../jobs/operation.ts';
import { type Fields, isFields } from '../platform/wire.ts';
import { type ExportScope, isPartial } from './export-scope.ts';
import type { ImportSource } from './import-source.ts';

type ImportInputs = InputsOf<never, 'botId' | 'requestBody'>;

/** How many names a line has. */
const MOST_NAMES = 20;

/**
 * Says what of a source is sent and what is not, before anything is sent.
 *
 * @throws KoreaiError `input-invalid` where importing it would silently take something away from the bot
 */
export function judgeSource(source: ImportSource, inputs: ImportInputs, log: Log): void {
  const { files, scope, empty, given, leftOut, unchecked } = source;
  const { botId } = inputs;
  if (scope && isPartial(scope)) judgePartial(scope, inputs, log);
  else if (scope && botId !== undefined && !saysWhat(inputs.requestBody['importOptions'])) {
    log.info(`A full import removes from the bot what the archive does not hold. It names: ${contents(scope)}`);
  }
  refuseLostIgnores(source, inputs);
  if (files.functions.length > 0) log.info(`Bot functions to import: ${named(files.functions)}`);
  if (files.others.length > 0) log.info(`Further files of the archive, sent in its zip: ${named(files.others)}`);
  if (leftOut.length > 0) log.info(`Not sent, as they are no files of a bot: ${listed(leftOut)}`);
  if (unchecked.length > 0) {
    log.warning(`Too large to be checked for empty secrets or for what the export left out: ${listed(unchecked)}`);
  }
  if (given.length > 0) log.info(`Secured variables that get their values from here: ${listed(given)}`);
  if (empty.length === 0) return;
  log.warning(
    botId === undefined
      ? `These secured variables have no value here and are empty in the new bot: ${listed(empty)}. Set them in the console, or give their values as environment variables (KOREAI_VAR_…).`
      : `These secured variables have no value here, and the bot keeps its own: ${listed(empty)}`,
  );
}

/**
 * What is added to the request: the bot that is there keeps its secrets. That `importOptions` with nothing but `options`
 * still means a full import is an inference (kore-api.md, section 1.3).
 */
export function importOptions({ empty }: ImportSource, { botId }: ImportInputs): Fields {
  if (botId === undefined || empty.length === 0) return {};
  return { importOptions: { options: { botVariables: { ignore: [...empty] } } } };
}

/** @throws KoreaiError where the other form of an import has no place for a file of the archive */
export function refuseLoss({ files }: ImportSource, refusal: KoreaiError): void {
  if (files.others.length === 0) return;
  throw new KoreaiError(
    refusal.code,
    `${refusal.message}. Sent file by file, these would be missing from the import: ${named(files.others)}`,
    {
      hint: 'Nothing was imported. Look at {requestBody}, which the platform may have refused; or take these files out of the archive if the bot does not need them.',
      cause: refusal,
    },
  );
}

/** An import that does not say what to import replaces the whole bot, and removes what the archive lacks. */
function judgePartial(scope: ExportScope, { botId, requestBody }: ImportInputs, log: Log): void {
  const lacks = scope.lacks.length > 0 ? `no ${scope.lacks.join(' and no ')}` : 'some tasks of the bot only';
  const what = `The archive is a partial export: it holds ${lacks}`;
  if (botId === undefined) {
    log.warning(`${what}. The new bot will have no more than that.`);
    return;
  }
  const asked = requestBody['importOptions'];
  if (saysWhat(asked)) {
    const missing = scope.lacks.filter((kind) => isFields(asked) && isSomething(asked[kind]));
    if (missing.length > 0) log.warning(`${what}, and importOptions asks for ${missing.join(' and ')}.`);
    return;
  }
  throw new KoreaiError(
    'input-invalid',
    `${what}. A full import would remove from bot ${botId} what the archive does not hold`,
    {
      hint: `Nothing was sent. Say what to import with this requestBody: ${JSON.stringify({ importOptions: kindsOf(scope) })}. Or export the whole bot, without exportOptions.`,
    },
  );
}

function kindsOf({ holds }: ExportScope): Record<string, string[]> {
  const kinds = Object.entries(holds).map(([kind, names]) => [kind, names.filter((name) => /^\w{1,60}$/.test(name))]);
  return Object.fromEntries(kinds.filter(([, names]) => names?.length));
}

function contents({ holds }: ExportScope): string {
  return Object.entries(holds)
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

/** What the caller gives counts, so it has to leave room for the list that keeps the bot's secrets. */
function refuseLostIgnores(source: ImportSource, inputs: ImportInputs): void {
  const wanted = importOptions(source, inputs);
  const merged = merge(wanted, inputs.requestBody);
  if (JSON.stringify(merge(merged, wanted)) === JSON.stringify(merged)) return;
  throw new KoreaiError(
    'input-invalid',
    `requestBody replaces importOptions.options.botVariables.ignore by something that is no list, and these secured variables would be overwritten: ${listed(source.empty)}`,
    { hint: 'Nothing was sent. Make it a list of keys, or leave it out.' },
  );
}

function named(files: readonly { name: string }[]): string {
  return listed(files.map(({ name }) => name));
}

/** Names that others gave, for a line of the log. */
function listed(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMES).map((name) => sanitize(name, 100));
  return names.length > shown.length ? `${shown.join(', ')} and ${names.length - shown.length} more` : shown.join(', ');
}
