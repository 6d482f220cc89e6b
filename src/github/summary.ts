import { formatDuration } from '../kernel/duration.ts';
import { escapeMarkdown, harmless, harmlessMarkdown } from '../kernel/harmless.ts';
import { formatInstant } from '../kernel/instant.ts';
import type { Part } from '../kernel/part.ts';
import { isFailedPart } from '../operations/judge.ts';
import { sizeOf } from '../operations/narrate.ts';
import type { Outcome } from '../operations/outcome.ts';
import { summaryOfSeveral } from './summary-of-several.ts';
import { botsTable, changesTable, figuresTable } from './summary-tables.ts';
import { table, VERDICTS } from './summary-words.ts';
import { timeline } from './timeline.ts';

/** Rows that a person may still read; the failed ones come first. */
const MOST_ROWS = 200;

/** The job summary of a step, in Markdown. All text of the platform in it is inert. */
export function summaryOf(outcomes: readonly Readonly<Outcome>[]): string {
  const [first] = outcomes;
  return outcomes.length === 1 && first ? summaryOfOne(first) : summaryOfSeveral(outcomes);
}

function summaryOfOne(outcome: Readonly<Outcome>): string {
  const code = outcome.errorCode === '' ? '' : ` · \`${outcome.errorCode}\``;
  const sections = [
    `### ${VERDICTS[outcome.conclusion]}: ${outcome.operation} ${harmlessMarkdown(outcome.target)}${code}`,
    reasonOf(outcome),
    factsTable(outcome),
    figuresTable(outcome),
    changesTable(outcome.changes),
    botsTable(outcome.bots),
    partsTable(outcome.parts),
    timeline(outcome.phases),
  ];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n\n`;
}

function reasonOf({ error }: Readonly<Outcome>): string {
  if (!error) return '';
  const hint = error.hint === undefined ? '' : `\n>\n> ${escapeMarkdown(harmless(error.hint, 1_000))}`;
  return `> ${harmlessMarkdown(error.message, 2_000)}${hint}`;
}

function factsTable(outcome: Readonly<Outcome>): string {
  const { file, artifact } = outcome;
  const rows: [string, string][] = [
    ...outcome.details.map(([label, text]): [string, string] => [label, harmlessMarkdown(text, 300)]),
    ['Status', harmlessMarkdown(outcome.status, 200)],
    ['Job', harmlessMarkdown(outcome.jobId)],
    ['Requested', formatInstant(outcome.requestedAt)],
    ['Took', formatDuration(outcome.durationMs)],
    ['File', file ? `${harmlessMarkdown(file.path)} (${sizeOf(file.size)})` : ''],
    ['SHA-256', file ? `<code>${file.sha256}</code>` : ''],
    ['Bot', harmlessMarkdown(outcome.botId)],
    ['Report', harmlessMarkdown(outcome.reportPath)],
    ['Unpacked to', harmlessMarkdown(outcome.extractedPath)],
    ['Artifact', artifact ? artifactLink(artifact) : ''],
  ];
  return table(
    ['', ''],
    rows.filter(([, value]) => value !== ''),
  );
}

function artifactLink({ id, url }: { id: number; url: string }): string {
  return url === '' ? String(id) : `[${id}](${encodeURI(url)})`;
}

function partsTable(parts: readonly Part[]): string {
  if (parts.length === 0) return '';
  const failed = parts.filter(isFailedPart);
  const sorted = [...failed, ...parts.filter((part) => !isFailedPart(part))];
  const tellsWhy = failed.some((part) => part.detail !== '');
  const columns = ['Status', 'Kind', 'Name', ...(tellsWhy ? ['Why'] : [])];
  const rows = sorted.slice(0, MOST_ROWS).map((part) => {
    const isFailed = isFailedPart(part);
    const status = `${isFailed ? '❌ ' : ''}${harmlessMarkdown(part.status, 60)}`;
    const cells = [status, harmlessMarkdown(part.kind, 80), harmlessMarkdown(part.name, 200)];
    if (tellsWhy) cells.push(isFailed ? harmlessMarkdown(part.detail, 300) : '');
    return cells;
  });
  const more = sorted.length > MOST_ROWS ? `\n\n…and ${sorted.length - MOST_ROWS} more.` : '';
  const count = failed.length === 0 ? `${parts.length} parts` : `${failed.length} of ${parts.length} parts failed`;
  return `**${count}**\n\n${table(columns, rows)}${more}`;
}
