import { formatDuration, formatInstant } from '../core/clock.ts';
import type { Conclusion } from '../core/errors.ts';
import type { Bot, Component } from '../core/facts.ts';
import { escapeMarkdown, sanitize, sanitizeMarkdown } from '../core/sanitize.ts';
import { isFailedComponent } from '../jobs/judge.ts';
import { changesText, sizeOf } from '../run/log-run.ts';
import { type Outcome, verdictOf } from '../run/outcome.ts';
import { countedTable, limitedTable, table } from './markdown-table.ts';
import { timeline } from './timeline.ts';

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
    ['Bot', sanitizeMarkdown(outcome.botId ?? '')],
    ['Tool', sanitizeMarkdown(outcome.toolId ?? '')],
    ['Workflow', sanitizeMarkdown(outcome.workflowId ?? '')],
    ['Model', sanitizeMarkdown(outcome.modelId ?? '')],
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

const METRICS_HEAD = ['Precision', 'Recall', 'F1', 'Passed', 'Failed', 'Entities failed'] as const;

/** The cells below {@link METRICS_HEAD}; empty without metrics. */
function metricsRow(metrics: Outcome['metrics']): string[] {
  if (!metrics) return METRICS_HEAD.map(() => '');
  const { precision, recall, f1, success, failure, entityFailures } = metrics;
  return [precision, recall, f1, success, failure, entityFailures].map((metric) => String(metric ?? 'not reported'));
}

function metricsTable({ metrics }: Pick<Outcome, 'metrics'>): string {
  return metrics ? table(METRICS_HEAD, [metricsRow(metrics)]) : '';
}

const HOW = { added: '➕ added', changed: '✏️ changed', removed: '➖ removed' } as const;

/** What an export changed in the folder with the previous version. */
function changesTable({ changes, changed }: Pick<Outcome, 'changes' | 'changed'>): string {
  if (changes?.length === 0) {
    return changed ? '**No change in the bot** (only ids, times or layout differ)' : '**Nothing changed**';
  }
  return countedTable('change', ['', 'Kind', 'Name'], changes, ({ how, kind, name }) => [
    HOW[how],
    kind,
    sanitizeMarkdown(name, 200),
  ]);
}

function botsTable(bots: readonly Bot[] | undefined): string {
  return countedTable('bot', ['Id', 'Name'], bots, ({ id, name }) => [
    sanitizeMarkdown(id, 100),
    sanitizeMarkdown(name, 200),
  ]);
}

/** The components of a job, the failed ones first. */
function componentsTable(components: readonly Component[]): string {
  if (components.length === 0) return '';
  const failed = components.filter(isFailedComponent);
  const others = components.filter((component) => !isFailedComponent(component));
  const hasReasons = failed.some(({ detail }) => detail !== '');
  const count =
    failed.length === 0
      ? `${components.length} components`
      : `${failed.length} of ${components.length} components failed`;
  const head = ['Status', 'Kind', 'Name', ...(hasReasons ? ['Why'] : [])];
  const rows = limitedTable(head, [...failed, ...others], (component) => {
    const { status, kind, name, detail } = component;
    const isFailed = isFailedComponent(component);
    return [
      `${isFailed ? '❌ ' : ''}${sanitizeMarkdown(status, 60)}`,
      sanitizeMarkdown(kind, 80),
      sanitizeMarkdown(name, 200),
      ...(hasReasons ? [isFailed ? sanitizeMarkdown(detail, 300) : ''] : []),
    ];
  });
  return `**${count}**\n\n${rows}`;
}
