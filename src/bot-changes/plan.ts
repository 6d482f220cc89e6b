import { writeFile } from 'node:fs/promises';
import { type ImportSource, readImportSource } from '../bot-files/import-source.ts';
import { asString, firstText } from '../bot-files/json.ts';
import { filesOfZip } from '../bot-files/local-archive.ts';
import { withScratch } from '../bot-files/scratch.ts';
import { KoreaiError } from '../core/errors.ts';
import { listed, sanitize } from '../core/sanitize.ts';
import type { Collected, InputsOf, JobContext, Report } from '../jobs/operation.ts';
import { compareVersions, type Difference, digestOf } from './change.ts';
import { type Content, readExport, readSource } from './content.ts';
import { countsOf, NOT_COMPARED, writeReport } from './report.ts';

/** What an import would do to a bot. Whether the absent parts stay depends on what the import is asked for. */
export interface Plan extends Difference {
  /** Identifies the states of the bot and of the archive, both as they are compared. */
  readonly digest: string;
}

/**
 * Compares a bot with the archive that is to be imported into it.
 *
 * @param isPartial - whether the archive contains only a part of its bot: what it lacks is then no removal
 * @throws KoreaiError `input-invalid` if one is of XO 10 and the other of XO 11
 */
export function planOf(bot: Content, archive: Content, isPartial: boolean): Plan {
  refuseOtherPlatform(bot, archive);
  return { ...compareVersions(bot, archive, isPartial), digest: `${digestOf(bot)}-${digestOf(archive)}` };
}

/** XO 11 exports say so in `appType`; `environmentVersionInfo` is the same in both (bot-definition.md). */
function refuseOtherPlatform(bot: Content, archive: Content): void {
  const [target, source] = [platformOf(bot), platformOf(archive)];
  if (target === source) return;
  throw new KoreaiError('input-invalid', `The archive is of ${source}, but the bot is of ${target}`, {
    hint: 'Nothing was written. Import an archive of the same platform version, or migrate it first.',
  });
}

function platformOf({ fields }: Content): 'XO 10' | 'XO 11' {
  const isUnified = fields.some(({ name, value }) => name === 'appType' && asString(value) === 'unified');
  return isUnified ? 'XO 11' : 'XO 10';
}

type PlanInputs = InputsOf<'botId' | 'archive', 'failOnRemoval' | 'html'>;

/** What is to be imported, and its bot. */
type PlanSource = ImportSource & { readonly content: Content };

/** Reads the archive before anything is sent. @throws KoreaiError `input-invalid` if it contains no bot */
export function readPlanSource({ archive }: Pick<PlanInputs, 'archive'>, context: JobContext): Promise<PlanSource> {
  return withScratch(context, async (scratch) => {
    const source = await readImportSource(archive, scratch, context);
    return { ...source, content: await readSource(source, context.signal) };
  });
}

/** Compares the export of the bot with the archive, and writes the plan. */
export async function reportPlan(
  { file, base }: Pick<Collected, 'file' | 'base'>,
  source: PlanSource,
  { botId, failOnRemoval, html }: PlanInputs,
  context: JobContext,
): Promise<Report> {
  if (!file) throw new KoreaiError('bad-response', 'The export of the bot has no file to compare with');
  const bot = readExport(await filesOfZip(file, context));
  const plan = planOf(bot, source.content, source.scope?.isPartial ?? false);
  const to = { base, target: `bot ${botId}`, failOnRemoval, html };
  return { ...(await writePlan(plan, notesOf(plan, bot, source), to, context)), planDigest: plan.digest };
}

interface Written {
  /** Absolute path without extension. */
  readonly base: string;
  /** `bot st-…` */
  readonly target: string;
  readonly failOnRemoval: boolean;
  readonly html: boolean;
}

/** Writes a plan in all its forms. It fails if something would be removed that must not be. @param notes - sentences, sanitized */
export async function writePlan(
  plan: Difference,
  notes: readonly string[],
  { base, target, failOnRemoval, html }: Written,
  { log, secrets }: Pick<JobContext, 'log' | 'secrets'>,
): Promise<Report> {
  const options = { title: `Import into ${sanitize(target)}`, notes };
  const report = await writeReport(`${base}.md`, plan, options, secrets);
  const page = html ? `${base}.html` : undefined;
  if (page !== undefined) {
    const { pageOf } = await import('./page.ts');
    await writeFile(page, secrets.redact(pageOf(plan, options.title, notes)));
  }
  log.info(`Plan of the import into ${target}: ${countsOf(plan)}`);
  const removed = report.changes.filter(({ how }) => how === 'removed');
  const names = removed.map(({ kind, name }) => `${kind} "${sanitize(name, 60)}"`);
  const failure = failOnRemoval && names.length > 0 ? wouldRemove(target, names) : undefined;
  return { ...report, changed: report.changes.length > 0, page, failure };
}

/** Maximum number of names in a line. */
const MAX_NAMES = 10;

function wouldRemove(target: string, names: readonly string[]): KoreaiError {
  return new KoreaiError(
    'would-remove',
    `The import would remove ${names.length === 1 ? '1 part' : `${names.length} parts`} of ${target}: ${listed(names, MAX_NAMES)}`,
    {
      hint: 'Nothing was written. If that is intended, run again with {failOnRemoval} set to false; if not, export the target again and add what the archive lacks.',
    },
  );
}

/** Notes that explain the plan, and name what was not compared. */
function notesOf({ changes, absent }: Plan, bot: Content, { scope, empty, unchecked, content }: PlanSource): string[] {
  const names = (keys: readonly string[]): string => listed(keys, MAX_NAMES);
  const notes: string[] = [];
  if (changes.some(({ how }) => how === 'removed'))
    notes.push('A full import removes from the bot what the archive does not contain.');
  if (absent.length > 0 && scope) {
    notes.push(
      `The archive is a partial export. Whether what it lacks stays in the bot depends on the importOptions of the import.`,
    );
  }
  if (empty.length > 0)
    notes.push(`These secured variables have no value in the archive, so the bot keeps its own: ${names(empty)}.`);
  if (unchecked.length > 0) notes.push(`Not compared, because of their size: ${names(unchecked)}.`);
  const links = linksOf([bot, content]);
  if (links.length > 0)
    notes.push(`Linked bots are not exported with this one, so they are not compared: ${names(links)}.`);
  notes.push(NOT_COMPARED);
  return notes;
}

/** Ids of bots that events of these bots hand over to (bot-definition.md, section 4). */
function linksOf(contents: readonly Content[]): string[] {
  const events = contents.flatMap(({ fields }) => fields.filter(({ name }) => name === 'botEvents'));
  const found = events.flatMap(({ value }) => (value.kind === 'fields' ? value.entries : []));
  return [...new Set(found.flatMap(({ value }) => firstText(value, 'linkedBotStreamId') ?? []))];
}
