import { writeFile } from 'node:fs/promises';
import { KINDS, type Kind } from '../core/facts.ts';
import { escapeMarkdown, sanitize, sanitizeMarkdown } from '../core/sanitize.ts';
import type { Secrets } from '../core/secrets.ts';
import { compareVersions, type Difference, type PartChange, withoutParts } from './change.ts';
import type { Content } from './content.ts';
import { mermaidOf } from './mermaid.ts';
import { nodeStates } from './node-changes.ts';
import { type Picture, pictureOf } from './picture.ts';
import { textChanges } from './text-changes.ts';

/** The plural of each kind, for headings. */
export const KIND_TITLES: Readonly<Record<Kind, string>> = {
  dialog: 'Dialogs',
  intent: 'Intents',
  entity: 'Entities',
  knowledge: 'FAQs and knowledge',
  'small-talk': 'Small talk',
  flow: 'Experience flows',
  form: 'Forms',
  widget: 'Widgets',
  panel: 'Panels',
  trait: 'Traits',
  action: 'Actions',
  alert: 'Alerts',
  component: 'Unused components',
  variable: 'Variables',
  function: 'Functions',
  channel: 'Channels',
  setting: 'Settings',
  layer: 'Layers',
  source: 'Sources',
  file: 'Files',
};

const SIGNS: Readonly<Record<PartChange['how'], string>> = {
  added: '🟢 added',
  changed: '🟡 changed',
  removed: '🔴 removed',
};

/** Maximum length of a comment on GitHub is 65,536 characters; the rest is for what surrounds the plan. */
const MAX_COMMENT = 60_000;

/** The note of every report. */
export const NOT_COMPARED =
  'Not compared: values of secured variables, values that are stored as secrets, and what exports do not contain, such as Search AI content and channel registrations.';

/** Maximum lines about one part; the rest is counted. */
const MAX_DETAILS = 30;

/** What a report says besides the changes. */
interface ReportOptions {
  /** `Import into bot st-…`, sanitized. */
  readonly title: string;
  /** Sentences, sanitized. */
  readonly notes: readonly string[];
  /** Maximum length of the Markdown, in characters; pictures and texts are left out first. */
  readonly limit?: number;
}

/** A plan, or another difference between two versions, as Markdown. All names and texts of the bot are text in it, whatever they contain. */
export function markdownOf(
  plan: Difference,
  { title, notes, limit = Number.POSITIVE_INFINITY }: ReportOptions,
): string {
  const full = written(plan, title, notes, true);
  if (full.length <= limit) return full;
  const why = 'Pictures and texts were left out because of their size: see the report.';
  const short = written(plan, title, [...notes, why], false);
  if (short.length <= limit) return short;
  const start = short.slice(0, limit - 200).replace(/\n[^\n]*$/, '');
  return `${start}\n\n… The rest was left out because of its size: see the report.\n`;
}

function written(plan: Difference, title: string, notes: readonly string[], hasMore: boolean): string {
  const lines = [`## ${escapeMarkdown(title)}`, '', `**${countsOf(plan)}**`, ''];
  for (const note of notes) lines.push(`- ${escapeMarkdown(note)}`);
  if (notes.length > 0) lines.push('');
  for (const kind of KINDS) {
    const changes = plan.changes.filter((change) => change.kind === kind);
    if (changes.length === 0) continue;
    lines.push(`### ${KIND_TITLES[kind]}`, '', '| | Name | What |', '| --- | --- | --- |', ...changes.map(row), '');
    if (hasMore) lines.push(...changes.flatMap((change) => [...flowBlocks(change), ...textBlocks(change)]));
  }
  if (plan.absent.length > 0) {
    const absent = plan.absent.map(({ kind, name }) => `${kind} ${sanitizeMarkdown(name, 100)}`);
    lines.push('### Not in the archive', '', absent.join(', '), '');
  }
  return `${lines.join('\n')}\n`;
}

/** `2 added, 3 changed, 1 removed. Unchanged: 12 dialogs, 30 intents.` */
export function countsOf({ changes, unchanged }: Difference): string {
  const count = (how: PartChange['how']): number => changes.filter((change) => change.how === how).length;
  const stay = [...unchanged]
    .filter(([, number]) => number > 0)
    .map(([kind, number]) => `${number} ${number === 1 ? kind : lowered(KIND_TITLES[kind])}`);
  const rest = stay.length === 0 ? '' : ` Unchanged: ${stay.join(', ')}.`;
  if (changes.length === 0) return `No changes.${rest}`;
  return `${count('added')} added, ${count('changed')} changed, ${count('removed')} removed.${rest}`;
}

/** `Dialogs` in a sentence; `FAQs` stays as it is. */
function lowered(title: string): string {
  return title.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase());
}

function row({ how, name, details }: PartChange): string {
  const shown = details.slice(0, MAX_DETAILS).map((line) => sanitizeMarkdown(line, 200));
  const more = details.length > MAX_DETAILS ? [`${details.length - MAX_DETAILS} more`] : [];
  return `| ${SIGNS[how]} | ${sanitizeMarkdown(name, 100)} | ${[...shown, ...more].join('<br>')} |`;
}

/** The pictures of a dialog whose flow changed. */
export function flowsOf(change: PartChange): readonly (readonly [title: string, Picture])[] {
  const [old, fresh] = [change.before?.nodes ?? [], change.after?.nodes ?? []];
  const states = nodeStates(old, fresh);
  const isChanged = ({ nodes, edges }: Picture): boolean => [...nodes, ...edges].some(({ state }) => state !== 'same');
  const before = pictureOf(old, fresh, states, 'removed');
  const after = pictureOf(fresh, old, states, 'added');
  const pictures = [...(before ? [['Before', before] as const] : []), ...(after ? [['After', after] as const] : [])];
  return pictures.some(([, picture]) => isChanged(picture)) ? pictures : [];
}

function flowBlocks(change: PartChange): string[] {
  const name = sanitizeMarkdown(change.name, 100);
  return flowsOf(change).flatMap(([title, picture]) =>
    details(`Flow of ${name}: ${title.toLowerCase()}`, ['```mermaid', mermaidOf(picture), '```']),
  );
}

function textBlocks(change: PartChange): string[] {
  return textChanges(change).flatMap(({ title, lines }) => {
    const runs = lines.flatMap((line) => line.match(/`+/g) ?? []);
    const fence = '`'.repeat(Math.max(3, ...runs.map(({ length }) => length + 1)));
    return details(sanitizeMarkdown(title, 150), [`${fence}diff`, ...lines, fence]);
  });
}

function details(summary: string, lines: readonly string[]): string[] {
  return [`<details><summary>${summary}</summary>`, '', ...lines, '', '</details>', ''];
}

/** A run's own credentials may stand in a bot, too. */
type Redaction = Pick<Secrets, 'redact'>;

/** Writes a difference as Markdown, and gives it in a form that fits into a comment. */
export async function writeReport(path: string, difference: Difference, options: ReportOptions, secrets: Redaction) {
  await writeFile(path, secrets.redact(markdownOf(difference, options)));
  const changes = difference.changes.map(withoutParts);
  return { path, changes, planMarkdown: markdownOf(difference, { ...options, limit: MAX_COMMENT }) };
}

/** Writes what changed in a bot since its previous version, in the form of a plan. */
export async function reportChanges(
  path: string,
  botId: string,
  [before, after]: readonly [previous: Content, current: Content],
  secrets: Redaction,
) {
  const options = { title: `Changes of bot ${sanitize(botId)}`, notes: [NOT_COMPARED] };
  const report = await writeReport(path, compareVersions(before, after), options, secrets);
  return report.changes.length > 0 ? report : { ...report, planMarkdown: '' };
}
