import { formatDuration } from '../kernel/duration.ts';
import type { Conclusion } from '../kernel/errors.ts';
import { escapeMarkdown, harmless, harmlessMarkdown } from '../kernel/harmless.ts';
import { formatInstant } from '../kernel/instant.ts';
import type { Part } from '../kernel/part.ts';
import { isFailedPart } from '../operations/judge.ts';
import { sizeOf } from '../operations/narrate.ts';
import type { Outcome } from '../operations/outcome.ts';
import { timeline } from './timeline.ts';

const VERDICTS: Readonly<Record<Conclusion | '', string>> = {
  success: '✅ Success',
  failure: '❌ Failure',
  timed_out: '⌛ Timed out',
  cancelled: '🚫 Cancelled',
  stale: '🕰️ Stale',
  action_required: '✋ Action required',
  '': '🚀 Started',
};

/** Rows that a person may still read; the failed ones come first. */
const MOST_ROWS = 200;

/** The job summary of a run, in Markdown. All text of the platform in it is inert. */
export function summaryOf(outcome: Readonly<Outcome>): string {
  const code = outcome.errorCode === '' ? '' : ` · \`${outcome.errorCode}\``;
  const sections = [
    `### ${VERDICTS[outcome.conclusion]}: ${outcome.operation} ${harmlessMarkdown(outcome.target)}${code}`,
    reasonOf(outcome),
    factsTable(outcome),
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
    ['Status', harmlessMarkdown(outcome.status, 200)],
    ['Job', harmlessMarkdown(outcome.jobId)],
    ['Requested', formatInstant(outcome.requestedAt)],
    ['Took', formatDuration(outcome.durationMs)],
    ['File', file ? `${harmlessMarkdown(file.path)} (${sizeOf(file.size)})` : ''],
    ['SHA-256', file ? `<code>${file.sha256}</code>` : ''],
    ['Unpacked to', harmlessMarkdown(outcome.extractedPath)],
    ['Artifact', artifact ? artifactLink(artifact) : ''],
  ];
  const filled = rows.filter(([, value]) => value !== '').map(([name, value]) => `| ${name} | ${value} |`);
  return ['| | |', '| --- | --- |', ...filled].join('\n');
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
    return tableRow(cells);
  });
  const more = sorted.length > MOST_ROWS ? `\n\n…and ${sorted.length - MOST_ROWS} more.` : '';
  const count = failed.length === 0 ? `${parts.length} parts` : `${failed.length} of ${parts.length} parts failed`;
  return `**${count}**\n\n${[tableRow(columns), tableRow(columns.map(() => '---')), ...rows].join('\n')}${more}`;
}

function tableRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
