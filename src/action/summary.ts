import type { Component } from '../core/component.ts';
import { formatDuration } from '../core/duration.ts';
import { formatInstant } from '../core/instant.ts';
import { escapeMarkdown, sanitize, sanitizeMarkdown } from '../core/sanitize.ts';
import { isFailedComponent } from '../jobs/judge.ts';
import { sizeOf } from '../run/log-run.ts';
import type { Outcome } from '../run/outcome.ts';
import { summaryOfSeveral } from './summary-of-several.ts';
import { botsTable, changesTable, metricsTable } from './summary-tables.ts';
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
    `### ${VERDICTS[outcome.conclusion]}: ${outcome.operation} ${sanitizeMarkdown(outcome.target)}${code}`,
    reasonOf(outcome),
    factsTable(outcome),
    metricsTable(outcome),
    changesTable(outcome.changes),
    botsTable(outcome.bots),
    partsTable(outcome.components),
    timeline(outcome.phases),
  ];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n\n`;
}

function reasonOf({ error }: Readonly<Outcome>): string {
  if (!error) return '';
  const hint = error.hint === undefined ? '' : `\n>\n> ${escapeMarkdown(sanitize(error.hint, 1_000))}`;
  return `> ${sanitizeMarkdown(error.message, 2_000)}${hint}`;
}

function factsTable(outcome: Readonly<Outcome>): string {
  const { file, artifact } = outcome;
  const rows: [string, string][] = [
    ...outcome.details.map(([label, text]): [string, string] => [label, sanitizeMarkdown(text, 300)]),
    ['Status', sanitizeMarkdown(outcome.status, 200)],
    ['Job', sanitizeMarkdown(outcome.jobId)],
    ['Requested', formatInstant(outcome.requestedAt)],
    ['Took', formatDuration(outcome.durationMs)],
    ['File', file ? `${sanitizeMarkdown(file.path)} (${sizeOf(file.size)})` : ''],
    ['SHA-256', file ? `<code>${file.sha256}</code>` : ''],
    ['Bot', sanitizeMarkdown(outcome.botId)],
    ['Report', sanitizeMarkdown(outcome.reportPath)],
    ['Unpacked to', sanitizeMarkdown(outcome.extractedPath)],
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

function partsTable(components: readonly Component[]): string {
  if (components.length === 0) return '';
  const failed = components.filter(isFailedComponent);
  const sorted = [...failed, ...components.filter((component) => !isFailedComponent(component))];
  const reportsWhy = failed.some((component) => component.detail !== '');
  const columns = ['Status', 'Kind', 'Name', ...(reportsWhy ? ['Why'] : [])];
  const rows = sorted.slice(0, MOST_ROWS).map((component) => {
    const isFailed = isFailedComponent(component);
    const status = `${isFailed ? '❌ ' : ''}${sanitizeMarkdown(component.status, 60)}`;
    const cells = [status, sanitizeMarkdown(component.kind, 80), sanitizeMarkdown(component.name, 200)];
    if (reportsWhy) cells.push(isFailed ? sanitizeMarkdown(component.detail, 300) : '');
    return cells;
  });
  const more = sorted.length > MOST_ROWS ? `\n\n…and ${sorted.length - MOST_ROWS} more.` : '';
  const count =
    failed.length === 0 ? `${components.length} parts` : `${failed.length} of ${components.length} parts failed`;
  return `**${count}**\n\n${table(columns, rows)}${more}`;
}
