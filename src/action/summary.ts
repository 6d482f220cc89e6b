import { formatDuration, formatInstant } from '../core/clock.ts';
import type { Conclusion } from '../core/errors.ts';
import { escapeMarkdown, sanitize, sanitizeMarkdown } from '../core/sanitize.ts';
import { changesText, sizeOf } from '../run/log-run.ts';
import { type Outcome, verdictOf } from '../run/outcome.ts';
import {
  botsTable,
  changesTable,
  componentsTable,
  METRICS_HEAD,
  metricsRow,
  metricsTable,
  table,
  timeline,
} from './summary-sections.ts';

/** Maximum size in bytes: GitHub refuses more than 1 MiB, and shows no more than that for all steps of a job together. */
const MAX_BYTES = 900_000;
/** The part of it for the table of targets. */
const MAX_BYTES_OF_TARGETS = 600_000;

const VERDICTS: Readonly<Record<Conclusion | '', string>> = {
  success: '✅ Success',
  failure: '❌ Failure',
  timed_out: '⌛ Timed out',
  cancelled: '🚫 Cancelled',
  stale: '🕰️ Stale',
  action_required: '✋ Action required',
  '': '🚀 Started',
};

/** The job summary of a step, in Markdown. */
export function summaryOf(outcomes: readonly Readonly<Outcome>[]): string {
  const [first] = outcomes;
  return `${outcomes.length === 1 && first ? summaryOfOne(first) : summaryOfSeveral(outcomes)}\n\n`;
}

function summaryOfOne(outcome: Readonly<Outcome>): string {
  const code = outcome.errorCode === '' ? '' : ` · \`${outcome.errorCode}\``;
  const sections = [
    `### ${VERDICTS[outcome.conclusion]}: ${outcome.operation} ${sanitizeMarkdown(outcome.target)}${code}`,
    reasonOf(outcome),
    factsTable(outcome),
    metricsTable(outcome),
    outcome.planMarkdown || changesTable(outcome),
    botsTable(outcome.bots),
    componentsTable(outcome.components),
    timeline(outcome.phases),
  ];
  return sections.filter((section) => section !== '').join('\n\n');
}

function reasonOf({ error }: Readonly<Outcome>): string {
  if (!error) return '';
  const hint = error.hint === undefined ? '' : `\n>\n> ${escapeMarkdown(sanitize(error.hint, 1_000))}`;
  return `> ${sanitizeMarkdown(error.message, 2_000)}${hint}`;
}

function factsTable(outcome: Readonly<Outcome>): string {
  const { artifact, details, file } = outcome;
  const rows: [string, string][] = [
    ...details.map(([label, text]): [string, string] => [label, sanitizeMarkdown(text, 300)]),
    ['Status', sanitizeMarkdown(outcome.status, 200)],
    ['Job', sanitizeMarkdown(outcome.jobId)],
    ['Requested', formatInstant(outcome.requestedAt)],
    ['Took', formatDuration(outcome.durationMs)],
    ['File', fileCell(outcome)],
    ['SHA-256', file ? `<code>${file.sha256}</code>` : ''],
    ['Bot', sanitizeMarkdown(outcome.botId)],
    ['Tool', sanitizeMarkdown(outcome.imported.toolId ?? '')],
    ['Workflow', sanitizeMarkdown(outcome.imported.workflowId ?? '')],
    ['Model', sanitizeMarkdown(outcome.imported.modelId ?? '')],
    ['Changes', outcome.applied ? changesText(outcome.applied) : ''],
    ['Report', sanitizeMarkdown(outcome.reportPath)],
    ['Extracted to', sanitizeMarkdown(outcome.extractedPath)],
    ['Artifact', artifact?.url ? `[${artifact.id}](${encodeURI(artifact.url)})` : String(artifact?.id ?? '')],
  ];
  return table(
    ['', ''],
    rows.filter(([, value]) => value !== ''),
  );
}

function fileCell({ file }: Readonly<Outcome>): string {
  return file ? `${sanitizeMarkdown(file.path)} (${sizeOf(file.size)})` : '';
}

/** A row for each target, those that failed first, and what changed in each. */
function summaryOfSeveral(outcomes: readonly Readonly<Outcome>[]): string {
  const failed = outcomes.filter(({ error }) => error !== undefined);
  const others = outcomes.filter(({ error }) => error === undefined);
  const count =
    failed.length === 0 ? `${outcomes.length} targets` : `${failed.length} of ${outcomes.length} did not succeed`;
  const head = `### ${VERDICTS[verdictOf(outcomes).conclusion]}: ${outcomes[0]?.operation}, ${count}\n\n`;
  const targets = `${head}${targetsTable([...failed, ...others])}`;
  const changes = outcomes
    .filter((outcome) => outcome.changes?.length)
    .map(
      (outcome) => `\n\n#### ${sanitizeMarkdown(outcome.target)}\n\n${outcome.planMarkdown || changesTable(outcome)}`,
    );
  const shown = fitting(changes, MAX_BYTES - Buffer.byteLength(targets));
  return `${targets}${shown.join('')}${more(changes.length - shown.length, 'that changed')}`;
}

function targetsTable(outcomes: readonly Readonly<Outcome>[]): string {
  const hasMetrics = outcomes.some(({ metrics }) => metrics !== undefined);
  const head = ['Target', 'Conclusion', 'Job', 'Took', 'File', ...(hasMetrics ? METRICS_HEAD : []), 'Why'];
  const rows = outcomes.map((outcome) => targetRow(outcome, hasMetrics));
  const shown = fitting(rows, MAX_BYTES_OF_TARGETS);
  return `${table(head, shown)}${more(rows.length - shown.length, 'targets')}`;
}

function targetRow(outcome: Readonly<Outcome>, hasMetrics: boolean): string[] {
  const { conclusion, error, errorCode } = outcome;
  return [
    sanitizeMarkdown(outcome.target),
    `${VERDICTS[conclusion]}${errorCode === '' ? '' : ` \`${errorCode}\``}`,
    sanitizeMarkdown(outcome.jobId),
    formatDuration(outcome.durationMs),
    fileCell(outcome),
    ...(hasMetrics ? metricsRow(outcome.metrics) : []),
    error ? sanitizeMarkdown(error.message, 300) : '',
  ];
}

/** The first of the texts, or rows of cells, that together fit into the given number of bytes. */
function fitting<T extends string | string[]>(all: readonly T[], maxBytes: number): readonly T[] {
  let left = maxBytes;
  const end = all.findIndex((one) => {
    left -= Buffer.byteLength(typeof one === 'string' ? one : `| ${one.join(' | ')} |\n`);
    return left < 0;
  });
  return end < 0 ? all : all.slice(0, end);
}

function more(count: number, what: string): string {
  return count > 0 ? `\n\n…and ${count} more ${what}.` : '';
}
